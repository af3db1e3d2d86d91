import { describe, expect, it } from 'vitest';
import { judgedBy, personWith, ruledBy } from './trial.ts';

const health = { kind: 'alwaysHome', grounds: ['pregnant', 'nursing'] };
const declared = { kind: 'alwaysHome', declarations: [{ kind: 'foreignTravel', days: 14 }] };
const lives = { kind: 'alwaysHome', residence: ['31', '32.75'] };
const restricted = { kind: 'alwaysHome', residenceUnder: { name: 'psbb', is: ['on'] } };
const psbb = {
  facts: { switches: [{ name: 'psbb', value: 'on', region: '31', from: '2026-01-01', to: null }] },
} as const;

describe('always at home', () => {
  it.each([
    [
      'a ground that holds',
      health,
      { grounds: [{ ground: 'nursing', until: '2026-05-04' }] },
      'alwaysHome.dispensation',
    ],
    [
      'a declaration that holds',
      declared,
      { declarations: [{ kind: 'foreignTravel', until: '2026-05-10' }] },
      'alwaysHome.declaration',
    ],
    ['a residence in a named area', lives, { residence: '32.75.03' }, 'alwaysHome.residence'],
    ['a residence in an area under restrictions', restricted, { residence: '31.74.01' }, 'alwaysHome.residence'],
    ['everybody where no ground is asked', { kind: 'alwaysHome' }, {}, 'alwaysHome.all'],
  ] as const)('keeps at home: %s', (_title, clause, over, code) => {
    const ruling = ruledBy([clause], '2026-05-04', { people: [personWith(over)], ...psbb });
    expect(ruling.allowed).toEqual(['home']);
    expect(ruling.because[0]?.code).toBe(code);
  });

  it.each([
    ['a ground that ran out', health, { grounds: [{ ground: 'nursing', until: '2026-05-03' }] }],
    ['a ground the circular does not name', health, { grounds: [{ ground: 'chronicIllness', until: '2026-12-31' }] }],
    ['a declaration of another kind', declared, { declarations: [{ kind: 'contact', until: '2026-05-10' }] }],
    ['a residence elsewhere', lives, { residence: '33.74.01' }],
    ['a residence outside the restrictions', restricted, { residence: '33.74.01' }],
  ] as const)('lets pass: %s', (_title, clause, over) => {
    expect(ruledBy([clause], '2026-05-04', { people: [personWith(over)], ...psbb }).allowed).toEqual(['office']);
  });

  it('never tells the ground in a reason or a breach', () => {
    const people = [personWith({ grounds: [{ ground: 'pregnant', until: '2026-12-31' }] })];
    const said = JSON.stringify([
      ruledBy([health], '2026-05-04', { people }),
      judgedBy([health], '2026-05-04', ['K'], { people }),
    ]);
    expect(said).toContain('2026-12-31');
    expect(said).not.toContain('pregnant');
  });
});

import { describe, expect, it } from 'vitest';
import { judgedBy, personWith, ruledBy } from './trial.ts';

const friday = { kind: 'fixedHomeWeekday', weekdays: [5] };
const exempt = (effect: string) => ({ kind: 'exemptServices', services: ['health', 'fire'], effect });

describe('exempt services', () => {
  it.each([
    ['a nurse stays in the office', 'office', ['health'], ['office']],
    ['a fire fighter follows his own arrangement', 'free', ['fire'], ['office']],
    ['others are at home', 'office', ['licensing'], ['home']],
  ] as const)('%s', (_title, effect, services, allowed) => {
    expect(ruledBy([friday, exempt(effect)], '2026-05-08', { people: [personWith({ services })] }).allowed).toEqual(
      allowed,
    );
  });

  it('names the rule that does not apply', () => {
    const ruling = ruledBy([friday, exempt('office')], '2026-05-08', {
      people: [personWith({ services: ['health'] })],
    });
    expect(ruling.overruled).toMatchObject([{ reason: { ref: { clause: 'c1' } }, by: { ref: { clause: 'c2' } } }]);
  });

  it('finds an exempt person at home', () => {
    const people = [personWith({ services: ['health'] })];
    expect(judgedBy([friday, exempt('office')], '2026-05-08', ['R'], { people }).map((each) => each.code)).toContain(
      'exemptServices',
    );
  });
});

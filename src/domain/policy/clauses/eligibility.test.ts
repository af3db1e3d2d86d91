import { describe, expect, it } from 'vitest';
import { kindOf } from '../clause.ts';
import { clauseWith, homeIsOpen, judgedBy, personWith, ruledBy } from './trial.ts';

const clause = (consideration: string, over: object = {}) => ({
  kind: 'eligibility',
  consideration,
  effect: 'ranks',
  weight: 7,
  ...over,
});
const standing = { performance: null, itSkill: null, penalty: null, inPositionSince: null } as const;

describe('considerations for work at home', () => {
  it.each([
    ['administrative work speaks for it', clause('jobKind'), {}, 7],
    ['direct service speaks against it', clause('jobKind'), { jobKind: 'service' }, -7],
    [
      'work above expectation speaks for it',
      clause('performance'),
      { standing: { ...standing, performance: 'above' } },
      7,
    ],
    ['work as expected says nothing', clause('performance'), { standing: { ...standing, performance: 'as' } }, 0],
    ['low skill speaks against it', clause('itSkill'), { standing: { ...standing, itSkill: 'low' } }, -7],
    ['a penalty speaks against it', clause('discipline'), { standing: { ...standing, penalty: true } }, -7],
    ['what is not recorded says nothing', clause('discipline'), {}, 0],
    ['a ground of health speaks for it', clause('health'), { grounds: [{ ground: 'age', until: '2026-12-31' }] }, 7],
    [
      'an ill family speaks for it',
      clause('familyHealth'),
      { declarations: [{ kind: 'familyIllness', until: '2026-05-05' }] },
      7,
    ],
    ['travel speaks for it', clause('travel'), { declarations: [{ kind: 'domesticTravel', until: '2026-05-05' }] }, 7],
    ['contact speaks for it', clause('contact'), { declarations: [{ kind: 'contact', until: '2026-05-05' }] }, 7],
    ['a named area speaks for it', clause('residence', { residence: ['31'] }), { residence: '31.71.01' }, 7],
    ['a strategic unit speaks against it', clause('unitTask'), { strategic: true }, -7],
    [
      'a new position speaks against it',
      clause('newInPosition'),
      { standing: { ...standing, inPositionSince: '2026-01-05' } },
      -7,
    ],
  ] as const)('%s', (_title, each, over, rank) => {
    expect(ruledBy([homeIsOpen, each], '2026-05-04', { people: [personWith(over)] }).homeRank).toBe(rank);
  });

  it('blocks where it is told to, and the judge finds who is at home all the same', () => {
    const penalty = clause('discipline', { effect: 'blocks' });
    const people = [personWith({ standing: { ...standing, penalty: true } })];
    expect(ruledBy([homeIsOpen, penalty], '2026-05-04', { people })).toMatchObject({ allowed: ['office'] });
    expect(judgedBy([homeIsOpen, penalty], '2026-05-04', ['R'], { people }).map((each) => each.code)).toEqual([
      'eligibility.discipline',
    ]);
  });

  it('says no more of health, family, travel and contact than that something was declared', () => {
    const people = [personWith({ declarations: [{ kind: 'contact', until: '2026-05-05' }] })];
    expect(ruledBy([homeIsOpen, clause('contact')], '2026-05-04', { people }).ranking?.[0]?.code).toBe(
      'eligibility.declared',
    );
  });

  it.each([
    ['a rank without weight', clause('jobKind', { weight: 0 }), 'ranksWithoutWeight'],
    ['health that keeps people from home', clause('health', { effect: 'blocks' }), 'blocksTheProtected'],
  ] as const)('names the contradiction of %s', (_title, each, code) => {
    expect(kindOf('eligibility').contradictions?.(clauseWith(each))[0]?.code).toBe(code);
  });
});

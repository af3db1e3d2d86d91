import { describe, expect, it } from 'vitest';
import { homeIsOpen, judgedBy, personWith, ruledBy } from './trial.ts';

const leaders = { kind: 'alwaysOffice', because: 'position', who: { positionKinds: ['jptPratama'] } };

describe('always in the office', () => {
  it.each([
    ['keeps a leader in the office', 'jptPratama', ['office']],
    ['leaves an executor free', 'pelaksana', ['office', 'home']],
  ] as const)('%s', (_title, positionKind, allowed) => {
    expect(ruledBy([homeIsOpen, leaders], '2026-05-04', { people: [personWith({ positionKind })] }).allowed).toEqual(
      allowed,
    );
  });

  it('finds a leader planned at home', () => {
    const people = [personWith({ positionKind: 'jptPratama' })];
    expect(judgedBy([homeIsOpen, leaders], '2026-05-04', ['KR'], { people })).toMatchObject([
      { code: 'alwaysOffice.position', day: '2026-05-05', employeeIds: ['e1'] },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { judgedBy, personWith, ruledBy } from './trial.ts';

const open = { kind: 'homeAllowed', places: ['home', 'other'], who: { jobKinds: ['administration'] } };

describe('work outside the office allowed', () => {
  it.each([
    ['opens home and other places for those meant', 'administration', ['office', 'home', 'other']],
    ['opens nothing for others', 'service', ['office']],
  ] as const)('%s', (_title, jobKind, allowed) => {
    expect(ruledBy([open], '2026-05-04', { people: [personWith({ jobKind })] }).allowed).toEqual(allowed);
  });

  it('lets the judge find who is at home without any rule that opens it', () => {
    const people = [personWith({ jobKind: 'service' })];
    expect(judgedBy([open], '2026-05-04', ['R'], { people }).map((each) => each.code)).toEqual(['homeNotOpened']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Decider, mayTakeBack, reachOver, standsAbove } from './whoDecides.ts';

const path = ['city', 'office', 'division'];
const head = (accountId: string, ...unitIds: string[]): Decider => ({
  accountId,
  employeeId: null,
  scope: { all: false, unitIds },
});
const officer = (accountId: string): Decider => ({ accountId, employeeId: null, scope: { all: true, unitIds: [] } });

describe('who decides', () => {
  it('the highest unit held on the way to the person counts, and none where the person is not below', () => {
    expect(reachOver(head('a', 'division', 'office'), path)).toBe('office');
    expect(reachOver(head('a', 'elsewhere'), path)).toBeUndefined();
    expect(reachOver(officer('a'), path)).toBeNull();
  });

  it('an appeal goes above the decider: a higher unit or the whole agency, never the same one or the same account', () => {
    const taken = { accountId: 'head', reach: 'division' };
    expect(standsAbove(head('above', 'office'), path, taken)).toBe(true);
    expect(standsAbove(head('beside', 'division'), path, taken)).toBe(false);
    expect(standsAbove(head('head', 'office'), path, taken)).toBe(false);
    expect(standsAbove(officer('officer'), path, taken)).toBe(true);
  });

  it('over the whole agency it is somebody else who has it, and no head of a unit', () => {
    const taken = { accountId: 'officer', reach: null };
    expect(standsAbove(officer('mayor'), path, taken)).toBe(true);
    expect(standsAbove(officer('officer'), path, taken)).toBe(false);
    expect(standsAbove(head('root', 'city'), path, taken)).toBe(false);
  });

  it('a decision is taken back by its decider or from above', () => {
    const taken = { accountId: 'head', reach: 'division' };
    expect(mayTakeBack(head('head', 'division'), path, taken)).toBe(true);
    expect(mayTakeBack(head('above', 'office'), path, taken)).toBe(true);
    expect(mayTakeBack(head('beside', 'division'), path, taken)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { flexibleDayLife } from './flexibleDayLife.ts';
import { swapLife } from './swapLife.ts';
import { tellingDue, type WindowAction, windowStandingOf, windowStateOn } from './wishWindow.ts';

const at = '2026-11-22T00:00:00Z';

describe('the life of a swap', () => {
  it('needs the colleague before the head', () => {
    expect(swapLife.after('proposed', 'approved')).toBeNull();
    expect(
      swapLife.stateOf([
        { move: 'agreed', at },
        { move: 'approved', at },
      ]),
    ).toBe('approved');
  });

  it('ends once: nothing follows a decision, a withdrawal or an overtaking; only what was settled falls with its publication', () => {
    for (const state of ['declined', 'refused', 'withdrawn', 'expired', 'overtaken', 'undone'] as const)
      expect(swapLife.from(state), state).toEqual([]);
    expect(swapLife.from('approved')).toEqual(['undone']);
  });

  it('whose log holds a move that was never permitted is damaged', () => {
    expect(() => swapLife.stateOf([{ move: 'approved', at }])).toThrow('proposed was approved');
  });
});

it('a flexible day is decided, withdrawn or expires, once', () => {
  expect(flexibleDayLife.stateOf([])).toBe('asked');
  expect(flexibleDayLife.from('asked').sort()).toEqual(['approved', 'expired', 'refused', 'withdrawn']);
  expect(flexibleDayLife.after('refused', 'approved')).toBeNull();
});

describe('a window of wishes', () => {
  const terms = { opensOn: '2026-11-23', closesOn: '2026-11-27', most: 5 } as const;
  const set: WindowAction = { move: 'set', terms };
  const told: WindowAction = { move: 'toldOpen', terms: null };
  const reminded: WindowAction = { move: 'reminded', terms: null };

  it('is open from its first to its last day, both included', () => {
    const standing = windowStandingOf([set]);
    expect(
      (['2026-11-22', '2026-11-23', '2026-11-27', '2026-11-28'] as const).map((day) => windowStateOn(standing, day)),
    ).toEqual(['upcoming', 'open', 'open', 'closed']);
  });

  it('tells that it is open once, and reminds once near its end', () => {
    expect(tellingDue(windowStandingOf([set]), '2026-11-22', 5)).toBeNull();
    expect(tellingDue(windowStandingOf([set]), '2026-11-23', 4)).toBe('toldOpen');
    expect(tellingDue(windowStandingOf([set, told]), '2026-11-24', 3)).toBeNull();
    expect(tellingDue(windowStandingOf([set, told]), '2026-11-26', 1)).toBe('reminded');
    expect(tellingDue(windowStandingOf([set, told, reminded]), '2026-11-27', 0)).toBeNull();
  });

  it('reminds anew when its end is moved, and is silent when called off', () => {
    const moved: WindowAction = { move: 'moved', terms: { ...terms, closesOn: '2026-11-29' } };
    expect(tellingDue(windowStandingOf([set, told, reminded, moved]), '2026-11-28', 1)).toBe('reminded');
    const cancelled = windowStandingOf([set, told, { move: 'cancelled', terms: null }]);
    expect(windowStateOn(cancelled, '2026-11-24')).toBe('cancelled');
    expect(tellingDue(cancelled, '2026-11-26', 1)).toBeNull();
  });
});

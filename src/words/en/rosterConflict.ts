import type { rosterConflictWords as source } from '../id/rosterConflict.ts';
import type { SameShape } from '../shape.ts';

const place = (mode: 'office' | 'home'): string => (mode === 'office' ? 'in the office' : 'working at home');
const head = (p: { day: string; name: string }): string => [p.name, p.day].filter(Boolean).join(', ');

export const rosterConflictWords: SameShape<typeof source> = {
  ask: 'Why can this not be kept?',
  asking: 'Looking for the cause…',
  possible: 'This rule can be kept: another plan keeps all of them. Plan again to find it.',
  title: 'What cannot hold together',
  minimal: 'The smallest set: without any one of them the rest can be kept.',
  bound: (p) =>
    `${head(p)}: ${p.side === 'min' ? 'at least' : 'at most'} ${p.bound} ${p.name ? 'days' : 'people'} ${place(p.mode)} (${p.why})`,
  held: (p) => `${p.name}, ${p.day}: ${p.mode} (${p.why})`,
  corrections: 'Changes that were tried and would make it possible',
  none: 'No single change is enough; several are needed together.',
  setBound: (p) =>
    `${p.to < p.from ? 'Lower' : 'Raise'} the ${p.side === 'min' ? 'least number' : 'limit'} ${place(p.mode)} from ${p.from} to ${p.to}${p.day ? ` on ${p.day}` : ''}${p.name ? ` for ${p.name}` : ''} (${p.why})`,
  free: (p) =>
    p.byHand
      ? `Release the hand-set cell of ${p.name} on ${p.day} (${p.mode})`
      : `Talk to ${p.name}: ${p.mode.toLowerCase()} on ${p.day}`,
};

// What is told of a whole day and decides nothing: punches outside the windows, check-ins at home, points of the day.
import type { Act } from './effectivePunches.ts';
import type { DayGround } from './judgeDays.ts';
import type { Teller } from './openTeller.ts';

/** All acts of a day, each once, in order. */
export const actsOfDay = (ground: DayGround): Act[] =>
  [...new Set([...ground.found.flatMap((each) => [each.in, ...each.inner, each.out]), ...ground.stray])]
    .filter((act) => act !== null)
    .sort((a, b) => a.first.at - b.first.at);

export const tellDay = (ground: DayGround, isOpen: boolean, tell: Teller): void => {
  const { scheduled, rules, stretches } = ground;
  for (const act of ground.stray) {
    tell.flags.add('beyondWindow');
    const [opens, closes] = [tell.clock(stretches[0]?.opens ?? 0), tell.clock(stretches.at(-1)?.closes ?? 0)];
    tell.say('day.beyondWindow', { time: tell.clock(act.first.at), opens, closes }, rules.window);
  }
  if (isOpen) return;
  const acts = actsOfDay(ground);
  const asked = scheduled.mode === 'home' ? scheduled.checkIns : undefined;
  if (asked !== undefined && acts.length < asked.count) {
    tell.flags.add('checkInsShort');
    tell.say('day.checkInsShort', { count: asked.count, found: acts.length }, asked.reason);
  }
  const isWeek = scheduled.mode === 'office' && scheduled.shifts.every((each) => each.kind === 'week');
  for (const point of isWeek ? (rules.checkPoints?.points ?? []) : []) {
    const isIn = (at: string): boolean => point.from <= at && at <= point.to;
    if (acts.some((act) => act.all.some((each) => isIn(tell.clock(each.at))))) continue;
    tell.flags.add('checkPointMissed');
    tell.say('day.checkPointMissed', { ...point }, rules.checkPoints);
  }
};

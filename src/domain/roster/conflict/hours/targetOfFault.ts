import type { Board, BoardFault } from '../../board.ts';
import type { HoursRule, HoursTarget } from './model.ts';

/** The shift or the rule on hours that a fault speaks of; null for any other fault. */
export const targetOfFault = (board: Board, fault: BoardFault): HoursTarget | null => {
  const { hours, times = [] } = board;
  if (hours === undefined) return null;
  if (fault.code === 'shifts.tooFew' || fault.code === 'shifts.tooMany') {
    const { day } = fault;
    const group = hours.shifts.findIndex(
      (each) => day !== null && each.reason === fault.reason && each.days.includes(day),
    );
    const side = fault.code === 'shifts.tooFew' ? 'min' : 'max';
    const found = hours.shifts[group]?.times.find(
      (each) => times[each.time]?.name === fault.params.name && each[side] === fault.params.count,
    );
    return found === undefined || day === null ? null : { kind: 'cover', group, time: found.time, day, side };
  }
  const rule = fault.code === 'rest' ? 'rest' : /^shiftRules\.(.+)$/.exec(fault.code)?.[1];
  const [person] = fault.people;
  if (rule === undefined || person === undefined) return null;
  const list = rule === 'rest' ? hours.rests : hours.rules;
  const at = list.findIndex((each) => each.reason === fault.reason);
  return at < 0 ? null : { kind: 'rule', rule: rule as HoursRule, at, person, day: fault.day };
};

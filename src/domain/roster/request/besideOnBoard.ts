// Published days right before and after a plan as they stand now, or would stand: what a swap near its border is judged with.
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import type { Board } from '../board.ts';
import type { WorkingTime } from '../workingTime.ts';

/** How a day of somebody stands outside the plan. */
export interface DayBeside {
  readonly letter: string;
  readonly time: WorkingTime | null;
}

/** How far published days matter to runs and rests. */
export const daysBeside = 14;

/** The board with the days beside it of everybody for whom `on` knows any; as they were kept with the plan for the others. */
export const withDaysBeside = (
  board: Board,
  on: (employeeId: string, day: PlainDate) => DayBeside | undefined,
): Board => {
  const { hours, days, times: table = [] } = board;
  const [first, last] = [days[0], days.at(-1)];
  if (hours === undefined || first === undefined || last === undefined) return board;
  const times = [...table];
  const timeOf = (time: WorkingTime | null): number => {
    if (time === null) return -1;
    const known = times.findIndex((each) => each.start === time.start && each.end === time.end);
    return known >= 0 ? known : times.push(time) - 1;
  };
  const near = (employeeId: string, sign: 1 | -1) => {
    const found: { away: number; letter: string; time: number }[] = [];
    // A day that nobody knows ends what is known of the line.
    for (let away = 1; away <= daysBeside; away++) {
      const cell = on(employeeId, addDays(sign < 0 ? first : last, sign * away));
      if (cell === undefined) break;
      found.push({ away: sign * away, letter: cell.letter, time: timeOf(cell.time) });
    }
    return found;
  };
  const beside = board.people.flatMap(({ employeeId }, person) => {
    const found = [...near(employeeId, -1).reverse(), ...near(employeeId, 1)];
    const kept = hours.beside.find((each) => each.person === person);
    return found.length > 0 ? [{ person, days: found }] : kept === undefined ? [] : [kept];
  });
  return { ...board, times, hours: { ...hours, beside } };
};

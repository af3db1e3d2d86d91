// Live judgement of shifts on a board: people in each shift, rest, runs and hours; quick enough to run at each key.
import { addDays } from '../../kernel/time.ts';
import { lineFaults, restFaults } from '../policy/clauses/lineFaults.ts';
import { hoursOf, type WorkDay } from '../policy/clauses/workLine.ts';
import type { Board, BoardFault, BoardHours } from './board.ts';
import { daysUnder } from './shifts/daysUnder.ts';
import { timeIndex, type WorkingTime } from './workingTime.ts';

const away = 'CD';
const elsewhere = 'RL';

/** How many people of a group are in a shift on a day. */
export const inShift = (board: Board, people: readonly number[], day: number, time: number): number => {
  let count = 0;
  for (const p of people) {
    const person = board.people[p]!;
    if (person.modes[day] === 'K' && timeIndex(person.times?.[day]) === time) count++;
  }
  return count;
};

/** A person's line from the first known day to the last, all of its days in the plan ruled. */
const lineOf = (board: Board, table: readonly WorkingTime[], person: number): WorkDay[] => {
  const { modes, times } = board.people[person]!;
  const [first, last] = [board.days[0], board.days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map<string, WorkDay>();
  const put = (day: WorkDay['day'], letter: string, time: number, own: boolean) => {
    const shift = letter === 'K' ? table[time] : undefined;
    known.set(day, {
      day,
      working: letter === 'K',
      absent: away.includes(letter) || elsewhere.includes(letter),
      elsewhere: elsewhere.includes(letter),
      hours: shift === undefined ? null : hoursOf(shift.start, shift.end),
      own,
      ruled: own,
    });
  };
  for (const each of board.hours?.beside.find((one) => one.person === person)?.days ?? [])
    put(addDays(each.away < 0 ? first : last, each.away), each.letter, each.time, false);
  const span = board.hours?.spans?.find((each) => each.person === person);
  const [from, to] = span === undefined ? [0, board.days.length - 1] : [span.from, span.to];
  for (let d = from; d <= to; d++) put(board.days[d]!, modes[d] ?? '-', timeIndex(times?.[d]), true);
  const [firstOwn, lastOwn] = [board.days[from]!, board.days[to]!];
  const days = [...known.keys()].sort() as WorkDay['day'][];
  const line: WorkDay[] = [];
  for (let day = days[0]!; day <= days.at(-1)!; day = addDays(day, 1)) {
    const own = firstOwn <= day && day <= lastOwn;
    line.push(known.get(day) ?? { day, working: false, absent: false, elsewhere: false, hours: null, own, ruled: own });
  }
  return line;
};

/** The line under a clause that governs some days of the plan; a day that the plan leaves out is as the one before it. */
const under = (line: readonly WorkDay[], days: readonly number[], at: ReadonlyMap<string, number>): WorkDay[] => {
  const governed = new Set(days);
  let ruled = false;
  return line.map((day) => {
    const d = at.get(day.day);
    if (d !== undefined) ruled = governed.has(d);
    return { ...day, ruled: day.own && ruled };
  });
};

/** Every rule on hours that the board breaks; none where its plan has no hours. */
export const judgeHours = (board: Board): BoardFault[] => {
  const { hours, times: table } = board;
  if (hours === undefined || table === undefined) return [];
  const faults: BoardFault[] = [];
  const at = new Map(board.days.map((day, d) => [day, d]));
  const about = (reason: number) => ({ reason, ref: board.reasons[reason]?.ref ?? null, shared: false });
  for (const { people, days, times, reason } of hours.shifts)
    for (const day of days) {
      const here = people.filter((p) => !away.includes(board.people[p]!.modes[day] ?? '-'));
      for (const p of here)
        if (board.people[p]!.modes[day] === 'K' && timeIndex(board.people[p]!.times?.[day]) < 0)
          faults.push({ code: 'shifts.untimed', day, people: [p], params: {}, ...about(reason) });
      for (const { time, min, max } of times) {
        if (min === null && max === null) continue;
        if (here.every((p) => board.people[p]!.open[day] === '-')) continue;
        const found = inShift(board, here, day, time);
        const isShort = min !== null && found < min;
        if (!isShort && (max === null || found <= max)) continue;
        const params = { name: table[time]?.name ?? '', count: (isShort ? min : max) ?? 0, found };
        faults.push({
          code: isShort ? 'shifts.tooFew' : 'shifts.tooMany',
          day,
          people: here,
          params,
          ...about(reason),
        });
      }
    }
  const lines = new Map<number, WorkDay[]>();
  const lineUnder = (entry: BoardHours['rests'][number] | BoardHours['rules'][number], person: number): WorkDay[] => {
    const made = lines.get(person) ?? lineOf(board, table, person);
    lines.set(person, made);
    const days = daysUnder(entry, person);
    return days === null ? made : under(made, days, at);
  };
  for (const rest of hours.rests)
    for (const person of rest.people)
      for (const { params, day } of restFaults(rest.minutes, lineUnder(rest, person)))
        faults.push({ code: 'rest', day: at.get(day!) ?? 0, people: [person], params, ...about(rest.reason) });
  const roundTheClock = new Set(hours.shifts.flatMap((each) => (each.roundTheClock ? each.people : [])));
  for (const entry of hours.rules)
    for (const person of entry.people) {
      const isMeasured = roundTheClock.has(person) && !entry.onCalendar?.includes(person);
      for (const { code, params, day } of lineFaults(entry.rules, lineUnder(entry, person), isMeasured))
        faults.push({
          code: code as BoardFault['code'],
          day: day === null ? null : (at.get(day) ?? 0),
          people: [person],
          params,
          ...about(entry.reason),
        });
    }
  return faults;
};

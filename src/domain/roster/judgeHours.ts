// Live judgement of shifts on a board: people in each shift, rest, runs and hours; quick enough to run at each key.
import { addDays } from '../../kernel/time.ts';
import { lineFaults } from '../policy/clauses/lineFaults.ts';
import { hoursOf, type WorkDay } from '../policy/clauses/workLine.ts';
import type { Board, BoardFault } from './board.ts';
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
    });
  };
  for (const each of board.hours?.beside.find((one) => one.person === person)?.days ?? [])
    put(addDays(each.away < 0 ? first : last, each.away), each.letter, each.time, false);
  for (const [d, day] of board.days.entries()) put(day, modes[d] ?? '-', timeIndex(times?.[d]), true);
  const days = [...known.keys()].sort() as WorkDay['day'][];
  const line: WorkDay[] = [];
  for (let day = days[0]!; day <= days.at(-1)!; day = addDays(day, 1))
    line.push(
      known.get(day) ?? {
        day,
        working: false,
        absent: false,
        elsewhere: false,
        hours: null,
        own: first <= day && day <= last,
      },
    );
  return line;
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
  const line = (person: number): WorkDay[] => {
    const made = lines.get(person) ?? lineOf(board, table, person);
    lines.set(person, made);
    return made;
  };
  for (const { people, minutes, reason } of hours.rests)
    for (const person of people) {
      let last: { day: number; end: number; own: boolean } | null = null;
      for (const [i, { day, hours: shift, own }] of line(person).entries()) {
        if (shift === null) continue;
        const rest = last === null ? minutes : (i - last.day) * 1440 + shift.start - last.end;
        if (last !== null && rest < minutes && (own || last.own))
          faults.push({
            code: 'rest',
            day: at.get(day) ?? board.days.length - 1,
            people: [person],
            params: { hours: minutes / 60, found: Math.floor(rest / 60) },
            ...about(reason),
          });
        last = { day: i, end: shift.end, own };
      }
    }
  const roundTheClock = new Set(hours.shifts.flatMap((each) => (each.roundTheClock ? each.people : [])));
  for (const { people, rules, reason } of hours.rules)
    for (const person of people)
      for (const { code, params, day } of lineFaults(rules, line(person), roundTheClock.has(person)))
        faults.push({
          code: code as BoardFault['code'],
          day: day === null ? null : (at.get(day) ?? 0),
          people: [person],
          params,
          ...about(reason),
        });
  return faults;
};

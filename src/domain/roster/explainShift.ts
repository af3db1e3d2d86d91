// Shifts of a board for the screen: which letters there are, what a person may have on a day, how many are there, why this one.
import type { Board, BoardFault } from './board.ts';
import { inShift, judgeHours } from './judgeHours.ts';
import { shiftLetters } from './shiftLetters.ts';
import { noTime, timeIndex, timeLetter, type WorkingTime } from './workingTime.ts';

/** A shift as the board offers it; shifts of one name in several clauses are one choice. */
export interface ShiftChoice {
  readonly letter: string;
  readonly name: string;
  /** Hours of the clauses that offer it, each once. */
  readonly times: readonly WorkingTime[];
}

export interface ShiftBoard {
  /** By place in the board's times. */
  readonly letters: readonly string[];
  readonly choices: readonly ShiftChoice[];
  /** The place in the board's times that a choice means for a person on a day; null where the person has no such shift. */
  readonly timeFor: (person: number, day: number, letter: string) => number | null;
}

/** Null where nobody on the board works in shifts. */
export const shiftBoard = (board: Pick<Board, 'times' | 'hours'>): ShiftBoard | null => {
  const { times = [], hours } = board;
  if (hours === undefined || hours.shifts.length === 0) return null;
  const letters = shiftLetters(times);
  const choices = new Map<string, { letter: string; name: string; times: WorkingTime[] }>();
  for (const { times: offered } of hours.shifts)
    for (const { time } of offered) {
      const known = times[time]!;
      const letter = letters[time]!;
      const choice = choices.get(letter) ?? { letter, name: known.name, times: [] };
      if (!choice.times.some((each) => each.start === known.start && each.end === known.end)) choice.times.push(known);
      choices.set(letter, choice);
    }
  const byPerson = new Map<number, (typeof hours.shifts)[number][]>();
  for (const each of hours.shifts)
    for (const person of each.people) byPerson.set(person, [...(byPerson.get(person) ?? []), each]);
  return {
    letters,
    choices: [...choices.values()],
    timeFor: (person, day, letter) =>
      byPerson
        .get(person)
        ?.find((each) => each.days.includes(day))
        ?.times.find(({ time }) => letters[time] === letter)?.time ?? null,
  };
};

/** People in a shift on a day, over all clauses that offer it, and between what they must lie. */
export interface ShiftCount {
  readonly found: number;
  readonly least: number | null;
  readonly most: number | null;
}

export const countShift = (board: Board, shifts: ShiftBoard, letter: string, day: number): ShiftCount => {
  let found = 0;
  let least: number | null = null;
  let most: number | null = null;
  for (const { people, days, times } of board.hours?.shifts ?? []) {
    if (!days.includes(day)) continue;
    for (const { time, min, max } of times) {
      if (shifts.letters[time] !== letter) continue;
      found += inShift(board, people, day, time);
      if (min !== null) least = (least ?? 0) + min;
      if (max !== null) most = (most ?? 0) + max;
    }
  }
  return { found, least, most };
};

export interface ShiftExplanation {
  readonly time: WorkingTime | null;
  readonly count: ShiftCount;
  /** The other shifts of the person, and the day off (null): what each would break, null where nothing stands against it. */
  readonly others: readonly { readonly time: WorkingTime | null; readonly against: BoardFault | null }[];
}

const put = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);

/** The board with no more rules than a change of one cell can touch: the numbers of its day and the person's own line. */
const aboutCell = (board: Board, person: number, day: number): Board => {
  const own = <T extends { readonly people: readonly number[] }>(rules: readonly T[]): T[] =>
    rules.flatMap((each) => (each.people.includes(person) ? [{ ...each, people: [person] }] : []));
  const { shifts, rests, rules, ...beside } = board.hours!;
  const ofDay = shifts.flatMap((each) => (each.days.includes(day) ? [{ ...each, days: [day] }] : []));
  return { ...board, hours: { shifts: ofDay, rests: own(rests), rules: own(rules), ...beside } };
};

/** The board with one cell changed. */
const withCell = (board: Board, person: number, day: number, time: number | null): Board => ({
  ...board,
  people: board.people.map((each, p) =>
    p === person
      ? {
          ...each,
          modes: put(each.modes, day, time === null ? '-' : 'K'),
          times: put(each.times ?? noTime.repeat(each.modes.length), day, time === null ? noTime : timeLetter(time)),
        }
      : each,
  ),
});

/** Why a person has this shift on a day and not another; null where the day is of no line or its place is settled. */
export const explainShift = (board: Board, person: number, day: number): ShiftExplanation | null => {
  const offered = board.hours?.shifts.find((each) => each.people.includes(person) && each.days.includes(day));
  const letter = board.people[person]!.modes[day] ?? '-';
  if (offered === undefined || (letter !== 'K' && letter !== '-')) return null;
  const mine = letter === 'K' ? timeIndex(board.people[person]!.times?.[day]) : -1;
  const nameOf = (fault: BoardFault) => JSON.stringify([fault.code, fault.day, fault.people, fault.params]);
  const near = aboutCell(board, person, day);
  const now = new Set(judgeHours(near).map(nameOf));
  const against = (time: number | null): BoardFault | null =>
    judgeHours(withCell(near, person, day, time)).find((fault) => !now.has(nameOf(fault))) ?? null;
  const choices = [
    ...offered.times.map(({ time }) => time as number | null).filter((time) => time !== mine),
    ...(letter === 'K' && offered.roundTheClock ? [null] : []),
  ];
  const bounds = offered.times.find(({ time }) => time === mine);
  return {
    time: board.times?.[mine] ?? null,
    count: {
      found: mine < 0 ? 0 : inShift(board, offered.people, day, mine),
      least: bounds?.min ?? null,
      most: bounds?.max ?? null,
    },
    others: choices.map((time) => ({
      time: time === null ? null : (board.times?.[time] ?? null),
      against: against(time),
    })),
  };
};

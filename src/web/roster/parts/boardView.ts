import type { BoardAnswer } from '../../../contract/board.ts';
import type { Board, BoardFault } from '../../../domain/roster/board.ts';
import { noTime } from '../../../domain/roster/workingTime.ts';
import { mondayOf, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import { cellKey, type Edits } from './boardEdits.ts';

/** Day indices to show: one week or all. Weekends on which nobody here works are left out; a holiday in the week stays to be seen. */
export const shownDays = (answer: BoardAnswer, monday: PlainDate | null): number[] =>
  answer.days.flatMap((day, d) =>
    (monday === null || mondayOf(day) === monday) &&
    (weekdayOf(day) <= 5 || answer.people.some((person) => person.open[d] !== '-'))
      ? [d]
      : [],
  );

/** By person index the days on which he himself breaks a rule, joined by blanks. */
export const brokenByPerson = (faults: readonly BoardFault[]): ReadonlyMap<number, string> => {
  const cells = new Map<number, string>();
  for (const { people, day } of faults)
    if (people.length === 1 && day !== null) cells.set(people[0]!, `${cells.get(people[0]!) ?? ''} ${day}`.trim());
  return cells;
};

/** Cells that differ from what employees see; where nothing is published yet, those not saved. */
export const waitingCells = (answer: BoardAnswer, board: Board, edits: Edits): number =>
  answer.people.reduce((sum, { published, publishedTimes, employeeId }, p) => {
    const { modes, times } = board.people[p]!;
    const isOther = (d: number) =>
      modes[d] !== published?.[d] || (modes[d] === 'K' && (times?.[d] ?? noTime) !== (publishedTimes?.[d] ?? noTime));
    return (
      sum +
      answer.days.filter((day, d) => (published === null ? edits.has(cellKey(employeeId, day)) : isOther(d))).length
    );
  }, 0);

/** Somebody of a broken rule who could mend it: who is where too many are and may also be elsewhere, or the other way about. */
export const mender = (board: Board, fault: BoardFault): number | undefined => {
  const letter = fault.code === 'roster.tooMany' ? 'K' : 'R';
  const d = fault.day ?? 0;
  if (fault.code === 'shifts.tooFew')
    return (
      fault.people.find((p) => board.people[p]!.modes[d] === '-' && board.people[p]!.open[d]?.includes('K')) ??
      fault.people[0]
    );
  return (
    fault.people.find((p) => board.people[p]!.modes[d] === letter && (board.people[p]!.open[d]?.length ?? 0) > 1) ??
    fault.people[0]
  );
};

export interface RowFilter {
  readonly search: string;
  /** `langgar`: who has part in a broken rule · `ubah`: whose days are not published · empty: everybody. */
  readonly only: string;
}

/** Person indices that pass the filters. */
export const shownPeople = (
  answer: BoardAnswer,
  board: Board,
  faults: readonly BoardFault[],
  filter: RowFilter,
): number[] => {
  const wanted = filter.search.trim().toLowerCase();
  const hasPart = (p: number) =>
    faults.some(
      (fault) =>
        fault.people.includes(p) &&
        (fault.people.length === 1 || fault.code === 'roster.tooFew' || board.people[p]!.modes[fault.day ?? 0] === 'K'),
    );
  return answer.people.flatMap((person, p) => {
    if (wanted !== '' && !`${person.name} ${person.position}`.toLowerCase().includes(wanted)) return [];
    if (filter.only === 'langgar') return hasPart(p) ? [p] : [];
    if (filter.only === 'ubah') {
      const { modes, times } = board.people[p]!;
      const seen = person.published === null ? person : { modes: person.published, times: person.publishedTimes };
      return modes !== seen.modes || times !== seen.times ? [p] : [];
    }
    return [p];
  });
};

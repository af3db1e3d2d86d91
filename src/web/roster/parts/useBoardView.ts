import { useMemo } from 'react';
import type { BoardAnswer } from '../../../contract/board.ts';
import { balanceOf } from '../../../domain/roster/balanceOf.ts';
import type { Board } from '../../../domain/roster/board.ts';
import { boardDay } from '../../../domain/roster/boardDay.ts';
import { shiftBoard } from '../../../domain/roster/explainShift.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { type Edits, edited, editedTimes } from './boardEdits.ts';
import { brokenByPerson, shownDays, shownPeople } from './boardView.ts';

interface Asked {
  readonly search: string;
  readonly only: string;
  /** `minggu`, `bulan`, or empty for what suits the screen. */
  readonly view: string;
  readonly monday: string;
  readonly narrow: boolean;
  readonly today: PlainDate;
}

const timesOf = (times: string | undefined) => (times === undefined ? {} : { times });

/** The board with unsaved letters put in, judged, and what of it is shown. */
export const useBoardView = (answer: BoardAnswer, edits: Edits, asked: Asked) => {
  const board = useMemo<Board>(
    () => ({
      ...answer,
      people: answer.people.map((person) => ({
        ...person,
        modes: edited(person.employeeId, person.modes, answer.days, edits),
        ...timesOf(editedTimes(person.employeeId, person.times, answer.days, edits)),
      })),
    }),
    [answer, edits],
  );
  const shifts = useMemo(() => shiftBoard(answer as Board), [answer]);
  const faults = useMemo(() => judgeBoard(board), [board]);
  const counts = useMemo(() => board.days.map((_, d) => boardDay(board, d)), [board]);
  const balances = useMemo(
    () =>
      balanceOf(
        board,
        answer.people.map((person) => person.carried),
      ),
    [board, answer],
  );
  const brokenDays = useMemo(
    () => new Set(faults.flatMap((fault) => (fault.day === null || fault.people.length < 2 ? [] : [fault.day]))),
    [faults],
  );
  const brokenCells = useMemo(() => brokenByPerson(faults), [faults]);
  const byWeek = asked.view === 'minggu' || (asked.view === '' && asked.narrow);
  const mondays = useMemo(() => [...new Set(board.days.map(mondayOf))], [board.days]);
  const monday = (
    mondays.includes(asked.monday as PlainDate)
      ? asked.monday
      : (mondays.find((each) => each >= mondayOf(asked.today)) ?? mondays[0])
  ) as PlainDate;
  const columns = useMemo(() => shownDays(answer, byWeek ? monday : null), [answer, byWeek, monday]);
  const rows = useMemo(
    () => shownPeople(answer, board, faults, { search: asked.search, only: asked.only }),
    [answer, board, faults, asked.search, asked.only],
  );
  return { board, shifts, faults, counts, balances, brokenDays, brokenCells, byWeek, mondays, monday, columns, rows };
};

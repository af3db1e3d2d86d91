import type { FoundCellAnswer } from '../../../contract/rosterConflict.ts';
import type { Board } from '../../../domain/roster/board.ts';
import type { ModeLetter } from '../../../domain/roster/model.ts';
import { noTime, timeLetter } from '../../../domain/roster/workingTime.ts';

/** A letter, for a day on a shift followed by the character of its hours (see `timeIndex`). */
export type CellLetter = ModeLetter | `K${string}`;
export const modeLetterOf = (letter: CellLetter): ModeLetter => letter[0] as ModeLetter;

/** What somebody changed on a board and has not saved: by `employee day` the new letter. */
export type Edits = ReadonlyMap<string, CellLetter>;

export interface EditState {
  readonly edits: Edits;
  /** Newest last; each step as the edits were before it. */
  readonly undo: readonly Edits[];
  readonly redo: readonly Edits[];
}

export const deepest = 50;
export const noEdits: EditState = { edits: new Map(), undo: [], redo: [] };
export const cellKey = (employeeId: string, day: string): string => `${employeeId} ${day}`;

export interface CellAt {
  readonly employeeId: string;
  readonly day: string;
  /** As saved. */
  readonly saved: string;
}

/** One step: puts a letter of its own into each cell. A cell that comes back to what is saved is no edit any more. */
export const fillEach = (state: EditState, cells: readonly (CellAt & { readonly letter: CellLetter })[]): EditState => {
  const edits = new Map(state.edits);
  for (const { employeeId, day, saved, letter } of cells) {
    const key = cellKey(employeeId, day);
    if (saved === letter) edits.delete(key);
    else edits.set(key, letter);
  }
  return { edits, undo: [...state.undo, state.edits].slice(-deepest), redo: [] };
};

/** One step: puts the same letter into cells. */
export const fill = (state: EditState, cells: readonly CellAt[], letter: CellLetter): EditState =>
  fillEach(
    state,
    cells.map((cell) => ({ ...cell, letter })),
  );

/** After the board was renewed: what others saved alike is no edit any more, nor are cells that give way. Undo begins anew. */
export const rebased = (
  state: EditState,
  savedAt: (key: string) => string | undefined,
  giveWay: readonly string[],
): EditState => {
  const away = new Set(giveWay);
  const kept = [...state.edits].filter(([key, letter]) => !away.has(key) && savedAt(key) !== letter);
  return { edits: new Map(kept), undo: [], redo: [] };
};

export const undoStep = (state: EditState): EditState => {
  const last = state.undo.at(-1);
  return last === undefined
    ? state
    : { edits: last, undo: state.undo.slice(0, -1), redo: [...state.redo, state.edits] };
};
export const redoStep = (state: EditState): EditState => {
  const next = state.redo.at(-1);
  return next === undefined
    ? state
    : { edits: next, undo: [...state.undo, state.edits], redo: state.redo.slice(0, -1) };
};

/** The letters of a line with the edits put in. */
export const edited = (employeeId: string, modes: string, days: readonly string[], edits: Edits): string => {
  if (edits.size === 0) return modes;
  let text = '';
  for (let d = 0; d < modes.length; d++) text += edits.get(cellKey(employeeId, days[d]!))?.[0] ?? modes[d]!;
  return text;
};

/** The characters of a line's hours with the edits put in; a day in the office keeps its hours where none are named. */
export const editedTimes = (
  employeeId: string,
  times: string | undefined,
  days: readonly string[],
  edits: Edits,
): string | undefined => {
  if (edits.size === 0) return times;
  let text = '';
  for (let d = 0; d < days.length; d++) {
    const edit = edits.get(cellKey(employeeId, days[d]!));
    const saved = times?.[d] ?? noTime;
    text += edit === undefined ? saved : edit[0] === 'K' ? (edit[1] ?? saved) : noTime;
  }
  return times === undefined && [...text].every((letter) => letter === noTime) ? undefined : text;
};

/** A cell as saved, in the form of an edit. */
export const savedLetter = (modes: string, times: string | undefined, d: number): CellLetter => {
  const letter = (modes[d] ?? '-') as ModeLetter;
  const time = times?.[d] ?? noTime;
  return letter === 'K' && time !== noTime ? `K${time}` : letter;
};

/** Cells of a plan that was found, as one step of edits. */
export const foundEdits = (
  { people, days }: Pick<Board, 'people' | 'days'>,
  cells: readonly FoundCellAnswer[],
): (CellAt & { readonly letter: CellLetter })[] => {
  const byId = new Map(people.map((person) => [person.employeeId, person]));
  const at = new Map(days.map((day, d) => [day, d]));
  return cells.flatMap(({ employeeId, day, letter, time }) => {
    const person = byId.get(employeeId);
    const d = at.get(day);
    if (person === undefined || d === undefined) return [];
    const hours: CellLetter = time === null ? letter : `K${timeLetter(time)}`;
    return [{ employeeId, day, saved: savedLetter(person.modes, person.times, d), letter: hours }];
  });
};

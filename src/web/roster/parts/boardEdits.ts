import type { ModeLetter } from '../../../domain/roster/model.ts';

/** What somebody changed on a board and has not saved: by `employee day` the new letter. */
export type Edits = ReadonlyMap<string, ModeLetter>;

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
export const fillEach = (state: EditState, cells: readonly (CellAt & { readonly letter: ModeLetter })[]): EditState => {
  const edits = new Map(state.edits);
  for (const { employeeId, day, saved, letter } of cells) {
    const key = cellKey(employeeId, day);
    if (saved === letter) edits.delete(key);
    else edits.set(key, letter);
  }
  return { edits, undo: [...state.undo, state.edits].slice(-deepest), redo: [] };
};

/** One step: puts the same letter into cells. */
export const fill = (state: EditState, cells: readonly CellAt[], letter: ModeLetter): EditState =>
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
  for (let d = 0; d < modes.length; d++) text += edits.get(cellKey(employeeId, days[d]!)) ?? modes[d]!;
  return text;
};

/** A cell by row and column of what is shown. */
export interface At {
  readonly row: number;
  readonly column: number;
}
/** From the cell where selecting began to the one where it stands; one cell when they are the same. */
export interface Selection {
  readonly anchor: At;
  readonly head: At;
}

export interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const boxOf = ({ anchor, head }: Selection): Box => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export const sizeOf = (box: Box): number => (box.bottom - box.top + 1) * (box.right - box.left + 1);

/** Where a key leads from a cell; null when the key does not move. */
export const moved = (key: string, from: At, rows: number, columns: number, far: boolean): At | null => {
  const within = (row: number, column: number): At => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  });
  switch (key) {
    case 'ArrowUp':
      return within(far ? 0 : from.row - 1, from.column);
    case 'ArrowDown':
      return within(far ? rows - 1 : from.row + 1, from.column);
    case 'ArrowLeft':
      return within(from.row, far ? 0 : from.column - 1);
    case 'ArrowRight':
      return within(from.row, far ? columns - 1 : from.column + 1);
    case 'Home':
      return within(far ? 0 : from.row, 0);
    case 'End':
      return within(far ? rows - 1 : from.row, columns - 1);
    case 'PageUp':
      return within(from.row - 12, from.column);
    case 'PageDown':
      return within(from.row + 12, from.column);
    default:
      return null;
  }
};

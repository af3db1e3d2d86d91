import { useEffect, useState } from 'react';
import type { BoardAnswer } from '../../../contract/board.ts';
import type { Selection } from './selection.ts';

interface Shown {
  readonly answer: BoardAnswer;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const settleMs = 400;

/** The selection, whose cell with the keyboard stands in the address as `employee~day`, so that a copied address leads to it. */
export const useSelection = (
  { answer, rows, columns }: Shown,
  inAddress: string,
  onAddress: (text: string) => void,
): readonly [Selection | null, (selection: Selection | null) => void] => {
  const [selection, setSelection] = useState<Selection | null>(() => {
    const [employeeId, day] = inAddress.split('~');
    const row = rows.findIndex((p) => answer.people[p]?.employeeId === employeeId);
    const column = columns.findIndex((d) => answer.days[d] === day);
    return row < 0 || column < 0 ? null : { anchor: { row, column }, head: { row, column } };
  });
  const head = selection?.head;
  const person = head === undefined ? undefined : answer.people[rows[head.row] ?? -1];
  const day = head === undefined ? undefined : answer.days[columns[head.column] ?? -1];
  const text = person === undefined || day === undefined ? '' : `${person.employeeId}~${day}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the selection writes the address.
  useEffect(() => {
    const timer = setTimeout(() => text !== '' && text !== inAddress && onAddress(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [selection, setSelection];
};

import type { Heading } from './findHeading.ts';
import type { FaultCode, ImportCell, ImportLine, RowFault } from './model.ts';

/** Reads one line by field name and collects what is wrong with it, with the file's own column heading and cell value. */
export const rowReader = (heading: Heading, row: ImportLine) => {
  const faults: RowFault[] = [];
  const cell = (field: string): ImportCell => row.cells[heading.columns.get(field) ?? -1] ?? { text: '' };
  const text = (field: string): string => {
    const value = cell(field).text.replace(/\s+/g, ' ').trim();
    return value === '-' || value.toLowerCase() === 'null' ? '' : value;
  };
  const fault = (severity: RowFault['severity'], code: FaultCode, field: string, detail = ''): void => {
    const column = heading.columns.get(field);
    faults.push({
      code,
      severity,
      column: column === undefined ? '' : (heading.texts[column] ?? ''),
      value: cell(field).text,
      detail,
    });
  };
  return {
    cell,
    text,
    faults,
    error: (code: FaultCode, field: string, detail?: string) => fault('error', code, field, detail),
    warn: (code: FaultCode, field: string, detail?: string) => fault('warning', code, field, detail),
    isWrong: () => faults.some((f) => f.severity === 'error'),
  };
};
export type RowReader = ReturnType<typeof rowReader>;

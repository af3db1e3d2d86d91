import { findHeading, type Heading } from '../../../domain/people/import/findHeading.ts';
import { exampleNames } from '../../../domain/people/import/headings.ts';
import type { KnownEmployee } from '../../../domain/people/import/knownEmployee.ts';
import type { ImportLine, ImportNotice, JudgedRow, SheetChoice } from '../../../domain/people/import/model.ts';
import { previewEmployees } from '../../../domain/people/import/previewEmployees.ts';
import { type KnownUnit, previewUnits } from '../../../domain/people/import/previewUnits.ts';
import type { Headship } from '../../../domain/people/model.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';

interface Common {
  readonly bytes: Uint8Array;
  readonly asOf: PlainDate;
  readonly now: string;
  /** Name of the sheet to read; without it the fullest one, or a question where `ask` is set and several could be meant. */
  readonly sheet?: string | null;
  readonly ask?: boolean;
}
/** Everything that judging a file needs; plain data, so that a worker thread can do it. */
export type FileToJudge =
  | (Common & {
      readonly kind: 'employees';
      readonly known: readonly KnownEmployee[];
      readonly units: ReadonlyMap<string, PlacedUnit>;
      readonly unitIdByCode: ReadonlyMap<string, string>;
      readonly headships: readonly Headship[];
      readonly createUnits: boolean;
    })
  | (Common & { readonly kind: 'units'; readonly known: readonly KnownUnit[] });

export interface JudgedFile {
  readonly rows: readonly JudgedRow[];
  readonly notices: readonly ImportNotice[];
  readonly headings: readonly string[];
  readonly sheet: string;
}

interface Chosen {
  readonly heading: Heading;
  readonly lines: readonly ImportLine[];
  readonly sheet: string;
}

const withoutExample = (
  kind: FileToJudge['kind'],
  heading: Heading,
  lines: readonly ImportLine[],
): readonly ImportLine[] =>
  lines.filter((line) => line.cells[heading.columns.get('name') ?? -1]?.text.trim() !== exampleNames[kind]);

/** Reads and judges an uploaded file: finds the sheet and its heading, then each line against what is recorded. */
export const judgeFile = (
  file: FileToJudge,
  newId: () => string,
  onProgress: (done: number, total: number) => void = () => undefined,
): { readonly value: JudgedFile } | { readonly problem: Problem } | { readonly sheets: readonly SheetChoice[] } => {
  const read = readSheets(file.bytes);
  if ('fault' in read) {
    const megabytes = { tooLarge: 1_000_000, tooBigUnpacked: 1_000_000 } as Record<string, number>;
    const limit = read.limit === undefined ? undefined : Math.round(read.limit / (megabytes[read.fault] ?? 1));
    return { problem: { code: `people.file.${read.fault}`, ...(limit === undefined ? {} : { params: { limit } }) } };
  }
  if (file.sheet && read.sheets.every((each) => each.name !== file.sheet))
    return {
      problem: { code: 'people.file.noSheet', params: { sheets: read.sheets.map((each) => each.name).join(', ') } },
    };
  const candidates = read.sheets
    .filter((each) => !file.sheet || each.name === file.sheet)
    .flatMap((sheet): Chosen[] => {
      const heading = findHeading(file.kind, sheet.rows);
      return heading
        ? [
            {
              heading,
              lines: withoutExample(file.kind, heading, sheet.rows.slice(heading.firstRow)),
              sheet: sheet.name,
            },
          ]
        : [];
    });
  const full = candidates.filter((each) => each.lines.length > 0);
  if (file.ask && !file.sheet && full.length > 1)
    return {
      sheets: read.sheets.map(({ name, rows }) => {
        const known = full.find((each) => each.sheet === name);
        return { name, rows: known?.lines.length ?? rows.length, isKnown: known !== undefined };
      }),
    };
  const chosen = candidates.sort((a, b) => b.lines.length - a.lines.length)[0];
  if (!chosen)
    return {
      problem: { code: file.kind === 'employees' ? 'people.file.noEmployeeHeading' : 'people.file.noUnitHeading' },
    };
  if (chosen.lines.length === 0) return { problem: { code: 'people.file.noRows' } };
  const total = chosen.lines.length;
  const context = { asOf: file.asOf, now: file.now, newId };
  const { heading, lines } = chosen;
  const rows =
    file.kind === 'employees'
      ? previewEmployees({ ...file, heading, lines, context, onProgress: (done) => onProgress(done, total) })
      : previewUnits({ heading, lines, known: file.known, context });
  onProgress(total, total);
  const notices: ImportNotice[] = read.notices.map((n) => ({ ...n, detail: '' }));
  if (heading.unknown.length > 0)
    notices.push({
      code: 'unknownColumns',
      count: heading.unknown.length,
      detail: heading.unknown.slice(0, 20).join(', '),
    });
  if (read.sheets.length > 1) notices.push({ code: 'sheetChosen', count: read.sheets.length, detail: chosen.sheet });
  return { value: { rows, notices, headings: heading.texts, sheet: chosen.sheet } };
};

import type { peopleEndpoints } from '../../../contract/people.ts';
import { employeeFields, exampleNames, unitFields } from '../../../domain/people/import/headings.ts';
import type { RowFault } from '../../../domain/people/import/model.ts';
import { serviceTags } from '../../../domain/people/model.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { en } from '../../../words/en.ts';
import { id } from '../../../words/id.ts';
import type { Handler } from '../../platform/http/bind.ts';
import {
  type SheetColumn,
  type SheetToWrite,
  writeWorkbook,
  xlsxMediaType,
} from '../../platform/spreadsheet/writeWorkbook.ts';
import { listFaultyRows, readRun } from './runStore.ts';

type PeopleWords = typeof id.people | typeof en.people;
const wordsOf = (language: 'id' | 'en'): PeopleWords => (language === 'en' ? en : id).people;

/** "NIP / NI PPPK: NIP rusak …; Unit kerja: …" */
const reasonOf = (faults: readonly RowFault[], words: PeopleWords): string =>
  faults
    .filter((f) => f.severity === 'error')
    .map((f) => [f.column, words.faults[f.code]({ detail: f.detail, value: f.value })].filter(Boolean).join(': '))
    .join(' ');

export const faultyRows: Handler<typeof peopleEndpoints.faultyRows> = async ({ tx, actor, params, language }) => {
  const run = await readRun(tx, actor.agencyId, params.id);
  if (!run) return refuse('general.notFound');
  const words = wordsOf(language);
  const rows = await listFaultyRows(tx, actor.agencyId, params.id);
  const columns: SheetColumn[] = [
    ...run.headings.map((heading): SheetColumn => ({ heading, width: 22, kind: 'text' })),
    { heading: words.template.reason, width: 80, kind: 'text' },
    { heading: id.people.template.originalLine, width: 12, kind: 'number' },
  ];
  const cells = rows.map((r) => [...run.headings.map((_, i) => r.cells[i] ?? ''), reasonOf(r.faults, words), r.line]);
  const sheet: SheetToWrite = { name: words.rowStates.wrong, columns, rows: cells };
  return ok({ bytes: await writeWorkbook([sheet]), name: words.template.faultyFile, mediaType: xlsxMediaType });
};

const dayFields = new Set(['birthDate', 'employmentFrom', 'gradeFrom', 'positionFrom', 'leadsFrom', 'leadsTo']);

/** The five predicates of PermenPANRB 6/2022, the best first. */
const predicates = ['Sangat Baik', 'Baik', 'Butuh Perbaikan', 'Kurang', 'Sangat Kurang'];

const employeeChoices = (): Record<string, readonly string[]> => ({
  sex: Object.values(id.people.sex),
  employment: Object.values(id.people.employment),
  positionKind: Object.values(id.people.position),
  job: Object.values(id.people.job),
  leads: ['Ya', 'Tidak'],
  acting: Object.values(id.people.acting),
  performance: predicates,
  itSkill: Object.values(id.people.person.itSkills),
  penalty: ['Ya', 'Tidak', 'Sedang proses'],
});

/** The example stays Indonesian in both languages: the file is read back by these words. Its number ends in 000, so nobody can import it. */
const examples = {
  employees: [
    '199001012015011000',
    exampleNames.employees,
    '',
    'S.E.',
    'Laki-laki',
    '1990-01-01',
    '',
    '',
    '',
    'PNS',
    '2015-01-01',
    '',
    'III/b',
    '2023-04-01',
    'Pelaksana',
    '',
    'Pengadministrasi Umum',
    '2019-01-01',
    'Administrasi',
    '',
    'Subbagian Umum',
    exampleNames.units,
    '',
    'Tidak',
    '',
    '',
    '',
    '',
    '',
    '',
    'Baik',
    'Cukup',
    'Tidak',
  ],
  units: ['U-001', '', '', exampleNames.units, 'Dinas', 'licensing', 'Tidak'],
} as const;

export const importTemplate: Handler<typeof peopleEndpoints.template> = async ({ query, language }) => {
  const words = wordsOf(language);
  const fields = query.kind === 'employees' ? employeeFields : unitFields;
  const choices = query.kind === 'employees' ? employeeChoices() : { strategic: ['Ya', 'Tidak'] };
  const columns = Object.entries(fields).map(([field, { heading }]): SheetColumn => {
    const list = (choices as Record<string, readonly string[]>)[field];
    return { heading, width: 22, kind: dayFields.has(field) ? 'day' : 'text', ...(list ? { choices: list } : {}) };
  });
  const lists: readonly (readonly [string, readonly string[]])[] =
    query.kind === 'employees'
      ? Object.entries(employeeChoices()).map(
          ([field, list]) => [employeeFields[field as 'sex'].heading, list] as const,
        )
      : [
          [unitFields.kind.heading, Object.values(id.people.unitKind)],
          [unitFields.services.heading, [...serviceTags]],
        ];
  const longest = Math.max(...lists.map(([, list]) => list.length));
  const sheets: SheetToWrite[] = [
    {
      name: query.kind === 'employees' ? words.template.employees : words.template.units,
      columns,
      rows: [examples[query.kind]],
      roomFor: 500,
    },
    {
      name: words.template.notes,
      columns: [{ heading: words.template.notes, width: 120, kind: 'text' }],
      rows: words.template.notesLines.split('\n').map((l) => [l]),
    },
    {
      name: words.template.lists,
      columns: lists.map(([heading]) => ({ heading: `${heading} `, width: 26, kind: 'text' })),
      rows: Array.from({ length: longest }, (_, i) => lists.map(([, list]) => list[i] ?? '')),
    },
  ];
  const name = query.kind === 'employees' ? words.template.employeesFile : words.template.unitsFile;
  return ok({ bytes: await writeWorkbook(sheets), name, mediaType: xlsxMediaType });
};

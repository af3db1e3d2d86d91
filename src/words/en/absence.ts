import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { absenceWords as source } from '../id/absence.ts';
import type { SameShape } from '../shape.ts';

const day = (value: string | number | undefined): string => formatsOf('en').day(String(value) as PlainDate);

export const absenceWords: SameShape<typeof source> = {
  problems: {
    'absence.endBeforeStart': () => 'The last day is before the first day. Correct one of them.',
    'absence.tooLong': (p) => `One entry lasts ${p.days} days at most. Enter longer leave year by year.`,
    'absence.overlaps': (p) =>
      `This employee is already recorded as absent from ${day(p.from)} to ${day(p.to)}. Take that entry back first or choose other days.`,
    'absence.revoked': () => 'This entry was taken back already. Reload the page.',
    'absence.unknownPerson': () => 'This number is unknown, or the employee is outside your unit. Check the digits.',
    'absence.unknownMode': () => 'Unknown kind. Write "Cuti" (leave) or "Dinas luar" (duty travel).',
    'absence.badDay': () => 'The date cannot be read. Write it like 31/12/2026.',
    'absence.fileUnreadable': () => 'The file cannot be read. Save it as XLSX or CSV and upload it again.',
    'absence.noHeading': () =>
      'No heading row was found. Name the columns NIP, Jenis, Mulai, Selesai, and Dasar if there is one.',
  },
  title: 'Leave & duty travel',
  sentence: (p) => `${p.n} entries in ${p.period}.`,
  why: 'Plans respect these entries. Reasons for leave are not kept here.',
  add: 'Record an absence',
  person: 'Employee',
  search: 'Find a name or number',
  mode: 'Kind',
  modes: { leave: 'Leave', travel: 'Duty travel' },
  from: 'First day',
  to: 'Last day',
  basis: 'Letter number',
  basisHint: 'For instance the number of the leave letter or duty order. Do not write a reason of health.',
  unit: 'Unit',
  save: 'Save',
  saved: (p) =>
    p.plans === 0 ? 'Recorded.' : 'Recorded. The published plan that holds these days should be planned anew.',
  toPlans: 'See plans',
  revoke: 'Take back',
  revokeTitle: 'Take this entry back?',
  revokeWhy: (p) =>
    `${p.name}, ${p.period}. The entry stays on record as taken back, and plans that used it are marked.`,
  revoked: 'Entry taken back.',
  emptyTitle: 'No entries',
  emptyWhy: 'No leave or duty travel on these days yet. Record them one by one, or upload a list.',
  import: 'Upload a list',
  importWhy: 'XLSX or CSV with the columns NIP, Jenis (Cuti or Dinas luar), Mulai, Selesai and Dasar.',
  file: 'List file',
  preview: (p) => `${p.fresh} new entries, ${p.known} known already, ${p.wrong} wrong lines.`,
  apply: (p) => `Record ${p.n} lines`,
  applied: (p) => `${p.n} entries saved.`,
  wrongTitle: 'Lines to correct',
  line: (p) => `Line ${p.line}`,
  period: 'Days',
};

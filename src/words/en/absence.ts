import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { absenceWords as source } from '../id/absence.ts';
import type { SameShape } from '../shape.ts';

const day = (value: string | number | undefined): string => formatsOf('en').day(String(value) as PlainDate);

/** Kinds of leave by name. */
export const leaveNames: Readonly<Record<string, string>> = {
  annual: 'Annual leave',
  long: 'Long leave',
  sick: 'Sick leave',
  maternity: 'Maternity leave',
  important: 'Leave for an important reason',
  unpaid: 'Unpaid leave',
};
/** What their length is counted in. */
export const leaveUnitNames: Readonly<Record<string, string>> = {
  workdays: 'working days',
  calendarDays: 'calendar days',
  months: 'months',
};
const leaveName = (kind: string | number | undefined): string => leaveNames[String(kind)] ?? '';
const unitName = (unit: string | number | undefined): string => leaveUnitNames[String(unit)] ?? '';

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
    'leave.tooFar': (p) => `Leave is asked for at most ${p.months} months ahead and for three years.`,
    'leave.notForKind': (p) =>
      `${leaveName(p.kind)} is not for your kind of employment. Choose another kind or ask the personnel office.`,
    'leave.tooNew': (p) => `${leaveName(p.kind)} is open to you from ${day(p.day)}.`,
    'leave.tooLate': (p) =>
      `For ${leaveName(p.kind).toLowerCase()} the first day is ${day(p.day)} at the earliest. For older days ask the personnel office.`,
    'leave.overlaps': (p) =>
      `From ${day(p.from)} to ${day(p.to)} you are recorded as absent or have asked for leave already. Choose other days.`,
    'leave.noWorkday': () => 'There is no working day between these dates. Choose others.',
    'leave.tooShort': (p) => `${leaveName(p.kind)} is at least ${p.least} ${unitName(p.unit)}.`,
    'leave.tooLong': (p) =>
      `${leaveName(p.kind)} is at most ${p.most} ${unitName(p.unit)}; ${p.asked} were asked for. Shorten it.`,
    'leave.balance': (p) =>
      `${p.left} days of annual leave ${p.year} are left, and ${p.asked} were asked for. Take fewer days.`,
    'leave.notServing': () => 'You are not on record as serving on the first day. Ask the personnel office.',
    'leave.noHealthReason': () =>
      'Do not write about health here. Leave the reason empty; only the health verifier reads the doctor’s letter.',
    'leave.reasonMissing': () => 'Write a short reason, five letters at least.',
    'leave.notOpen': () => 'This request is decided or withdrawn already. Reload the page.',
    'leave.own': () => 'Your own leave is decided by your superior.',
    'leave.notYours': (p) =>
      p.by === 'agency'
        ? 'This kind of leave is decided by the personnel office. You can recommend it.'
        : 'This kind of leave is decided by the head of the regional agency. You can recommend it.',
    'leave.noteMissing': () => 'Write a note of five letters at least, so that the employee knows why.',
    'leave.begun': () => 'This leave has begun, so it cannot be cancelled. Call the employee back instead.',
    'leave.notRunning': () => 'This leave is not running, so nobody can be called back from it.',
    'leave.badLastDay': (p) =>
      `The last day of leave must lie between ${day(p.from)} and the day before ${day(p.to)}, and not after today.`,
    'leave.fileTooMany': (p) => `At most ${p.most} files for one request.`,
    'leave.fileTooLarge': (p) =>
      `The file is larger than ${p.megabytes} MB. Make the photo smaller and upload it again.`,
    'leave.fileKind': () => 'The file must be a PDF, JPG or PNG.',
    'leave.noHeading': () => 'No heading found. Name the columns NIP and Sisa (carried days).',
    'leave.badDays': (p) => `Carried days must be a whole number from 0 to ${p.most}.`,
    'leave.twice': () => 'This number appears twice with different days. Delete one.',
    'leave.balanceKind': () => 'Only annual leave has a balance.',
    'leave.leastOverMost': () => 'The least is more than the most. Change one of them.',
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
  imported: (p) => `${p.n} entries saved.`,
  wrongTitle: 'Lines to mend',
  line: (p) => `Line ${p.line}`,
  period: 'Days',
};

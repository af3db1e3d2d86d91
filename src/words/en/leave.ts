import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { leaveWords as source } from '../id/leave.ts';
import type { SameShape } from '../shape.ts';

const day = (value: string | number | undefined): string => formatsOf('en').day(String(value) as PlainDate);
const leaveNames: Readonly<Record<string, string>> = {
  annual: 'Annual leave',
  long: 'Long leave',
  sick: 'Sick leave',
  maternity: 'Maternity leave',
  important: 'Leave for an important reason',
  unpaid: 'Unpaid leave',
};
const leaveUnitNames: Readonly<Record<string, string>> = {
  workdays: 'working days',
  calendarDays: 'calendar days',
  months: 'months',
};
const leaveName = (kind: string | number | undefined): string => leaveNames[String(kind)] ?? '';
const unitName = (unit: string | number | undefined): string => leaveUnitNames[String(unit)] ?? '';

export const leaveWords: SameShape<typeof source> = {
  problems: {
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
    'leave.badDays': (p) => `Carried days must be a whole number from -${p.most} to ${p.most}.`,
    'leave.twice': () => 'This number appears twice with different days. Delete one.',
    'leave.balanceKind': () => 'Only annual leave has a balance.',
    'leave.leastOverMost': () => 'The least is more than the most. Change one of them.',
  },
};

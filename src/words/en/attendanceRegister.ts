import type { attendanceRegisterWords as source } from '../id/attendanceRegister.ts';
import type { SameShape } from '../shape.ts';

export const attendanceRegisterWords: SameShape<typeof source> = {
  problems: {
    'register.future': () => 'That day has not come. Print the sheet first; it is sent on that day or later.',
    'register.notYet': () => 'A time on it has not passed. Mend it, or send the sheet after working hours.',
    'register.monthLocked': () =>
      'That month is locked. Let the employee ask for a correction; the difference becomes an adjustment of an open month.',
    'register.empty': () => 'No time is filled in. Fill in coming or going for at least one person.',
    'register.personElsewhere': () =>
      'Somebody was not of this unit that day. Open a sheet for a higher unit, or for his own.',
    'register.notOpen': () => 'This sheet is being checked or is done. Reload the page.',
    'register.notSent': () => 'This sheet does not wait for approval. Reload the page.',
    'register.ownSheet': () => 'A sheet is approved by somebody else than whoever filled it in or sent it.',
    'register.ownRow': () => 'You stand on this sheet, so somebody else approves it.',
    'register.noteMissing': () => 'Write why it is returned, at least 5 letters.',
    'register.correctedAlready': () => 'This sheet was put right by another. Put the newest one right.',
    'register.notApproved': () => 'Only an approved sheet is put right by a new one.',
    'register.noSuchCode': () => 'No sheet within your reach has that code. Check the code on the paper.',
    'register.fileTooMany': (p) => `At most ${p.most} photos for one sheet.`,
  },
  paper: {
    title: 'Manual attendance register',
    day: 'Day',
    place: 'Place',
    code: 'Sheet code',
    how: 'For days on which nothing else works. Everybody writes his own times and signs. The operator scans this code to fill it in, attaches a photo of the sheet and sends it; a second person approves.',
    name: 'Name, number, hours',
    in: 'In',
    out: 'Out',
    sign: 'Signature',
    operator: 'Operator:',
    head: 'Seen by the head of the unit:',
    page: (p) => `page ${p.page} of ${p.of}`,
    file: (p) => `Register ${p.day} ${p.code}.pdf`,
  },
};

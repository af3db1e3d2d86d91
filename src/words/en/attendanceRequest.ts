import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { attendanceRequestWords as source } from '../id/attendanceRequest.ts';
import type { SameShape } from '../shape.ts';

const f = formatsOf('en');
const day = (value: string | number | undefined): string => f.day(String(value) as PlainDate);
const minutes = (value: string | number | undefined): string => f.duration(Number(value));

export const attendanceRequestWords: SameShape<typeof source> = {
  basis: {
    forgot: 'forgot to check in or out',
    device: 'terminal or phone did not work',
    wrongTime: 'wrong time on record',
    elsewhere: 'on duty elsewhere',
  },
  problems: {
    'attendanceRequest.notServing': () =>
      'You are not on record as serving on that day. Choose another day or ask the personnel office.',
    'attendanceRequest.away': (p) =>
      `On ${day(p.day)} you are recorded as away the whole day, so there are no hours to correct or excuse.`,
    'attendanceRequest.noHours': (p) => `On ${day(p.day)} there are no working hours. Choose another day.`,
    'attendanceRequest.tooLate': (p) =>
      `The limit is ${p.most} working days after the day, and it has passed. Ask the personnel office.`,
    'attendanceRequest.noTime': () => 'Enter the time first.',
    'attendanceRequest.future': () => 'A time that has not come yet cannot be corrected. Check day and time.',
    'attendanceRequest.tooFar': (p) => `A permit can be asked for ${p.days} days ahead at most.`,
    'attendanceRequest.farOff': (p) =>
      `That time lies more than ${p.hours} hours outside the hours of this day. Check it.`,
    'attendanceRequest.outBeforeIn': () => 'Going comes before coming. Correct one of the times.',
    'attendanceRequest.endBeforeStart': () => 'The permit does not end after it begins. Correct the times.',
    'attendanceRequest.outsideHours': () => 'The permit lies outside the hours of that day. Correct the times.',
    'attendanceRequest.twice': (p) =>
      `There is a request for the same hours of ${day(p.day)} already. Withdraw it first, or wait for its decision.`,
    'attendanceRequest.tooLong': (p) =>
      `A permit of this kind takes ${minutes(p.most)} at most; you asked for ${minutes(p.asked)}. Shorten it.`,
    'attendanceRequest.mostTimes': (p) => `This kind of permit is for ${p.most} times a month, and they are used.`,
    'attendanceRequest.mostMinutes': (p) =>
      `This kind of permit is for ${minutes(p.most)} a month; ${minutes(p.left)} are left. Shorten it.`,
    'attendanceRequest.mostCorrections': (p) =>
      `Corrections are for ${p.most} times a month, and they are used. Ask the personnel office.`,
    'attendanceRequest.unknownKind': () => 'This kind of permit is no longer in use. Choose another one.',
    'attendanceRequest.reasonMissing': () => 'Write the reason in a few words, five letters at least.',
    'attendanceRequest.noHealthReason': () =>
      'Do not write about health here. Leave the reason empty; only the health verifier reads the evidence.',
    'attendanceRequest.notOpen': () => 'This request is already decided, withdrawn or taken back. Load the page again.',
    'attendanceRequest.own': () => 'Your own request is for your head to decide.',
    'attendanceRequest.notYours': () => 'This request is decided by the direct head or somebody above him.',
    'attendanceRequest.noteMissing': () => 'Write a note of five letters at least, so that the employee knows why.',
    'attendanceRequest.timesForOne': () => 'Other times can only be approved for one request at a time.',
    'attendanceRequest.fileTooMany': (p) => `At most ${p.most} files for one request.`,
    'attendanceRequest.fileTooLarge': (p) =>
      `The file is larger than ${p.megabytes} MB. Make the photo smaller and upload it again.`,
    'attendanceRequest.fileKind': () => 'The file must be a PDF, JPG or PNG.',
  },
};

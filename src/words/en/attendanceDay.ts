import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { attendanceDayWords as indonesian } from '../id/attendanceDay.ts';
import type { SameShape } from '../shape.ts';
import { judgedDayWords } from './judgedDay.ts';

type Values = Readonly<Record<string, string | number>>;
const f = formatsOf('en');
export const attendanceDayWords: SameShape<typeof indonesian> = {
  problems: {
    'attendanceDay.tooManyNow': (p) =>
      `This unit has ${p.count} people. Choose one below it with at most ${p.most} people.`,
    'attendanceDay.unknownRules': (p: Values) =>
      `The rules "${p.name}" are not known. Use the name of a folder in attendance-rules/, or write the rules into the file.`,
    'attendanceDay.unknownWeek': (p: Values) =>
      `The week "${p.name}" is not known. Use a key of calendars/week-patterns.json, or write the hours.`,
    'attendanceDay.endBeforeStart': () => 'The last day lies before the first. Mend one of them.',
    'attendanceDay.fileFault': (p: Values) =>
      `The file is wrong at ${p.where}. Compare it with docs/operate/day-files.md.`,
    'attendanceDay.rulesOverlap': (p: Values) =>
      `These rules are in use since ${f.day(String(p.from) as PlainDate)}. End the older use first, or choose other dates.`,
    'attendanceDay.rulesBeforeSource': (p: Values) =>
      `These rules hold from ${f.day(String(p.from) as PlainDate)} only. Choose a later first day.`,
    'attendanceDay.outageBackwards': () => 'The outage ends before it begins. Mend one of the two.',
    'attendanceDay.outageTooLong': (p: Values) =>
      `One outage lasts ${p.hours} hours at most. Enter a longer one day by day.`,
    'attendanceDay.monthNotOver': (p: Values) =>
      `This month can be locked from ${f.day(String(p.day) as PlainDate)} on, when its last day is over.`,
    'attendanceDay.waitingLeft': (p: Values) => `${p.count} punches still wait for a decision. Decide them, then lock.`,
    'attendanceDay.alreadyLocked': () => 'This month is locked already. Load the page again.',
    'attendanceDay.notLocked': () => 'This month is not locked. Load the page again.',
    'attendanceDay.monthLocked': (p: Values) =>
      `${f.month(String(p.month) as PlainDate)} is locked. Choose a later day, or open the month first.`,
    'attendanceDay.bandsWrong': (p: Values) =>
      `The classes of "${p.rule}" are not in order. Each begins one minute after the one before, and the last is open.`,
  },
  ...judgedDayWords,
  terminal: {
    hours: (p: { hours: string; source: string }) => `Hours ${p.hours}, from ${p.source}`,
    in: (p: { time: string; how: string }) => `In ${p.time}${p.how}`,
    out: (p: { time: string; how: string }) => `Out ${p.time}${p.how}`,
    worked: (p: { worked: string; required: string }) => `Worked ${p.worked} of ${p.required}`,
    correction: 'correction',
    punches: 'Punches on record:',
    punch: (p: { time: string; how: string; interval: string; decided: string }) =>
      `${p.time}: ${p.how}${p.interval}${p.decided}`,
    interval: (p: { from: string; to: string }) => `, proven between ${p.from} and ${p.to}`,
    accepted: (p: { by: string }) => `, accepted by ${p.by}`,
    refused: (p: { by: string }) => `, refused by ${p.by}`,
    waits: ', waits for a decision',
    locked: 'This month is locked.',
    planned: (p: { reason: string }) => `Roster: ${p.reason}`,
    noPerson: (p: { number: string }) =>
      `there is nobody with the number ${p.number} in this agency. Check the number.`,
    noDay: (p: { date: string }) => `nothing is on record for this person on ${p.date}. Check the time of service.`,
    cost: (p: { percent: string }) => `Cut by the rules: ${p.percent} per cent`,
    ifAccepted: (p: { state: string }) => `If accepted: ${p.state}`,
    article: (p: { article: string; set: string }) => `[${p.set}, ${p.article}]`,
    sum: (p: { days: number; present: number; late: string; early: string; absent: number }) =>
      `${p.days} days: ${p.present} present, late ${p.late}, early ${p.early}, ${p.absent} absent without reason`,
  },
};

import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { attendanceDayWords as indonesian } from '../id/attendanceDay.ts';
import type { SameShape } from '../shape.ts';

type Values = Readonly<Record<string, string | number>>;
const f = formatsOf('en');
const minutes = (n: string | number | undefined): string => f.duration(Number(n));
const basis = (p: Values): string => (p.basis ? `, by ${p.basis}` : '');
const by = (p: Values): string => (p.by && p.by !== '-' ? `, approved by ${p.by}` : '');
const cost = (p: Values): string =>
  p.class === undefined ? '' : ` (${p.class}${p.percent === undefined ? '' : `, ${p.percent} per cent`})`;

export const attendanceDayWords: SameShape<typeof indonesian> = {
  problems: {
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
  states: {
    present: 'Present',
    late: 'Late',
    early: 'Left early',
    lateAndEarly: 'Late and left early',
    incomplete: 'Record incomplete',
    absent: 'Absent without reason',
    excused: 'Excused by an outage',
    permit: 'Permit',
    leave: 'Leave',
    travel: 'Duty travel',
    holiday: 'Holiday',
    off: 'Off duty',
    workedOff: 'Worked on a day off',
    waiting: 'Waits for a decision',
    open: 'Not over yet',
    outside: 'Not in service',
  },
  reasons: {
    'day.inTime': () => 'Came and left within the hours.',
    'day.outside': () => 'Not yet or no longer an employee on this day.',
    'day.weeklyOff': () => 'Not a working day of the week.',
    'day.planOff': () => 'Off duty by the roster.',
    'day.nationalHoliday': (p: Values) => `National holiday: ${p.nameEn}.`,
    'day.jointLeave': (p: Values) => `Joint leave: ${p.nameEn}.`,
    'day.localHoliday': (p: Values) => `Holiday of the agency: ${p.nameEn}.`,
    'day.leave': (p: Values) => `Leave${basis(p)}.`,
    'day.travel': (p: Values) => `Duty travel${basis(p)}.`,
    'day.whole.permit': (p: Values) => `Permit for the whole day${basis(p)}${by(p)}.`,
    'day.whole.leave': (p: Values) => `Leave for the whole day${basis(p)}${by(p)}.`,
    'day.whole.duty': (p: Values) => `On an errand the whole day${basis(p)}${by(p)}.`,
    'day.part.permit': (p: Values) => `Permit ${p.from}–${p.to}${basis(p)}${by(p)}.`,
    'day.part.leave': (p: Values) => `Leave ${p.from}–${p.to}${basis(p)}${by(p)}.`,
    'day.part.duty': (p: Values) => `On an errand ${p.from}–${p.to}${basis(p)}${by(p)}.`,
    'day.explained': (p: Values) =>
      `Permit ${p.from}–${p.to}${basis(p)}${by(p)}; it explains, the hours are judged all the same.`,
    'day.workedOff': (p: Values) => `Punches on a day off, ${minutes(p.minutes)}. Recorded, not judged.`,
    'day.punchedOnLeave': () => 'There are punches on a day recorded as away. Check the record.',
    'day.open': () => 'The day is not over; what is not there yet is not missing.',
    'day.late': (p: Values) => `In at ${p.time}, limit ${p.limit}: ${minutes(p.minutes)} late${cost(p)}.`,
    'day.early': (p: Values) => `Out at ${p.time}, due ${p.end}: ${minutes(p.minutes)} early${cost(p)}.`,
    'day.noIn': (p: Values) => `No record of coming${cost(p)}.`,
    'day.noOut': (p: Values) => `No record of leaving${cost(p)}.`,
    'day.absent': (p: Values) => `No punch and no reason given${cost(p)}.`,
    'day.tolerated.late': (p: Values) => `${minutes(p.minutes)} late, within the tolerance of ${minutes(p.tolerance)}.`,
    'day.tolerated.early': (p: Values) =>
      `${minutes(p.minutes)} early, within the tolerance of ${minutes(p.tolerance)}.`,
    'day.secondsDropped': () => 'Seconds are dropped in the employee’s favour, so not late.',
    'day.flexed': (p: Values) => `Flexible hours: counted from ${p.time}, so the day ends at ${p.end}.`,
    'day.madeUp': (p: Values) =>
      `${minutes(p.minutes)} of lateness are made up: stayed ${minutes(p.stayed)} after the end, ${minutes(p.needed)} are enough.`,
    'day.makeUpShort': (p: Values) =>
      `Lateness can be made up by ${minutes(p.needed)} after the end; there are ${minutes(p.stayed)}.`,
    'day.makeUpUsedUp': (p: Values) =>
      `Lateness number ${p.nth} of this month; only the first ${p.times} can be made up.`,
    'day.outageIn': (p: Values) => `Coming is excused: ${p.why}, ${p.from}–${p.to}, declared by ${p.by}.`,
    'day.outageOut': (p: Values) => `Leaving is excused: ${p.why}, ${p.from}–${p.to}, declared by ${p.by}.`,
    'day.outageLate': (p: Values) => `Lateness is excused: ${p.why}, ${p.from}–${p.to}, declared by ${p.by}.`,
    'day.corrected.in': (p: Values) => `In at ${p.time} by a correction${by(p)}${basis(p)}.`,
    'day.corrected.out': (p: Values) => `Out at ${p.time} by a correction${by(p)}${basis(p)}.`,
    'day.accepted.in': (p: Values) => `The punch in at ${p.time} was accepted${by(p)}.`,
    'day.accepted.out': (p: Values) => `The punch out at ${p.time} was accepted${by(p)}.`,
    'day.single.in': (p: Values) => `A single punch, ${p.time}: nearer to the start, so it is coming.`,
    'day.single.out': (p: Values) => `A single punch, ${p.time}: nearer to the end, so it is leaving.`,
    'day.shared': (p: Values) => `The punch at ${p.time} lies on the border of two shifts and stands for both.`,
    'day.through': () => 'Two shifts without a pause; no punch is needed between them.',
    'day.provisional': () => 'The time is only known within an interval; another decision could change the class.',
    'day.otherPlace': () => 'The place of the punch is not the place of duty. Recorded, not judged.',
    'day.twoPlaces': () => 'Came and left at two places; one day of work.',
    'day.shortPresence': (p: Values) =>
      `Only ${minutes(p.minutes)} between coming and leaving; perhaps a forgotten punch.`,
    'day.beyondWindow': (p: Values) => `The punch at ${p.time} is outside ${p.opens}–${p.closes} and does not count.`,
    'day.checkInsShort': (p: Values) => `Working at home asks for ${p.count} check-ins; there are ${p.found}.`,
    'day.checkPointMissed': (p: Values) => `No punch "${p.name}" between ${p.from} and ${p.to}.`,
    'day.waiting': (p: Values) => `${p.count} punches wait for a decision; until then nothing counts as missing.`,
  },
  flags: {
    single: 'Single punch',
    shared: 'Border of two shifts',
    provisional: 'Time within an interval',
    otherPlace: 'Another place',
    twoPlaces: 'Two places',
    shortPresence: 'Too short',
    beyondWindow: 'Outside the window',
    punchedOnLeave: 'Punched while away',
    checkInsShort: 'Too few check-ins',
    checkPointMissed: 'Check point missed',
    waiting: 'Waits',
    corrected: 'Corrected',
    outage: 'Outage',
  },
  sources: { plan: 'the published roster', week: 'the week pattern', file: 'the file' },
  channels: {
    phone: 'phone',
    kiosk: 'kiosk',
    display: 'QR display',
    terminal: 'terminal',
    register: 'manual register',
    file: 'terminal file',
    rollCall: 'roll call or meeting',
  },
  methods: {
    position: 'position',
    displayCode: 'display code',
    qrCard: 'QR card',
    qrLive: 'QR on the phone',
    iris: 'iris',
    finger: 'finger',
    face: 'face',
    palm: 'palm',
    card: 'card',
    pin: 'PIN',
    manual: 'entered by an operator',
    other: 'other',
  },
  grades: {
    A: 'proof A: time proven to the minute',
    B: 'proof B: time within an interval, no sign of a changed clock',
    C: 'proof C: the clock of the device drifted',
    D: 'proof D: nothing but the clock of the device',
  },
  places: {
    inside: 'inside the office area',
    outside: 'outside the office area',
    unknown: 'place uncertain',
    home: 'at the declared home',
    awayFromHome: 'not at the declared home',
    none: '',
  },
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

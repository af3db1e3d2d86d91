import type { calendarWords as source } from '../id/calendar.ts';
import type { SameShape } from '../shape.ts';

const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const days = (n: number): string => (n === 1 ? '1 day' : `${n} days`);
const hours = (minutes: number): string => {
  const rest = minutes % 60;
  return `${Math.trunc(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`;
};

export const calendarWords: SameShape<typeof source> = {
  title: (p) => `Calendar ${p.year}`,
  summary: (p) =>
    `${p.workdays} working days. National holidays: ${days(p.national)}, joint leave: ${days(p.joint)}${p.local > 0 ? `, local days: ${p.local}` : ''}.`,
  yearBefore: 'Year before',
  yearAfter: 'Year after',
  print: 'Print',
  printTitle: (p) => `Working calendar ${p.year}`,
  tabs: { year: 'Whole year', weeks: 'Working weeks' },
  next: (p) => `Next: ${p.name}, ${p.day}.`,
  notice: {
    missingTitle: (p) => `There is no list of holidays for ${p.year} yet`,
    missing:
      'Working days follow the working week and local days alone. Plans in this year are marked uncertain until the joint decree is out.',
    incompleteTitle: (p) => `The joint decree for ${p.year} is not out yet`,
    incomplete:
      'Only holidays with a fixed date are certain. Plans in this year are marked uncertain; enter holidays already decided as local days if you need them.',
    doubtfulTitle: (p) => `${days(p.n)} still to be checked against the decree`,
    doubtful: 'They carry a question mark. Check them against a copy of the decree before you settle a plan.',
  },
  kinds: {
    workday: 'Working day',
    weeklyOff: 'Weekly day off',
    nationalHoliday: 'National holiday',
    jointLeave: 'Joint leave',
    localHoliday: 'Local holiday',
    localWorkday: 'Replacement working day',
  },
  letters: { nationalHoliday: 'N', jointLeave: 'J', localHoliday: 'L', localWorkday: 'W' },
  ramadan: 'Ramadan',
  uncertain: 'Uncertain',
  certain: 'Certain',
  legend: 'Key',
  list: {
    title: 'Holidays and special days',
    date: 'Date',
    name: 'Name',
    kind: 'Kind',
    basis: 'Basis',
    fixed: 'Fixed date',
    noDecree: 'Decree not seen',
    empty: 'No holidays for this year yet',
    emptyWhy: 'There is no holiday file for this year, and no local day has been added.',
    actions: 'Actions',
  },
  localDay: {
    add: 'Add a local day',
    title: 'Add a local day',
    why: 'Plans that cover this date will be marked for another look.',
    date: 'Date',
    name: 'Name of the day',
    nameHint: 'For example: City anniversary',
    kind: 'Kind',
    holidayHint: 'Staff are off, except services that stay open.',
    workdayHint: 'Staff work, for instance in place of a holiday.',
    basis: 'Basis',
    basisHint: 'Number of the decree or circular',
    save: 'Save local day',
    saved: 'Local day saved. The plans it touches are marked.',
    remove: 'Remove',
    removeOne: (p) => `Remove ${p.name}`,
    removeTitle: 'Remove this local day?',
    removeWhy: (p) =>
      `${p.name} on ${p.day} follows the national calendar again. Plans that cover that date are marked for another look.`,
    removed: 'Local day removed. The plans it touches are marked.',
  },
  ramadanCard: {
    title: 'Ramadan',
    none: 'No dates of Ramadan are entered. Ramadan hours apply once the dates have been decided.',
    fromFile: 'From the national file',
    own: (p) => `Entered by the agency: ${p.basis}`,
    edit: 'Enter dates',
    change: 'Change dates',
    editTitle: (p) => `Ramadan ${p.year}`,
    editWhy: 'The first and last day follow a decision of the government. Ramadan has 29 or 30 days.',
    from: 'First day',
    to: 'Last day',
    basis: 'Basis',
    save: 'Save dates of Ramadan',
    saved: 'Dates of Ramadan saved. The plans they touch are marked.',
    clear: 'Follow the national file',
  },
  weeks: {
    lead: 'Hours a week without breaks: 37 h 30 min, in Ramadan 32 h 30 min (Perpres 21/2023). A difference is only warned about; the appointing authority sets the detail.',
    add: 'Add a week',
    takeOver: 'Start from a ready week',
    empty: 'The agency has no week of its own yet',
    emptyWhy: 'Until then the national five-day week holds. Take a ready week over and adjust it.',
    standard: 'Default week',
    makeStandard: 'Make it the default',
    madeStandard: 'Default week changed. Plans from today on are marked for another look.',
    edit: 'Change',
    remove: 'Remove',
    removeTitle: (p) => `Remove the week ${p.name}?`,
    removeWhy: 'No workplace uses this week, so no plan changes.',
    removed: 'Week removed.',
    more: (p) => `Actions for ${p.name}`,
    uses: (p) => (p.n === 0 ? 'Named by no workplace' : `Used by ${p.n} ${p.n === 1 ? 'workplace' : 'workplaces'}`),
    newTitle: 'New working week',
    editTitle: 'Change working week',
    name: 'Name of the week',
    basis: 'Basis',
    basisHint: 'Number of the rule or circular, if there is one',
    normal: 'Outside Ramadan',
    ramadan: 'Ramadan',
    day: 'Day',
    works: 'Works',
    start: 'Start',
    end: 'End',
    breakStart: 'Break',
    breakEnd: 'Until',
    net: 'Net',
    off: 'Off',
    field: (p) => `${p.what}, ${p.day}`,
    break: (p) => `break ${p.from}–${p.to}`,
    hours: (p) => hours(p.minutes),
    sum: (p) => `${hours(p.minutes)} a week`,
    verdict: {
      meets: () => 'Meets Perpres 21/2023.',
      short: (p) => `${hours(p.by)} short of Perpres 21/2023.`,
      shortWithoutBreaks: (p) =>
        `${hours(p.by)} short; it only adds up with breaks counted in, which Perpres 21/2023 does not do.`,
      long: (p) => `${hours(p.by)} above Perpres 21/2023.`,
    },
    uncertain: 'This week is a proposal, or its text was not read in full; check it before use.',
    save: 'Save week',
    saved: 'Week saved. Plans from today on are marked for another look.',
    copyMonday: 'Copy Monday to Tuesday–Thursday',
    invalidTime: 'Give times in the form 07:30.',
  },
  problems: {
    'calendar.dayTaken': (p) =>
      `${p.date} is already recorded as a local day. Remove the old entry first if you want to replace it.`,
    'calendar.ramadanOutsideYear': (p) =>
      `The first day of Ramadan must lie in ${p.year}. Check the year and save again.`,
    'calendar.ramadanLength': (p) =>
      `Ramadan has 29 or 30 days, but you entered ${p.days}. Check its first and last day.`,
    'calendar.hoursOutOfOrder': (p) =>
      `The times of ${weekdays[Number(p.weekday)] ?? ''}${Number(p.ramadan) === 1 ? ' in Ramadan' : ''} are out of order. They run start, break, end; fill in both break times or neither.`,
    'calendar.noWorkday': () =>
      'This week has no working day. Enter hours for at least one day, both outside and in Ramadan.',
    'calendar.weekNameTaken': (p) =>
      `There is already a week called "${p.name}". Use another name, or change that week.`,
    'calendar.weekInUse': (p) =>
      `The week "${p.name}" is used by ${p.workplaces} workplaces. Give them another week first, then remove it.`,
    'calendar.defaultWeekStays': (p) =>
      `The week "${p.name}" is the default. Make another week the default first, then remove this one.`,
  },
};

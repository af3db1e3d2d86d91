import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { rosterWords as source } from '../id/roster.ts';
import type { SameShape } from '../shape.ts';

type Values = Readonly<Record<string, string | number>>;
const day = (value: string | number | undefined): string => formatsOf('en').day(String(value) as PlainDate);
const share = (p: Values): string => (p.share === undefined ? '' : ` ${p.share}`);
const named = (p: Values): string => (p.name === undefined || p.name === '' ? '' : ` ${p.name}`);
const per = (p: Values): string => (p.per === 'week' ? ' a week' : p.per === 'month' ? ' a month' : '');
const place = (p: Values): string => (p.mode === 'home' ? 'at home' : 'in the office');

const states = {
  draft: 'Draft',
  proposed: 'Proposed',
  approved: 'Approved',
  published: 'Published',
  withdrawn: 'Withdrawn',
};
const stateName = (value: string | number | undefined): string => states[value as keyof typeof states] ?? '';

const clock = (value: string | number | undefined): string => formatsOf('en').clockText(String(value));
const shift = (p: Values): string => `${p.shift} ${clock(p.start)}–${clock(p.end)}`;

export const rosterWords: SameShape<typeof source> = {
  problems: {
    'roster.endBeforeStart': () => 'The last day is before the first. Correct one of the two dates.',
    'roster.periodTooLong': (p: Values) => `One plan covers at most ${p.days} days. Shorten the period and plan again.`,
    'roster.unitMissing': () => 'Choose the unit to plan first.',
    'roster.nobody': () => 'Nobody is placed in this unit in that period. Check the placements or choose another unit.',
    'roster.noWorkday': () => 'The whole period is off. Choose one with working days.',
    'roster.moveNotPermitted': (p: Values) =>
      `This plan is ${stateName(p.state).toLowerCase()}, so that step is not possible now. Reload to see what can be done next.`,
    'roster.breachesNotAccepted': (p: Values) =>
      `This plan breaks ${p.count} rules. Mend them on the board, or accept them and say why.`,
    'roster.judgeFound': (p: Values) =>
      `Judged with today’s data, ${p.count} rules are not met, among them ${p.first}. Mend them on the board or plan again; to go on all the same, accept them and say why.`,
    'roster.groundChanged': () =>
      'Holidays, circulars or absences changed after this plan was made, and a plan of this size is not checked again at once. Plan again; to go on all the same, tick that you know and say why.',
    'roster.nothingToPublish': () => 'Nothing changed since the last publication, so nothing was published.',
    'roster.undoTooLate': () =>
      'The ten minutes for taking the publication back are over, or it was taken back already. Change the board and publish again, or withdraw the plan.',
    'roster.nothingToTell': () => 'Its messages were sent already, or it was taken back. Reload the page.',
    'roster.dayTooFar': () => 'Choose a day between a week ago and two months ahead.',
    'roster.patternTaken': (p: Values) => `This unit already has a pattern called ${p.name}. Choose another name.`,
    'roster.paperLarge': (p) =>
      `A file for more than ${p.most} people is written as work of its own. Start it with the Download button on the page of the plan.`,
    'roster.paperGone': () =>
      'This file was erased after it had been kept for a day. Make it again on the page of the plan.',
    'roster.stillPlanning': () => 'This plan is still being made. Wait for it, or cancel it.',
    'roster.cellOutside': (p: Values) => `${day(p.day)} or that employee is not in this plan. Reload the board.`,
    'roster.dayOff': (p: Values) => `${day(p.day)} is no working day for that employee, so it cannot be filled.`,
    'roster.planOver': () => 'This plan is over, so no day can be planned again.',
    'roster.daysChanged': () =>
      'Working days were added to or taken from this period, and the old plan does not hold them. Make a new plan for the period.',
    'roster.timeUnknown': () =>
      'That shift is not part of this plan. Reload the board and choose a shift that is offered.',
    'roster.conflictTooHard': () =>
      'The cause was not found in reasonable time. Nothing changed; try on one smaller unit.',
    'roster.feedGone': () => 'This calendar address no longer works. Make a new one on the page My schedule.',
    'roster.undoSwap': () =>
      'This publication holds a swap that changed another plan too, so it cannot be taken back alone. Ask both people to swap back, or change the days on the boards of both plans.',
    'roster.judgeDisagrees': () =>
      'The plan was not saved because the final judgement found a broken rule that was not reported. Your data did not change; tell an officer.',
  },

  /** Why the planner or a person put a day where it stands. */
  reasons: {
    'roster.notEmployed': () => 'Not yet or no longer placed in this unit',
    'roster.fixed': () => 'Set by a person',
    'roster.leave': () => 'Leave already decided',
    'roster.travel': () => 'Official travel already decided',
    'roster.needed': (p: Values) => `Needed in the office: at least ${p.count} people${named(p)}`,
    'roster.homeFull': (p: Values) => `Turn in the office: work at home${share(p)} is open to ${p.count} only`,
    'roster.homeDaysUsed': (p: Values) => `Home days (${p.count}${per(p)}) are used up`,
    'roster.turnOffice': (p: Values) => `Turn in the office: the cap${share(p)} gives ${p.count} places`,
    'roster.turnHome': (p: Values) => `Turn at home: the cap${share(p)} gives ${p.count} places in the office`,
    'roster.runFull': (p: Values) => `Already ${p.count} days in a row in the office`,
    'roster.homeNeeded': (p: Values) => `At least ${p.count} people work at home${share(p)}`,
    'roster.homeOwed': (p: Values) => `At least ${p.count} home days${per(p)} are owed`,
    'roster.homeGiven': (p: Values) => `Turn at home: the bound${share(p)} gives ${p.count} places`,
    'roster.homeDay': (p: Values) => `Home day: at most ${p.count} days${per(p)}`,
    'roster.shiftNeeded': (p: Values) => `Shift ${shift(p)}: at least ${p.count} people are needed`,
    'roster.shiftHours': (p: Values) => `Shift ${shift(p)}: your turn, so that the week’s hours are met`,
    'roster.shift': (p: Values) => `Shift ${shift(p)}: your turn`,
    'roster.offAfterNight': () => 'Off after nights: rest after the night shift',
    'roster.offAfterRun': (p: Values) => `Off after ${p.count} working days in a row`,
    'roster.offInTurn': () => 'Off, by the turn of shifts',
    'roster.openOffice': () => 'In the office as usual',
    'roster.openAway': () => 'May work outside the office',
  },

  /** What a plan breaks; each names number and shortfall, the day stands before it. */
  breaches: {
    'roster.tooFew': (p: Values) => `only ${p.found} people ${place(p)}${named(p)}, ${p.short} short`,
    'roster.tooMany': (p: Values) => `${p.found} people ${place(p)}${named(p)}, ${p.short} too many`,
    'roster.personTooFew': (p: Values) => `only ${p.found} days ${place(p)}, ${p.short} short`,
    'roster.personTooMany': (p: Values) => `${p.found} days ${place(p)}, ${p.short} too many`,
    'roster.notAllowed': () => 'the rules in force do not open this place of work',
    'roster.unknownPerson': () => 'there is a line for somebody unknown',
    'roster.otherDays': () => 'the days of the plan are not those of its period',
    'roster.missingPerson': () => 'this employee is not in the plan',
    'roster.missingDay': () => 'this working day is empty',
    'roster.outsideEmployment': () => 'filled although the employee is not placed here that day',
    'roster.onHoliday': () => 'filled although it is a day off',
    'roster.absenceIgnored': () => 'decided leave or travel is ignored',
  },
  dayAndBreach: (p: { day: string; text: string }) => `${p.day}: ${p.text}`,
  withArticle: (p: { text: string; article: string }) => `${p.text} (${p.article})`,

  states,
  moves: {
    made: 'Made',
    proposed: 'Proposed',
    sentBack: 'Sent back',
    approved: 'Approved',
    published: 'Published',
    unpublished: 'Publication taken back',
    amended: 'Amended',
    withdrawn: 'Withdrawn',
    touched: 'Ground changed',
  },
  scopes: { unit: 'Unit', opd: 'Regional agency', city: 'Whole agency' },

  plans: {
    title: 'Plans',
    sentence: (p: { total: string }) => `${p.total} plans, the newest first.`,
    none: 'No plan yet',
    noneWhy:
      'A plan puts every employee in the office or at home by the circular in force. Begin with one unit and one month.',
    new: 'Make a plan',
    whom: 'For',
    period: 'Period',
    state: 'State',
    people: 'Employees',
    breaches: 'Broken rules',
    made: 'Made',
    noBreach: 'none',
    touched: 'Ground changed',
    touchedWhy:
      'A holiday, circular, absence, counter or room changed after this plan was made. Look at the board, or plan again.',
    open: 'Open board',
    allStates: 'All states',
  },

  wizard: {
    title: 'Make a new plan',
    sentence: 'Choose whom and when; Luwes plans, judges and explains every day.',
    scope: 'For whom',
    scopeUnit: 'One unit',
    scopeUnitHint: 'The unit with everything below it.',
    scopeCity: 'Whole agency',
    scopeCityHint: 'Every unit, in one plan.',
    unit: 'Unit',
    unitSearch: 'Find a unit',
    from: 'From',
    to: 'To',
    nextMonth: 'Next month',
    thisMonth: 'This month',
    ground: 'What it rests on',
    groundSentence: (p: { people: string; units: string; days: string }) =>
      `${p.people} employees in ${p.units} units, ${p.days} working days.`,
    inForce: 'Circulars in force in this period',
    noneInForce: 'No circular opens work at home in this period, so all working days will be in the office.',
    uncertain: 'uncertain',
    calendarUncertain: 'The calendar of this period is not decreed in full. The plan will be marked when it changes.',
    covering: (p: { count: string }) =>
      `${p.count} other plans cover the same people and days; the one published last holds.`,
    start: 'Plan now',
    working: 'Planning',
    steps: {
      load: 'Reading people, calendar and circulars',
      rule: 'Applying the circulars to every day',
      lines: 'Composing shifts ward by ward',
      search: 'Giving out turns',
      judge: 'Judging the result',
      save: 'Saving',
      tell: 'Telling people',
    },
    clean: (p: { people: string; days: string }) =>
      `Done: ${p.people} employees, ${p.days} working days, no broken rule.`,
    broken: (p: { people: string; days: string; count: string }) =>
      `Done: ${p.people} employees, ${p.days} working days. ${p.count} rules are not met; the board shows day and shortfall.`,
    cancelled: 'Planning was cancelled; nothing was saved.',
    failed: 'Planning failed; nothing was saved.',
    toBoard: 'Open board',
    toPlan: 'See the plan',
    again: 'Change choices',
  },

  plan: {
    sentence: (p: { people: string; period: string }) => `${p.people} employees, ${p.period}`,
    version: (p: { n: number }) => `Version ${p.n}`,
    units: 'Units in the plan',
    unit: 'Unit',
    breaches: 'Rules not met',
    noBreaches: 'All rules are met, as judged independently.',
    more: (p: { count: string }) => `and ${p.count} more`,
    waiting: 'Waiting',
    waitingPeople: (p: { count: string }) => `${p.count} employees wait for publication`,
    history: 'Life of the plan',
    by: (p: { name: string }) => `by ${p.name}`,
    basis: 'Basis',
    seed: (p: { seed: number }) => `Seed ${p.seed}`,
    propose: 'Propose',
    sendBack: 'Send back',
    approve: 'Approve',
    publish: 'Publish',
    withdraw: 'Withdraw',
    difference: 'See changes',
    note: 'Note',
    noteNeeded: 'Say why, in at least 5 letters.',
    acceptGround: 'I know that the ground of this plan has changed and say why below.',
    acceptBreaches: (p: { count: string }) => `I know that ${p.count} rules are not met and say why below.`,
    proposeAsk: 'Propose this plan to the head of the unit?',
    sendBackAsk: 'Send this plan back to its makers?',
    approveAsk: 'Approve this plan?',
    publishAsk: 'Publish this plan?',
    withdrawAsk: 'Withdraw this plan?',
    publishWho: (p: { people: string; days: string }) =>
      `${p.people} employees change, ${p.days} days in all. Only they are told, ten minutes after publishing.`,
    seen: 'Who has seen it',
    publishNobody: 'No day differs from what is published.',
    withdrawWhat: 'The days of this plan no longer hold for anybody. The plan itself is kept.',
    published: (p: { told: string }) =>
      `Published. ${p.told} employees will be told; for ten minutes the publication can be taken back.`,
    done: 'Saved.',
  },

  difference: {
    title: 'Changes between versions',
    sentence: (p: { people: string; days: string }) => `${p.people} employees change, ${p.days} days in all.`,
    nothing: 'No difference.',
    before: 'Before',
    after: 'After',
    unpublished: 'Not published',
    more: (p: { count: string }) => `and ${p.count} more employees`,
  },

  board: {
    title: (p: { unit: string }) => `Roster of ${p.unit}`,
    sentence: (p: { people: string; period: string }) => `${p.people} employees, ${p.period}`,
    selected: (p: { count: string }) => `${p.count} cells selected`,
    none: 'Select cells to fill',
    perDay: 'In the office by day',
    bounds: (p: { least: string; most: string }) => `at least ${p.least}, at most ${p.most}`,
    least: (p: { least: string }) => `at least ${p.least}`,
    most: (p: { most: string }) => `at most ${p.most}`,
    officeOn: (p: { day: string; office: string; working: string; bounds: string }) =>
      `${p.day}: ${p.office} of ${p.working} in the office${p.bounds ? `, ${p.bounds}` : ''}`,
    cell: (p: { name: string; day: string; mode: string; fixed: string; changed: string }) =>
      `${p.name}, ${p.day}: ${p.mode}${p.fixed}${p.changed}`,
    cellFixed: ', set by a person',
    cellChanged: ', not published',
    always: (p: { letter: string }) => `Always ${p.letter}`,
    undo: 'Undo',
    redo: 'Redo',
    print: 'Print',
    file: 'Download XLSX',
    save: (p: { count: string }) => `Save ${p.count} changes`,
    saved: (p: { count: string }) => `${p.count} changes saved as a new version.`,
    publish: (p: { count: string }) => `Publish ${p.count} changes`,
    publishPlan: 'Publish',
    filled: (p: { count: string }) => `${p.count} cells filled.`,
    skipped: (p: { count: string }) => `${p.count} cells skipped: no working day.`,
    undone: 'One step undone.',
    nothingToUndo: 'Nothing to undo.',
    allGood: 'All rules are met',
    nextBreach: (p: { n: number; of: number }) => `Broken rule ${p.n} of ${p.of}`,
    hint: 'Arrow keys move, Shift selects several. Press K, R, L, D or C to fill, Ctrl Z to undo. A red dot marks what is not published yet.',
    search: 'Find a name',
    onlyBroken: 'Broken rules only',
    onlyChanged: 'Changed only',
    view: 'View',
    week: 'Week',
    month: 'Whole period',
    previousWeek: 'Previous week',
    nextWeek: 'Next week',
    unit: 'Unit',
    wholePlan: 'Whole plan',
    nobody: 'Nobody matches',
    nobodyWhy: 'Change or clear the filters to see other employees.',
    readOnly: 'You see this board without changing it.',
    changedMeanwhile:
      'Somebody else has just changed this board. Your changes are still on the screen; load the newest version to continue on it.',
    loadNewest: 'Load the newest version',
    tooLarge: (p: { count: string }) => `This plan has ${p.count} employees. Choose a unit to open its board.`,
    leave: 'There are unsaved changes.',
    everybody: 'Everybody',
    filters: 'Filters',
    several: 'Select several',
    noPlan: 'There is no plan to open yet',
    choosePlan: 'Plan',
    grid: 'Roster',
    name: 'Employee',
    office: (p: { office: string; of: string }) => `${p.office} of ${p.of} days in the office`,
  },

  /** Between two clauses that cannot both hold. */
  precedence: {
    title: 'Rules that gave way',
    clause: (p: { article: string; instrument: string }) => [p.instrument, p.article].filter(Boolean).join(', '),
    wins: (p: { winner: string; loser: string; said: string; why: string }) =>
      `${p.winner} prevails over ${p.loser}${p.said ? ` (“${p.said}”)` : ''}${p.why ? `, ${p.why}` : ''}`,
    precedents: {
      issuer: 'because its issuer is nearer',
      scope: 'because it is more specific',
      stricter: 'because it is stricter',
      order: 'by the order of the rules',
      exemption: 'because this service is exempt',
    },
  },

  hours: {
    day: (p) => `${p.mode}, ${p.name} ${clock(p.start)}–${clock(p.end)}`,
    wave: (p) => `wave ${p.wave}`,
    shift: (p) => `${p.name} ${clock(p.start)}–${clock(p.end)}`,
    nextDay: 'until the next morning',
    off: 'Off',
    legend: 'Shifts',
    perShift: (p) => `Shift ${p.name} per day`,
    onDay: (p) => `${p.day}: ${p.found} on the shift ${p.name}${p.bounds ? `, ${p.bounds}` : ''}`,
    inShift: (p) => `${p.found} people on the shift ${p.name}${p.bounds ? `, ${p.bounds}` : ''}.`,
    hint: 'Press 1 to 9 for a shift, 0 for a day off.',
    changed: (p) => `${p.before || 'no shift'} → ${p.after || 'no shift'}`,
  },

  why: {
    title: 'Why',
    fixed: 'Set by a person.',
    instead: (p: { mode: string }) => `Why not ${p.mode}?`,
    possible: 'Possible; the turns fell this way.',
    share: (p: { office: string; of: string }) => `Has ${p.office} of ${p.of} days in the office.`,
    bound: (p: { found: string; min: string; max: string }) =>
      [`now ${p.found}`, p.min && `at least ${p.min}`, p.max && `at most ${p.max}`].filter(Boolean).join(', '),
    article: (p: { article: string }) => `Basis: ${p.article}`,
    choose: 'Select one cell to see why.',
    dayBounds: 'Bounds of that day',
    others: (p: { people: string; waiting: string }) =>
      [
        p.people && `${p.people} people of other units included, by their published rosters`,
        p.waiting && `${p.waiting} people of other units have no roster yet`,
      ]
        .filter(Boolean)
        .join('; '),
  },

  file: {
    name: (p: { unit: string; from: string; to: string }) => `roster-${p.unit}-${p.from}-${p.to}.xlsx`,
    sheet: 'Roster',
    title: (p: { unit: string }) => `Roster of ${p.unit}`,
    number: 'NIP',
    name_: 'Name',
    position: 'Position',
    unit: 'Unit',
    office: 'Office days',
    legend: 'Key',
    perDay: 'In the office',
    order: 'No.',
    officeShort: 'Office',
    pageOf: (p: { page: string; pages: string }) => `Page ${p.page} of ${p.pages}`,
    signedOn: (p: { day: string }) => `Signed on ${p.day}`,
    signedBy: (p: { unit: string; acting: string }) =>
      `${p.acting === '' ? '' : p.acting === 'plh' ? 'Acting (Plh) ' : 'Acting (Plt) '}Head of ${p.unit},`,
    numberShort: 'NIP',
    sheetName: (p: { unit: string; from: string; to: string }) => `roster-${p.unit}-${p.from}-${p.to}.pdf`,
    page: 'Page',
    of: 'of',
    made: (p: { version: number; state: string }) => `Version ${p.version}, ${p.state}`,
  },

  feed: {
    calendarName: 'Work days (Luwes)',
    fileName: 'work-days.ics',
    article: (p: { article: string }) => `Basis: ${p.article}`,
  },
};

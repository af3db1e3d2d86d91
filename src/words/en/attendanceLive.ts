import type { attendanceLiveWords as source } from '../id/attendanceLive.ts';
import type { SameShape } from '../shape.ts';

export const attendanceLiveWords: SameShape<typeof source> = {
  title: 'Here now',
  sentence: (p) => `${p.unit}: ${p.here} of ${p.expected} people have come, ${p.late} late.`,
  live: 'Live',
  liveWhy: 'Changes by itself as soon as somebody checks in.',
  notLive: 'Disconnected; read again every half minute.',
  asOf: (p) => `As of ${p.time}.`,
  unit: 'Unit',
  search: 'Find a name or number',
  states: {
    missing: 'Not here yet',
    waiting: 'Waits for a decision',
    here: 'Has come',
    left: 'Has gone',
    notYet: 'Not due yet',
    away: 'Leave, travel, permit',
    free: 'Not on duty',
  },
  late: 'Late',
  lateBy: (p) => `${p.time} late`,
  modes: { office: 'Office', home: 'Home', other: 'Other place', travel: 'Travel', leave: 'Leave', off: 'Day off' },
  columns: { person: 'Employee', state: 'State', plan: 'Plan', in: 'Came', out: 'Went' },
  choose: 'Choose a unit',
  chooseWhy: 'Live attendance is shown unit by unit.',
  nobody: 'Nobody matches',
  nobodyWhy: 'Change the search or choose another state.',
  empty: 'Nobody works in this unit yet',
  emptyWhy: 'Choose another unit, or place employees in this one.',
  waits: (p) => `${p.n} punches wait for a decision`,
};

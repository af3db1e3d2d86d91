// What is told of a shift and decides nothing: a single punch, a wide proof, another place, a presence too short to be one.
import { secondsOf } from '../../../kernel/time.ts';
import type { Found } from './assignPunches.ts';
import { classOf } from './classOf.ts';
import type { ShiftEdge } from './edgesOfShift.ts';
import type { Expected } from './expectedHours.ts';
import type { ScheduledDay } from './model.ts';
import type { Teller } from './openTeller.ts';
import { countedMinutes } from './rounding.ts';
import type { DayRules } from './rulesInForce.ts';

const minute = 60;
/** Somebody who went so soon after coming most likely forgot to go out. */
const shortPresence = 30 * minute;

const awayFrom: Readonly<Record<string, readonly string[]>> = {
  office: ['outside', 'home', 'awayFromHome'],
  home: ['awayFromHome', 'outside'],
};

/** Whether the proven interval of a punch would reach into another class than its moment. */
const isUnsure = (edge: ShiftEdge, side: 'late' | 'early', than: number, rules: DayRules): boolean => {
  const { punch } = edge;
  if (punch === null || punch.decision !== null || punch.punch.grade === 'A') return false;
  const table = rules[side];
  const nameAt = (at: number): string => {
    const minutes = countedMinutes(side === 'late' ? at - than : than - at, rules.rounding);
    return minutes === 0 ? '' : table === null ? 'some' : (classOf(table.bands, minutes)?.name ?? 'some');
  };
  const worst = secondsOf(side === 'late' ? punch.punch.latest : punch.punch.earliest);
  return nameAt(punch.at) !== nameAt(worst);
};

export interface ToldShift {
  readonly came: ShiftEdge;
  readonly went: ShiftEdge;
  readonly found: Found;
  readonly expected: Expected;
  readonly scheduled: ScheduledDay;
  readonly rules: DayRules;
  readonly limit: number;
  readonly due: number;
  readonly judgesHours: boolean;
  readonly missingIn: boolean;
  readonly missingOut: boolean;
  readonly open: boolean;
}

export const tellShift = (told: ToldShift, tell: Teller): void => {
  const { came, went, found, scheduled } = told;
  if (told.missingIn !== told.missingOut) {
    tell.flags.add('single');
    const only = told.missingIn ? went : came;
    if (only.punch !== null)
      tell.say(told.missingIn ? 'day.single.out' : 'day.single.in', { time: tell.clock(only.punch.at) });
  }
  const border = found.shared.in ? came : found.shared.out ? went : null;
  if (border !== null && border.at !== null) {
    tell.flags.add('shared');
    tell.say('day.shared', { time: tell.clock(border.at) });
  }
  if (found.through.in || found.through.out) tell.say('day.through');
  if (
    told.judgesHours &&
    (isUnsure(came, 'late', told.limit, told.rules) || isUnsure(went, 'early', told.due, told.rules))
  ) {
    tell.flags.add('provisional');
    tell.say('day.provisional');
  }
  const away = awayFrom[scheduled.mode] ?? [];
  const strange = [came.edge, went.edge].find((edge) => edge?.place != null && away.includes(edge.place));
  if (strange?.place) {
    tell.flags.add('otherPlace');
    tell.say('day.otherPlace', { place: strange.place, mode: scheduled.mode });
  }
  const [inPlace, outPlace] = [came.edge?.workplaceId, went.edge?.workplaceId];
  if (inPlace && outPlace && inPlace !== outPlace) {
    tell.flags.add('twoPlaces');
    tell.say('day.twoPlaces');
  }
  if (told.open || came.at === null || went.at === null) return;
  const presence = went.at - came.at;
  if (presence >= shortPresence || told.expected.required <= 2 * shortPresence) return;
  tell.flags.add('shortPresence');
  tell.say('day.shortPresence', { minutes: Math.max(0, Math.floor(presence / minute)) });
};

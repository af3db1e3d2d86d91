// One shift with the punches that were assigned to it: late, early, what is missing, what was made up.
import type { Reason } from '../../policy/model.ts';
import type { Found, Stretch } from './assignPunches.ts';
import { bandNamed, classOf } from './classOf.ts';
import { edgesOfShift } from './edgesOfShift.ts';
import { type Expected, netOf, overlapOf } from './expectedHours.ts';
import { downWithin, floorMinute, judgeComing, tellOutage } from './judgeComing.ts';
import { isMadeUp } from './makeUp.ts';
import type { Correction, DayEvent, DayFlag, Edge, Outage, ScheduledDay } from './model.ts';
import { openTeller } from './openTeller.ts';
import { afterTolerance, countedMinutes } from './rounding.ts';
import type { DayRules, Held } from './rulesInForce.ts';
import { tellShift } from './tellShift.ts';

export interface ShiftInput {
  readonly scheduled: ScheduledDay;
  readonly shift: number;
  readonly expected: Expected;
  readonly stretch: Stretch;
  readonly found: Found;
  readonly corrections: { readonly in: Correction | null; readonly out: Correction | null };
  readonly outages: readonly Outage[];
  readonly rules: DayRules;
  readonly midnight: number;
  /** The moment up to which punches are known. */
  readonly asOf: number;
  /** Latenesses of this month before this shift. */
  readonly lateBefore: number;
}

export interface ShiftVerdict {
  readonly shift: number;
  readonly in: Edge | null;
  readonly out: Edge | null;
  readonly missingIn: boolean;
  readonly missingOut: boolean;
  /** No punch at all, and an outage at both ends. */
  readonly excused: boolean;
  /** Nothing says that anybody came, and nothing excuses it. */
  readonly empty: boolean;
  readonly open: boolean;
  readonly late: number;
  readonly early: number;
  readonly madeUp: number;
  readonly worked: number;
  readonly beyond: number;
  readonly events: readonly DayEvent[];
  readonly flags: Iterable<DayFlag>;
  readonly reasons: readonly Reason[];
}

const minute = 60;

const isHere = (outage: Outage, workplaceId: string | null): boolean =>
  outage.workplaceIds === null || (workplaceId !== null && outage.workplaceIds.includes(workplaceId));

/** Net seconds between two moments, without the break and without permits inside the hours. */
const workedBetween = (from: number, to: number, expected: Expected): number => {
  const { breakFrom, breakTo } = expected;
  let worked = netOf(from, to, breakFrom, breakTo);
  for (const gap of expected.gaps) {
    const [begin, end] = [Math.max(from, gap.from), Math.min(to, gap.to)];
    if (end > begin) worked -= end - begin - overlapOf(begin, end, breakFrom, breakTo);
  }
  return Math.min(Math.max(0, worked), expected.required);
};

export const judgeShift = (input: ShiftInput): ShiftVerdict => {
  const { scheduled, expected, found, rules, shift } = input;
  const tell = openTeller(input.midnight);
  const { came, went } = edgesOfShift(found, input.corrections, tell);
  const judgesHours = scheduled.mode !== 'home' || rules.homeDay?.judgeHours !== false;
  const here = scheduled.shifts[shift]?.workplaceId ?? null;
  const outages = input.outages.filter((each) => isHere(each, here));
  const { late, limit, moved, down } = judgeComing(came.at, expected, outages, rules, judgesHours, tell);
  const due = expected.end + moved;

  const asksIn = !found.through.in && came.at === null;
  const asksOut = !found.through.out && went.at === null;
  const inExcused = asksIn && down !== null;
  const downAtEnd = asksOut ? downWithin(outages, due, due + rules.outage.slackMinutes * minute) : null;
  const isOver = input.asOf >= input.stretch.closes;
  const countedEarly = went.at !== null && judgesHours ? countedMinutes(due - went.at, rules.rounding) : 0;
  const open = !isOver && (asksOut || (asksIn && went.at === null) || countedEarly > 0);
  const early = open ? 0 : afterTolerance(countedEarly, 'early', rules.tolerance, tell);

  const isTouched = came.at !== null || went.at !== null || found.through.in || found.through.out;
  const empty = !isTouched && !(inExcused && downAtEnd !== null);
  const missingIn = !open && !empty && asksIn && !inExcused;
  const missingOut = !open && !empty && asksOut && downAtEnd === null;
  if (!open && inExcused) tellOutage('day.outageIn', down, rules, tell);
  if (!open && downAtEnd !== null) tellOutage('day.outageOut', downAtEnd, rules, tell);

  const events: DayEvent[] = [];
  const add = (
    kind: DayEvent['kind'],
    minutes: number,
    table: Held<'classes'> | null,
    band: ReturnType<typeof classOf>,
    params: Reason['params'] = {},
    madeUp = false,
  ) => {
    const named =
      band === null ? {} : { class: band.name, ...(band.percent === null ? {} : { percent: band.percent }) };
    events.push({
      kind,
      shift,
      minutes,
      class: band?.name ?? null,
      percent: madeUp ? 0 : (band?.percent ?? null),
      base: table?.base ?? 'allowance',
      madeUp,
      reason: tell.say(`day.${kind}`, { ...params, ...named }, table),
    });
  };
  const bandFor = (table: Held<'classes'> | null, minutes: number) =>
    table === null || table.per === 'month' ? null : classOf(table.bands, minutes);
  const beyond = went.at === null ? 0 : Math.max(0, Math.floor((went.at - due) / minute));
  const madeUp = late > 0 && !open && isMadeUp(late, beyond, input.lateBefore, rules, tell) ? late : 0;
  if (late > 0 && came.at !== null) {
    const params = { time: tell.clock(came.at), limit: tell.clock(limit), minutes: late };
    add('late', late, rules.late, bandFor(rules.late, late), params, madeUp > 0);
  }
  if (early > 0 && went.at !== null)
    add('early', early, rules.early, bandFor(rules.early, early), {
      time: tell.clock(went.at),
      end: tell.clock(due),
      minutes: early,
    });
  const noRecord = (kind: 'noIn' | 'noOut', table: Held<'classes'> | null) => {
    const counts = table?.noRecord ?? null;
    add(kind, 0, table, counts === null || counts === 'absent' ? null : bandNamed(table!.bands, counts.band));
  };
  if (missingIn) noRecord('noIn', rules.late);
  if (missingOut) noRecord('noOut', rules.early);
  tellShift(
    { came, went, found, expected, scheduled, rules, limit, due, judgesHours, missingIn, missingOut, open },
    tell,
  );

  const begins =
    found.through.in || inExcused
      ? expected.start
      : came.at === null
        ? null
        : Math.max(floorMinute(came.at), expected.start + moved);
  const ends = found.through.out || downAtEnd !== null ? due : went.at === null ? null : Math.min(went.at, due);
  const isKnown = begins !== null && ends !== null && ends > begins && !empty && !open;
  return {
    shift,
    in: came.edge,
    out: went.edge,
    missingIn,
    missingOut,
    excused: inExcused && downAtEnd !== null && !isTouched,
    empty,
    open,
    late,
    early,
    madeUp,
    worked: isKnown ? Math.floor(workedBetween(begins, ends, expected) / minute) : 0,
    beyond,
    events,
    flags: tell.flags,
    reasons: tell.reasons,
  };
};

import type { PlainDate } from '../../kernel/time.ts';
import type { Reason } from '../policy/model.ts';
import type { Board, BoardDayLimit, BoardPerson, BoardPersonLimit } from './board.ts';
import type { RosterLine } from './model.ts';
import type { Grounds, UnitGround } from './unitGround.ts';

/** A line as it stands in one version; `fixed` has a letter a day, `1` where a person set the cell. */
export interface StandingLine extends Omit<RosterLine, 'unitId'> {
  readonly fixed: string;
}

export interface BoardParts {
  readonly days: readonly PlainDate[];
  /** The units shown, in order. */
  readonly units: readonly UnitGround[];
  /** Lines of everybody on the board and of all whom a shared limit counts. */
  readonly lineOf: (employeeId: string) => StandingLine | undefined;
  readonly shared: Grounds['shared'];
}

const letterFor = { office: 'K', home: 'R' } as const;

/** Puts units of a plan together into one board; bounds shared with other units count those as they stand. */
export const boardOf = ({ days, units, lineOf, shared }: BoardParts): Board => {
  const people: BoardPerson[] = [];
  const dayLimits: BoardDayLimit[] = [];
  const personLimits: BoardPersonLimit[] = [];
  const reasons: Reason[] = [];
  const place = new Map<string, number>();
  for (const unit of units) {
    const firstPerson = people.length;
    const firstReason = reasons.length;
    reasons.push(...unit.reasons);
    for (const person of unit.people) {
      const line = lineOf(person.employeeId);
      if (line === undefined) throw new Error(`no line for ${person.employeeId}`);
      place.set(person.employeeId, people.length);
      people.push({
        employeeId: person.employeeId,
        modes: line.modes,
        open: person.open,
        why: line.why.map((index) => firstReason + index),
        fixed: line.fixed,
      });
    }
    for (const limit of unit.dayLimits)
      dayLimits.push({
        ...limit,
        counted: limit.counted.map((p) => firstPerson + p),
        elsewhere: 0,
        shared: false,
        reason: firstReason + limit.reason,
      });
    for (const limit of unit.personLimits)
      personLimits.push({ ...limit, person: firstPerson + limit.person, reason: firstReason + limit.reason });
  }
  const insideOf = shared.groups.map((group) => group.flatMap((id) => place.get(id) ?? []));
  const outsideOf = shared.groups.map((group, g) =>
    insideOf[g]!.length === 0 ? [] : group.filter((id) => !place.has(id)),
  );
  for (const { day, mode, min, max, reason, group } of shared.limits) {
    const counted = insideOf[group]!;
    if (counted.length === 0) continue;
    const elsewhere = outsideOf[group]!.reduce(
      (sum, id) => sum + (lineOf(id)?.modes[day] === letterFor[mode] ? 1 : 0),
      0,
    );
    dayLimits.push({ day, mode, min, max, counted, elsewhere, shared: true, reason: reasons.push(reason) - 1 });
  }
  return { days, people, dayLimits, personLimits, reasons };
};

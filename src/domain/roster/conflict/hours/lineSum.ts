// Hours and weekends of one line over some days of the plan, as the judge of hours counts them.
import type { SumLimits } from './lineLimits.ts';
import type { LineDay } from './lineSteps.ts';
import type { Symbols } from './ward.ts';

/** Numbers that a sum keeps in a standing, from its place on: minutes in units, days away, whether elsewhere, the longest shift, weekends. */
const S = { units: 0, away: 1, elsewhere: 2, longest: 3, weekends: 4, weekend: 5 } as const;
export const sumFields = 6;

/** Minutes of each symbol, and the largest unit that all of them are whole numbers of. */
export interface Lengths {
  readonly minutes: readonly number[];
  readonly unit: number;
}

export class LineSum {
  private readonly first: number;
  private readonly limits: SumLimits;
  private readonly symbols: Symbols;
  private readonly days: readonly LineDay[];
  private readonly counts: readonly boolean[];
  private readonly minutes: readonly number[];
  private readonly unit: number;
  private readonly watchesMinutes: boolean;
  /** Present days when as many as can be are away, and when none of those is. */
  private readonly fewest: number;
  private readonly most: number;
  private readonly weekendsAllowed: number;
  private readonly unitCap: number;
  private readonly longest: number;
  private readonly lastElsewhere: number;
  /** Minutes that may be worked from a day on, at most. */
  private readonly toCome: Int32Array;

  /** `first` is its place in a standing, `counts` says by day of the line whether it is counted. */
  constructor(
    first: number,
    limits: SumLimits,
    symbols: Symbols,
    days: readonly LineDay[],
    counts: readonly boolean[],
    { minutes, unit }: Lengths,
  ) {
    this.first = first;
    this.limits = limits;
    this.symbols = symbols;
    this.days = days;
    this.counts = counts;
    this.minutes = minutes;
    this.unit = unit;
    const own = days.filter((_, at) => counts[at]);
    const [away, elsewhere] = [1 << symbols.away, 1 << symbols.elsewhere];
    const mustBe = (mask: number) => own.filter((day) => (day.may & ~mask) === 0).length;
    const mayBe = (mask: number) => own.filter((day) => (day.may & mask) !== 0).length;
    this.most = own.length - mustBe(away);
    this.fewest = own.length - mayBe(away);
    this.watchesMinutes =
      limits.isMeasured && mustBe(elsewhere) === 0 && (limits.leastMinutes > 0 || Number.isFinite(limits.mostMinutes));
    const weekends = days.filter(
      ({ weekday }, at) => counts[at] && weekday >= 6 && !(weekday === 7 && counts[at - 1] === true),
    ).length;
    const allowed = Math.ceil((limits.mostWeekends * weekends) / 4);
    this.weekendsAllowed = allowed >= weekends ? Number.POSITIVE_INFINITY : allowed;
    this.longest = Math.max(0, ...minutes);
    this.lastElsewhere = days.findLastIndex((day, at) => counts[at] && (day.may & elsewhere) !== 0);
    this.toCome = new Int32Array(days.length + 1);
    for (let at = days.length - 1; at >= 0; at--) {
      const { may } = days[at]!;
      const most = minutes.reduce(
        (best, each, symbol) => ((may & (1 << symbol)) === 0 ? best : Math.max(best, each)),
        0,
      );
      this.toCome[at] = this.toCome[at + 1]! + (counts[at] ? most : 0);
    }
    this.unitCap = !this.watchesMinutes
      ? 0
      : Number.isFinite(limits.mostMinutes)
        ? (this.longest * own.length) / unit
        : Math.ceil((this.floorOf(this.most) + 1) / unit);
  }

  private floorOf(present: number): number {
    return Math.floor((this.limits.leastMinutes * present) / 7);
  }

  /** Counts a day into `to`; false where a rule forbids it. */
  count(s: Int32Array, at: number, symbol: number, isWorking: boolean, to: Int32Array): boolean {
    if (!this.counts[at]) return true;
    const { first } = this;
    const { weekday, may } = this.days[at]!;
    if (this.watchesMinutes) {
      const worked = this.minutes[symbol] ?? 0;
      if (symbol === this.symbols.elsewhere) to[first + S.elsewhere] = 1;
      if (symbol === this.symbols.away && (may & ~(1 << this.symbols.away)) !== 0)
        to[first + S.away] = s[first + S.away]! + 1;
      to[first + S.units] = Math.min(this.unitCap, s[first + S.units]! + worked / this.unit);
      if (this.limits.leastMinutes > 0 && worked > this.minutes[s[first + S.longest]!]!) to[first + S.longest] = symbol;
      const ceiling = Math.ceil((this.limits.mostMinutes * (this.most - to[first + S.away]!)) / 7);
      // A day elsewhere still to come would lift the rule.
      const isLifted = to[first + S.elsewhere] === 1 || this.lastElsewhere > at;
      if (!isLifted && to[first + S.units]! * this.unit > ceiling) return false;
    }
    if (Number.isFinite(this.weekendsAllowed) && weekday >= 6) {
      const isCounted = weekday === 7 && this.counts[at - 1] === true && s[first + S.weekend] === 1;
      if (isWorking && !isCounted) {
        to[first + S.weekends] = s[first + S.weekends]! + 1;
        if (to[first + S.weekends]! > this.weekendsAllowed) return false;
      }
      to[first + S.weekend] = weekday === 6 && isWorking ? 1 : 0;
    }
    return true;
  }

  /** Whether the line as a whole keeps its hours, with `more` units on top. */
  ends(s: Int32Array, more = 0): boolean {
    const { first } = this;
    if (!this.watchesMinutes || s[first + S.elsewhere] === 1) return true;
    const present = this.most - s[first + S.away]!;
    if (present === 0) return true;
    const minutes = Math.min(this.unitCap, s[first + S.units]! + more) * this.unit;
    if (minutes > Math.ceil((this.limits.mostMinutes * present) / 7)) return false;
    const { leastMinutes } = this.limits;
    return leastMinutes === 0 || present < 7 || minutes + this.minutes[s[first + S.longest]!]! > this.floorOf(present);
  }

  unitsOf(s: Int32Array): number {
    return s[this.first + S.units]!;
  }

  withoutUnits(s: Int32Array): void {
    s[this.first + S.units] = 0;
  }

  /** Whether enough hours may still come. */
  canEnd(s: Int32Array, at: number): boolean {
    if (!this.watchesMinutes || this.limits.leastMinutes === 0 || this.fewest < 7) return true;
    if (this.lastElsewhere >= 0) return true;
    return this.unitsOf(s) * this.unit + this.toCome[at + 1]! + this.longest > this.floorOf(this.fewest);
  }
}

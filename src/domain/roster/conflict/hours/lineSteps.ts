// Walking along one person's line day by day as the judge of hours sees it (`lineFaults`, `restFaults`): exact to the day.
import type { DayLimits, LineLimits } from './lineLimits.ts';
import { LineSum, sumFields } from './lineSum.ts';
import { RowTable } from './rowTable.ts';
import type { Symbols, WardDay } from './ward.ts';

/** One day as the diagram sees it: which symbols it may be, and where it stands. */
export type LineDay = Pick<WardDay, 'day' | 'own' | 'weekday' | 'now' | 'outside'> & { readonly may: number };

/**
 * Where a line stands after a day, one number each. `phase`: 0 nobody knows or away, 1 at work, 2 off; `length`: working days of that
 * stretch; `need`: days that it still has to last; `last`, `age`: the last shift whose rest is not over, and days since; then the sums.
 */
export type Standing = Int32Array;
const F = { phase: 0, length: 1, need: 2, nights: 3, last: 4, age: 5 } as const;
const orderFields = 6;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** The greatest of some numbers that is finite, and one more; 0 where none is. */
const beyond = (limits: readonly number[]): number => {
  const finite = limits.filter(Number.isFinite);
  return finite.length === 0 ? 0 : Math.max(...finite) + 1;
};

export class LineSteps {
  private readonly symbols: Symbols;
  private readonly days: readonly LineDay[];
  private readonly firstOwn: number;
  private readonly lastOwn: number;
  /** The limits on each day of the line; before and after the plan those of its first and last day. */
  private readonly on: readonly DayLimits[];
  private readonly runCap: number;
  private readonly nightCap: number;
  private readonly longestRest: number;
  private readonly sums: readonly LineSum[];
  /** Days that may be other than they are now; infinity: nobody counts them. */
  private readonly mostChanges: number;
  readonly fields: number;

  constructor(symbols: Symbols, limits: LineLimits, days: readonly LineDay[], mostChanges: number) {
    this.symbols = symbols;
    this.days = days;
    this.firstOwn = days.findIndex((day) => day.own);
    this.lastOwn = days.findLastIndex((day) => day.own);
    const { onDays } = limits;
    // A day that the plan leaves out is as the one before it, and a published day as the nearest of the plan.
    const first = days[this.firstOwn]?.day ?? 0;
    let last = Math.max(0, first);
    const boardDay = days.map(({ day }) => {
      if (day >= 0) last = day;
      return last;
    });
    this.on = boardDay.map((day) => onDays[onDays.length === 1 ? 0 : day]!);
    this.runCap = beyond(onDays.map((each) => each.longestRun));
    this.nightCap = beyond(onDays.map((each) => each.mostNights));
    this.longestRest = Math.max(...onDays.map((each) => each.rest));
    const minutes = [0, ...symbols.shifts.map(({ start, end }) => end - start)];
    const lengths = { minutes, unit: Math.max(1, minutes.reduce(greatestDivisor, 0)) };
    this.sums = limits.sums.map((sum, k) => {
      const within = sum.days === null ? null : new Set(sum.days);
      const counts = days.map(({ own }, at) => own && (within?.has(boardDay[at]!) ?? true));
      return new LineSum(orderFields + k * sumFields, sum, symbols, days, counts, lengths);
    });
    this.mostChanges = mostChanges;
    this.fields = orderFields + this.sums.length * sumFields + (Number.isFinite(mostChanges) ? 1 : 0);
  }

  begin(): Standing {
    return new Int32Array(this.fields);
  }

  private touchesOwn(from: number, to: number): boolean {
    return from <= this.lastOwn && to >= this.firstOwn;
  }

  private isNight(symbol: number): boolean {
    return symbol > 0 && symbol <= this.symbols.shifts.length && this.symbols.shifts[symbol - 1]!.end > 1440;
  }

  /** Puts the standing after one more day into `to`; false where a rule forbids the day. */
  advance(s: Standing, at: number, symbol: number, to: Standing): boolean {
    const day = this.days[at]!;
    for (let i = 0; i < this.fields; i++) to[i] = s[i]!;
    if (day.outside) return symbol === 0;
    if (symbol !== day.now && this.mostChanges < this.days.length && ++to[this.fields - 1]! > this.mostChanges)
      return false;
    const phase = symbol === 0 ? 2 : symbol === this.symbols.away || symbol === this.symbols.elsewhere ? 0 : 1;
    if (!this.stretch(s, at, phase, to)) return false;
    to[F.nights] = 0;
    if (this.isNight(symbol) && this.nightCap > 0) {
      to[F.nights] = Math.min(s[F.nights]! + 1, this.nightCap);
      if (to[F.nights]! > this.on[at]!.mostNights && this.touchesOwn(at - to[F.nights]! + 1, at)) return false;
    }
    if (!this.restHolds(s, at, symbol, to)) return false;
    for (const sum of this.sums) if (!sum.count(s, at, symbol, phase === 1, to)) return false;
    return true;
  }

  private stretch(s: Standing, at: number, phase: number, to: Standing): boolean {
    const isOn = phase === s[F.phase]!;
    if (!isOn && s[F.phase]! !== 0 && phase !== 0 && s[F.need]! > 0 && at - 1 >= this.firstOwn) return false;
    to[F.phase] = phase;
    to[F.length] = 0;
    to[F.need] = 0;
    if (phase === 0) return true;
    // As short as it likes is a stretch after a day that nobody knows, and one that begins after the plan.
    const isFree = s[F.phase]! === 0 || at > this.lastOwn;
    const { shortestRun, shortestOff, longestRun } = this.on[Math.max(at, this.firstOwn)]!;
    const least = isFree ? 0 : phase === 1 ? shortestRun : shortestOff;
    to[F.need] = Math.max(0, (isOn ? s[F.need]! : least) - 1);
    if (phase === 2) return true;
    to[F.length] = Math.min(this.runCap, isOn ? s[F.length]! + 1 : 1);
    return to[F.length]! <= longestRun || !this.touchesOwn(at - to[F.length]! + 1, at);
  }

  private restHolds(s: Standing, at: number, symbol: number, to: Standing): boolean {
    if (this.longestRest === 0) return true;
    const shift = this.symbols.shifts[symbol - 1];
    const age = s[F.age]! + 1;
    const left = s[F.last]! === 0 ? Number.POSITIVE_INFINITY : age * 1440 - this.symbols.shifts[s[F.last]! - 1]!.end;
    if (shift !== undefined) {
      const isShort = left + shift.start < this.on[at]!.rest;
      if (isShort && (this.days[at]!.own || this.days[at - age]!.own)) return false;
      to[F.last] = symbol;
      to[F.age] = 0;
    } else if (left + 1440 >= this.longestRest) {
      // Tomorrow's earliest start is after midnight: the rest is over.
      to[F.last] = 0;
      to[F.age] = 0;
    } else to[F.age] = age;
    return true;
  }

  /** Whether the only way on from a day leads to a lawful end; every later day has one symbol. Equal standings but for hours are walked once. */
  openTail(from: number): (s: Standing) => boolean {
    const known = new RowTable(this.fields);
    const ends: (Standing | null)[] = [];
    const walk = (begin: Standing): Standing | null => {
      let at = begin;
      for (let day = from; day < this.days.length; day++) {
        const next = this.begin();
        if (!this.advance(at, day, this.onlySymbol(day), next)) return null;
        at = next;
      }
      return at;
    };
    const bare = this.begin();
    return (s) => {
      bare.set(s);
      for (const sum of this.sums) sum.withoutUnits(bare);
      const many = known.size;
      const number = known.numberOf(bare);
      if (number === many) ends.push(walk(bare.slice()));
      const last = ends[number]!;
      return last !== null && this.sums.every((sum) => sum.ends(last, sum.unitsOf(s)));
    };
  }

  /** The symbol of a day that has no other; -1 where there are several. */
  onlySymbol(day: number): number {
    const { may, outside } = this.days[day]!;
    if (outside) return 0;
    return (may & (may - 1)) === 0 ? 31 - Math.clz32(may) : -1;
  }

  /** Whether enough hours may still come. */
  canEnd(s: Standing, at: number): boolean {
    for (const sum of this.sums) if (!sum.canEnd(s, at)) return false;
    return true;
  }
}

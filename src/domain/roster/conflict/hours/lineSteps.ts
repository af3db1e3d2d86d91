// Walking along one person's line day by day as the judge of hours sees it (`lineFaults`, rest): exact to the day.
import type { LineLimits } from './lineLimits.ts';
import type { Symbols, WardDay } from './ward.ts';

/** One day as the diagram sees it: which symbols it may be, and where it stands. */
export type LineDay = Pick<WardDay, 'own' | 'weekday' | 'outside'> & { readonly may: number };

/**
 * Where a line stands after a day, one number each. `phase`: 0 nobody knows or away, 1 at work, 2 off; `length`: days of that stretch;
 * `free`: it may be as short as it is; `last`, `age`: the last shift whose rest is not over, and days since; the rest are counts.
 */
export type Standing = Int32Array;
const F = {
  phase: 0,
  length: 1,
  free: 2,
  nights: 3,
  last: 4,
  age: 5,
  units: 6,
  away: 7,
  elsewhere: 8,
  longest: 9,
  weekends: 10,
  weekend: 11,
} as const;
export const fields = 12;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

export class LineSteps {
  private readonly symbols: Symbols;
  private readonly limits: LineLimits;
  private readonly days: readonly LineDay[];
  private readonly firstOwn: number;
  private readonly lastOwn: number;
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
  readonly radix: readonly number[];

  constructor(symbols: Symbols, limits: LineLimits, days: readonly LineDay[], roundTheClock: boolean) {
    this.symbols = symbols;
    this.limits = limits;
    this.days = days;
    this.firstOwn = days.findIndex((day) => day.own);
    this.lastOwn = days.findLastIndex((day) => day.own);
    this.minutes = [0, ...symbols.shifts.map(({ start, end }) => end - start)];
    this.unit = Math.max(1, this.minutes.reduce(greatestDivisor, 0));
    const own = days.filter((day) => day.own);
    const [away, elsewhere] = [1 << symbols.away, 1 << symbols.elsewhere];
    const mustBe = (mask: number) => own.filter((day) => (day.may & ~mask) === 0).length;
    const mayBe = (mask: number) => own.filter((day) => (day.may & mask) !== 0).length;
    this.most = own.length - mustBe(away);
    this.fewest = own.length - mayBe(away);
    this.watchesMinutes =
      roundTheClock && mustBe(elsewhere) === 0 && (limits.leastMinutes > 0 || Number.isFinite(limits.mostMinutes));
    const weekends = own.filter(
      (day, i) => day.weekday >= 6 && !(day.weekday === 7 && own[i - 1]?.weekday === 6),
    ).length;
    const allowed = Math.ceil((limits.mostWeekends * weekends) / 4);
    this.weekendsAllowed = allowed >= weekends ? Number.POSITIVE_INFINITY : allowed;
    this.longest = Math.max(0, ...this.minutes);
    this.lastElsewhere = days.findLastIndex((day) => day.own && (day.may & elsewhere) !== 0);
    this.toCome = new Int32Array(days.length + 1);
    for (let at = days.length - 1; at >= 0; at--) {
      const { own: counts, may } = days[at]!;
      const most = this.minutes.reduce(
        (best, each, symbol) => ((may & (1 << symbol)) === 0 ? best : Math.max(best, each)),
        0,
      );
      this.toCome[at] = this.toCome[at + 1]! + (counts ? most : 0);
    }
    this.unitCap = !this.watchesMinutes
      ? 0
      : Number.isFinite(limits.mostMinutes)
        ? (this.longest * own.length) / this.unit
        : Math.ceil((this.floorOf(this.most) + 1) / this.unit);
    const lengths = Math.max(finite(limits.longestRun, 0) + 1, limits.shortestRun, limits.shortestOff);
    const shifts = symbols.shifts.length + 1;
    this.radix = [
      3,
      lengths + 1,
      2,
      finite(limits.mostNights, 0) + 2,
      shifts,
      Math.ceil((limits.rest + 2880) / 1440) + 1,
      this.unitCap + 1,
      this.most - this.fewest + 1,
      2,
      shifts,
      finite(this.weekendsAllowed, 0) + 1,
      2,
    ];
  }

  private floorOf(present: number): number {
    return Math.floor((this.limits.leastMinutes * present) / 7);
  }

  begin(): Standing {
    const standing = new Int32Array(fields);
    standing[F.free] = 1;
    return standing;
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
    to.set(s);
    if (day.outside) return symbol === 0;
    const phase = symbol === 0 ? 2 : symbol === this.symbols.away || symbol === this.symbols.elsewhere ? 0 : 1;
    if (!this.stretch(s, at, phase, to)) return false;
    to[F.nights] = 0;
    if (this.isNight(symbol) && Number.isFinite(this.limits.mostNights)) {
      to[F.nights] = Math.min(s[F.nights]! + 1, this.limits.mostNights + 1);
      if (to[F.nights]! > this.limits.mostNights && this.touchesOwn(at - to[F.nights]! + 1, at)) return false;
    }
    return this.restHolds(s, at, symbol, to) && this.count(s, at, symbol, phase, to);
  }

  private stretch(s: Standing, at: number, phase: number, to: Standing): boolean {
    const { longestRun, shortestRun, shortestOff } = this.limits;
    if (phase !== s[F.phase]! && s[F.phase]! !== 0) {
      const least = s[F.phase]! === 1 ? shortestRun : shortestOff;
      const isShort = s[F.free]! === 0 && s[F.length]! < least && phase !== 0;
      if (isShort && this.touchesOwn(at - s[F.length]!, at - 1)) return false;
    }
    if (phase === 0) {
      to[F.length] = 0;
      to[F.free] = 1;
    } else {
      const least = phase === 1 ? shortestRun : shortestOff;
      const cap = phase === 1 ? Math.max(finite(longestRun, 0) + (Number.isFinite(longestRun) ? 1 : 0), least) : least;
      to[F.length] = Math.min(cap, phase === s[F.phase]! ? s[F.length]! + 1 : 1);
      const free = phase === s[F.phase]! ? s[F.free]! : s[F.phase]! === 0 ? 1 : 0;
      to[F.free] = to[F.length]! >= least ? 1 : free;
      if (phase === 1 && to[F.length]! > longestRun && this.touchesOwn(at - to[F.length]! + 1, at)) return false;
    }
    to[F.phase] = phase;
    return true;
  }

  private restHolds(s: Standing, at: number, symbol: number, to: Standing): boolean {
    const { rest } = this.limits;
    if (rest === 0) return true;
    const shift = this.symbols.shifts[symbol - 1];
    const age = s[F.age]! + 1;
    const left = s[F.last]! === 0 ? Number.POSITIVE_INFINITY : age * 1440 - this.symbols.shifts[s[F.last]! - 1]!.end;
    if (shift !== undefined) {
      if (left + shift.start < rest && (this.days[at]!.own || this.days[at - age]!.own)) return false;
      to[F.last] = symbol;
      to[F.age] = 0;
    } else if (left + 1440 >= rest) {
      // Tomorrow's earliest start is after midnight: the rest is over.
      to[F.last] = 0;
      to[F.age] = 0;
    } else to[F.age] = age;
    return true;
  }

  private count(s: Standing, at: number, symbol: number, phase: number, to: Standing): boolean {
    const { own, weekday, may } = this.days[at]!;
    if (!own) return true;
    if (this.watchesMinutes) {
      if (symbol === this.symbols.elsewhere) to[F.elsewhere] = 1;
      if (symbol === this.symbols.away && (may & ~(1 << this.symbols.away)) !== 0) to[F.away] = s[F.away]! + 1;
      to[F.units] = Math.min(this.unitCap, s[F.units]! + (this.minutes[symbol] ?? 0) / this.unit);
      if (this.limits.leastMinutes > 0 && (this.minutes[symbol] ?? 0) > this.minutes[s[F.longest]!]!)
        to[F.longest] = symbol;
      const ceiling = Math.ceil((this.limits.mostMinutes * (this.most - to[F.away]!)) / 7);
      if (to[F.elsewhere]! === 0 && to[F.units]! * this.unit > ceiling) {
        // A day elsewhere still to come would lift the rule.
        const canLift = this.days.some(
          (day, i) => i > at && day.own && (day.may & (1 << this.symbols.elsewhere)) !== 0,
        );
        if (!canLift) return false;
      }
    }
    if (Number.isFinite(this.weekendsAllowed) && weekday >= 6) {
      if (phase === 1 && s[F.weekend]! === 0) {
        to[F.weekends] = s[F.weekends]! + 1;
        if (to[F.weekends]! > this.weekendsAllowed) return false;
      }
      to[F.weekend] = weekday === 6 && phase === 1 ? 1 : 0;
    }
    return true;
  }

  /** Whether the line as a whole keeps its hours. */
  ends(s: Standing): boolean {
    if (!this.watchesMinutes || s[F.elsewhere]! === 1) return true;
    const present = this.most - s[F.away]!;
    if (present === 0) return true;
    const minutes = s[F.units]! * this.unit;
    if (minutes > Math.ceil((this.limits.mostMinutes * present) / 7)) return false;
    const { leastMinutes } = this.limits;
    return leastMinutes === 0 || present < 7 || minutes + this.minutes[s[F.longest]!]! > this.floorOf(present);
  }

  /** Whether the only way on from a day leads to a lawful end; every later day has one symbol. Equal standings but for hours are walked once. */
  openTail(from: number): (s: Standing, keyOf: (s: Standing) => number) => boolean {
    const known = new Map<number, Standing | null>();
    const walk = (begin: Standing): Standing | null => {
      let at = begin;
      for (let day = from; day < this.days.length; day++) {
        const next = new Int32Array(fields);
        if (!this.advance(at, day, this.onlySymbol(day), next)) return null;
        at = next;
      }
      return at;
    };
    return (s, keyOf) => {
      const bare = s.slice();
      bare[F.units] = 0;
      const key = keyOf(bare);
      let end = known.get(key);
      if (end === undefined) {
        end = walk(bare);
        known.set(key, end);
      }
      if (end === null) return false;
      const whole = end.slice();
      whole[F.units] = Math.min(this.unitCap, s[F.units]! + end[F.units]!);
      return this.ends(whole);
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
    if (!this.watchesMinutes || this.limits.leastMinutes === 0 || this.fewest < 7) return true;
    if (this.lastElsewhere >= 0) return true;
    return s[F.units]! * this.unit + this.toCome[at + 1]! + this.longest > this.floorOf(this.fewest);
  }
}

// All lines of one person that the judge of hours accepts (`lineFaults`, rest), as a layered diagram: counted here by its own steps, exact to the day.
import type { LineDiagram } from '../../lines/lineDiagram.ts';
import type { LineLimits } from './lineLimits.ts';
import type { Symbols, WardDay } from './ward.ts';

/** One day as the diagram sees it: which symbols it may be, and where it stands. */
export type LineDay = Pick<WardDay, 'own' | 'weekday' | 'outside'> & { readonly may: number };

export interface LawfulLines {
  readonly diagram: LineDiagram;
  /** By choice of the diagram its symbol; the first is a day off. */
  readonly symbols: readonly number[];
  /** Nodes looked at to make it. */
  readonly reached: number;
}

/**
 * Where a line stands after a day, one number each. `phase`: 0 nobody knows or away, 1 at work, 2 off; `length`: days of that stretch;
 * `free`: it may be as short as it is; `last`, `age`: the last shift whose rest is not over, and days since; the rest are counts.
 */
type Standing = Int32Array;
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
const fields = 12;

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
const finite = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);

class Steps {
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

/** Nodes that one diagram may reach before the question is given up. */
const mostNodes = 400_000;

/** The diagram of a person's lawful lines under the limits; null where it would grow too large. A root of 0: there is none. */
export const lawfulLines = (
  symbols: Symbols,
  limits: LineLimits,
  days: readonly LineDay[],
  roundTheClock: boolean,
): LawfulLines | null => {
  const steps = new Steps(symbols, limits, days, roundTheClock);
  const { radix } = steps;
  const used = Array.from({ length: symbols.count }, (_, s) => s).filter(
    (s) => s === 0 || days.some((day) => !day.outside && (day.may & (1 << s)) !== 0),
  );
  const choices = used.length;
  const keyOf = (s: Standing): number => {
    let key = 0;
    for (let i = 0; i < fields; i++) key = key * radix[i]! + s[i]!;
    return key;
  };
  const from = steps.begin();
  const read = (key: number): void => {
    let left = key;
    for (let i = fields - 1; i >= 0; i--) {
      const above = Math.floor(left / radix[i]!);
      from[i] = left - above * radix[i]!;
      left = above;
    }
  };
  const to = steps.begin();
  let settled = days.length;
  while (settled > 0 && steps.onlySymbol(settled - 1) >= 0) settled--;
  const keepsOn = steps.openTail(settled);
  let layer = [keyOf(from)];
  const children: Int32Array[] = [];
  const sizes = [1];
  let total = 1;
  for (let at = 0; at < settled; at++) {
    const day = days[at]!;
    const next = new Map<number, number>();
    const child = new Int32Array(layer.length * choices).fill(-1);
    for (const [node, key] of layer.entries()) {
      read(key);
      for (const [c, symbol] of used.entries()) {
        if (day.outside ? symbol !== 0 : (day.may & (1 << symbol)) === 0) continue;
        if (!steps.advance(from, at, symbol, to)) continue;
        // From here on there is one way: standings that come to a lawful end by it are one.
        if (at === settled - 1) {
          if (keepsOn(to, keyOf)) child[node * choices + c] = 0;
          continue;
        }
        if (!steps.canEnd(to, at)) continue;
        const reached = keyOf(to);
        let index = next.get(reached);
        if (index === undefined) {
          index = next.size;
          next.set(reached, index);
        }
        child[node * choices + c] = index;
      }
    }
    total += at === settled - 1 ? 1 : next.size;
    if (total > mostNodes) return null;
    children.push(child);
    layer = at === settled - 1 ? [0] : [...next.keys()];
    sizes.push(layer.length);
  }
  if (settled === 0 && !keepsOn(from, keyOf))
    return { diagram: noLine(days.length, choices), symbols: used, reached: 1 };
  for (let at = settled; at < days.length; at++) {
    children.push(Int32Array.from(used, (symbol) => (symbol === steps.onlySymbol(at) ? 0 : -1)));
    sizes.push(1);
  }
  return { diagram: merged(children, sizes, choices, days.length), symbols: used, reached: total };
};

const noLine = (days: number, choices: number): LineDiagram => ({
  days,
  choices,
  nodes: 2,
  root: 0,
  layerStart: new Int32Array(days + 1),
  layerSize: new Int32Array(days + 1),
  child: new Int32Array(2 * choices),
  extra: null,
});

/** Merges nodes with equal futures, from the last day backwards; node 0 leads nowhere, node 1 is the end. */
const merged = (
  children: readonly Int32Array[],
  sizes: readonly number[],
  choices: number,
  days: number,
): LineDiagram => {
  const layerStart = new Int32Array(days + 1);
  const layerSize = new Int32Array(days + 1);
  const child: number[] = new Array<number>(2 * choices).fill(0);
  let below = new Int32Array(sizes[days]!).fill(1);
  layerStart[days] = 1;
  layerSize[days] = 1;
  let nodes = 2;
  for (let day = days - 1; day >= 0; day--) {
    const first = nodes;
    const known = new Map<string, number>();
    const here = new Int32Array(sizes[day]!);
    for (let node = 0; node < sizes[day]!; node++) {
      const row: number[] = [];
      let alive = false;
      for (let c = 0; c < choices; c++) {
        const to = children[day]![node * choices + c]!;
        const small = to < 0 ? 0 : below[to]!;
        if (small > 0) alive = true;
        row.push(small);
      }
      if (!alive) continue;
      const key = row.join();
      let index = known.get(key);
      if (index === undefined) {
        index = nodes++;
        known.set(key, index);
        child.push(...row);
      }
      here[node] = index;
    }
    layerStart[day] = first;
    layerSize[day] = nodes - first;
    below = here;
  }
  return {
    days,
    choices,
    nodes,
    root: below[0] ?? 0,
    layerStart,
    layerSize,
    child: Int32Array.from(child),
    extra: null,
  };
};

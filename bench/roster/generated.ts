// Units made for this project with known best values: read into the engine's own form, and judged straight from the file.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setsFrom } from '../../src/domain/roster/placement/invert.ts';
import { type Placement, points } from '../../src/domain/roster/placement/model.ts';

/** `st` by day: 0 free, 1 at home, 2 in the office, 3 off. */
interface Person {
  readonly counted: boolean;
  readonly room: number;
  readonly st: readonly number[];
  readonly req: readonly { readonly d: number; readonly kind: 'home' | 'office'; readonly w: number }[];
  readonly cohort: number;
  readonly target: number;
  readonly weekMax: number;
}
interface UnitFile {
  readonly D: number;
  readonly S: number;
  readonly weeks: number;
  readonly G: number;
  readonly emps: readonly Person[];
  /** By day and shift. */
  readonly cap: readonly (readonly number[])[];
  readonly rooms: readonly { readonly id: number; readonly cap: number }[];
  readonly serv: readonly { readonly q: readonly number[]; readonly min: readonly (readonly number[])[] }[];
  readonly maxConsec: number;
  readonly strategicMin: number;
  readonly w: { readonly dev1: number; readonly dev2: number; readonly mix: number };
}

export interface GeneratedUnit {
  readonly name: string;
  readonly placement: Placement;
  /** Points of a plan by the file alone, or what it breaks. Cells in the order of the placement. */
  readonly judge: (office: Uint8Array) => { readonly points: number; readonly broken: readonly string[] };
}

export const readGenerated = (path: string): GeneratedUnit => {
  const unit = JSON.parse(readFileSync(path, 'utf8')) as UnitFile;
  const { D, S, emps } = unit;
  const cells: { p: number; d: number; s: number }[] = [];
  const at = new Map<string, number>();
  for (const [p, person] of emps.entries())
    for (let d = 0; d < D; d++)
      for (let s = 0; s < S; s++) if (person.st[d] === 0) at.set(`${p} ${d} ${s}`, cells.push({ p, d, s }) - 1);
  const find = (p: number, d: number, s: number): number[] => {
    const cell = at.get(`${p} ${d} ${s}`);
    return cell === undefined ? [] : [cell];
  };
  const everyone = [...emps.keys()];
  const shifts = Array.from({ length: S }, (_, s) => s);
  const lists: number[][] = [];
  const min: number[] = [];
  const max: number[] = [];
  const bound = (list: number[], low: number, high: number) => {
    if (list.length === 0 || (low <= 0 && high >= list.length)) return;
    lists.push(list);
    min.push(Math.max(0, low));
    max.push(Math.max(0, Math.min(list.length, high)));
  };
  const lengthOfWeek = Math.round(D / unit.weeks);
  const hereAnyway = (p: number, d: number) => (emps[p]!.st[d] === 2 ? 1 : 0);
  for (let d = 0; d < D; d++)
    for (const s of shifts) {
      const counted = everyone.filter((p) => emps[p]!.counted);
      bound(
        counted.flatMap((p) => find(p, d, s)),
        0,
        unit.cap[d]![s]!,
      );
      for (const room of unit.rooms) {
        const own = everyone.filter((p) => emps[p]!.room === room.id);
        const taken = own.reduce((sum, p) => sum + hereAnyway(p, d), 0);
        bound(
          own.flatMap((p) => find(p, d, s)),
          0,
          room.cap - taken,
        );
      }
      for (const { q, min: least } of unit.serv) {
        const taken = q.reduce((sum, p) => sum + hereAnyway(p, d), 0);
        bound(
          q.flatMap((p) => find(p, d, s)),
          least[d]![s]! - taken,
          q.length,
        );
      }
    }
  const own = (p: number, from: number, to: number) => {
    const list: number[] = [];
    for (let d = from; d < Math.min(to, D); d++) for (const s of shifts) list.push(...find(p, d, s));
    return list;
  };
  for (const [p, person] of emps.entries()) {
    if (S > 1) for (let d = 0; d < D; d++) bound(own(p, d, d + 1), 0, 1);
    for (let w = 0; w < unit.weeks; w++) bound(own(p, w * lengthOfWeek, (w + 1) * lengthOfWeek), 0, person.weekMax);
    for (let d = 0; d + unit.maxConsec < D; d++) bound(own(p, d, d + unit.maxConsec + 1), 0, unit.maxConsec);
  }
  const cost = new Int32Array(cells.length);
  let base = 0;
  for (const [p, person] of emps.entries())
    for (const { d, kind, w } of person.req) {
      if (person.st[d] !== 0) continue;
      if (kind === 'office') base += w;
      for (const s of shifts) for (const cell of find(p, d, s)) cost[cell]! += kind === 'home' ? w : -w;
    }
  const withChoice = everyone.filter((p) => emps[p]!.st.includes(0));
  const ofCohort = new Map<string, number[]>();
  for (const [cell, { p, d, s }] of cells.entries()) {
    if (emps[p]!.cohort < 0) continue;
    const key = `${emps[p]!.cohort} ${d * S + s}`;
    ofCohort.set(key, [...(ofCohort.get(key) ?? []), cell]);
  }
  const targets = Int32Array.from(withChoice, (p) => emps[p]!.target);
  const placement: Placement = {
    cells: cells.length,
    personOf: Int32Array.from(cells, ({ p }) => p),
    dayOf: Int32Array.from(cells, ({ d }) => d),
    fill: new Int8Array(cells.length),
    cost,
    base,
    families: {
      ...setsFrom(lists),
      min: Int32Array.from(min),
      max: Int32Array.from(max),
      weight: new Int32Array(lists.length).fill(1),
    },
    counts: {
      ...setsFrom(withChoice.map((p) => own(p, 0, D))),
      low: targets,
      high: targets,
      first: new Int32Array(targets.length).fill(unit.w.dev1 ?? points.share[0]),
      further: new Int32Array(targets.length).fill(unit.w.dev2 ?? points.share[1]),
    },
    cohorts: {
      ...setsFrom([...ofCohort.values()]),
      slotOf: Int32Array.from([...ofCohort.keys()], (key) => Number(key.split(' ')[1])),
      slots: D * S,
      price: unit.w.mix,
    },
  };
  return { name: basename(path), placement, judge: (office) => judge(unit, cells, office) };
};

/** Reads the plan from the cells alone and asks the file about every rule anew. */
const judge = (unit: UnitFile, cells: readonly { p: number; d: number; s: number }[], office: Uint8Array) => {
  const { D, S, emps } = unit;
  const shift = emps.map(() => new Array<number>(D).fill(-1));
  const broken: string[] = [];
  for (const [cell, { p, d, s }] of cells.entries()) {
    if (office[cell] !== 1) continue;
    if (shift[p]![d]! >= 0) broken.push(`${p} has two shifts on day ${d}`);
    shift[p]![d] = s;
  }
  const present = (p: number, d: number, s: number) => shift[p]![d] === s || emps[p]!.st[d] === 2;
  let value = 0;
  for (let d = 0; d < D; d++)
    for (let s = 0; s < S; s++) {
      const chosen = emps.flatMap((person, p) => (person.counted && shift[p]![d] === s ? [p] : []));
      if (chosen.length > unit.cap[d]![s]!) broken.push(`cap on day ${d}`);
      for (const room of unit.rooms)
        if (emps.filter((person, p) => person.room === room.id && present(p, d, s)).length > room.cap)
          broken.push(`room ${room.id} on day ${d}`);
      for (const { q, min } of unit.serv)
        if (q.filter((p) => present(p, d, s)).length < min[d]![s]!) broken.push(`counter on day ${d}`);
      const cohorts = new Set(chosen.map((p) => emps[p]!.cohort).filter((g) => g >= 0));
      value += unit.w.mix * Math.max(0, cohorts.size - 1);
    }
  const week = Math.round(D / unit.weeks);
  for (const [p, person] of emps.entries()) {
    const days = shift[p]!.map((s) => (s >= 0 ? 1 : 0));
    const total = days.reduce<number>((sum, n) => sum + n, 0);
    for (let w = 0; w < unit.weeks; w++)
      if (days.slice(w * week, (w + 1) * week).reduce<number>((sum, n) => sum + n, 0) > person.weekMax)
        broken.push(`week ${w} of ${p}`);
    let run = 0;
    for (const n of days) {
      run = n === 1 ? run + 1 : 0;
      if (run > unit.maxConsec) broken.push(`run of ${p}`);
    }
    if (person.st.includes(0)) {
      const off = Math.abs(total - person.target);
      value += off === 0 ? 0 : unit.w.dev1 + unit.w.dev2 * (off - 1);
    }
    for (const { d, kind, w } of person.req)
      if (person.st[d] === 0 && (kind === 'office') !== (days[d] === 1)) value += w;
  }
  return { points: value, broken };
};

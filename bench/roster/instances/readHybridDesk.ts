// Reads the hybrid-desk form (ASOCIO 2025): who comes on which of five days, at which desk. It has no official objective; ours is stated below.
import type { LinearSolver } from '../../../src/domain/roster/engine/linearSolver.ts';
import type { ShiftProblem } from '../../../src/domain/roster/lines/model.ts';

/** Office days a week of everybody; the desks of every instance give room for at least so many. */
const officeDays = 2;
const minutesADay = 480;

interface DeskFile {
  readonly Employees: readonly string[];
  readonly Desks: readonly string[];
  readonly Days: readonly string[];
  readonly Groups: readonly string[];
  readonly Desks_E: Readonly<Record<string, readonly string[]>>;
  readonly Employees_G: Readonly<Record<string, readonly string[]>>;
  readonly Days_E: Readonly<Record<string, readonly string[]>>;
}

export interface DeskInstance {
  readonly problem: ShiftProblem;
  /** Proven for the choice of common days and days alone, before desks are dealt: no plan has fewer points. */
  readonly bound: number;
}

/** True for a parsed file in this form. */
export const isHybridDesk = (file: unknown): file is DeskFile =>
  typeof file === 'object' && file !== null && 'Desks_E' in file && 'Employees_G' in file && 'Days_E' in file;

const groupsOf = (file: DeskFile): number[] =>
  file.Employees.map((id) => file.Groups.findIndex((group) => file.Employees_G[group]?.includes(id)));

const isPreferred = (file: DeskFile, person: number, day: number): boolean =>
  file.Days_E[file.Employees[person]!]?.includes(file.Days[day]!) ?? false;

/** The common day of each group with the fewest unwished days: a small program over groups, people and days, desks only counted. */
const commonDays = (file: DeskFile, solver: LinearSolver): { days: number[]; bound: number } => {
  const days = file.Days.length;
  const people = file.Employees.length;
  const groups = file.Groups.length;
  const groupOf = groupsOf(file);
  const presence = (person: number, day: number): number => groups * days + person * days + day;
  const columns = (groups + people) * days;
  const cost = new Float64Array(columns);
  const rows: { lower: number; upper: number; entries: [number, number][] }[] = [];
  for (let g = 0; g < groups; g++) {
    rows.push({ lower: 1, upper: 1, entries: file.Days.map((_, day) => [g * days + day, 1]) });
  }
  for (let p = 0; p < people; p++) {
    rows.push({ lower: officeDays, upper: officeDays, entries: file.Days.map((_, day) => [presence(p, day), 1]) });
    for (let day = 0; day < days; day++) {
      cost[presence(p, day)] = isPreferred(file, p, day) ? 0 : 1;
      const entries: [number, number][] = [[presence(p, day), 1]];
      if (groupOf[p]! >= 0) rows.push({ lower: 0, upper: 1, entries: [...entries, [groupOf[p]! * days + day, -1]] });
    }
  }
  for (let day = 0; day < days; day++) {
    rows.push({
      lower: 0,
      upper: file.Desks.length,
      entries: file.Employees.map((_, p): [number, number] => [presence(p, day), 1]),
    });
  }
  const entries = rows.map((row) => row.entries.toSorted((a, b) => a[0] - b[0]));
  const start = new Int32Array(rows.length + 1);
  for (const [r, list] of entries.entries()) start[r + 1] = start[r]! + list.length;
  const program = solver.load({
    cost,
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    integer: new Uint8Array(columns).fill(1),
    rowLower: Float64Array.from(rows, (r) => r.lower),
    rowUpper: Float64Array.from(rows, (r) => r.upper),
    rows: {
      start,
      index: Int32Array.from(entries.flatMap((list) => list.map(([c]) => c))),
      value: Float64Array.from(entries.flatMap((list) => list.map(([, v]) => v))),
    },
  });
  try {
    const answer = program.solve({ nodes: 2000 });
    if (answer.values === null) throw new Error('no choice of common days was found');
    const chosen = file.Groups.map((_, g) => file.Days.findIndex((_, day) => answer.values![g * days + day]! > 0.5));
    return { days: chosen, bound: Math.ceil(answer.bound - 1e-6) };
  } finally {
    program.close();
  }
};

/**
 * Everybody comes on two days of the week, to a desk that suits them, one person a desk and day; all of a group on its common day.
 * One point for each office day that is not among the person's preferred ones. Desks become shift types, so the engine deals them too.
 */
export const readHybridDesk = (file: DeskFile, solver: LinearSolver): DeskInstance => {
  const chosen = commonDays(file, solver);
  const groupOf = groupsOf(file);
  const types = file.Desks.map((id) => ({
    id,
    minutes: minutesADay,
    start: null,
    end: null,
    mayNotPrecede: [],
    longestRun: null,
    daysOffAfter: 0,
  }));
  const everyDesk = types.map((_, t) => t);
  return {
    bound: chosen.bound,
    problem: {
      days: file.Days.length,
      types,
      weekends: [],
      people: file.Employees.map((id, person) => ({
        id,
        minMinutes: officeDays * minutesADay,
        maxMinutes: officeDays * minutesADay,
        longestRun: file.Days.length,
        shortestRun: 1,
        fewestDaysOff: 1,
        maxWeekends: Number.POSITIVE_INFINITY,
        restMinutes: 0,
        tallies:
          groupOf[person]! < 0
            ? []
            : [
                {
                  id: 'common day',
                  types: everyDesk,
                  days: [chosen.days[groupOf[person]!]!],
                  min: 1,
                  max: Number.POSITIVE_INFINITY,
                  aim: null,
                },
              ],
        never: everyDesk.filter((t) => !file.Desks_E[id]?.includes(file.Desks[t]!)),
        fixed: [],
        cannot: [],
        requests: file.Days.flatMap((_, day) =>
          isPreferred(file, person, day) ? [] : [{ day, shift: 'any' as const, wanted: false, weight: 1 }],
        ),
        before: null,
      })),
      covers: file.Days.flatMap((name, day) =>
        everyDesk.map((t) => ({
          id: `${name}/${file.Desks[t]}`,
          day,
          types: [t],
          people: null,
          requirement: 0,
          weightUnder: 0,
          weightOver: 0,
          min: 0,
          max: 1,
        })),
      ),
    },
  };
};

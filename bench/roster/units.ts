// Units and cities through the placement engine, each beside an independent solver on the same program in the same run.

import { groupBy } from '../../src/domain/people/groupBy.ts';
import { composeProblem } from '../../src/domain/roster/composeProblem.ts';
import { judgeBoard } from '../../src/domain/roster/judgeBoard.ts';
import type { RosterProblem } from '../../src/domain/roster/model.ts';
import { layGround } from '../../src/domain/roster/placement/layGround.ts';
import { gapOf, type Placement, placePrice, type Quality, rulePrice } from '../../src/domain/roster/placement/model.ts';
import { openState } from '../../src/domain/roster/placement/openState.ts';
import { finishPlan } from '../../src/domain/roster/planRoster.ts';
import { layReplan } from '../../src/domain/roster/replan.ts';
import { factsOf, type RosterInput } from '../../src/domain/roster/rosterInput.ts';
import { openPartPool, type PartPool } from '../../src/server/roster/partPool.ts';
import { closePlanning, solveInThread } from '../../src/server/roster/solveInThread.ts';
import type { PartTask } from '../../src/server/roster/solveMessages.ts';
import { peerName, solveByCbc } from './cbc.ts';
import { cityInput } from './cityInput.ts';
import { type ConflictMeasure, measureConflict } from './conflicts.ts';
import { measureHoursConflict } from './hoursConflicts.ts';
import { inventProvince } from './inventProvince.ts';
import { unitBoard } from './unitBoard.ts';
import { solveWards } from './wards.ts';

export interface UnitMeasure {
  readonly what: string;
  readonly cells: number;
  /** Wall seconds to a lawful plan, and to the end. */
  readonly firstSeconds: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly points: number;
  readonly bound: number;
  readonly gap: number;
  readonly broken: number;
  /** Places that might still be filled; changed days of others for a re-plan. */
  readonly empty: number;
  readonly peakMb: number;
  readonly peer: {
    readonly name: string;
    readonly cpuSeconds: number;
    /** Its points, with what it leaves empty or breaks beyond ours at the price of the objective. */
    readonly points: number | null;
    readonly isProven: boolean;
  } | null;
}

const never = new AbortController().signal;
const now = () => performance.now() / 1000;

/** Peak memory of the process while something runs, in MB. */
const watched = async <T>(work: () => Promise<T>): Promise<{ value: T; peakMb: number; cpuSeconds: number }> => {
  let peak = process.memoryUsage().rss;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 20);
  const before = process.cpuUsage();
  const value = await work();
  const used = process.cpuUsage(before);
  look();
  clearInterval(timer);
  return { value, peakMb: Math.round(peak / 1e6), cpuSeconds: (used.user + used.system) / 1e6 };
};

interface Laid {
  readonly placement: Placement;
  readonly parts: readonly (PartTask & { readonly cells: Int32Array })[];
}

const measure = async (what: string, lay: () => Laid, pool: PartPool, peerSeconds: number): Promise<UnitMeasure> => {
  const begin = now();
  let firstSeconds = 0;
  const { value, peakMb, cpuSeconds } = await watched(async () => {
    const ground = lay();
    firstSeconds = now() - begin;
    const tasks = ground.parts.map(({ placement, office, seed }) => ({ placement, office, seed }));
    const solved = await pool.solve(tasks, never, () => undefined);
    return { ground, answers: solved!.answers };
  });
  const seconds = now() - begin;
  const sum = (of: 'points' | 'bound' | 'broken' | 'empty') =>
    value.answers.reduce((total, each) => total + each[of], 0);
  const quality: Pick<Quality, 'points' | 'bound' | 'broken' | 'empty'> = {
    points: sum('points'),
    bound: sum('bound'),
    broken: sum('broken'),
    empty: sum('empty'),
  };
  const { placement, parts } = value.ground;
  const office = new Uint8Array(placement.cells);
  for (const [i, part] of parts.entries())
    for (const [at, cell] of part.cells.entries()) office[cell] = value.answers[i]!.office[at]!;
  const own = openState(placement, office).worth;
  const peer = peerSeconds > 0 && peerName() ? solveByCbc(placement, quality.broken > 0, peerSeconds) : null;
  return {
    what,
    cells: placement.cells,
    firstSeconds,
    seconds,
    cpuSeconds,
    ...quality,
    gap: gapOf(quality),
    peakMb,
    peer: peer && {
      name: peer.name,
      cpuSeconds: peer.seconds,
      points:
        peer.worth === null
          ? null
          : peer.worth.points +
            placePrice * (peer.worth.empty - own.empty) +
            rulePrice * (peer.worth.rules - own.rules),
      isProven: peer.isProven,
    },
  };
};

/** Somebody ill for the last two weeks, re-planned from the day he falls ill. */
const replanned = async (people: number, pool: PartPool, peerSeconds: number): Promise<UnitMeasure> => {
  const facts = inventProvince({ people, seed: 3, single: true });
  const problem = composeProblem(facts, [], 3);
  const ground = layGround(problem);
  const solved = (await pool.solve(
    ground.parts.map(({ placement, office, seed }) => ({ placement, office, seed })),
    never,
    () => undefined,
  ))!;
  const { plan } = finishPlan(ground, solved.answers, solved.solver);
  const from = facts.days[5]!.day;
  // Somebody without whom a rule breaks, so that others must change.
  for (const { employeeId } of plan.lines) {
    const absences = [...facts.absences, { employeeId, mode: 'leave' as const, from, to: facts.days[14]!.day }];
    const changed: RosterProblem = composeProblem({ ...facts, absences }, [], 3);
    const order = { published: plan, from, touched: [employeeId] };
    const { placement, published } = layReplan(changed, order);
    if (openState(placement, published).worth.rules === 0) continue;
    return measure(`re-plan of one person, ${people} people`, () => layReplan(changed, order), pool, peerSeconds);
  }
  throw new Error('nobody is missed in this unit');
};

const liveJudgement = (problem: RosterProblem): UnitMeasure => {
  const { board, cells } = unitBoard(problem);
  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const begin = now();
    judgeBoard(board);
    times.push(now() - begin);
  }
  const seconds = times.sort((a, b) => a - b)[10]!;
  return {
    what: `live judgement of a board of ${problem.people.length}`,
    cells,
    firstSeconds: times.at(-1)!,
    seconds,
    cpuSeconds: seconds,
    points: 0,
    bound: 0,
    gap: 0,
    broken: 0,
    empty: 0,
    peakMb: Math.round(process.memoryUsage().rss / 1e6),
    peer: null,
  };
};

/** The smallest set that cannot hold together, with its tried changes. */
const conflictRow = (where: string, { cells, seconds, parts, corrections }: ConflictMeasure): UnitMeasure => {
  return {
    what: `conflict in ${where}: ${parts} parts, ${corrections} changes tried`,
    cells,
    firstSeconds: seconds,
    seconds,
    cpuSeconds: seconds,
    points: 0,
    bound: 0,
    gap: 0,
    broken: 0,
    empty: 0,
    peakMb: Math.round(process.memoryUsage().rss / 1e6),
    peer: null,
  };
};

/** Round-the-clock wards of one plan; `first s` is the first ward that is done. */
const wardsRow = async (wards: number, days: number, pool: PartPool): Promise<UnitMeasure> => {
  const { value, peakMb, cpuSeconds } = await watched(() => solveWards({ wards, days }, pool));
  const { worth, firstSeconds, seconds } = value;
  return {
    what: `${wards} wards of 20 × ${days} days`,
    cells: worth.cells,
    firstSeconds,
    seconds,
    cpuSeconds,
    points: worth.points,
    bound: worth.bound,
    gap: gapOf(worth),
    broken: worth.broken,
    empty: 0,
    peakMb,
    peer: null,
  };
};

/** Units of a city as the server plans them, ruling and judging included; `first s` is when the lawful plan goes to be improved. */
const throughServer = async (what: string, input: RosterInput, pool: PartPool): Promise<UnitMeasure> => {
  const begin = now();
  let firstSeconds = 0;
  const watching: PartPool = {
    ...pool,
    solve: (...asked) => {
      firstSeconds = now() - begin;
      return pool.solve(...asked);
    },
  };
  const { value, peakMb, cpuSeconds } = await watched(() => solveInThread(input, never, () => undefined, watching));
  const { quality } = value!;
  return {
    what,
    cells: quality.cells,
    firstSeconds,
    seconds: now() - begin,
    cpuSeconds,
    points: quality.points,
    bound: quality.bound,
    gap: gapOf(quality),
    broken: quality.broken,
    empty: quality.empty,
    peakMb,
    peer: null,
  };
};

/** The measure whose time to a lawful plan lies in the middle of so many. */
const middleOf = async (times: number, one: () => Promise<UnitMeasure>): Promise<UnitMeasure> => {
  const all: UnitMeasure[] = [];
  for (let i = 0; i < times; i++) all.push(await one());
  return all.sort((a, b) => a.firstSeconds - b.firstSeconds)[times >> 1]!;
};

/** Whole units of an input, until there are so many people. */
const unitsUpTo = (input: RosterInput, people: number): RosterInput => {
  const wanted = new Set<string>();
  let count = 0;
  for (const [unitId, own] of groupBy(input.people, (each) => each.unitId)) {
    // Round-the-clock wards have rows of their own.
    if (count + own.length > people || own.some((each) => each.calendar !== undefined)) continue;
    wanted.add(unitId);
    count += own.length;
  }
  const inside = input.people.filter((each) => wanted.has(each.unitId));
  const ids = new Set(inside.map((each) => each.employeeId));
  const isInside = (each: { readonly employeeId: string }) => ids.has(each.employeeId);
  return {
    ...input,
    people: inside,
    absences: input.absences.filter(isInside),
    fixed: input.fixed.filter(isInside),
    wishes: input.wishes?.filter(isInside) ?? [],
  };
};

/** The rows of the table; `people` of the sample city, `seconds` for the peer on each instance. */
export const rosterUnits = async (people: number, seconds: number, told: (row: UnitMeasure) => void): Promise<void> => {
  const pool = openPartPool(2);
  try {
    const unitOf200 = composeProblem(inventProvince({ people: 200, seed: 1, single: true }), [], 1);
    told(await measure('unit of 200, first of a cold process', () => layGround(unitOf200), pool, 0));
    told(await middleOf(9, () => measure('unit of 200 (middle of 9)', () => layGround(unitOf200), pool, 0)));
    told(await measure('the same, beside the peer', () => layGround(unitOf200), pool, seconds));
    for (const size of [40, 200]) await replanned(size, pool, 0);
    for (const size of [40, 200]) told(await replanned(size, pool, seconds));
    told(liveJudgement(unitOf200));
    for (const size of [40, 200]) told(conflictRow(`a unit of ${size}`, await measureConflict(size)));
    for (const kind of ['onLeave', 'byHand'] as const)
      for (const size of [20, 40])
        told(conflictRow(`a ward of ${size} × 28, ${kind}`, await measureHoursConflict(kind, size)));
    told(await wardsRow(12, 28, pool));
    told(await wardsRow(2, 93, pool));
    const emergency = composeProblem(inventProvince({ people: 20_000, seed: 1 }), [], 1);
    told(await measure('20,000 under emergency caps', () => layGround(emergency), pool, seconds));
    const input = await cityInput(people);
    const units = unitsUpTo(input, 200);
    told(await throughServer(`${units.people.length} of its people by the server, first of a process`, units, pool));
    told(await middleOf(9, () => throughServer('the same again (middle of 9)', units, pool)));
    await closePlanning();
    const city = composeProblem(factsOf(input), input.fixed, input.seed);
    told(await measure(`sample city of ${people}`, () => layGround(city), pool, seconds));
  } finally {
    await pool.close();
  }
};

const head = [
  'instance',
  'cells',
  'first s',
  'all s',
  'cpu s',
  'points',
  'bound',
  'gap %',
  'empty',
  'MB',
  'peer',
  'peer cpu s',
  'peer points',
];
export const printUnits = (rows: readonly UnitMeasure[]): string => {
  const cells = rows.map((row) => [
    row.what,
    String(row.cells),
    row.firstSeconds.toFixed(3),
    row.seconds.toFixed(3),
    row.cpuSeconds.toFixed(2),
    String(row.points),
    String(row.bound),
    (100 * row.gap).toFixed(2),
    String(row.empty),
    String(row.peakMb),
    row.peer?.name ?? '-',
    row.peer ? row.peer.cpuSeconds.toFixed(2) : '-',
    row.peer ? `${row.peer.points ?? 'no plan'}${row.peer.isProven ? ' proven' : ''}` : '-',
  ]);
  const width = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]!.length)));
  return [head, ...cells].map((row) => `${row.map((text, i) => text.padEnd(width[i]!)).join('  ')}\n`).join('');
};

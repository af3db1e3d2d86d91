// Whether lines exist that keep some parts of a ward: the relaxation proves that there are none, a tree finds them or ends the doubt.
import type { LinearSolver } from '../../engine/linearSolver.ts';
import { generateLines } from '../../lines/generateLines.ts';
import type { LineDiagram } from '../../lines/lineDiagram.ts';
import { LineMaster, type MasterAnswer } from '../../lines/lineMaster.ts';
import { LinePricer } from '../../lines/linePricer.ts';
import type { LineSpace } from '../../lines/lineSpace.ts';
import { LineTree } from '../../lines/lineTree.ts';
import type { Line } from '../../lines/model.ts';
import { seededRandom } from '../../seededRandom.ts';
import { coverBeyondReach, linesByTurns } from './quickAnswer.ts';
import type { Ward } from './ward.ts';
import { missing, mostChanged, openSpaces, type Question } from './wardSpace.ts';

/** `no` is proven; `doubt`: the relaxation holds and nothing more is known, or the steps have ended. */
export type Answer = 'yes' | 'no' | 'doubt';

/** Steps of all questions together: nodes of diagrams that are made or walked through. */
export interface Steps {
  left: number;
}

class CountingPricer extends LinePricer {
  private readonly steps: Steps;

  constructor(space: LineSpace, steps: Steps) {
    super(space);
    this.steps = steps;
  }

  override price(index: number, price: Float64Array): number {
    this.steps.left -= this.space.people[index]!.diagram.nodes * this.space.people[index]!.diagram.choices + 500;
    return super.price(index, price);
  }
}

const seed = 1;
const treeNodes = 400;
const rounds = 200;
/** Work that loading and solving the program once counts for. */
const perProgram = 40_000;

export interface Asked {
  readonly answer: Answer;
  /** By place in the ward; where the answer is yes and whole lines were asked for. */
  readonly lines: readonly Line[] | null;
  /** Covers with a price in the proof, by place among the question's covers. */
  readonly blamed: readonly number[];
}

const doubt: Asked = { answer: 'doubt', lines: null, blamed: [] };

export const openWard = (ward: Ward, solver: LinearSolver, steps: Steps) => {
  const spaces = openSpaces(ward, (work) => {
    steps.left -= work;
  });
  const shouldStop = () => steps.left <= 0;
  const standing = ward.lines.map(({ days }) => Int8Array.from(days, (day) => (day.outside ? 0 : day.now) - 1));
  /** Lines that answered earlier questions; most are lawful in the next one too. */
  const known: Line[][] = standing.map((line) => [line]);
  const keys = standing.map((line) => new Set([line.join()]));
  const remember = (person: number, line: Line): void => {
    if (known[person]!.includes(line)) return;
    const key = line.join();
    if (keys[person]!.has(key) || known[person]!.length > mostKnown) return;
    keys[person]!.add(key);
    known[person]!.push(line);
  };

  const openDays = new WeakMap<LineDiagram, Int32Array>();
  /** Sets of parts that are known to hold or not to; what lies within the one or contains the other needs no asking. */
  const holding: ReadonlySet<number>[] = [];
  const failing: (readonly number[])[] = [];
  const isPlain = ({ window, change }: Question): boolean => window === undefined && change === undefined;
  const answered = (question: Question): Answer => {
    const { parts } = question;
    if (!isPlain(question)) return 'doubt';
    if (holding.some((set) => parts.every((part) => set.has(part)))) return 'yes';
    const asked = new Set(parts);
    return failing.some((set) => set.every((part) => asked.has(part))) ? 'no' : 'doubt';
  };

  /** Asks whether the parts hold; with a window for the lines of a plan that keeps them. */
  const ask = (question: Question, whole: boolean): Asked => {
    const known = answered(question);
    if (known !== 'doubt') return { answer: known, lines: null, blamed: [] };
    const found = put(question, whole);
    if (isPlain(question) && found.answer === 'yes') holding.push(new Set(question.parts));
    if (isPlain(question) && found.answer === 'no') failing.push(question.parts);
    return found;
  };

  const put = (question: Question, whole: boolean): Asked => {
    if (shouldStop()) return doubt;
    const space = spaces.spaceOf(question);
    if (space === null || shouldStop()) return doubt;
    if (space.people.some(({ diagram }) => diagram.root === 0)) return { answer: 'no', lines: null, blamed: [] };
    const beyond = coverBeyondReach(openDays, space);
    if (beyond >= 0) return { answer: 'no', lines: null, blamed: [beyond] };
    const pricer = new CountingPricer(space, steps);
    if (question.window === undefined) {
      const lines = linesByTurns(space, pricer, known);
      for (const [person, line] of (lines ?? []).entries()) remember(person, line);
      if (lines !== null) return { answer: 'yes', lines, blamed: [] };
    }
    const everybody = ward.lines.map((_, person) => person);
    const master = new LineMaster(space, solver, everybody, new Int32Array(space.curves.covers));
    steps.left -= perProgram;
    // Below this nobody is missing, however many cells are changed.
    const cutoff = question.window === undefined ? missing / 1000 : mostChanged(ward) + 1;
    try {
      for (const person of everybody)
        for (const line of known[person]!) {
          const cost = pricer.ownCost(person, line);
          if (Number.isFinite(cost)) master.add({ person, line, cost });
        }
      const limits = { rounds, open: everybody, shouldStop, cutoff };
      const root = generateLines(master, pricer, question.window === undefined ? { ...limits, enough: 1e-6 } : limits);
      for (const { person, line } of master.columns) remember(person, line);
      if (root === null) return doubt;
      if (root.bound >= cutoff) {
        const blamed = [...root.boundPrices.entries()].flatMap(([j, price]) => (Math.abs(price) > 1e-9 ? [j] : []));
        return { answer: 'no', lines: null, blamed };
      }
      const lines = wholeLines(master, root.answer);
      if (lines !== null && worthOf(master, pricer, lines) < cutoff) return { answer: 'yes', lines, blamed: [] };
      if (!whole) return doubt;
      return search(master, pricer, root.bound, cutoff);
    } finally {
      master.close();
    }
  };

  const search = (master: LineMaster, pricer: LinePricer, bound: number, cutoff: number): Asked => {
    const tree = new LineTree(master, pricer, bound, {
      random: seededRandom(seed),
      shouldStop,
      whole: false,
      diveEvery: 5,
    });
    for (let node = 0; node < treeNodes && !tree.exhausted && !shouldStop(); node++) {
      const found = tree.advance(cutoff);
      if (found === null) continue;
      const lines = ward.lines.map((_, person) => found.get(person)!);
      if (lines.every((line) => line !== undefined) && worthOf(master, pricer, lines) < cutoff)
        return { answer: 'yes', lines, blamed: [] };
    }
    return tree.exhausted && !shouldStop() ? { answer: 'no', lines: null, blamed: [] } : doubt;
  };

  /** Whether one person alone has a line that keeps the parts. */
  const alone = (person: number, parts: readonly number[]): Answer => {
    if (shouldStop()) return 'doubt';
    const found = spaces.hasLine(person, { parts });
    return found === null ? 'doubt' : found ? 'yes' : 'no';
  };
  return { ask, alone, shouldStop, standing };
};

const mostKnown = 40;

/** The lines of a relaxed answer where everybody has a whole one. */
const wholeLines = (master: LineMaster, { share }: MasterAnswer): Line[] | null => {
  const lines: Line[] = [];
  for (const [c, part] of share.entries())
    if (part > 1 - 1e-6) lines[master.columns[c]!.person] = master.columns[c]!.line;
  return master.people.every((person) => lines[person] !== undefined) ? lines : null;
};

const worthOf = (master: LineMaster, pricer: LinePricer, lines: readonly Line[]): number => {
  const { curves, types } = master.space;
  const present = new Int32Array(curves.covers);
  let value = 0;
  for (const [person, line] of lines.entries()) {
    value += pricer.ownCost(person, line);
    const group = curves.groups[curves.groupOf[person]!]!;
    for (const [day, type] of line.entries()) {
      if (type < 0) continue;
      const a = day * types + type;
      for (let k = group.start[a]!; k < group.start[a + 1]!; k++) present[group.index[k]!]!++;
    }
  }
  for (let j = 0; j < curves.covers; j++) value += curves.cost[j * curves.width + present[j]!]!;
  return value;
};
export type WardAsker = ReturnType<typeof openWard>;

import type { Board } from '../../board.ts';
import type { LinearSolver } from '../../engine/linearSolver.ts';
import { quickXplain } from '../quickXplain.ts';
import { openWard, type Steps, type WardAsker } from './askWard.ts';
import { isBroken } from './foundPlan.ts';
import type { FoundCell, HoursConflict, HoursPart, HoursTarget } from './model.ts';
import { planWithin, reaches, triedCorrections } from './tryChange.ts';
import { type Ward, wardOf } from './ward.ts';

/** Steps for the cause, and for the changes afterwards: about half a second on one core. */
const usualSteps = { cause: 60_000_000, changes: 60_000_000 } as const;
export type ConflictSteps = Readonly<Record<keyof typeof usualSteps, number>>;

const sums = new Set(['leastMinutes', 'mostMinutes', 'mostWeekends']);

/** Parts near the breach: bounds and held days within so many days of it, and rules of the sorts that are looked at. */
const partsNear = (ward: Ward, target: HoursTarget, reach: number, rules: 'none' | 'order' | 'all'): number[] =>
  ward.parts.flatMap((part: HoursPart, index): number[] => {
    if (index === 0) return [index];
    if (part.kind === 'rule') return rules === 'all' || (rules === 'order' && !sums.has(part.rule)) ? [index] : [];
    if (part.kind === 'beside') return rules === 'none' ? [] : [index];
    return target.day === null || Math.abs(part.day - target.day) <= reach ? [index] : [];
  });

const partsOfPerson = (ward: Ward, person: number, isLooked: (rule: string) => boolean): number[] =>
  ward.parts.flatMap((part, index): number[] =>
    part.kind === 'rule'
      ? index === 0 || (part.person === null && isLooked(part.rule))
        ? [index]
        : []
      : part.kind !== 'cover' && part.person === person
        ? [index]
        : [],
  );

type Cause = { readonly parts: readonly number[]; readonly minimal: boolean };

/** The smallest set in which one person's line cannot be lawful whatever the others do; null where it can. Sums of hours make questions dear and come last. */
const causeAlone = (ward: Ward, asker: WardAsker, person: number): Cause | null => {
  for (const isLooked of [(rule: string) => !sums.has(rule), () => true]) {
    const candidates = partsOfPerson(ward, person, isLooked);
    if (asker.alone(person, candidates) !== 'no') continue;
    let sure = true;
    const parts = quickXplain(candidates, (set) => {
      const answer = asker.alone(person, set);
      if (answer === 'doubt') sure = false;
      return answer !== 'no';
    });
    return { parts, minimal: sure };
  }
  return null;
};

/** Parts that cannot hold together, made as few as can be: with the relaxation first, and then one by one with whole lines. */
const causeAmong = (
  ward: Ward,
  asker: WardAsker,
  candidates: readonly number[],
  blamed: readonly number[],
  whole: boolean,
): Cause => {
  const covers = candidates.filter((index) => ward.parts[index]!.kind === 'cover');
  const guilty = new Set(blamed.map((j) => covers[j]!));
  const suspects = candidates.filter(
    (index) => whole || guilty.size === 0 || ward.parts[index]!.kind !== 'cover' || guilty.has(index) || index === 0,
  );
  let left = quickXplain(suspects, (set) => asker.ask({ parts: set }, whole).answer !== 'no');
  if (left.length === 0) left = [...suspects];
  let minimal = true;
  for (const index of [...left].reverse()) {
    // Without the breach itself the board as it stands keeps everything.
    if (index === 0 || left.length === 1) continue;
    const others = left.filter((each) => each !== index);
    const { answer } = asker.ask({ parts: others }, true);
    if (answer === 'no') left = others;
    else if (answer === 'doubt') minimal = false;
  }
  return { parts: left, minimal };
};

type Looked = { readonly cells: readonly FoundCell[] } | Cause | null;

/** Goes outward from the breach, each time asking whether the parts so near cannot hold, and whether a plan exists so near. */
const lookAround = (ward: Ward, asker: WardAsker, target: HoursTarget): Looked => {
  if (target.kind === 'rule') {
    const cause = causeAlone(ward, asker, target.person);
    if (cause !== null) return cause;
  }
  const rings = [
    { reach: 0, rules: 'none' },
    { reach: 0, rules: 'order' },
    { reach: 1, rules: 'order' },
    { reach: 3, rules: 'order' },
    { reach: 7, rules: 'order' },
    { reach: Number.POSITIVE_INFINITY, rules: 'order' },
    { reach: Number.POSITIVE_INFINITY, rules: 'all' },
  ] as const;
  let before = '';
  let within = 0;
  for (const { reach, rules } of target.day === null ? rings.slice(-1) : rings) {
    if (asker.shouldStop()) return null;
    const parts = partsNear(ward, target, reach, rules);
    if (parts.join() !== before) {
      before = parts.join();
      const { answer, blamed } = asker.ask({ parts }, false);
      if (answer === 'no') return causeAmong(ward, asker, parts, blamed, false);
    }
    for (; within < reaches.length && reaches[within]! <= reach && rules !== 'none'; within++) {
      if (target.day === null && Number.isFinite(reaches[within]!)) continue;
      if (!Number.isFinite(reaches[within]!) && rules !== 'all') break;
      const cells = planWithin(ward, asker, target, target.day === null ? [] : [target.day], reaches[within]!);
      if (cells !== null) return { cells };
    }
  }
  const all = ward.parts.map((_, index) => index);
  return asker.ask({ parts: all }, true).answer === 'no' ? causeAmong(ward, asker, all, [], true) : null;
};

/**
 * Why a shift stays short or a line breaks its rules: a minimal set of bounds, rules and held days that no lines can keep together, with
 * changes that were tried; or a plan that keeps them. Rules broken besides are left aside, shifts that are short besides get no shorter.
 * The same board, target and steps give the same answer.
 */
export const findHoursConflict = (
  board: Board,
  target: HoursTarget,
  solver: LinearSolver,
  steps: ConflictSteps = usualSteps,
): HoursConflict => {
  const ward = isBroken(board, target) ? wardOf(board, target) : null;
  if (ward === null) return { outcome: 'possible', cells: [] };
  const left: Steps = { left: steps.cause };
  const asker = openWard(ward, solver, left);
  const looked = lookAround(ward, asker, target);
  if (looked === null) return { outcome: 'undecided' };
  if ('cells' in looked) return { outcome: 'possible', cells: looked.cells };
  left.left = steps.changes;
  const corrections = triedCorrections(ward, asker, target, looked.parts);
  return {
    outcome: 'impossible',
    parts: looked.parts.map((index) => ward.parts[index]!),
    minimal: looked.minimal,
    corrections,
    allTried: !asker.shouldStop(),
  };
};

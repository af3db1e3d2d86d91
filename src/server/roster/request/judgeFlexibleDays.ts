import type { DayJudgement } from '../../../contract/rosterRequests.ts';
import type { Reason } from '../../../domain/policy/model.ts';
import { rulePerson } from '../../../domain/policy/rulePerson.ts';
import { toldToOthers } from '../../../domain/policy/toldToOthers.ts';
import { composeProblem } from '../../../domain/roster/composeProblem.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { letterOf, type ModeLetter, modeOf } from '../../../domain/roster/model.ts';
import { boundCriteria, type Criterion, flexibleCriteria } from '../../../domain/roster/request/flexibleCriteria.ts';
import { type FlexiblePlace, modeOfPlace } from '../../../domain/roster/request/flexibleDay.ts';
import { judgeChange } from '../../../domain/roster/request/judgeChange.ts';
import { factsOf } from '../../../domain/roster/rosterInput.ts';
import type { Id } from '../../../kernel/id.ts';
import { addDays, daysFrom, holdsOn, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { formatsOf, type Language } from '../../../words/format.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadInput } from '../loadInput.ts';
import { openPlan } from '../openPlan.ts';
import { conflictText, wordsIn } from './conflictText.ts';
import { type PublishedBoard, publishedBoard } from './swapBoard.ts';
import { everywhere, publishedCells, unitOn } from './whereabouts.ts';

interface Asked {
  readonly agencyId: number;
  readonly employeeId: Id;
  readonly days: readonly PlainDate[];
  readonly place: FlexiblePlace;
  readonly today: PlainDate;
  readonly language: Language;
  /** Others than the person himself read no clause that keeps somebody at home for his own sake. */
  readonly reader: 'self' | 'others';
}
export interface FlexibleJudgement {
  readonly days: readonly DayJudgement[];
  /** Days near the asked ones that would stand free. */
  readonly free: readonly PlainDate[];
}

const mostFree = 5;
const notMet = (name: Criterion['name'], reason: Reason | null): Criterion => ({ name, met: false, reason });

/** Asks the policies in force, and the board where the days are published, about flexible days; each criterion is answered by itself. */
export const judgeFlexibleDays = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  asked: Asked,
  lookForFree: 'whenRefused' | 'always' = 'whenRefused',
): Promise<FlexibleJudgement> => {
  const { agencyId, employeeId, place, today, language, reader } = asked;
  const days = [...new Set(asked.days)].sort();
  const mode = modeOfPlace[place];
  const first = days[0]!;
  const unitId = await unitOn(tx, agencyId, employeeId, first);
  const from = mondayOf(first);
  const to = addDays(mondayOf(days.at(-1)!), 6);
  const loaded = unitId === null ? null : await loadInput(deps, tx, { agencyId, unitIds: [unitId], from, to, seed: 0 });
  const input = loaded?.ok ? loaded.value.input : null;
  const facts = input === null ? null : factsOf(input);
  const me = facts?.people.find((person) => person.employeeId === employeeId);
  const limits = facts === null || mode === null ? [] : composeProblem(facts, [], 0).personLimits;
  const cells = await publishedCells(tx, agencyId, [employeeId], daysFrom(from, to));
  const letterOn = (day: string) => cells.get(`${employeeId} ${day}`)?.letter ?? null;
  const modeWith =
    (wanted: readonly PlainDate[]) =>
    (day: string): string | null => {
      if (wanted.some((each) => each === day)) return mode;
      const letter = letterOn(day);
      return letter === null ? null : modeOf[letter as ModeLetter];
    };
  const boards = new Map<Id, PublishedBoard>();
  for (const cell of cells.values()) {
    if (mode === null || boards.has(cell.planId)) continue;
    const opened = await openPlan({ tx, actor: { agencyId }, scope: everywhere }, cell.planId, 'some');
    if (opened.ok) boards.set(cell.planId, await publishedBoard(deps, tx, agencyId, opened.value, [cell.unitId]));
  }
  const said = (reason: Reason | null) => {
    if (reason === null) return null;
    const told = reader === 'self' ? reason : toldToOthers(reason);
    return { ...told, params: { ...told.params }, ref: told.ref === null ? null : { ...told.ref } };
  };

  const criteriaOn = (day: PlainDate, wanted: readonly PlainDate[]): Criterion[] => {
    const d = facts?.days.findIndex((each) => each.day === day) ?? -1;
    const known = me?.facts[d] ?? null;
    if (facts === null || me === undefined || d < 0 || known === null || me.kinds[d] !== 'workday')
      return [notMet('workday', null)];
    const away = input?.absences.find((each) => each.employeeId === employeeId && holdsOn(each, day));
    if (away) return [notMet('workday', { code: `roster.${away.mode}`, params: {}, ref: null })];
    const { context } = facts.days[d]!;
    const ruling = rulePerson(known, 'workday', context);
    return [
      { name: 'workday', met: true, reason: null },
      ...flexibleCriteria(known, context, ruling, place),
      ...boundCriteria(limits, employeeId, day, modeWith(wanted)),
    ];
  };
  const conflictsOn = (day: PlainDate, together: readonly PlainDate[]): string[] => {
    const cell = cells.get(`${employeeId} ${day}`);
    const on = cell === undefined ? undefined : boards.get(cell.planId);
    if (cell === undefined || on === undefined || mode === null || cell.letter === letterOf[mode]) return [];
    const person = on.personAt(employeeId);
    const letter = letterOf[mode];
    const change = together
      .map((each) => ({ person, day: on.dayAt(each), letter }))
      .filter((each) => each.day >= 0 && each.person >= 0);
    const at = on.dayAt(day);
    const faults = judgeChange(on.board, change, judgeBoard(on.board)).filter(
      (fault) => fault.day === at || (fault.day !== null && fault.code.startsWith('roster.person')),
    );
    return conflictText(language, on.board, faults, reader);
  };
  const judged = days.map((day): DayJudgement => {
    const criteria = criteriaOn(day, days);
    const past = day <= today;
    const conflicts = past
      ? [wordsIn(language).rosterRequests.past({ day: formatsOf(language).dayAndMonth(day) })]
      : conflictsOn(day, days);
    return {
      day,
      letter: letterOn(day),
      allowed: conflicts.length === 0 && criteria.every((each) => each.met),
      criteria: criteria.map((each) => ({ ...each, reason: said(each.reason) })),
      conflicts,
    };
  });
  const free: PlainDate[] = [];
  if (mode !== null && (lookForFree === 'always' || judged.some((each) => !each.allowed)))
    for (const { day } of facts?.days ?? []) {
      if (free.length >= mostFree) break;
      if (day <= today || days.includes(day) || letterOn(day) === letterOf[mode]) continue;
      if (criteriaOn(day, [day]).every((each) => each.met) && conflictsOn(day, [day]).length === 0) free.push(day);
    }
  return { days: judged, free };
};

// The independent judge: reads a plan, the facts and the clauses in force; shares nothing with what makes a plan.
import type { PlainDate } from '../../kernel/time.ts';
import { holdsOn } from '../../kernel/time.ts';
import { judgePlan, type PlannedDay } from '../policy/judgePlan.ts';
import type { Breach, Mode, Reason } from '../policy/model.ts';
import { rulePerson } from '../policy/rulePerson.ts';
import { absencesByPerson, type RosterFacts } from './composeProblem.ts';
import { type ModeLetter, modeOf, type RosterPlan } from './model.ts';
import { besideOn } from './personBeside.ts';
import { timeOn } from './workingTime.ts';

const fault = (code: string, day: PlainDate | null, employeeId: string, mode: Mode, reason?: Reason): Breach => ({
  code,
  params: { ...reason?.params, mode, clause: reason?.code ?? '' },
  ref: reason?.ref ?? null,
  day,
  employeeIds: [employeeId],
});

/** Every rule that the plan breaks, by the calendar, employment and absences, and by the judgement of each clause in force. */
export const judgeRoster = (plan: RosterPlan, facts: RosterFacts): Breach[] => {
  const breaches: Breach[] = [];
  const lines = new Map(plan.lines.map((line) => [line.employeeId, line]));
  const known = new Set(facts.people.map((person) => person.employeeId));
  for (const line of plan.lines)
    if (!known.has(line.employeeId)) breaches.push(fault('roster.unknownPerson', null, line.employeeId, 'off'));
  if (plan.days.length !== facts.days.length || plan.days.some((day, d) => day !== facts.days[d]!.day))
    breaches.push({ code: 'roster.otherDays', params: {}, ref: null, day: null, employeeIds: [] });

  const absences = absencesByPerson(facts.absences);
  const planned = facts.days.map(({ context }, d): PlannedDay & { cells: PlannedDay['cells'][number][] } => ({
    context,
    cells: [],
    beside: besideOn(facts.beside, d).flatMap(({ person, mode }) => (mode === null ? [] : [{ person, mode }])),
  }));
  for (const person of facts.people) {
    const line = lines.get(person.employeeId);
    if (line === undefined) {
      if (person.facts.some((each) => each !== null))
        breaches.push(fault('roster.missingPerson', null, person.employeeId, 'off'));
      continue;
    }
    for (const [d, { day, context }] of facts.days.entries()) {
      const mode = modeOf[(line.modes[d] ?? '-') as ModeLetter];
      const onDay = person.facts[d] ?? null;
      const kind = person.kinds[d]!;
      if (onDay === null) {
        if (mode !== 'off') breaches.push(fault('roster.outsideEmployment', day, person.employeeId, mode));
        continue;
      }
      if (kind !== 'workday') {
        if (mode !== 'off')
          breaches.push(
            fault('roster.onHoliday', day, person.employeeId, mode, {
              code: `calendar.${kind}`,
              params: {},
              ref: null,
            }),
          );
        continue;
      }
      const absence = absences.get(person.employeeId)?.find((each) => holdsOn(each, day));
      if (absence !== undefined) {
        if (mode !== absence.mode) breaches.push(fault('roster.absenceIgnored', day, person.employeeId, mode));
      } else if (mode === 'off') {
        if (!rulePerson(onDay, kind, context).allowed.includes('off'))
          breaches.push(fault('roster.missingDay', day, person.employeeId, mode));
      } else if (mode !== 'leave' && mode !== 'travel') {
        const ruling = rulePerson(onDay, kind, context);
        if (!ruling.allowed.includes(mode))
          breaches.push(fault('roster.notAllowed', day, person.employeeId, mode, ruling.because[0]));
      }
      const time = mode === 'office' ? timeOn(plan.times, line.times, d) : null;
      planned[d]!.cells.push({
        person: onDay,
        kind,
        mode,
        ...(time === null ? {} : { start: time.start, end: time.end }),
      });
    }
  }
  // A cell outside its ruling is named once, with the clause that decided; the kinds then speak of numbers and of what else they see.
  const named = new Set(breaches.map((breach) => `${breach.day} ${breach.employeeIds[0]}`));
  const byClauses = judgePlan(planned, facts.history)
    .filter(
      (breach) =>
        breach.employeeIds.length !== 1 ||
        breach.params.found !== undefined ||
        !named.has(`${breach.day} ${breach.employeeIds[0]}`),
    )
    .map((breach) =>
      facts.beside === undefined
        ? breach
        : { ...breach, employeeIds: breach.employeeIds.filter((id) => known.has(id)) },
    );
  return [...breaches, ...byClauses];
};

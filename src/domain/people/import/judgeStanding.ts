import { addDays, type PlainDate } from '../../../kernel/time.ts';
import type { KnownStanding } from './knownEmployee.ts';
import type { FieldChange } from './model.ts';
import type { StandingInput } from './readStanding.ts';

const said = (penalty: boolean | null): string => (penalty === null ? '' : penalty ? 'yes' : 'no');

/** What a line changes of the considerations from the import's day; what it does not say stays as recorded. */
export const standingPart = (
  input: StandingInput,
  known: readonly KnownStanding[],
  employeeId: string,
  context: { readonly asOf: PlainDate; readonly newId: () => string },
): { readonly put: Record<string, unknown>[]; readonly changes: FieldChange[] } => {
  const last = known.at(-1);
  const next = {
    performance: input.performance ?? last?.performance ?? null,
    itSkill: input.itSkill ?? last?.itSkill ?? null,
    penalty: input.penalty ?? last?.penalty ?? null,
  };
  const compared = [
    { field: 'performance', before: last?.performance ?? '', after: next.performance ?? '' },
    { field: 'itSkill', before: last?.itSkill ?? '', after: next.itSkill ?? '' },
    { field: 'penalty', before: said(last?.penalty ?? null), after: said(next.penalty) },
  ];
  const changes = compared.filter(({ before, after }) => before !== after);
  if (changes.length === 0) return { put: [], changes: [] };
  const row = (facts: StandingInput, id: string, from: PlainDate, to: PlainDate | null) => ({
    standing_id: id,
    employee_id: employeeId,
    valid_from: from,
    valid_to: to,
    performance: facts.performance,
    it_skill: facts.itSkill,
    penalty: facts.penalty,
  });
  if (last && last.from >= context.asOf) return { put: [row(next, last.id, last.from, last.to)], changes };
  const opened = row(next, context.newId(), context.asOf, null);
  const isOpen = last && (last.to === null || last.to >= context.asOf);
  return { put: isOpen ? [row(last, last.id, last.from, addDays(context.asOf, -1)), opened] : [opened], changes };
};

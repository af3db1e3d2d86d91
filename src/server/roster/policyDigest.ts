import { createHash } from 'node:crypto';
import { isInForce } from '../../domain/policy/clausesInForce.ts';
import type { Instrument } from '../../domain/policy/instrument.ts';
import type { SwitchState } from '../../domain/policy/model.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { AgencyPolicies } from '../policy/loadAgencyPolicies.ts';

const touches = (span: { from: PlainDate; to: PlainDate | null }, from: PlainDate, to: PlainDate): boolean =>
  span.from <= to && (span.to === null || span.to >= from);

/** Instruments that hold on any of the days. What an agency has put in force holds for it, whatever area the text was written for. */
export const instrumentsOn = (ground: AgencyPolicies, days: readonly PlainDate[]): Instrument[] =>
  ground.instruments.filter((each) => days.some((day) => isInForce(each, ground.instruments, day)));

/** Changes when anything that decides about these days changes in the instruments or switches. */
export const policyDigest = (ground: AgencyPolicies, days: readonly PlainDate[]): string => {
  const [from, to] = [days[0]!, days.at(-1)!];
  const held = instrumentsOn(ground, days).map(({ id, state, scope, region: area, clauses, relations, ...rest }) => ({
    id,
    state,
    scope,
    area,
    clauses,
    relations,
    from: rest.from,
    to: rest.to,
  }));
  const switches = ground.switches.filter((state: SwitchState) => touches(state, from, to));
  return createHash('sha256')
    .update(JSON.stringify([held, switches]))
    .digest('hex')
    .slice(0, 32);
};

import type { PersonOnDay } from '../../domain/policy/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { loadGrounds } from '../dispensation/loadGrounds.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Deps } from '../platform/deps.ts';

type Health = Pick<PersonOnDay, 'grounds' | 'declarations'>;
const none: Health = { grounds: [], declarations: [] };

/**
 * Adds what a person holds on a day to his facts; the same object for all days on which the same grounds hold, so that it is
 * made, and passed to a thread, once. Grounds stay in memory and are never written with a plan.
 */
export const loadHealth = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  agencyId: number,
  from: PlainDate,
  to: PlainDate,
): Promise<(facts: Omit<PersonOnDay, keyof Health>, day: PlainDate) => PersonOnDay> => {
  const held = await loadGrounds(tx, deps, agencyId, from, to);
  const made = new WeakMap<object, Map<string, PersonOnDay>>();
  return (facts, day) => {
    const own = held.get(facts.employeeId as Id);
    const holds = (each: { from: PlainDate; until: PlainDate }) => each.from <= day && day <= each.until;
    const health: Health =
      own === undefined ? none : { grounds: own.grounds.filter(holds), declarations: own.declarations.filter(holds) };
    const key = own === undefined ? '' : JSON.stringify(health);
    const known = made.get(facts) ?? new Map<string, PersonOnDay>();
    made.set(facts, known);
    const person = known.get(key) ?? { ...facts, ...health };
    known.set(key, person);
    return person;
  };
};

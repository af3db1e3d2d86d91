// What judging a punch rests on, kept for a short while: at the morning peak the same facts are asked for by everybody at once.
import { BlockList, isIP } from 'node:net';
import { type PhoneRules, phoneRulesOf } from '../../../domain/attendance/proof/phoneRules.ts';
import { groupBy } from '../../../domain/people/groupBy.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Workplace } from '../../../domain/workplace/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Point } from '../../../kernel/place.ts';
import { PointSchema } from '../../../kernel/place.ts';
import { addDays, epochMilliseconds, type Instant, type PlainDate, todayIn, type Zone } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { openGather } from '../../platform/gather.ts';
import { unseal } from '../../platform/seal.ts';
import { publishedLines } from '../../roster/lineStore.ts';
import { listWorkplaces } from '../../workplace/store.ts';
import { agencyRow, homesOfMany, phonesOfMany, placesOfMany, type UsedPhone } from './groundStore.ts';
import { homePurpose } from './sealedSecrets.ts';

export interface AgencyGround {
  readonly rules: PhoneRules;
  readonly zone: Zone;
  readonly workplaces: ReadonlyMap<Id, Workplace>;
  readonly units: ReadonlyMap<Id, PlacedUnit>;
  /** Whether an address is one from which the offices reach the internet. */
  isOffice(address: string): boolean;
}
export interface PersonGround {
  readonly agency: AgencyGround;
  readonly phones: readonly UsedPhone[];
  /** Where he is placed; the first says the zone. */
  readonly workplaces: readonly Workplace[];
  readonly zone: Zone;
  homeOn(day: PlainDate): Point | null;
  /** Letter of the published plan; null where none is published. */
  letterOn(day: PlainDate): string | null;
}

interface Held {
  readonly ground: PersonGround;
  readonly untilMs: number;
  renewing: boolean;
}

const lifeMs = 60_000;
const daysBack = 7;
/** Of one agency. */
const mostPeople = 60_000;

const officeNetworks = (rules: PhoneRules): BlockList => {
  const list = new BlockList();
  for (const network of rules.officeNetworks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address);
    if (family === 0) continue;
    const most = family === 4 ? 32 : 128;
    list.addSubnet(address, Math.min(most, Number(bits ?? most)), family === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
};

const homeAt = (masterKey: Uint8Array, homeId: Id, sealed: Uint8Array): Point | null => {
  const plain = unseal(masterKey, homePurpose(homeId), sealed);
  return plain === null ? null : PointSchema.parse(JSON.parse(Buffer.from(plain).toString()));
};

const openGrounds = (deps: Pick<Deps, 'db' | 'config' | 'clock'>) => {
  const agencies = new Map<number, { readonly ground: Promise<AgencyGround>; readonly untilMs: number }>();
  const people = new Map<number, Map<Id, Held>>();
  const gathers = new Map<number, (employeeId: Id) => Promise<PersonGround | undefined>>();
  const peopleOf = (agencyId: number): Map<Id, Held> => {
    const known = people.get(agencyId) ?? new Map<Id, Held>();
    people.set(agencyId, known);
    return known;
  };

  const loadAgency = (agencyId: number, now: Instant, within: Tx | null): Promise<AgencyGround> => {
    const load = async (tx: Tx): Promise<AgencyGround> => {
      const row = await agencyRow(tx, agencyId);
      const rules = phoneRulesOf(row.settings);
      const zone = row.zone as Zone;
      const workplaces = await listWorkplaces(tx, agencyId);
      const offices = rules.officeNetworks.length === 0 ? null : officeNetworks(rules);
      return {
        rules,
        zone,
        workplaces: new Map(workplaces.map((each) => [each.id, each])),
        units: await loadUnits(tx, agencyId, todayIn(zone, now)),
        isOffice: (address) => {
          if (offices === null) return false;
          const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
          const family = isIP(plain);
          return family !== 0 && offices.check(plain, family === 4 ? 'ipv4' : 'ipv6');
        },
      };
    };
    return within === null ? deps.db.inAgency(agencyId, load) : load(within);
  };

  const agency = (agencyId: number, now: Instant, within: Tx | null = null): Promise<AgencyGround> => {
    const nowMs = epochMilliseconds(now);
    const known = agencies.get(agencyId);
    if (known !== undefined && known.untilMs > nowMs) return known.ground;
    const ground = loadAgency(agencyId, now, within);
    agencies.set(agencyId, { ground, untilMs: nowMs + lifeMs });
    ground.catch(() => agencies.delete(agencyId));
    return ground;
  };

  const loadPeople = async (agencyId: number, ids: readonly Id[], now: Instant): Promise<Map<Id, PersonGround>> => {
    const shared = await agency(agencyId, now);
    const today = todayIn(shared.zone, now);
    return deps.db.inAgency(agencyId, async (tx) => {
      const phones = groupBy(await phonesOfMany(tx, agencyId, ids), (row) => row.employee_id);
      const homes = groupBy(await homesOfMany(tx, agencyId, ids), (row) => row.employee_id);
      const places = groupBy(await placesOfMany(tx, agencyId, ids, today), (row) => row.employee_id);
      const lines = groupBy(
        await publishedLines(tx, agencyId, ids, addDays(today, -daysBack), addDays(today, 1)),
        (line) => line.employeeId,
      );
      return new Map(
        ids.map((id) => {
          const found = (places.get(id) ?? []).flatMap((row) => {
            const workplaceId = row.workplace_id ?? shared.units.get(row.unit_id)?.workplaceId ?? null;
            return (workplaceId !== null && shared.workplaces.get(workplaceId)) || [];
          });
          const declared = (homes.get(id) ?? []).map((row) => ({
            from: row.valid_from,
            to: row.valid_to,
            point: homeAt(deps.config.masterKey, row.home_id, row.sealed),
          }));
          const own = lines.get(id) ?? [];
          const ground: PersonGround = {
            agency: shared,
            phones: phones.get(id) ?? [],
            workplaces: found,
            zone: found[0]?.zone ?? shared.zone,
            homeOn: (day) => declared.find(({ from, to }) => from <= day && (to === null || day <= to))?.point ?? null,
            // The plan published last holds.
            letterOn: (day) =>
              own.reduce<string | null>((letter, line) => line.modes[line.days.indexOf(day)] ?? letter, null),
          };
          return [id, ground];
        }),
      );
    });
  };

  const gatherOf = (agencyId: number) => {
    const known = gathers.get(agencyId);
    if (known !== undefined) return known;
    const made = openGather<Id, PersonGround>(async (ids) => {
      const now = deps.clock();
      const loaded = await loadPeople(agencyId, ids, now);
      const untilMs = epochMilliseconds(now) + lifeMs;
      const held = peopleOf(agencyId);
      for (const [id, ground] of loaded) held.set(id, { ground, untilMs, renewing: false });
      while (held.size > mostPeople) held.delete(held.keys().next().value!);
      return loaded;
    });
    gathers.set(agencyId, made);
    return made;
  };

  return {
    agency,
    /** Asked for by many at once, people are read together. */
    person: (agencyId: number, employeeId: Id, now: Instant, anew = false): Promise<PersonGround> | PersonGround => {
      const known = people.get(agencyId)?.get(employeeId);
      const nowMs = epochMilliseconds(now);
      if (!anew && known !== undefined && known.untilMs > nowMs) {
        // Read anew beside a request in the second half of its life, so that nobody waits when it ends.
        if (!known.renewing && known.untilMs - lifeMs / 2 <= nowMs) {
          known.renewing = true;
          gatherOf(agencyId)(employeeId).catch(() => undefined);
        }
        return known.ground;
      }
      return gatherOf(agencyId)(employeeId).then((ground) => ground!);
    },
    /** After a change; another process hears of it within a minute. */
    forgetPerson: (agencyId: number, employeeId: Id): void => {
      people.get(agencyId)?.delete(employeeId);
    },
    forgetAgency: (agencyId: number): void => {
      agencies.delete(agencyId);
      people.delete(agencyId);
    },
  };
};

type Grounds = ReturnType<typeof openGrounds>;
const grounds = new WeakMap<Db, Grounds>();

export const groundsOf = (deps: Pick<Deps, 'db' | 'config' | 'clock'>): Grounds => {
  const known = grounds.get(deps.db);
  if (known !== undefined) return known;
  const made = openGrounds(deps);
  grounds.set(deps.db, made);
  return made;
};

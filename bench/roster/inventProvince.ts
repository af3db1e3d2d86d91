// An invented province under an emergency circular: units of 10 to 345, half of whose seats are shared. No real person.
import { dayContext } from '../../src/domain/policy/dayContext.ts';
import { InstrumentSchema } from '../../src/domain/policy/instrument.ts';
import { indexInUnits } from '../../src/domain/policy/limitsFor.ts';
import type { PersonOnDay } from '../../src/domain/policy/model.ts';
import type { RosterFacts } from '../../src/domain/roster/composeProblem.ts';
import type { Absence, Wish } from '../../src/domain/roster/model.ts';
import { seededRandom } from '../../src/domain/roster/seededRandom.ts';
import { daysFrom, type PlainDate, weekdayOf } from '../../src/kernel/time.ts';

export interface Province {
  readonly people: number;
  readonly seed: number;
  /** One unit of exactly so many instead of units of many sizes. */
  readonly single?: boolean;
}

const days = daysFrom('2026-11-23', '2026-12-18').filter((day) => weekdayOf(day) <= 5);

/** A fifth of each unit, less of each OPD together, seats by room, counters, runs, home days, leaders and health, priority. */
const circular = InstrumentSchema.parse({
  id: 'darurat-contoh',
  form: 'circular',
  level: 'province',
  issuer: 'Gubernur Contoh',
  number: '1/2026',
  title: { id: 'Contoh', en: 'Sample' },
  issued: null,
  from: '2026-01-01',
  to: null,
  state: 'inForce',
  region: null,
  certain: true,
  clauses: [
    {
      kind: 'shareCap',
      place: 'office',
      bound: 'atMost',
      share: { num: 1, den: 5 },
      per: 'unit',
      rounding: 'floor',
      minimumOne: true,
      excluded: [{ heads: true }, { positionKinds: ['administrator'] }],
    },
    {
      kind: 'shareCap',
      place: 'office',
      bound: 'atMost',
      share: { num: 18, den: 100 },
      per: 'opd',
      rounding: 'floor',
      minimumOne: true,
      excluded: [{ heads: true }, { positionKinds: ['administrator'] }],
    },
    { kind: 'homeAllowed', places: ['home'] },
    { kind: 'alwaysOffice', because: 'position', who: { positionKinds: ['administrator'] } },
    { kind: 'alwaysHome', grounds: ['pregnant', 'nursing', 'age'] },
    { kind: 'minimumStaff', per: 'counter', minimum: 1 },
    { kind: 'roomCapacity', share: { num: 1, den: 1 } },
    { kind: 'longestRun', place: 'office', days: 3 },
    { kind: 'homeDays', per: 'week', min: 2 },
    { kind: 'priority', place: 'home', order: [{ jobKinds: ['technology'] }, { employmentKinds: ['pppk'] }] },
  ].map((clause, i) => ({ id: `c${i + 1}`, article: `Angka ${i + 1}`, ...clause })),
});

export const inventProvince = ({ people, seed, single = false }: Province): RosterFacts => {
  const random = seededRandom(seed);
  const of = <T>(...values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const sizes: number[] = [];
  for (let left = people; left > 0; ) {
    const size = single
      ? people
      : Math.min(left, Math.max(10, Math.min(345, Math.round(Math.exp(4.1 + 0.75 * normal())))));
    sizes.push(size);
    left -= size;
  }
  const everyone: PersonOnDay[] = [];
  const rooms: { id: string; workplaceId: string; name: string; capacity: number }[] = [];
  const counters: {
    id: string;
    unitId: string;
    name: string;
    service: null;
    minimumStaff: number;
    qualified: string[];
  }[] = [];
  let opd = 0;
  let inOpd = 0;
  for (const [u, size] of sizes.entries()) {
    if (inOpd-- <= 0) {
      opd++;
      inOpd = 1 + Math.floor(random() * 4);
    }
    const unitId = `u${String(u).padStart(3, '0')}`;
    const firstRoom = rooms.length;
    for (let r = 0; r < Math.ceil(size / 24); r++)
      rooms.push({ id: `r${firstRoom + r}`, workplaceId: `w${opd}`, name: `Ruang ${firstRoom + r + 1}`, capacity: 8 });
    const able: string[] = [];
    for (let i = 0; i < size; i++) {
      const official = i % 18 === 0;
      const jobKind = official
        ? 'administration'
        : of('administration', 'administration', 'administration', 'service', 'technology');
      const employeeId = `${unitId}-${String(i).padStart(3, '0')}`;
      if (!official && (jobKind === 'service' || random() < 0.1)) able.push(employeeId);
      everyone.push({
        employeeId,
        unitId,
        unitPath: ['root', `o${opd}`, unitId],
        opdId: `o${opd}`,
        unitKind: 'bidang',
        services: [],
        strategic: false,
        head: i === 0,
        employmentKind: of('pns', 'pns', 'pppk'),
        positionKind: official ? 'administrator' : 'pelaksana',
        jobKind,
        residence: null,
        workplaceId: `w${opd}`,
        roomId: `r${firstRoom + Math.floor(i / 24)}`,
        grounds:
          !official && random() < 0.14
            ? [{ ground: of('pregnant', 'nursing', 'age'), until: of(days[9]!, days.at(-1)!) }]
            : [],
        declarations: [],
        standing: { performance: null, itSkill: null, penalty: null, inPositionSince: null },
      });
    }
    for (let c = 0; c + 6 <= able.length && c < size / 3; c += 8)
      counters.push({
        id: `c${counters.length}`,
        unitId,
        name: `Loket ${counters.length + 1}`,
        service: null,
        minimumStaff: 1,
        qualified: able.slice(c, c + 8),
      });
  }
  const facts = { switches: [], rooms, counters, indexInUnit: indexInUnits(everyone) };
  const absences = everyone.flatMap((person): Absence[] => {
    if (random() > 0.3) return [];
    const from = Math.floor(random() * days.length);
    const to = Math.min(days.length - 1, from + Math.floor(random() * 5));
    return [{ employeeId: person.employeeId, mode: of('leave', 'travel'), from: days[from]!, to: days[to]! }];
  });
  const wishes = everyone.flatMap((person): Wish[] =>
    Array.from({ length: Math.floor(random() * 4) }, () => ({
      employeeId: person.employeeId,
      day: of(...days) as PlainDate,
      mode: random() < 0.72 ? 'home' : 'office',
      weight: of(1, 2, 3),
    })),
  );
  return {
    days: days.map((day) => ({ day, context: dayContext([circular], { day, ramadan: false, region: null }, facts) })),
    people: everyone.map((person) => ({
      employeeId: person.employeeId,
      unitId: person.unitId,
      facts: days.map(() => person),
      kinds: days.map(() => 'workday' as const),
      carried: random() < 0.5 ? Math.floor(random() * 3) - 1 : 0,
    })),
    absences,
    wishes,
  };
};

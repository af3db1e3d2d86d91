import { addDays, type PlainDate } from '../../kernel/time.ts';
import { buildUnits } from './blueprint/buildUnits.ts';
import { cityPlan } from './blueprint/cityPlan.ts';
import type { SitePlan } from './blueprint/plan.ts';
import type { CityData } from './cityModel.ts';
import { absencesOf } from './people/absences.ts';
import { dispensation, dispensationsOf } from './people/dispensations.ts';
import { headshipsOf } from './people/headships.ts';
import type { Hired } from './people/hirePerson.ts';
import { cityCode } from './people/residence.ts';
import { staffUnits } from './people/staffUnits.ts';
import { standingsOf } from './people/standings.ts';
import { furnish } from './places/furnish.ts';
import { fenceOf } from './places/siteGround.ts';
import { weekPatternsOf } from './places/weekPatterns.ts';
import { makeRandom } from './random.ts';
import { signInsOf } from './signIns.ts';

export interface CityOrder {
  /** Exactly so many employees; below about 4,000 the city has fewer agencies. */
  readonly people: number;
  readonly seed: number;
  /** Ages, absences and dispensations lie around this day. */
  readonly today: PlainDate;
}

/** An invented city of the wanted size. The same order gives the same city, byte for byte. */
export const makeCity = ({ people, seed, today }: CityOrder): CityData => {
  const random = makeRandom(seed);
  const patterns = weekPatternsOf(random);
  const sites = new Map<string, { readonly id: string; readonly site: SitePlan }>();
  const workplaceId = (site: SitePlan): string => {
    const known = sites.get(site.key) ?? { id: random.id(), site };
    sites.set(site.key, known);
    return known.id;
  };
  const built = buildUnits(random, cityPlan(people), workplaceId);
  const staffed = staffUnits(random, built, people, today);
  const everyone = staffed.flatMap((each): readonly Hired[] =>
    each.head === null ? each.staff : [each.head, ...each.staff],
  );
  const furnished = furnish(random, staffed);
  const absentHead = staffed.find((each) => each.at.unit.name === 'Bidang Pendaftaran Penduduk')!.head!.employee.id;
  const deputy = staffed.find((each) => each.at.unit.name === 'Bidang Pencatatan Sipil')!.head!.employee.id;
  const absences = absencesOf(random, everyone, today).filter(
    (each) => each.employeeId !== absentHead && each.employeeId !== deputy,
  );
  const allAbsences = [
    ...absences,
    { employeeId: absentHead, mode: 'leave' as const, from: addDays(today, -2), to: addDays(today, 60) },
  ];
  const headships = headshipsOf(random, staffed, allAbsences, today).map((each) =>
    each.acting === 'plh' &&
    each.unitId === staffed.find((one) => one.at.unit.name === 'Bidang Pendaftaran Penduduk')!.at.unit.id
      ? { ...each, employeeId: deputy }
      : each,
  );
  const sample = staffed.find((each) => each.at.unit.name === 'Tim Kerja Pembinaan Pemanfaatan Data Kependudukan')!
    .staff[0]!;
  const dispensations = dispensationsOf(random, everyone, today).filter(
    (each) => each.employeeId !== sample.employee.id,
  );
  const shown = {
    ...dispensation(random, sample, { ground: 'chronicIllness', days: [200, 200] }, today),
    state: 'granted' as const,
    from: addDays(today, -75),
    until: addDays(today, 125),
  };
  const allDispensations = [...dispensations, shown];
  const standings = standingsOf(random, everyone);
  return {
    name: 'Pemerintah Kota Contoh (data contoh)',
    shortName: 'Kota Contoh',
    regionCode: cityCode,
    seed,
    today,
    units: built.map((each) => each.unit),
    weekPatterns: [patterns.five, patterns.six],
    workplaces: [...sites.values()].map(({ id, site }) => ({
      id,
      name: site.name,
      address: site.address,
      district: site.zone === undefined ? `${cityCode}.${String(site.district).padStart(2, '0')}` : null,
      zone: site.zone ?? 'Asia/Jakarta',
      fence: fenceOf(random, site),
      weekPatternId: patterns[site.week].id,
    })),
    rooms: furnished.rooms,
    counters: furnished.counters,
    equipment: furnished.equipment,
    employees: everyone.map((each) => each.employee),
    employments: everyone.map((each) => each.employment),
    placements: furnished.placements,
    headships,
    standings,
    dispensations: allDispensations,
    absences: allAbsences,
    signIns: signInsOf({ staffed, dispensations: allDispensations, standings, absences: allAbsences, today }),
  };
};

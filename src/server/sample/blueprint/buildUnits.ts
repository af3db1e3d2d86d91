import type { PlainDate } from '../../../kernel/time.ts';
import type { CityUnit } from '../cityModel.ts';
import type { Random } from '../random.ts';
import type { CounterPlan, HeadPost, Profile, SitePlan, UnitPlan } from './plan.ts';

/** A unit with what is needed to fill it. */
export interface BuiltUnit {
  readonly unit: CityUnit;
  readonly head: HeadPost | null;
  readonly staffWeight: number;
  readonly profile: Profile;
  readonly site: SitePlan;
  readonly counters: readonly CounterPlan[];
}

const opdKinds: readonly string[] = [
  'secretariat',
  'councilSecretariat',
  'inspectorate',
  'dinas',
  'badan',
  'satpolPp',
  'bpbd',
  'hospital',
  'kecamatan',
];
const firstDay: PlainDate = '2021-01-01';

/** Walks the plan from the root; what a unit leaves out it takes from the one above. */
export const buildUnits = (
  random: Random,
  plan: UnitPlan,
  workplaceId: (site: SitePlan) => string,
): readonly BuiltUnit[] => {
  const built: BuiltUnit[] = [];
  const walk = (each: UnitPlan, above: BuiltUnit | null): void => {
    const id = random.id();
    const site = each.site ?? above!.site;
    const of: BuiltUnit = {
      unit: {
        id,
        parentId: above?.unit.id ?? null,
        code: `KC${String(built.length + 1).padStart(5, '0')}`,
        name: each.name,
        kind: each.kind,
        opdId: above?.unit.opdId ?? (opdKinds.includes(each.kind) ? id : null),
        services: each.services ?? above?.unit.services ?? [],
        strategic: each.strategic ?? above?.unit.strategic ?? false,
        workplaceId: workplaceId(site),
        from: firstDay,
        shifts: each.shifts ?? above?.unit.shifts ?? false,
      },
      head: each.head ?? null,
      staffWeight: each.staff ?? 0,
      profile: each.profile ?? above!.profile,
      site,
      counters: each.counters ?? [],
    };
    built.push(of);
    for (const child of each.children ?? []) walk(child, of);
  };
  walk(plan, null);
  return built;
};

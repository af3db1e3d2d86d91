import type { DispensationGround } from '../../../domain/people/dispensation.ts';
import { addDays, daysBetween, type PlainDate } from '../../../kernel/time.ts';
import type { CityDispensation } from '../cityModel.ts';
import type { Random } from '../random.ts';
import type { Hired } from './hirePerson.ts';

interface Cause {
  readonly ground: DispensationGround;
  readonly share: number;
  /** Days from granting to the end, least and most. */
  readonly days: readonly [number, number];
  readonly fits: (woman: boolean, age: number) => boolean;
}

/** Shares are of the people whom the cause can meet at all; together they stay below 14 % of the staff. */
const causes: readonly Cause[] = [
  { ground: 'pregnant', share: 0.08, days: [120, 250], fits: (woman, age) => woman && age >= 21 && age <= 42 },
  { ground: 'nursing', share: 0.11, days: [180, 365], fits: (woman, age) => woman && age >= 21 && age <= 44 },
  { ground: 'chronicIllness', share: 0.085, days: [180, 365], fits: (_, age) => age >= 35 },
  { ground: 'acuteIllness', share: 0.01, days: [7, 30], fits: () => true },
  { ground: 'disability', share: 0.008, days: [365, 700], fits: () => true },
  { ground: 'age', share: 0.5, days: [180, 365], fits: (_, age) => age >= 56 },
  { ground: 'other', share: 0.005, days: [30, 120], fits: () => true },
];

const ageOn = (birth: PlainDate, day: PlainDate): number => Math.floor(daysBetween(birth, day) / 365.25);

export const dispensation = (
  random: Random,
  who: Hired,
  cause: Pick<Cause, 'ground' | 'days'>,
  today: PlainDate,
): CityDispensation => {
  const length = random.int(...cause.days);
  const asked = random.chance(0.035);
  const from = asked ? addDays(today, random.int(0, 10)) : addDays(today, -random.int(0, Math.round(length * 1.15)));
  return {
    id: random.id(),
    employeeId: who.employee.id,
    ground: cause.ground,
    state: asked ? 'asked' : random.chance(0.02) ? 'refused' : 'granted',
    from,
    until: addDays(from, length),
    note: `Surat keterangan contoh nomor ${random.int(100, 999)}/SKET/${from.slice(0, 4)}`,
  };
};

/** One dispensation at most for each person; some have run out, some are asked and not yet verified. */
export const dispensationsOf = (
  random: Random,
  everyone: readonly Hired[],
  today: PlainDate,
): readonly CityDispensation[] =>
  everyone.flatMap((who) => {
    const woman = who.employee.sex === 'female';
    const age = ageOn(who.employee.birthDate!, today);
    const cause = causes.find((each) => each.fits(woman, age) && random.chance(each.share));
    return cause === undefined ? [] : [dispensation(random, who, cause, today)];
  });

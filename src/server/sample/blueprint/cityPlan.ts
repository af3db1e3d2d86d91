import { agencies, agenciesOfSmallCity } from './agencies.ts';
import { districtOffices } from './districts.ts';
import { education } from './education.ts';
import { health } from './health.ts';
import { leader, type UnitPlan } from './plan.ts';
import { secretariats } from './secretariats.ts';
import { cityHall } from './sites.ts';

const expertStaff: UnitPlan = {
  name: 'Staf Ahli Wali Kota',
  kind: 'bureau',
  children: ['Pemerintahan', 'Pembangunan', 'Kemasyarakatan'].map((topic) => ({
    name: `Staf Ahli Bidang ${topic}`,
    kind: 'team',
    head: leader(`Staf Ahli Wali Kota Bidang ${topic}`, 'jptPratama'),
  })),
};

/** The whole tree: below about 4,000 people a city of few agencies that still has every kind of work. */
export const cityPlan = (people: number): UnitPlan => {
  const small = people < 4000;
  const districts = small ? 3 : 16;
  const secretariat = secretariats[0]!;
  return {
    name: 'Pemerintah Kota Contoh',
    kind: 'root',
    profile: 'office',
    site: cityHall,
    children: [
      {
        ...secretariat,
        children: [...(secretariat.children ?? []).slice(small ? 2 : 0), ...(small ? [] : [expertStaff])],
      },
      ...(small ? secretariats.slice(2) : secretariats.slice(1)),
      ...(small ? agenciesOfSmallCity : agencies),
      ...health({ districts, clinics: small ? 2 : 37, wards: small ? 1 : 12 }),
      education({ districts, primary: small ? 3 : 290, secondary: small ? 1 : 44 }),
      ...districtOffices({ districts, villages: small ? 2 : 11 }),
    ],
  };
};

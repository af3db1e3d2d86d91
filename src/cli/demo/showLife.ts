import type { CityData } from '../../server/sample/cityModel.ts';
import { type AsPerson, asPerson } from './asPerson.ts';
import { askFlexibleDays } from './life/askFlexibleDays.ts';
import { askLeave } from './life/askLeave.ts';
import { collectWishes } from './life/collectWishes.ts';
import { type Colleague, proposeSwaps } from './life/proposeSwaps.ts';
import { recordLeave } from './life/recordLeave.ts';
import { showDoubts } from './life/showDoubts.ts';

/** What comes after a plan is published, so that every screen has something to show: wishes, swaps, flexible days, and a leave that the plan does not know. */
export const showLife = async (
  origin: string,
  officer: AsPerson,
  city: CityData,
  unitId: string,
  told: (text: string, share: number) => void,
): Promise<void> => {
  told('wishes, swaps and flexible days', 0);
  const keys = ['pegawai', 'rekan', 'dispensasi', 'operator', 'kepala'] as const;
  const people = await Promise.all(keys.map((key) => asPerson(origin, key)));
  const [clerk, colleague, , operator, head] = people as [AsPerson, AsPerson, AsPerson, AsPerson, AsPerson];
  const days = await collectWishes(officer, people.slice(0, -1), unitId, city.today);
  const swapper = (key: string, person: AsPerson): Colleague => ({
    person,
    employeeId: city.signIns.find((each) => each.key === key)?.employeeId ?? '',
  });
  const own = swapper('pegawai', clerk);
  // Two people who are at home on the same days have nothing to exchange; then another colleague does.
  if (!(await proposeSwaps(own, swapper('rekan', colleague), city.today)))
    await proposeSwaps(own, swapper('sejawat', await asPerson(origin, 'sejawat')), city.today);
  await askFlexibleDays(clerk, colleague, head, days);
  await askLeave(clerk, colleague, head, city.today);
  await recordLeave(officer, city, unitId);
  await showDoubts(colleague, await asPerson(origin, 'sejawat'), operator, unitId, city.today);
};

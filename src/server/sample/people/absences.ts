import type { Absence } from '../../../domain/roster/model.ts';
import { addDays, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import type { Random } from '../random.ts';
import type { Hired } from './hirePerson.ts';

/** Leave and travel from two months back to two months ahead; never two at once for one person. */
export const absencesOf = (random: Random, everyone: readonly Hired[], today: PlainDate): readonly Absence[] => {
  const first = addDays(today, -60);
  const start = (): PlainDate => {
    const day = addDays(first, random.int(0, 115));
    return addDays(day, weekdayOf(day) > 5 ? 8 - weekdayOf(day) : 0);
  };
  return everyone.flatMap((who): Absence[] => {
    const chance = random.next();
    const from = start();
    if (chance < 0.2)
      return [{ employeeId: who.employee.id, mode: 'leave', from, to: addDays(from, random.int(0, 4)) }];
    if (chance < 0.27)
      return [{ employeeId: who.employee.id, mode: 'travel', from, to: addDays(from, random.int(0, 2)) }];
    if (chance < 0.275) return [{ employeeId: who.employee.id, mode: 'leave', from, to: addDays(from, 89) }];
    return [];
  });
};

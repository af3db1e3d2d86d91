import { z } from 'zod';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import type { Cell, ClauseKind, Fault } from './clauseKind.ts';

/** No more than so many working days in a row in the office, or at home. */
export const LongestRunSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('longestRun'),
  place: z.enum(['office', 'home']),
  days: z.int().min(1).max(31),
});
export type LongestRun = z.infer<typeof LongestRunSchema>;

export const longestRun: ClauseKind<LongestRun> = {
  schema: LongestRunSchema,
  fields: [
    { name: 'days', type: 'integer', min: 1, max: 31 },
    { name: 'place', type: 'choice', options: ['office', 'home'] },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: (clause) => 100 - clause.days,
  subject: (clause) => `longestRun.${clause.place}`,
  onPerson: (clause) => ({ code: `longestRun.${clause.place}`, params: { days: clause.days } }),
  onPeriod: (clause, line) => {
    const other = clause.place === 'office' ? 'home' : 'office';
    const windows = [];
    const first = line.days[0]!.day;
    const past = line.history
      .filter((each) => each.adjoins && each.mode !== 'off')
      .map((each) => ({ day: each.day, open: [each.mode], own: false }));
    const all = [
      ...past.filter((each) => each.day < first),
      ...line.days.map(({ day, open }) => ({ day, open, own: true })),
      ...past.filter((each) => each.day > first),
    ];
    for (let i = 0; i + clause.days < all.length; i++) {
      const window = all.slice(i, i + clause.days + 1);
      // A run that other clauses impose, or that cannot happen, binds nobody.
      if (
        !window.some((each) => each.own && each.open.includes(other)) ||
        window.some((each) => !each.open.includes(clause.place))
      )
        continue;
      windows.push({
        key: `${window[0]!.day}`,
        days: window.filter((each) => each.own).map((each) => each.day),
        mode: clause.place,
        min: null,
        max: clause.days - window.filter((each) => !each.own).length,
        code: `longestRun.${clause.place}`,
        params: { days: clause.days },
      });
    }
    return windows;
  },
  judge: (clause, cells, _facts, history) => {
    const pastOf = groupBy(history, (each) => each.employeeId);
    return [...groupBy(cells, (cell) => (cell.mode === 'off' ? null : cell.person.employeeId)).values()].flatMap(
      (line) => {
        const faults: Fault[] = [];
        let run: Pick<Cell, 'day' | 'mode' | 'forced'>[] = [];
        const { employeeId } = line[0]!.person;
        const close = () => {
          if (run.length > clause.days && run.some((cell) => !cell.forced))
            faults.push({
              code: `longestRun.${clause.place}`,
              params: { days: clause.days, found: run.length },
              day: run[0]!.day,
              employeeIds: [employeeId],
            });
          run = [];
        };
        const beside = (pastOf.get(employeeId) ?? [])
          .filter((each) => each.adjoins && each.mode !== 'off')
          .map(({ day, mode }) => ({ day, mode, forced: true }));
        for (const cell of [...line, ...beside].sort((a, b) => (a.day < b.day ? -1 : 1))) {
          if (cell.mode === clause.place) run.push(cell);
          else close();
        }
        close();
        return faults;
      },
    );
  },
};

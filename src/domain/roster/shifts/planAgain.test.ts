import { expect, it } from 'vitest';
import { planAgain } from '../planAgain.ts';
import { solveRoster } from '../rosterInput.ts';
import { timeOn } from '../workingTime.ts';
import { inventWard, wardClauses } from './inventWard.ts';

it('a nurse falls ill: days gone by stay, the shifts are staffed again, most others keep their turns', () => {
  const input = { ...inventWard({ seed: 6, people: 18, clauses: wardClauses(18) }), absences: [] };
  const { plan } = solveRoster(input)!;
  const from = input.days[7]!.day;
  const ill = input.people[4]!.employeeId;
  const absences = [{ employeeId: ill, mode: 'leave', from: input.days[10]!.day, to: input.days[15]!.day } as const];
  const standing = {
    days: plan.days,
    lines: plan.lines.map((line) => ({ ...line, fixed: '0'.repeat(28) })),
    times: plan.times!,
  };
  const again = planAgain({ ...input, absences }, standing, from)!;
  expect(again.breaches).toEqual([]);
  expect(again.judgeDisagrees).toBe(false);
  const before = new Map(plan.lines.map((line) => [line.employeeId, line]));
  let changed = 0;
  for (const line of again.plan.lines)
    for (let d = 0; d < 28; d++) {
      const old = before.get(line.employeeId)!;
      const isSame =
        old.modes[d] === line.modes[d] &&
        timeOn(plan.times, old.times, d)?.name === timeOn(again.plan.times, line.times, d)?.name;
      if (d < 7) expect(isSame, `${line.employeeId} ${d}`).toBe(true);
      if (!isSame && line.employeeId !== ill) changed++;
    }
  expect(changed).toBeLessThan(20);
  expect(again.plan.lines.find((line) => line.employeeId === ill)!.modes.slice(10, 16)).toBe('CCCCCC');
});

import { clockOfMinutes, midnightOf, secondsOf } from '../../../kernel/time.ts';
import { costOfDay } from './costOfDay.ts';
import type { DayCase, ExpectedDay } from './dayFile.ts';
import { inputOfFile, type ReadyGround } from './judgeDayFile.ts';
import { judgeDays } from './judgeDays.ts';
import type { DayRecord, Edge } from './model.ts';
import type { RuleSet } from './rules.ts';

const clockOf = (edge: Edge | null, record: DayRecord): string | null =>
  edge === null ? null : clockOfMinutes(Math.floor((secondsOf(edge.at) - midnightOf(record.day, record.zone)) / 60));

/** What differs from the expectation of a worked example, one line each; empty when it holds. Its own set stands beside those it names. */
export const runDayCase = (example: DayCase, own: RuleSet, ready: ReadyGround): string[] => {
  const input = inputOfFile({ ...example, rules: [own, ...example.rules] }, ready);
  if (!input.ok) return [input.problem.code];
  const records = judgeDays(input.value);
  const expected = Array.isArray(example.expect) ? example.expect : [example.expect];
  const wrong: string[] = [];
  for (const want of expected) {
    const day = want.day ?? example.from;
    const record = records.find((each) => each.day === day);
    if (record === undefined) {
      wrong.push(`${day}: not in the period`);
      continue;
    }
    const costly = record.events.filter((each) => !each.madeUp && each.class !== null);
    const found: Required<Omit<ExpectedDay, 'day' | 'reasons' | 'ifAccepted'>> & { ifAccepted: unknown } = {
      state: record.state,
      in: clockOf(record.in, record) as never,
      out: clockOf(record.out, record) as never,
      late: record.lateMinutes,
      early: record.earlyMinutes,
      madeUp: record.madeUpMinutes,
      worked: record.workedMinutes,
      required: record.requiredMinutes,
      beyond: record.beyondMinutes,
      classes: costly.map((each) => each.class!),
      percent: costOfDay(record, input.value.rules(day, example.employmentKind)),
      flags: [...record.flags],
      waiting: record.waiting,
      ifAccepted: record.ifAccepted,
    };
    for (const [key, value] of Object.entries(found)) {
      const wanted = want[key as keyof ExpectedDay];
      if (wanted !== undefined && JSON.stringify(value) !== JSON.stringify(wanted))
        wrong.push(`${day} ${key}: ${JSON.stringify(value)}, not ${JSON.stringify(wanted)}`);
    }
    for (const code of want.reasons ?? [])
      if (!record.reasons.some((each) => each.code === code))
        wrong.push(`${day} reasons: ${record.reasons.map((each) => each.code).join(', ')}, without ${code}`);
  }
  return wrong;
};

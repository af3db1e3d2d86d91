import type { Rule } from '../../../../domain/attendance/day/rules.ts';
import type { Formats } from '../../../../words/format.ts';
import type { dayRulesWords } from '../../../../words/id/dayRules.ts';
import type { SameShape } from '../../../../words/shape.ts';

type RulesWords = SameShape<typeof dayRulesWords>;

/** What a rule says, in one sentence with its figures. */
export const ruleSentence = (rule: Rule, t: RulesWords, formats: Formats): string => {
  const s = t.sentences;
  const { duration, number } = formats;
  switch (rule.kind) {
    case 'window':
      return s.window({ before: duration(rule.beforeMinutes), after: duration(rule.afterMinutes) });
    case 'rounding':
      return s.rounding({ seconds: rule.seconds });
    case 'tolerance':
      return s.tolerance({ late: duration(rule.lateMinutes), early: duration(rule.earlyMinutes) });
    case 'flexible':
      return s.flexible({ earlier: duration(rule.earlierMinutes), later: duration(rule.laterMinutes) });
    case 'makeUp':
      return s.makeUp({ upTo: duration(rule.lateUpTo) });
    case 'classes':
      return s.classes({
        side: t.rules.sides[rule.side],
        bands: rule.bands
          .map(({ name, from, to, percent }) => {
            const cost = percent === null ? '' : s.bandPercent({ percent: number(percent) });
            return to === null
              ? s.bandOpen({ name, from: number(from), percent: cost })
              : s.band({ name, from: number(from), to: number(to), percent: cost });
          })
          .join('; '),
      });
    case 'absence':
      return s.absence({ name: rule.name, percent: rule.percent === null ? '' : number(rule.percent) });
    case 'dayCap':
      return s.dayCap({ percent: number(rule.percent) });
    case 'weekTotal':
      return s.weekTotal({ minutes: duration(rule.minutes), ramadan: duration(rule.ramadanMinutes) });
    case 'outage':
      return s.outage({ slack: duration(rule.slackMinutes) });
    case 'homeDay':
      return s.homeDay({ judge: rule.judgeHours ? 'yes' : 'no' });
    case 'checkPoints':
      return s.checkPoints({
        points: formats.list(
          rule.points.map(({ name, from, to }) => `${name} ${formats.clockText(from)}–${formats.clockText(to)}`),
        ),
      });
  }
};

import type { RuleSet } from '../../../../domain/attendance/day/rules.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { useRulesWords } from './RulesFrame.tsx';
import { ruleSentence } from './ruleSentence.ts';

/** The rules of a set as sentences, each with its article; what is not certain is marked. */
export const RuleSetLines = ({ set }: { readonly set: RuleSet }) => {
  const t = useRulesWords();
  const formats = useFormats();
  return (
    <ul className="divide-y divide-line">
      {set.rules.map((rule) => (
        <li key={rule.id} className="py-2">
          <span className="block">{ruleSentence(rule, t, formats)}</span>
          <span className="flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink3">
            {rule.article}
            {!rule.certain && (
              <Badge tone="warn" title={t.rules.uncertainWhy}>
                {t.rules.uncertain}
              </Badge>
            )}
          </span>
          {rule.note && <span className="block text-[0.875rem] text-ink2">{rule.note[formats.language]}</span>}
        </li>
      ))}
    </ul>
  );
};

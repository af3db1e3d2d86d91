import type { Finding } from '../../../domain/policy/checkInstrument.ts';
import { findingText } from '../../../words/clauseSentence.ts';
import { useWords } from '../../app/words.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** What contradicts or is doubtful in a clause, beside it. */
export const ClauseFindings = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { policy } = useWords();
  const t = policy.screen.clause;
  if (findings.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1">
      {findings.map((finding) => (
        <li
          key={`${finding.code} ${finding.clauses.join(' ')}`}
          className={`flex gap-1.5 text-sm font-medium ${finding.weight === 'contradiction' ? 'text-bad' : 'text-warn'}`}
        >
          <Icon name={finding.weight === 'contradiction' ? 'bad' : 'warn'} size={18} className="mt-px" />
          <span>
            {finding.weight === 'contradiction' ? t.contradiction : t.doubt}: {findingText(finding, policy)}
            {finding.clauses.length > 1 && <span className="font-normal"> ({finding.clauses.join(', ')})</span>}
          </span>
        </li>
      ))}
    </ul>
  );
};

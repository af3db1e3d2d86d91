import { auditEndpoints } from '../../../contract/audit.ts';
import { isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { useAuditWords } from '../AuditWords.tsx';
import { actionSentence, areaName } from '../actionSentence.ts';

interface AuditAt {
  readonly who: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

interface AuditFiltersProps {
  readonly at: AuditAt;
  readonly onChange: (changes: Partial<AuditAt>) => void;
}

export const dayOf = (text: string): PlainDate | null => (isPlainDate(text) ? text : null);

/** Who, what and when. */
export const AuditFilters = ({ at, onChange }: AuditFiltersProps) => {
  const audit = useAuditWords();
  const { today } = useSession();
  const actions = useRead(auditEndpoints.actions).data?.actions ?? [];
  const areas = [...new Set(actions.map((action) => action.split('.')[0] ?? action))];
  const options = [
    { value: 'any', label: audit.anyAction },
    ...areas.flatMap((area) => [
      { value: `${area}.`, label: areaName(audit, area) },
      ...actions
        .filter((action) => action.startsWith(`${area}.`))
        .map((action) => ({ value: action, label: `\u2003${actionSentence(audit, action)}` })),
    ]),
  ];
  return (
    <div className="mb-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr]">
      <div className="sm:pt-6">
        <SearchInput
          value={at.who}
          onValue={(who) => onChange({ who })}
          label={audit.filterWho}
          placeholder={audit.filterWho}
        />
      </div>
      <Field label={audit.filterAction}>
        <Select
          value={at.action === '' ? 'any' : at.action}
          options={options}
          onValue={(action) => onChange({ action: action === 'any' ? '' : action })}
        />
      </Field>
      <Field label={audit.from}>
        <DateInput value={dayOf(at.from)} onValue={(day) => onChange({ from: day ?? '' })} today={today} />
      </Field>
      <Field label={audit.to}>
        <DateInput value={dayOf(at.to)} onValue={(day) => onChange({ to: day ?? '' })} today={today} />
      </Field>
    </div>
  );
};

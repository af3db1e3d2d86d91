import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { type InstrumentHead, policyEndpoints } from '../../../contract/policy.ts';
import { compareInstruments } from '../../../domain/policy/compareInstruments.ts';
import { changeSentence, clauseChangeSentences } from '../../../words/clauseSentence.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';

interface ComparePanelProps {
  readonly id: string;
  readonly version: number;
  readonly history: AnswerOf<typeof policyEndpoints.read>['history'];
}

const tones = { added: 'okay', removed: 'bad', changed: 'warn' } as const;

/** An older version or another instrument against this one, clause by clause, as sentences. */
export const ComparePanel = ({ id, version, history }: ComparePanelProps) => {
  const { policy } = useWords();
  const t = policy.screen.compare;
  const { language } = useLanguage();
  const formats = useFormats();
  const { zone } = useSession();
  const list = useRead(policyEndpoints.list);
  const older = history.filter((each) => each.version < version);
  const [against, setAgainst] = useState(older[0] ? `v${older[0].version}` : '');
  const query = against.startsWith('v')
    ? { version, otherVersion: Number(against.slice(1)) }
    : { version, other: against };
  const read = useRead(policyEndpoints.compare, { params: { id }, query }, { enabled: against !== '' });
  const others: readonly InstrumentHead[] = [...(list.data?.instruments ?? []), ...(list.data?.ready ?? [])].filter(
    (each) => each.id !== id,
  );
  const options = [
    ...older.map((each) => ({
      value: `v${each.version}`,
      label: t.versionOf({ version: each.version, when: formats.moment(each.at, zone) }),
    })),
    ...others.map((each) => ({ value: each.id, label: `${t.other}: ${each.title[language]}` })),
  ];
  return (
    <div className="space-y-4">
      <Field label={t.before} className="max-w-xl">
        <Select value={against} options={options} onValue={setAgainst} placeholder={true} />
      </Field>
      {against === '' ? (
        <EmptyState icon="compare" title={t.only}>
          {t.onlyWhy}
        </EmptyState>
      ) : (
        <Loaded read={read}>{({ before, after }) => <Differences before={before} after={after} />}</Loaded>
      )}
    </div>
  );
};

type Both = AnswerOf<typeof policyEndpoints.compare>;

const Differences = ({ before, after }: Pick<Both, 'before' | 'after'>) => {
  const { policy } = useWords();
  const { language } = useLanguage();
  const t = policy.screen.compare;
  const { instrument, clauses } = compareInstruments(before, after);
  if (instrument.length === 0 && clauses.length === 0)
    return (
      <EmptyState icon="okay" title={t.same}>
        {t.sameWhy}
      </EmptyState>
    );
  return (
    <div className="space-y-3">
      {instrument.length > 0 && (
        <Card title={t.instrument}>
          <ul className="list-disc space-y-1 ps-5">
            {instrument.map((change) => (
              <li key={change.field}>{changeSentence(change, null, policy, language)}</li>
            ))}
          </ul>
        </Card>
      )}
      {clauses.map((change) => {
        const clause = change.change === 'removed' ? change.before : change.after;
        return (
          <Card
            key={clause.id}
            title={
              <>
                {policy.kinds[clause.kind].name}{' '}
                <Badge tone={tones[change.change]}>{policy.differences[change.change]}</Badge>
              </>
            }
            sub={clause.article}
          >
            <ul className="list-disc space-y-1 ps-5">
              {clauseChangeSentences(change, policy, language).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
};

import { useState } from 'react';
import { peopleEndpoints } from '../../contract/people.ts';
import { policyEndpoints } from '../../contract/policy.ts';
import { isPlainDate } from '../../kernel/time.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { SearchInput } from '../ui/SearchInput.tsx';
import { Explanation } from './parts/Explanation.tsx';

/** What holds for one employee on one day, and why. */
export const ExplainPage = () => {
  const { policy } = useWords();
  const t = policy.screen.explain;
  const { today, me, scope } = useSession();
  const reach = scope('policy.explain');
  const maySearch = reach.all || reach.unitIds.length > 0;
  const [at, change] = useUrlState({ pegawai: '', hari: today as string });
  const employeeId = at.pegawai || (maySearch ? '' : (me.employeeId ?? ''));
  const day = isPlainDate(at.hari) ? at.hari : today;
  const [text, setText] = useState('');
  const found = useRead(
    peopleEndpoints.find,
    { query: { q: text.trim() } },
    { enabled: maySearch && text.trim() !== '', keep: true },
  );
  const read = useRead(policyEndpoints.explain, { query: { employeeId, day } }, { enabled: employeeId !== '' });
  const people = text.trim() === '' ? [] : (found.data?.people ?? []);
  return (
    <>
      <PageHeader title={t.title} back={{ href: '/kebijakan', label: policy.screen.one.back }}>
        {t.sentence}
      </PageHeader>
      <Card className="mb-4">
        <div className="grid items-end gap-4 sm:grid-cols-[1fr_12rem_auto]">
          {maySearch ? <SearchInput value={text} onValue={setText} label={t.person} placeholder={t.find} /> : <span />}
          <Field label={t.day}>
            <DateInput value={day} onValue={(next) => next !== null && change({ hari: next })} today={today} required />
          </Field>
          {maySearch && me.employeeId !== null && (
            <Button icon="person" onClick={() => change({ pegawai: me.employeeId ?? '' })}>
              {t.me}
            </Button>
          )}
        </div>
        {maySearch && text.trim() !== '' && (
          <ul aria-live="polite" className="mt-3 divide-y divide-line">
            {people.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  onClick={() => {
                    change({ pegawai: person.id });
                    setText('');
                  }}
                  className="flex min-h-11 w-full flex-wrap items-center gap-x-3 px-2 text-start hover:bg-brand-soft"
                >
                  <span className="font-semibold">{person.name}</span>
                  <span className="text-sm text-ink3">
                    {person.number} · {person.unitName}
                  </span>
                </button>
              </li>
            ))}
            {found.data && people.length === 0 && <li className="py-2 text-ink3">{t.nobodyFound}</li>}
          </ul>
        )}
      </Card>
      {employeeId === '' ? (
        <EmptyState icon="person" title={t.choose}>
          {t.chooseWhy}
        </EmptyState>
      ) : (
        <Loaded read={read} rows={6}>
          {(answer) => <Explanation answer={answer} />}
        </Loaded>
      )}
    </>
  );
};

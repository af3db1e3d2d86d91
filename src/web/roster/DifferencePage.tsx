import { rosterEndpoints } from '../../contract/roster.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePathParam } from '../app/moves.ts';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Card } from '../ui/Card.tsx';
import { Field } from '../ui/Field.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Select } from '../ui/Select.tsx';
import { ChangeList } from './parts/ChangeList.tsx';

/** Two versions of a plan compared: who changes, on which days and how. */
export const DifferencePage = () => {
  const { roster } = useWords();
  const t = roster.difference;
  const formats = useFormats();
  const id = usePathParam('id');
  const [at, change] = useUrlState({ dari: 0, ke: 0 });
  const plan = useRead(rosterEndpoints.plan, { params: { id } });
  const newest = plan.data?.version ?? 1;
  const after = at.ke || newest;
  const read = useRead(
    rosterEndpoints.difference,
    { params: { id }, query: { before: at.dari, after, limit: 200 } },
    { enabled: plan.data !== undefined },
  );
  const versions = Array.from({ length: newest }, (_, i) => ({
    value: String(i + 1),
    label: roster.plan.version({ n: i + 1 }),
  }));
  return (
    <>
      <PageHeader title={t.title} back={{ href: `/rencana/${id}`, label: plan.data?.unitName ?? roster.plans.title }}>
        {read.data && t.sentence({ people: formats.number(read.data.people), days: formats.number(read.data.days) })}
      </PageHeader>
      <Card>
        <div className="mb-4 grid gap-4 sm:grid-cols-2 lg:max-w-xl">
          <Field label={t.before}>
            <Select
              value={String(at.dari)}
              options={[{ value: '0', label: t.unpublished }, ...versions]}
              onValue={(value) => change({ dari: Number(value) })}
            />
          </Field>
          <Field label={t.after}>
            <Select value={String(after)} options={versions} onValue={(value) => change({ ke: Number(value) })} />
          </Field>
        </div>
        <Loaded read={read} rows={6}>
          {(data) =>
            data.people === 0 ? <p>{t.nothing}</p> : <ChangeList changes={data.changes} total={data.people} />
          }
        </Loaded>
      </Card>
    </>
  );
};

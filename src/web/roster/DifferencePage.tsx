import { rosterEndpoints } from '../../contract/roster.ts';
import { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePathParam } from '../app/moves.ts';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Field } from '../ui/Field.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Select } from '../ui/Select.tsx';
import { ComparedPeople } from './parts/ComparedPeople.tsx';

/** Any two versions of a plan: who changes, on which days, why, and who changed it when. */
export const DifferencePage = () => {
  const { roster, rosterLife } = useWords();
  const t = roster.difference;
  const c = rosterLife.compare;
  const formats = useFormats();
  const { zone } = useSession();
  const id = usePathParam('id');
  const [at, change] = useUrlState({ dari: 0, ke: 0, unit: '' });
  const plan = useRead(rosterEndpoints.plan, { params: { id } });
  const newest = plan.data?.version ?? 1;
  const after = at.ke || newest;
  const read = useRead(
    rosterLifeEndpoints.compare,
    { params: { id }, query: { before: at.dari, after, ...(at.unit ? { unitId: at.unit } : {}) } },
    { enabled: plan.data !== undefined, keep: true },
  );
  const made = new Map((read.data?.versions ?? []).map((each) => [each.version, each]));
  const versions = Array.from({ length: newest }, (_, i) => {
    const known = made.get(i + 1);
    const label = known
      ? c.version({ n: formats.number(i + 1), by: known.by, when: formats.moment(known.at, zone) })
      : roster.plan.version({ n: i + 1 });
    return { value: String(i + 1), label: known?.published ? `${label} (${c.published})` : label };
  });
  const units = (plan.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <>
      <PageHeader title={t.title} back={{ href: `/rencana/${id}`, label: plan.data?.unitName ?? roster.plans.title }}>
        {read.data && c.sentence({ people: formats.number(read.data.people), days: formats.number(read.data.days) })}
      </PageHeader>
      <Card>
        <div className="mb-4 flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-64">
            <Field label={t.before}>
              <Select
                value={String(at.dari)}
                options={[{ value: '0', label: t.unpublished }, ...versions]}
                onValue={(value) => change({ dari: Number(value) })}
              />
            </Field>
          </div>
          <Button
            icon="compare"
            disabled={at.dari === 0}
            onClick={() => change({ dari: after, ke: at.dari })}
            className="mb-px"
          >
            {c.swap}
          </Button>
          <div className="min-w-0 flex-1 basis-64">
            <Field label={t.after}>
              <Select value={String(after)} options={versions} onValue={(value) => change({ ke: Number(value) })} />
            </Field>
          </div>
          {units.length > 1 && (
            <div className="min-w-0 flex-1 basis-52">
              <Field label={c.unit}>
                <Select
                  value={at.unit || 'semua'}
                  options={[{ value: 'semua', label: c.allUnits }, ...units]}
                  onValue={(value) => change({ unit: value === 'semua' ? '' : value })}
                />
              </Field>
            </div>
          )}
        </div>
        {at.dari === after ? (
          <p>{c.same}</p>
        ) : (
          <Loaded read={read} rows={6}>
            {(data) => (data.people === 0 ? <p>{t.nothing}</p> : <ComparedPeople answer={data} />)}
          </Loaded>
        )}
      </Card>
    </>
  );
};

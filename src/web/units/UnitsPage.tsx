import { useMemo, useState } from 'react';
import { type TreeUnit, unitEndpoints } from '../../contract/units.ts';
import { isPlainDate } from '../../kernel/time.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Field } from '../ui/Field.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { type TreeNode, TreeView } from '../ui/TreeView.tsx';
import { ProposedHeads } from './parts/ProposedHeads.tsx';
import { UnitDetail } from './parts/UnitDetail.tsx';
import { UnitFormDialog } from './parts/UnitFormDialog.tsx';
import { UnitPicker } from './parts/UnitPicker.tsx';

/** The tree as it stands on a day, and one unit in detail. */
export const UnitsPage = () => {
  const { people: t } = useWords();
  const formats = useFormats();
  const { today, can } = useSession();
  const [at, change] = useUrlState({ tanggal: today as string, unit: '', usulan: '' });
  const day = isPlainDate(at.tanggal) ? at.tanggal : today;
  const tree = useRead(unitEndpoints.tree, { query: { day } }, { keep: true });
  const [adding, setAdding] = useState(false);
  const units = tree.data?.units ?? [];
  const total = units.reduce((sum, u) => sum + u.people, 0);
  return (
    <>
      <PageHeader
        title={t.unit.title}
        actions={
          can('unit.write') && (
            <Button icon="plus" onClick={() => setAdding(true)}>
              {t.unit.addRoot}
            </Button>
          )
        }
      >
        {tree.data &&
          t.unit.sentence({
            units: formats.number(units.length),
            people: formats.number(total),
            day: formats.day(day),
          })}
      </PageHeader>
      {can('unit.write') && (
        <ProposedHeads open={at.usulan !== ''} onOpen={(open) => change({ usulan: open ? 'kepala' : '' })} />
      )}
      <div className="mb-4 max-w-56">
        <Field label={t.unit.day}>
          <DateInput value={day} onValue={(d) => change({ tanggal: d ?? today })} today={today} />
        </Field>
      </div>
      <Loaded read={tree} rows={10}>
        {(data) =>
          data.units.length === 0 ? (
            <Card>
              <EmptyState
                icon="units"
                title={t.unit.emptyTitle}
                actions={
                  can('people.import') && (
                    <LinkButton kind="main" href="/impor" icon="import">
                      {t.list.import}
                    </LinkButton>
                  )
                }
              >
                {t.unit.emptyWhy}
              </EmptyState>
            </Card>
          ) : (
            <TreeAndDetail units={data.units} chosen={at.unit} onChoose={(unit) => change({ unit })} />
          )
        }
      </Loaded>
      {adding && <UnitFormDialog mode="add" units={units} unit={null} onClose={() => setAdding(false)} />}
    </>
  );
};

interface TreeAndDetailProps {
  readonly units: readonly TreeUnit[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const TreeAndDetail = ({ units, chosen, onChoose }: TreeAndDetailProps) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const nodes = useMemo(() => nodesOf(units, formats.number), [units, formats]);
  const unit = units.find((u) => u.id === chosen);
  const open = useMemo(() => pathOf(units, chosen), [units, chosen]);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <Card title={t.unit.tree}>
        <div className="mb-3">
          <UnitPicker units={units} value={chosen || null} onValue={onChoose} quiet />
        </div>
        <div className="max-h-[60dvh] overflow-auto">
          <TreeView
            key={open.join()}
            label={t.unit.tree}
            nodes={nodes}
            chosen={chosen || null}
            onChoose={onChoose}
            openAtFirst={open}
          />
        </div>
      </Card>
      {unit ? (
        <div className="max-lg:order-first">
          <UnitDetail unit={unit} units={units} />
        </div>
      ) : (
        <Card>
          <EmptyState icon="units" title={t.unit.choose}>
            {t.unit.chooseWhy}
          </EmptyState>
        </Card>
      )}
    </div>
  );
};

const pathOf = (units: readonly TreeUnit[], id: string): string[] => {
  const byId = new Map(units.map((u) => [u.id, u]));
  const path: string[] = [];
  for (let at = byId.get(id); at; at = byId.get(at.parentId ?? '')) path.unshift(at.id);
  return path.length > 0 ? path : units.filter((u) => u.parentId === null).map((u) => u.id);
};

/** The tree with the number of people in each unit and all below it. */
const nodesOf = (units: readonly TreeUnit[], number: (n: number) => string): TreeNode[] => {
  const below = new Map<string | null, TreeUnit[]>();
  for (const unit of units) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  const make = (unit: TreeUnit): { node: TreeNode; people: number } => {
    const children = (below.get(unit.id) ?? []).map(make);
    const people = children.reduce((sum, c) => sum + c.people, unit.people);
    return {
      node: { id: unit.id, name: unit.name, note: number(people), children: children.map((c) => c.node) },
      people,
    };
  };
  return (below.get(null) ?? []).map((unit) => make(unit).node);
};

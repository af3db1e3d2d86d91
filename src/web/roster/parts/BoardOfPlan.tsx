import { rosterEndpoints } from '../../../contract/roster.ts';
import { unitEndpoints } from '../../../contract/units.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { BoardEditor } from './BoardEditor.tsx';
import { UnitChooser } from './UnitChooser.tsx';

/** More people than this are not one board; a unit is chosen first. */
const peopleOnBoard = 1500;

export const BoardOfPlan = ({ planId }: { readonly planId: string }) => {
  const { roster } = useWords();
  const formats = useFormats();
  const [at, change] = useUrlState({ unit: '' });
  const plan = useRead(rosterEndpoints.plan, { params: { id: planId } });
  const tree = useRead(unitEndpoints.tree, { query: {} });
  const first = plan.data === undefined ? '' : firstUnit(plan.data, tree.data?.units);
  const unitId = at.unit || first;
  const board = useRead(
    rosterEndpoints.board,
    { params: { id: planId }, query: { unitId } },
    { enabled: unitId !== '', keep: true },
  );
  return (
    <Loaded read={plan} rows={8}>
      {(head) => {
        const chooser = (
          <UnitChooser plan={head} units={tree.data?.units ?? []} value={unitId} onValue={(unit) => change({ unit })} />
        );
        if (unitId === '')
          return (
            <>
              <PageHeader title={roster.board.grid} back={{ href: `/rencana/${planId}`, label: roster.plans.title }} />
              <EmptyState
                icon="board"
                title={roster.board.tooLarge({ count: formats.number(head.people) })}
                actions={chooser}
              />
            </>
          );
        return (
          <Loaded read={board} rows={12}>
            {(data) => (
              <BoardEditor
                key={`${planId} ${unitId}`}
                plan={head}
                answer={data}
                unitId={unitId}
                chooser={chooser}
                onReload={() => {
                  board.reload();
                  plan.reload();
                }}
              />
            )}
          </Loaded>
        );
      }}
    </Loaded>
  );
};

/** The plan's own unit where it is not too large, else the first of its regional agencies that fits. */
const firstUnit = (
  plan: {
    unitId: string | null;
    people: number;
    units: readonly { id: string; opdId: string | null; people: number }[];
  },
  tree: readonly { id: string; parentId: string | null }[] | undefined,
): string => {
  if (plan.unitId !== null && plan.people <= peopleOnBoard) return plan.unitId;
  if (tree === undefined) return '';
  const size = new Map<string, number>();
  for (const unit of plan.units)
    if (unit.opdId !== null) size.set(unit.opdId, (size.get(unit.opdId) ?? 0) + unit.people);
  return [...size].find(([, people]) => people <= peopleOnBoard)?.[0] ?? plan.units[0]?.id ?? '';
};

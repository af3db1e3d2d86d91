import { useState } from 'react';
import { type ProposedHead, unitEndpoints } from '../../../contract/units.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toasts.tsx';

interface ProposedHeadsProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** Says how many units nobody leads while positions propose heads, and offers to appoint them. */
export const ProposedHeads = ({ open, onOpen }: ProposedHeadsProps) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const { data } = useRead(unitEndpoints.proposedHeads, { query: {} });
  return (
    <>
      {data && data.proposals.length > 0 && (
        <div className="mb-4">
          <Notice
            tone="warn"
            title={t.unit.headless({
              headless: formats.number(data.headless),
              proposals: formats.number(data.proposals.length),
            })}
            actions={<Button onClick={() => onOpen(true)}>{t.unit.seeProposed}</Button>}
          >
            {t.unit.headlessWhy}
          </Notice>
        </div>
      )}
      {open && <ProposedHeadsDialog onClose={() => onOpen(false)} />}
    </>
  );
};

const renewed = [unitEndpoints.proposedHeads, unitEndpoints.tree, unitEndpoints.history];

const ProposedHeadsDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const say = useToast();
  const { today } = useSession();
  const [from, setFrom] = useState<PlainDate | null>(today);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const read = useRead(unitEndpoints.proposedHeads, { query: { day: from ?? today } }, { keep: true });
  const appoint = useAct(unitEndpoints.appointProposed, renewed);
  const proposals = read.data?.proposals ?? [];
  const chosen = proposals.filter((each) => !left.has(each.unitId));
  const save = async () => {
    if (from === null) return;
    const heads = chosen.map(({ unitId, employeeId }) => ({ unitId, employeeId }));
    const done = await appoint.run({ body: { from, heads } });
    if (!done.ok) return;
    say(t.unit.appointed({ n: formats.number(done.value.appointed) }), 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={t.unit.proposedTitle}
      explain={t.unit.proposedExplain}
      onClose={onClose}
      onSave={() => void save()}
      save={t.unit.appointChosen({ n: formats.number(chosen.length) })}
      ready={from !== null && read.data?.day === from && chosen.length > 0}
      busy={appoint.busy}
      refusal={appoint.refusal}
    >
      <div className="max-w-56">
        <Field label={t.unit.from}>
          <DateInput value={from} onValue={setFrom} today={today} required />
        </Field>
      </div>
      <Loaded read={read} rows={6}>
        {(data) => <ProposalTable proposals={data.proposals} left={left} onLeft={setLeft} />}
      </Loaded>
    </FormDialog>
  );
};

interface ProposalTableProps {
  readonly proposals: readonly ProposedHead[];
  /** Units whose proposal was unticked. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (units: ReadonlySet<string>) => void;
}

const ProposalTable = ({ proposals, left, onLeft }: ProposalTableProps) => {
  const { people: t } = useWords();
  const ticked = new Set(proposals.map((each) => each.unitId).filter((id) => !left.has(id)));
  return (
    <DataTable
      caption={t.unit.proposedTitle}
      rows={proposals}
      rowId={(each) => each.unitId}
      rowName={(each) => `${each.unitName}: ${each.name}`}
      selected={ticked}
      onSelected={(ids) => onLeft(new Set(proposals.map((each) => each.unitId).filter((id) => !ids.has(id))))}
      height="50dvh"
      columns={[
        {
          key: 'unit',
          head: t.fields.unit,
          rowHead: true,
          cell: (each) => <Twofold first={each.unitName} second={each.opdName === each.unitName ? '' : each.opdName} />,
        },
        {
          key: 'head',
          head: t.unit.head,
          cell: (each) => <Twofold first={each.name} second={each.positionTitle} />,
        },
      ]}
      empty={
        <EmptyState icon="units" title={t.unit.proposedTitle}>
          {t.unit.proposedNone}
        </EmptyState>
      }
    />
  );
};

const Twofold = ({ first, second }: { readonly first: string; readonly second: string }) => (
  <span className="block">
    <span className="block">{first}</span>
    {second && <span className="block text-[0.8125rem] text-ink3">{second}</span>}
  </span>
);

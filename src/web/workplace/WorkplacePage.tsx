import { useState } from 'react';
import { type WorkplaceWhole, workplaceEndpoints } from '../../contract/workplace.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useGo, usePathParam } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { CountersCard } from './parts/CountersCard.tsx';
import { FactsCard } from './parts/FactsCard.tsx';
import { FenceCard } from './parts/FenceCard.tsx';
import { RoomsCard } from './parts/RoomsCard.tsx';
import { SeatsCard } from './parts/SeatsCard.tsx';
import { WorkplaceDialog } from './parts/WorkplaceDialog.tsx';

const Whole = ({ whole }: { readonly whole: WorkplaceWhole }) => {
  const { workplace: words } = useWords();
  const t = words.page;
  const session = useSession();
  const go = useGo();
  const say = useToast();
  const remove = useAct(workplaceEndpoints.remove, [workplaceEndpoints.list]);
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { workplace } = whole;
  const mayWrite = session.can('workplace.write', { kind: 'agency' });
  const confirm = async () => {
    if (!(await remove.run({ params: { id: workplace.id } })).ok) return;
    say(t.removed, 'okay');
    go('/tempat-kerja', 'replace');
  };
  return (
    <>
      <PageHeader
        title={workplace.name}
        back={{ href: '/tempat-kerja', label: t.back }}
        actions={
          mayWrite && (
            <>
              <Button icon="edit" onClick={() => setEditing(true)}>
                {t.edit}
              </Button>
              <Menu
                trigger={<IconButton icon="more" label={words.rooms.more({ name: workplace.name })} />}
                entries={[{ label: t.remove, icon: 'trash', harmful: true, onSelect: () => setRemoving(true) }]}
              />
            </>
          )
        }
      >
        {t.lead({ people: whole.people, units: whole.units.length })}
      </PageHeader>
      <div className="grid gap-4">
        <div className="grid gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <FactsCard whole={whole} />
          <FenceCard workplace={workplace} mayWrite={mayWrite} />
        </div>
        <RoomsCard whole={whole} mayWrite={mayWrite} />
        <SeatsCard whole={whole} mayWrite={mayWrite} />
        <CountersCard whole={whole} mayWrite={mayWrite} />
      </div>
      {editing && (
        <WorkplaceDialog workplace={workplace} regionName={whole.regionName} onClose={() => setEditing(false)} />
      )}
      <ConfirmDialog
        open={removing}
        title={t.removeTitle({ name: workplace.name })}
        action={t.remove}
        harmful
        busy={remove.busy}
        onConfirm={() => void confirm()}
        onClose={() => {
          setRemoving(false);
          remove.forget();
        }}
      >
        <p>{t.removeWhy}</p>
        <Refused refusal={remove.refusal} className="mt-3" />
      </ConfirmDialog>
    </>
  );
};

export const WorkplacePage = () => {
  const id = usePathParam('id');
  const read = useRead(workplaceEndpoints.read, { params: { id } });
  return (
    <Loaded read={read} rows={8}>
      {(whole) => <Whole whole={whole} />}
    </Loaded>
  );
};

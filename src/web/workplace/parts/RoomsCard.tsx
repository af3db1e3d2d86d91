import { useState } from 'react';
import { type WorkplaceWhole, workplaceEndpoints } from '../../../contract/workplace.ts';
import type { Room } from '../../../domain/workplace/model.ts';
import { RemoveDialog } from '../../app/RemoveDialog.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { EquipmentDialog } from './EquipmentDialog.tsx';
import { EquipmentList } from './EquipmentList.tsx';
import { RoomDialog } from './RoomDialog.tsx';

const touched = [workplaceEndpoints.read, workplaceEndpoints.list];

/** Rooms with their seats and what people share in them. */
export const RoomsCard = ({ whole, mayWrite }: { readonly whole: WorkplaceWhole; readonly mayWrite: boolean }) => {
  const { workplace: words } = useWords();
  const t = words.rooms;
  const formats = useFormats();
  const remove = useAct(workplaceEndpoints.removeRoom, touched);
  const [editing, setEditing] = useState<Room | 'new' | null>(null);
  const [going, setGoing] = useState<Room | null>(null);
  const [equipping, setEquipping] = useState<Room | null>(null);
  const seats = whole.rooms.reduce((sum, room) => sum + room.capacity, 0);
  const add = mayWrite && (
    <Button icon="plus" onClick={() => setEditing('new')}>
      {t.add}
    </Button>
  );
  return (
    <Card title={t.title} sub={whole.rooms.length > 0 && t.lead({ n: whole.rooms.length, seats })} flush actions={add}>
      <DataTable
        caption={t.title}
        rows={whole.rooms}
        rowId={(room) => room.id}
        empty={
          <EmptyState icon="building" title={t.empty}>
            {t.emptyWhy}
          </EmptyState>
        }
        columns={[
          { key: 'name', head: t.name, rowHead: true, cell: (room) => room.name },
          {
            key: 'capacity',
            head: t.capacity,
            align: 'end',
            width: '6rem',
            cell: (room) => formats.number(room.capacity),
          },
          {
            key: 'equipment',
            head: t.equipment,
            cell: (room) => (
              <EquipmentList items={whole.equipment.filter((item) => item.roomId === room.id)} mayWrite={mayWrite} />
            ),
          },
          ...(mayWrite
            ? [
                {
                  key: 'act',
                  head: words.counters.edit,
                  align: 'end' as const,
                  width: '4rem',
                  cell: (room: Room) => (
                    <Menu
                      trigger={<IconButton icon="more" label={t.more({ name: room.name })} />}
                      entries={[
                        { label: t.edit, icon: 'edit', onSelect: () => setEditing(room) },
                        { label: words.equipment.add, icon: 'plus', onSelect: () => setEquipping(room) },
                        { label: t.remove, icon: 'trash', harmful: true, onSelect: () => setGoing(room) },
                      ]}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing && (
        <RoomDialog
          workplaceId={whole.workplace.id}
          room={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {equipping && <EquipmentDialog room={equipping} onClose={() => setEquipping(null)} />}
      <RemoveDialog
        {...remove}
        id={going?.id ?? null}
        title={t.removeTitle({ name: going?.name ?? '' })}
        action={t.remove}
        done={t.removed}
        onClose={() => setGoing(null)}
      >
        {t.removeWhy}
      </RemoveDialog>
    </Card>
  );
};

import { useState } from 'react';
import { type Seats, type WorkplaceWhole, workplaceEndpoints } from '../../../contract/workplace.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SeatDialog } from './SeatDialog.tsx';

const shownUnits = 4;

const UnitNames = ({ units }: { readonly units: Seats['roomless']['units'] }) => {
  const t = useWords().workplace.seats;
  if (units.length === 0) return <span className="text-ink3">{t.nobody}</span>;
  const names = units.slice(0, shownUnits).map((unit) => t.unitPeople(unit));
  if (units.length > shownUnits) names.push(t.moreUnits({ n: units.length - shownUnits }));
  return <>{names.join(', ')}</>;
};

interface Line {
  readonly id: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly people: number;
  readonly units: Seats['roomless']['units'];
}

const SeatTable = ({ seats }: { readonly seats: Seats }) => {
  const t = useWords().workplace.seats;
  const formats = useFormats();
  const roomless: Line = { id: 'roomless', name: t.roomless, capacity: null, ...seats.roomless };
  const rows: Line[] = [...seats.rooms, ...(seats.roomless.people > 0 ? [roomless] : [])];
  return (
    <DataTable
      caption={t.title}
      rows={rows}
      rowId={(line) => line.id}
      empty={
        <EmptyState icon="people" title={t.empty}>
          {t.emptyWhy}
        </EmptyState>
      }
      columns={[
        { key: 'room', head: t.room, rowHead: true, cell: (line) => line.name },
        {
          key: 'people',
          head: t.people,
          width: '12rem',
          cell: (line) =>
            line.capacity === null ? (
              formats.number(line.people)
            ) : (
              <span className="flex flex-wrap items-center gap-2">
                {t.ofSeats({ people: line.people, seats: line.capacity })}
                {line.people > line.capacity && <Badge tone="warn">{t.over({ n: line.people - line.capacity })}</Badge>}
              </span>
            ),
        },
        { key: 'units', head: t.units, cell: (line) => <UnitNames units={line.units} /> },
      ]}
    />
  );
};

/** How many sit in which room against its seats, and the way to seat people here. */
export const SeatsCard = ({ whole, mayWrite }: { readonly whole: WorkplaceWhole; readonly mayWrite: boolean }) => {
  const t = useWords().workplace.seats;
  const read = useRead(workplaceEndpoints.seats, { params: { id: whole.workplace.id }, query: {} });
  const [seating, setSeating] = useState(false);
  const assign = mayWrite && (
    <Button icon="plus" onClick={() => setSeating(true)}>
      {t.assign}
    </Button>
  );
  return (
    <Card title={t.title} sub={read.data && t.lead({ people: read.data.people })} flush actions={assign}>
      <Loaded read={read} rows={3}>
        {(seats) => <SeatTable seats={seats} />}
      </Loaded>
      {seating && (
        <SeatDialog workplace={whole.workplace} rooms={read.data?.rooms ?? []} onClose={() => setSeating(false)} />
      )}
    </Card>
  );
};

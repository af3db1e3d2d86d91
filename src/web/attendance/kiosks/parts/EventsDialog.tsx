import { attendanceStationEndpoints, type StationLine } from '../../../../contract/attendanceStation.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useSession } from '../../../app/session.tsx';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDeskWords } from '../DeskWords.tsx';

const tones = { accepted: 'okay', doubtful: 'warn', repeat: 'plain' } as const;

export const EventsDialog = ({ station, onClose }: { readonly station: StationLine; readonly onClose: () => void }) => {
  const t = useDeskWords().stations;
  const formats = useFormats();
  const { me } = useSession();
  const read = useRead(attendanceStationEndpoints.events, { params: { id: station.id } }, { every: 10_000 });
  const outcomes: Readonly<Record<string, string>> = t.outcomes;
  return (
    <Dialog open onClose={onClose} title={t.eventsTitle({ name: station.name })} width="wide">
      <Refused refusal={read.refusal} retry={read.reload} />
      <DataTable
        caption={t.eventsTitle({ name: station.name })}
        rows={read.data?.events ?? []}
        rowId={(row) => row.id}
        loading={read.loading}
        empty={<p className="p-5 text-ink2">{t.eventsNone}</p>}
        columns={[
          { key: 'at', head: t.eventAt, width: '12rem', cell: (row) => formats.moment(row.at, me.agency.zone) },
          {
            key: 'name',
            head: t.eventPerson,
            rowHead: true,
            cell: (row) => (
              <>
                {row.name ?? t.unknownPerson}
                {row.session && <span className="block text-[0.8125rem] text-ink3">{row.session}</span>}
              </>
            ),
          },
          {
            key: 'method',
            head: t.eventMethod,
            from: 'sm',
            width: '8rem',
            cell: (row) => (row.method === null ? '' : t.methods[row.method]),
          },
          {
            key: 'outcome',
            head: t.eventOutcome,
            cell: (row) => (
              <>
                <Badge tone={tones[row.outcome as keyof typeof tones] ?? 'bad'}>
                  {outcomes[row.outcome] ?? t.outcomes.other}
                </Badge>
                {row.confirmed !== null && (
                  <span className="block text-[0.8125rem] text-ink3">
                    {row.confirmed ? t.confirmedYes : t.confirmedNo}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </Dialog>
  );
};

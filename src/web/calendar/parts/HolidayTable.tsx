import { useState } from 'react';
import { calendarEndpoints } from '../../../contract/calendar.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { classes } from '../../ui/classes.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { dayLook, type LetteredKind } from '../dayLook.ts';
import type { YearAnswer } from '../yearOnCalendar.ts';

interface Line {
  readonly key: string;
  readonly localId: string | null;
  readonly date: PlainDate;
  readonly name: string;
  readonly kind: LetteredKind;
  readonly basis: string | null;
  readonly certain: boolean;
}

/** Every named day of the year with its basis; a local day can be removed here. */
export const HolidayTable = ({ answer }: { readonly answer: YearAnswer }) => {
  const { calendar: t } = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const session = useSession();
  const say = useToast();
  const remove = useAct(calendarEndpoints.removeLocalDay, [calendarEndpoints.year]);
  const [going, setGoing] = useState<Line | null>(null);

  const national = (answer.national?.holidays ?? []).map(
    (h): Line => ({
      key: `${h.date}-${h.kind}`,
      localId: null,
      date: h.date,
      name: h.name[language],
      kind: h.kind,
      basis: h.decree ?? null,
      certain: h.certain,
    }),
  );
  const local = answer.local.map(
    (d): Line => ({
      key: d.id,
      localId: d.id,
      date: d.date,
      name: d.name[language],
      kind: d.kind,
      basis: d.basis,
      certain: true,
    }),
  );
  const lines = [...national, ...local].sort((a, b) => (a.date < b.date ? -1 : 1));
  const mayWrite = session.can('calendar.write', { kind: 'agency' });
  const confirm = async () => {
    if (!going?.localId) return;
    const done = await remove.run({ params: { id: going.localId } });
    if (!done.ok) return;
    setGoing(null);
    say(t.localDay.removed, 'okay');
  };

  return (
    <>
      <DataTable
        caption={t.list.title}
        rows={lines}
        rowId={(line) => line.key}
        empty={<EmptyState title={t.list.empty}>{t.list.emptyWhy}</EmptyState>}
        columns={[
          { key: 'date', head: t.list.date, width: '15rem', cell: (line) => formats.dayLong(line.date) },
          { key: 'name', head: t.list.name, rowHead: true, cell: (line) => line.name },
          {
            key: 'kind',
            head: t.list.kind,
            width: '14rem',
            cell: (line) => (
              <span className="inline-flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className={classes('grid size-6 place-items-center rounded-md text-xs font-bold', dayLook[line.kind])}
                >
                  {t.letters[line.kind]}
                </span>
                {t.kinds[line.kind]}
              </span>
            ),
          },
          {
            key: 'basis',
            head: t.list.basis,
            cell: (line) => (
              <span className="flex flex-wrap items-center gap-2">
                {line.basis ?? (line.certain ? t.list.fixed : t.list.noDecree)}
                {!line.certain && <Badge tone="warn">{t.uncertain}</Badge>}
              </span>
            ),
          },
          ...(mayWrite && local.length > 0
            ? [
                {
                  key: 'act',
                  head: t.list.actions,
                  width: '4rem',
                  align: 'end' as const,
                  cell: (line: Line) =>
                    line.localId && (
                      <IconButton
                        icon="trash"
                        label={t.localDay.removeOne({ name: line.name })}
                        onClick={() => setGoing(line)}
                        className="print:hidden"
                      />
                    ),
                },
              ]
            : []),
        ]}
      />
      <ConfirmDialog
        open={going !== null}
        title={t.localDay.removeTitle}
        action={t.localDay.remove}
        harmful
        busy={remove.busy}
        onConfirm={() => void confirm()}
        onClose={() => {
          setGoing(null);
          remove.forget();
        }}
      >
        <p>{going && t.localDay.removeWhy({ name: going.name, day: formats.dayLong(going.date) })}</p>
        <Refused refusal={remove.refusal} className="mt-3" />
      </ConfirmDialog>
    </>
  );
};

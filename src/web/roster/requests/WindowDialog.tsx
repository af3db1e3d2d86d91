import { useState } from 'react';
import { rosterRequestEndpoints, type WindowInList } from '../../../contract/rosterRequests.ts';
import { unitEndpoints } from '../../../contract/units.ts';
import { addDays, addMonths, type PlainDate } from '../../../kernel/time.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { UnitPicker } from '../parts/UnitPicker.tsx';
import { useRequestWords } from './RequestWords.tsx';

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;
const numbers = Array.from({ length: 15 }, (_, i) => String(i + 1));

interface WindowDialogProps {
  /** Null for a new one. */
  readonly window: WindowInList | null;
  readonly onClose: () => void;
}

/** Makes a window of wishes, or changes its dates; the unit and the period of one that stands do not change. */
export const WindowDialog = ({ window, onClose }: WindowDialogProps) => {
  const { app } = useWords();
  const formats = useFormats();
  const t = useRequestWords().windows;
  const say = useToast();
  const { today, scope } = useSession();
  const reach = scope('roster.plan');
  const tree = useRead(unitEndpoints.tree, { query: {} }, { enabled: window === null });
  const next = addMonths(firstOfMonth(today), 1);
  const [unitId, setUnitId] = useState(window?.unitId ?? reach.unitIds[0] ?? '');
  const [dates, setDates] = useState<Readonly<Record<'from' | 'to' | 'opensOn' | 'closesOn', PlainDate | null>>>({
    from: window?.from ?? next,
    to: window?.to ?? addDays(addMonths(next, 1), -1),
    opensOn: window?.opensOn ?? today,
    closesOn: (window?.closesOn ?? addDays(next, -4) < today) ? (window?.closesOn ?? today) : addDays(next, -4),
  });
  const [most, setMost] = useState(String(window?.most ?? 5));
  const [tried, setTried] = useState(false);
  const open = useAct(rosterRequestEndpoints.openWindow, [rosterRequestEndpoints.windows]);
  const move = useAct(rosterRequestEndpoints.moveWindow, [rosterRequestEndpoints.windows]);
  const save = async () => {
    setTried(true);
    const { from, to, opensOn, closesOn } = dates;
    if (from === null || to === null || opensOn === null || closesOn === null || unitId === '') return;
    const terms = { opensOn, closesOn, most: Number(most) };
    if (window === null) {
      const made = await open.run({ body: { ...terms, unitId, from, to } });
      if (!made.ok) return;
      say(t.opened({ n: made.value.told }), 'okay');
    } else {
      const moved = await move.run({ params: { id: window.id }, body: terms });
      if (!moved.ok) return;
      say(t.saved, 'okay');
    }
    onClose();
  };
  const missing = unitId === '' || Object.values(dates).includes(null);
  const day = (name: keyof typeof dates) => (
    <Field label={t[name]}>
      <DateInput today={today} value={dates[name]} onValue={(value) => setDates({ ...dates, [name]: value })} />
    </Field>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={window === null ? t.new : t.change}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={open.busy || move.busy} onClick={() => void save()}>
            {app.actions.save}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {window === null ? (
          <Loaded read={tree} rows={2}>
            {(data) => (
              <UnitPicker
                units={data.units}
                within={reach.all ? null : reach.unitIds}
                value={unitId}
                onValue={setUnitId}
              />
            )}
          </Loaded>
        ) : (
          <p className="font-semibold">{`${window.unitName}, ${formats.span(window.from, window.to)}`}</p>
        )}
        {window === null && (
          <div className="grid gap-4 sm:grid-cols-2">
            {day('from')}
            {day('to')}
          </div>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          {day('opensOn')}
          {day('closesOn')}
        </div>
        <Field label={t.most}>
          <Select
            value={most}
            options={numbers.map((value) => ({ value, label: formats.number(Number(value)) }))}
            onValue={setMost}
          />
        </Field>
        {tried && missing && <Notice tone="bad">{t.missing}</Notice>}
        <Refused refusal={open.refusal ?? move.refusal} />
      </div>
    </Dialog>
  );
};

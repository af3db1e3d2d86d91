import { useState } from 'react';
import { calendarEndpoints } from '../../../contract/calendar.ts';
import { type WorkplaceInput, workplaceEndpoints } from '../../../contract/workplace.ts';
import type { Workplace } from '../../../domain/workplace/model.ts';
import type { Zone } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { RegionFinder } from './RegionFinder.tsx';

interface WorkplaceDialogProps {
  /** Null for a new one. */
  readonly workplace: Workplace | null;
  readonly regionName: string | null;
  readonly onClose: () => void;
  readonly onSaved?: (id: string) => void;
}

const touched = [workplaceEndpoints.list, workplaceEndpoints.read];

/** Name, address, region, zone and working week of a workplace. */
export const WorkplaceDialog = ({ workplace, regionName, onClose, onSaved }: WorkplaceDialogProps) => {
  const { workplace: words, app } = useWords();
  const t = words.form;
  const { zone: ownZone } = useSession();
  const say = useToast();
  const add = useAct(workplaceEndpoints.add, touched);
  const put = useAct(workplaceEndpoints.change, touched);
  const weeks = useRead(calendarEndpoints.weekPatterns);
  const [draft, setDraft] = useState<WorkplaceInput>({
    name: workplace?.name ?? '',
    address: workplace?.address ?? '',
    district: workplace?.district ?? null,
    zone: workplace?.zone ?? ownZone,
    fence: workplace?.fence ?? null,
    weekPatternId: workplace?.weekPatternId ?? null,
  });
  const [region, setRegion] = useState(regionName);
  const set = (changes: Partial<WorkplaceInput>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    if (workplace) {
      if (!(await put.run({ params: { id: workplace.id }, body: draft })).ok) return;
      onSaved?.(workplace.id);
    } else {
      const done = await add.run({ body: draft });
      if (!done.ok) return;
      onSaved?.(done.value.id);
    }
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={workplace ? t.editTitle : t.addTitle}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button
            kind="main"
            disabled={draft.name.trim().length < 3}
            busy={add.busy || put.busy}
            onClick={() => void save()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t.name}>
          <TextInput value={draft.name} onValue={(name) => set({ name })} maxLength={160} />
        </Field>
        <Field label={t.address} optional>
          <TextArea value={draft.address} onValue={(address) => set({ address })} rows={2} maxLength={400} />
        </Field>
        <RegionFinder
          code={draft.district}
          name={region}
          onRegion={(district, name) => {
            set({ district });
            setRegion(name);
          }}
        />
        <Field label={t.zone} hint={t.zoneHint}>
          <Select<Zone>
            value={draft.zone}
            onValue={(zone) => set({ zone })}
            options={(Object.keys(t.zones) as Zone[]).map((value) => ({ value, label: t.zones[value] }))}
          />
        </Field>
        <Field label={t.week}>
          <Select<string>
            value={draft.weekPatternId ?? 'standard'}
            onValue={(value) => set({ weekPatternId: value === 'standard' ? null : value })}
            options={[
              { value: 'standard', label: words.page.standardWeek },
              ...(weeks.data?.own ?? []).map((week) => ({ value: week.id, label: week.name })),
            ]}
          />
        </Field>
        <Refused refusal={add.refusal ?? put.refusal} />
      </div>
    </Dialog>
  );
};

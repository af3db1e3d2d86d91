import { useState } from 'react';
import { attendanceDoubtEndpoints } from '../../../../contract/attendanceDoubt.ts';
import { addDays, type PlainDate } from '../../../../kernel/time.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useDoubtWords } from '../DoubtWords.tsx';

interface MuteDialogProps {
  readonly code: string;
  readonly sentence: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly site: { readonly id: string; readonly name: string } | null;
  readonly onClose: () => void;
}
const usualDays = 30;

/** Says that a sign is normal for this person, or for everybody at the place, until a day. */
export const MuteDialog = ({ code, sentence, person, site, onClose }: MuteDialogProps) => {
  const words = useDoubtWords();
  const t = words.muteDialog;
  const { app } = useWords();
  const { today, can } = useSession();
  const say = useToast();
  const mute = useAct(attendanceDoubtEndpoints.mute, [
    attendanceDoubtEndpoints.list,
    attendanceDoubtEndpoints.one,
    attendanceDoubtEndpoints.mutes,
  ]);
  const [whom, setWhom] = useState<'person' | 'site'>('person');
  const [until, setUntil] = useState<PlainDate | null>(addDays(today, usualDays));
  const [why, setWhy] = useState('');
  const whole = can('attendance.decide', { kind: 'agency' });
  const save = async () => {
    if (until === null) return;
    const target = whom === 'site' && site ? { workplaceId: site.id } : { employeeId: person.id };
    const done = await mute.run({ body: { code, until, why, ...target } });
    if (!done.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" busy={mute.busy} onClick={() => void save()}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="font-medium">{sentence}</p>
        {site && whole ? (
          <RadioGroup
            legend={t.whom}
            value={whom}
            options={[
              { value: 'person', label: t.person({ name: person.name }) },
              { value: 'site', label: t.site({ place: site.name }) },
            ]}
            onValue={setWhom}
          />
        ) : (
          <p className="text-ink2">{t.person({ name: person.name })}</p>
        )}
        <Field label={t.until}>
          <DateInput value={until} onValue={setUntil} today={today} min={today} />
        </Field>
        <Field label={t.why} hint={t.whyHint}>
          <TextInput value={why} onValue={setWhy} maxLength={300} />
        </Field>
        <p className="text-[0.9375rem] text-ink2">{t.note}</p>
      </div>
      <Refused refusal={mute.refusal} className="mt-3" />
    </Dialog>
  );
};

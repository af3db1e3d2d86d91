import { useId, useState } from 'react';
import { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { attendancePhoneEndpoints, type PunchView } from '../../../contract/attendancePhone.ts';
import type { PlainDate, Zone } from '../../../kernel/time.ts';
import type { appealWords as source } from '../../../words/id/appeal.ts';
import type { SameShape } from '../../../words/shape.ts';
import { call } from '../../app/call.ts';
import { ownWords } from '../../app/ownWords.tsx';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Panel } from '../parts/Panel.tsx';
import { useKept } from '../useKept.ts';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';

const { Frame, useOwnWords } = ownWords<SameShape<typeof source>>(async (language) =>
  language === 'en'
    ? (await import('../../../words/en/appeal.ts')).appealWords
    : (await import('../../../words/id/appeal.ts')).appealWords,
);

interface AppealProps {
  readonly day: PlainDate;
  readonly punch: PunchView;
  readonly onSent: () => void;
}

const AppealForm = ({ day, punch, onSent }: AppealProps) => {
  const t = useOwnWords();
  const { words } = usePhoneWords();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [lost, setLost] = useState(false);
  const appeal = useSend(attendanceDoubtEndpoints.appeal);
  const fileId = useId();
  const params = { day, punchId: punch.id };
  const send = async () => {
    const sent = await appeal.send({ params, body: { words: text } });
    if (!sent.ok) return;
    if (file) {
      const body = new Uint8Array(await file.arrayBuffer());
      const stored = await call(attendanceDoubtEndpoints.addAppealFile, { params, body });
      setLost(!stored.ok);
      if (!stored.ok) return;
    }
    onSent();
  };
  if (lost) return <Notice tone="warn">{t.fileLater}</Notice>;
  if (!open)
    return (
      <Button icon="send" className="mt-2" onClick={() => setOpen(true)}>
        {t.appeal}
      </Button>
    );
  return (
    <div className="mt-2 grid gap-3">
      <p className="text-[0.9375rem] text-ink2">{t.appealWhy}</p>
      <Field label={t.words}>
        <TextArea value={text} onValue={setText} rows={4} maxLength={1000} />
      </Field>
      <div>
        <label htmlFor={fileId} className="mb-1 block font-medium">
          {t.file}
        </label>
        <input
          id={fileId}
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          className="block min-h-11 w-full text-[0.9375rem]"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </div>
      <Refused refusal={appeal.refusal} />
      <div className="flex gap-2">
        <Button kind="main" busy={appeal.busy} onClick={() => void send()}>
          {t.send}
        </Button>
        <Button onClick={() => setOpen(false)}>{words.app.actions.cancel}</Button>
      </div>
    </div>
  );
};

const Decided = ({ day, punch, zone, onSent }: AppealProps & { readonly zone: Zone }) => {
  const t = useOwnWords();
  const { formats } = usePhoneWords();
  return (
    <li className="py-3 first:pt-0">
      <p className="font-semibold">
        {t.decided({ time: formats.clockWithZone(punch.at, zone) })}:{' '}
        <span className={punch.state === 'refused' ? 'text-bad' : 'text-okay'}>
          {punch.state === 'refused' ? t.refused : t.moved}
        </span>
      </p>
      {punch.note !== '' && <p className="text-ink2">“{punch.note}”</p>}
      {punch.appeal === 'possible' ? (
        <AppealForm day={day} punch={punch} onSent={onSent} />
      ) : (
        punch.appeal !== 'none' && <p className="mt-1">{t.states[punch.appeal]}</p>
      )}
    </li>
  );
};

const Appeals = ({ day }: { readonly day: PlainDate }) => {
  const t = useOwnWords();
  const read = useKept(attendancePhoneEndpoints.days, { query: { from: day, to: day } });
  const shown = read.data?.days[0]?.punches.filter(({ appeal }) => appeal !== 'none') ?? [];
  if (shown.length === 0) return null;
  return (
    <Panel title={t.title}>
      <ul className="divide-y divide-line">
        {shown.map((punch) => (
          <Decided key={punch.id} day={day} punch={punch} zone={read.data!.zone} onSent={read.reload} />
        ))}
      </ul>
    </Panel>
  );
};

/** What was decided against an own check-in, and the one appeal against it. */
export const DayAppeals = ({ day }: { readonly day: PlainDate }) => {
  const { language } = usePhoneWords();
  return (
    <Frame language={language} waiting={null}>
      <Appeals day={day} />
    </Frame>
  );
};

import { useId, useState } from 'react';
import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { call, type Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface AddFileProps {
  readonly requestId: string;
  readonly had: number;
  readonly onDone: () => void;
}

/** Adds a file of evidence to a request that waits. */
export const AddFile = ({ requestId, had, onDone }: AddFileProps) => {
  const t = useRequestWords().home;
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState('');
  const send = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const answer = await call(rosterRequestEndpoints.addFile, { params: { id: requestId }, body: bytes });
    setBusy(false);
    setRefusal(answer.ok ? null : answer.refusal);
    setSaid(answer.ok ? t.fileSent : '');
    if (answer.ok) onDone();
  };
  return (
    <div className="pb-2">
      <label
        htmlFor={id}
        className="inline-flex min-h-11 items-center gap-2 rounded-control border border-line2 px-3 font-medium has-focus-visible:outline-3 has-focus-visible:outline-brand-text"
      >
        <Icon name={busy ? 'clock' : 'document'} /> {t.addFile}
        <input
          id={id}
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          disabled={busy}
          className="sr-only"
          onChange={(event) => {
            void send(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p role="status" className="mt-1 text-[0.8125rem] text-ink3">
        {[said, had > 0 ? t.files({ n: had }) : '', t.fileHint].filter(Boolean).join(' · ')}
      </p>
      <Refused refusal={refusal} className="mt-1" />
    </div>
  );
};

import { useEffect, useRef, useState } from 'react';
import { dispensationEndpoints, type OpenedDispensation } from '../../../contract/dispensation.ts';
import { call, type Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';

interface EvidenceViewerProps {
  readonly dispensationId: string;
  readonly evidence: OpenedDispensation['evidence'];
}

/** Shows pictures in place and opens a PDF in a tab of its own; each press is one reading in the trail. Nothing stays after closing. */
export const EvidenceViewer = ({ dispensationId, evidence }: EvidenceViewerProps) => {
  const { dispensation } = useWords();
  const t = dispensation.case;
  const formats = useFormats();
  const [pictures, setPictures] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const made = useRef<string[]>([]);
  useEffect(
    () => () => {
      for (const address of made.current) URL.revokeObjectURL(address);
    },
    [],
  );
  const show = async (fileId: string, mediaType: string) => {
    setBusy(fileId);
    setRefusal(null);
    const answer = await call(dispensationEndpoints.evidence, { params: { id: dispensationId, fileId } });
    setBusy(null);
    if (!answer.ok) {
      setRefusal(answer.refusal);
      return;
    }
    const address = URL.createObjectURL(answer.value as unknown as Blob);
    made.current.push(address);
    if (mediaType === 'application/pdf') window.open(address, '_blank', 'noopener');
    else setPictures((now) => ({ ...now, [fileId]: address }));
  };
  return (
    <section aria-label={t.evidence} className="grid content-start gap-3">
      <h3 className="font-bold">{t.evidence}</h3>
      {evidence.length === 0 && <p className="text-ink2">{t.noEvidence}</p>}
      <ul className="grid gap-3">
        {evidence.map((file, i) => {
          const n = i + 1;
          const pdf = file.mediaType === 'application/pdf';
          const picture = pictures[file.fileId];
          return (
            <li key={file.fileId}>
              {picture ? (
                <img
                  src={picture}
                  alt={t.image({ n })}
                  className="max-h-[26rem] w-full rounded-control border border-line object-contain"
                />
              ) : (
                <Button
                  icon={pdf ? 'document' : 'eye'}
                  busy={busy === file.fileId}
                  onClick={() => void show(file.fileId, file.mediaType)}
                >
                  {pdf ? t.openPdf({ n }) : t.show({ n })} ({formats.size(file.sizeBytes)})
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <Refused refusal={refusal} />
    </section>
  );
};

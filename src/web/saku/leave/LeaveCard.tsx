import { useState } from 'react';
import { leaveEndpoints, type MyLeave } from '../../../contract/leave.ts';
import { useLeaveWords } from '../../absence/leave/LeaveWords.tsx';
import { leaveTone } from '../../absence/leave/leaveTone.ts';
import { addressOf, call, type Refusal } from '../../app/call.ts';
import { Refused } from '../../app/Refused.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { EvidenceInput } from '../dispensation/EvidenceInput.tsx';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';

/** One of my requests: which days, how it stands, and what I may still do. */
export const LeaveCard = ({ request, onDone }: { readonly request: MyLeave; readonly onDone: () => void }) => {
  const { me } = usePhone();
  const { formats } = usePhoneWords();
  const words = useLeaveWords();
  const t = words.mine;
  const withdraw = useSend(leaveEndpoints.withdraw);
  const [uploading, setUploading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async () => {
    const sent = await withdraw.send({ params: { id: request.id } });
    if (sent.ok) onDone();
  };
  const add = async (file: File | null) => {
    if (file === null) return;
    setUploading(true);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await call(leaveEndpoints.addFile, { params: { id: request.id }, body: bytes });
    setUploading(false);
    setRefusal(added.ok ? null : added.refusal);
    if (added.ok) onDone();
  };
  const last = request.history.findLast((each) => each.note !== '');
  const facts = [
    words.length({ n: request.length, unit: words.units[request.unit] }),
    request.letter && t.letter({ letter: request.letter }),
    request.endedOn && t.ended({ day: formats.dayMedium(request.endedOn) }),
    request.files > 0 && t.files({ n: request.files }),
  ].filter(Boolean);
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-2">
        <h3 className="leading-snug font-semibold">{words.kinds[request.kind]}</h3>
        <Badge tone={leaveTone[request.state]}>{words.states[request.state]}</Badge>
      </div>
      <p className="mt-1 text-[0.9375rem]">
        {request.from === request.to ? formats.dayMedium(request.from) : formats.span(request.from, request.to)}
      </p>
      <p className="text-[0.875rem] text-ink2">{facts.join(' · ')}</p>
      {last && (
        <p className="mt-2 rounded-xl bg-paper px-3 py-2 text-[0.9375rem]">
          <span className="text-ink3">{words.note}: </span>
          {last.note}
        </p>
      )}
      {request.history.length > 0 && (
        <ul className="mt-2 text-[0.8125rem] text-ink3">
          {request.history.map((each) => (
            <li key={each.at + each.move}>
              {words.moves[each.move]}, {formats.moment(each.at, me.agency.zone)} {words.by({ name: each.by })}
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        <LinkButton icon="document" href={addressOf(leaveEndpoints.ownForm, { id: request.id })}>
          {t.form}
        </LinkButton>
        {request.mayAddFile && <EvidenceInput label={t.addFile} busy={uploading} onFile={(file) => void add(file)} />}
        {request.mayWithdraw && (
          <Button busy={withdraw.busy} onClick={() => void take()}>
            {t.withdraw}
          </Button>
        )}
      </div>
      <Refused refusal={refusal ?? withdraw.refusal} className="mt-2" />
    </li>
  );
};

import { useState } from 'react';
import { attendanceRequestEndpoints, type MyDayRequest } from '../../../../contract/attendanceRequest.ts';
import { call, type Refusal } from '../../../app/call.ts';
import { Refused } from '../../../app/Refused.tsx';
import { useDayRequestWords } from '../../../attendance/requests/DayRequestFrame.tsx';
import { dayRequestTone } from '../../../attendance/requests/requestTone.ts';
import { useRequestText } from '../../../attendance/requests/useRequestText.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { EvidenceInput } from '../../dispensation/EvidenceInput.tsx';
import { usePhone } from '../../usePhone.tsx';
import { useSend } from '../../useSend.ts';
import { usePhoneWords } from '../../words.tsx';

/** One of my requests: what, when, how it stands, and what I may still do. */
export const OwnRequestCard = ({
  request,
  onDone,
}: {
  readonly request: MyDayRequest;
  readonly onDone: () => void;
}) => {
  const { me } = usePhone();
  const { formats } = usePhoneWords();
  const words = useDayRequestWords();
  const t = words.mine;
  const text = useRequestText();
  const withdraw = useSend(attendanceRequestEndpoints.withdraw);
  const [uploading, setUploading] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [large, setLarge] = useState(false);
  const take = async () => {
    const sent = await withdraw.send({ params: { id: request.id } });
    if (sent.ok) onDone();
  };
  const add = async (file: File | null) => {
    setLarge(file === null);
    if (file === null) return;
    setUploading(true);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const added = await call(attendanceRequestEndpoints.addFile, { params: { id: request.id }, body: bytes });
    setUploading(false);
    setRefusal(added.ok ? null : added.refusal);
    if (added.ok) onDone();
  };
  const last = request.history.findLast((each) => each.note !== '');
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-2">
        <h3 className="leading-snug font-semibold">{text.what(request)}</h3>
        <Badge tone={dayRequestTone[request.state]}>{words.states[request.state]}</Badge>
      </div>
      <p className="mt-1 text-[0.9375rem]">
        <TextLink href={`/saku/hari-saya/${request.day}`}>{formats.dayMedium(request.day)}</TextLink>
        {`, ${text.times(request, request)}`}
      </p>
      {request.approved && (
        <p className="text-[0.9375rem] font-medium">
          {words.approvedAs({ times: text.times(request, request.approved) })}
        </p>
      )}
      {(request.files > 0 || request.evidence === 'missing') && (
        <p className="text-[0.875rem] text-ink2">
          {request.files > 0 ? t.files({ n: request.files }) : words.evidence.missing}
        </p>
      )}
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
      {(request.mayWithdraw || request.mayAddFile) && (
        <div className="mt-2 flex flex-wrap gap-2">
          {request.mayAddFile && <EvidenceInput label={t.addFile} busy={uploading} onFile={(file) => void add(file)} />}
          {request.mayWithdraw && (
            <Button busy={withdraw.busy} onClick={() => void take()}>
              {t.withdraw}
            </Button>
          )}
        </div>
      )}
      {large && (
        <p role="alert" className="mt-2 text-[0.875rem] text-bad">
          {words.form.fileTooLarge}
        </p>
      )}
      <Refused refusal={refusal ?? withdraw.refusal} className="mt-2" />
    </li>
  );
};

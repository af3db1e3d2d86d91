import { useState } from 'react';
import { type MyRequest, rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { requestTone } from '../../roster/requests/requestTone.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';
import { Notice } from '../../ui/Notice.tsx';
import { HoursText } from '../parts/HoursText.tsx';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { AddFile } from './AddFile.tsx';

const modeAt = (letters: string, d: number) => modeOfLetter[(letters[d] ?? '-') as ModeLetter];

/** One of my requests: what, when, how it stands, and what I may do. */
export const RequestCard = ({ request, onDone }: { readonly request: MyRequest; readonly onDone: () => void }) => {
  const { me } = usePhone();
  const { formats } = usePhoneWords();
  const words = useRequestWords();
  const t = words.home;
  const answer = useSend(rosterRequestEndpoints.answerSwap);
  const withdraw = useSend(rosterRequestEndpoints.withdraw);
  const [overtaken, setOvertaken] = useState(false);
  const { kind, role, state, days } = request;
  const isColleague = role === 'colleague';
  const title =
    kind === 'flexibleDay'
      ? t.flexibleAt({ place: words.places[request.place ?? 'home'] })
      : isColleague
        ? t.askedOfYou({ name: request.name })
        : t.swapWith({ name: request.otherName ?? '' });
  const own = { letters: request.ownLetters, times: request.ownTimes };
  const other = { letters: request.otherLetters, times: request.otherTimes };
  const [before, after] = isColleague ? [other, own] : [own, other];
  const reply = async (agree: boolean) => {
    const sent = await answer.send({ params: { id: request.id }, body: { agree } });
    if (!sent.ok) return;
    setOvertaken(sent.value.state === 'overtaken');
    onDone();
  };
  const take = async () => {
    const sent = await withdraw.send({ params: { id: request.id } });
    if (sent.ok) onDone();
  };
  const last = request.history.at(-1);
  return (
    <li className="py-3">
      <div className="flex items-start justify-between gap-2">
        <h3 className="leading-snug font-semibold">{title}</h3>
        <Badge tone={requestTone[state]}>{words.states[state]}</Badge>
      </div>
      {kind === 'flexibleDay' ? (
        <p className="mt-1 text-[0.9375rem]">{formats.list(days.map(formats.dayAndMonth))}</p>
      ) : (
        <ul className="mt-2 space-y-1.5">
          {days.map((day, d) => (
            <li key={day} className="text-[0.9375rem]">
              <span className="block text-ink2">{`${formats.weekdayShort(day)}, ${formats.dayAndMonth(day)}`}</span>
              <span className="mt-1 flex items-center gap-2">
                <Place mode={modeAt(before.letters, d)} time={before.times[d] ?? null} />
                <span aria-hidden="true">→</span>
                <Place mode={modeAt(after.letters, d)} time={after.times[d] ?? null} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {overtaken && (
        <Notice tone="warn" className="mt-2">
          {t.overtaken}
        </Notice>
      )}
      {last?.note && (
        <p className="mt-2 rounded-xl bg-paper px-3 py-2 text-[0.9375rem]">
          <span className="text-ink3">{words.note}: </span>
          {last.note}
        </p>
      )}
      {request.free.length > 0 && (
        <div className="mt-2">
          <p className="text-[0.875rem] text-ink2">{t.free}</p>
          <div className="mt-1 flex flex-wrap gap-2">
            {request.free.map((day) => (
              <LinkButton key={day} href={`/saku/hari-fleksibel?hari=${day}`}>
                {formats.dayAndMonth(day)}
              </LinkButton>
            ))}
          </div>
        </div>
      )}
      <details className="mt-1">
        <summary className="flex min-h-11 items-center text-[0.9375rem] font-medium text-brand-text">
          {t.details}
        </summary>
        <dl className="space-y-2 pb-2 text-[0.9375rem]">
          {request.form && (
            <>
              <Row label={t.reason} value={request.form.reason} />
              {request.form.where && <Row label={words.places[request.place ?? 'home']} value={request.form.where} />}
              <Row label={t.workPlan} value={request.form.workPlan} />
              <Row label={t.outputs} value={request.form.outputs.join('; ')} />
            </>
          )}
          <Row label={words.desk.filed} value={formats.moment(request.askedAt, me.agency.zone)} />
          {request.history.map((one) => (
            <Row
              key={one.at + one.move}
              label={words.moves[one.move]}
              value={[formats.moment(one.at, me.agency.zone), words.by({ name: one.by })].filter(Boolean).join(', ')}
            />
          ))}
        </dl>
        {kind === 'flexibleDay' && request.may.includes('withdrawn') && (
          <AddFile requestId={request.id} had={request.files} onDone={onDone} />
        )}
      </details>
      {request.may.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-2">
          {request.may.includes('agreed') && (
            <Button kind="main" icon="check" busy={answer.busy} onClick={() => void reply(true)}>
              {t.agree}
            </Button>
          )}
          {request.may.includes('declined') && (
            <Button busy={answer.busy} onClick={() => void reply(false)}>
              {t.decline}
            </Button>
          )}
          {request.may.includes('withdrawn') && (
            <Button busy={withdraw.busy} onClick={() => void take()}>
              {isColleague ? t.takeBack : t.withdraw}
            </Button>
          )}
        </div>
      )}
      <Refused refusal={answer.refusal ?? withdraw.refusal} className="mt-2" />
    </li>
  );
};

interface PlaceProps {
  readonly mode: ReturnType<typeof modeAt>;
  readonly time: MyRequest['ownTimes'][number];
}
/** How somebody stands on a day: the place, and the shift where there is one. */
const Place = ({ mode, time }: PlaceProps) => (
  <span>
    <ModeChip mode={mode} />
    {time && (
      <span className="mt-0.5 block text-[0.8125rem] text-ink2">
        <HoursText time={time} />
      </span>
    )}
  </span>
);

const Row = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt className="text-[0.8125rem] text-ink3">{label}</dt>
    <dd className="whitespace-pre-line">{value}</dd>
  </div>
);

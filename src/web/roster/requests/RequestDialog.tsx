import type { ReactNode } from 'react';
import { type DayJudgement, type RequestHead, rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { reasonWithArticle } from '../../../words/rosterSentence.ts';
import { addressOf } from '../../app/call.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { OwnHours } from '../mine/OwnHours.tsx';
import { useRequestWords } from './RequestWords.tsx';
import { requestTone } from './requestTone.ts';

interface RequestDialogProps {
  readonly requestId: string;
  readonly onClose: () => void;
  readonly onDecide: (verdict: 'approve' | 'refuse') => void;
}
const modeAt = (letters: string, d: number) => modeOfLetter[(letters[d] ?? '-') as ModeLetter];

/** One request as the head reads it: the form, the evidence, what the judge says now, and the two buttons. */
export const RequestDialog = ({ requestId, onClose, onDecide }: RequestDialogProps) => {
  const { app } = useWords();
  const formats = useFormats();
  const words = useRequestWords();
  const t = words.desk;
  const { zone, me } = useSession();
  const read = useRead(rosterRequestEndpoints.one, { params: { id: requestId } });
  const one = read.data;
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={one ? `${one.kind === 'swap' ? words.kinds.swap : words.kinds.flexibleDay}: ${one.name}` : t.title}
      actions={
        one?.mayDecide ? (
          <>
            <Button onClick={() => onDecide('refuse')}>{t.refuse}</Button>
            <Button kind="main" icon="check" onClick={() => onDecide('approve')}>
              {t.approve}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{app.actions.close}</Button>
        )
      }
    >
      <Loaded read={read} rows={6}>
        {(data) => (
          <div className="space-y-4">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={requestTone[data.state]}>{words.states[data.state]}</Badge>
              <span className="text-ink2">{data.unitName}</span>
            </p>
            {data.kind === 'swap' && (
              <ul className="grid gap-3 sm:grid-cols-2">
                {data.days.map((day, d) => {
                  const own = { mode: modeAt(data.ownLetters, d), time: data.ownTimes[d] ?? null };
                  const other = { mode: modeAt(data.otherLetters, d), time: data.otherTimes[d] ?? null };
                  return (
                    <li key={day} className="rounded-control border border-line p-3">
                      <strong>{`${formats.weekday(day)}, ${formats.dayAndMonth(day)}`}</strong>
                      <Exchange name={data.name} before={own} after={other} />
                      <Exchange name={data.otherName ?? ''} before={other} after={own} />
                    </li>
                  );
                })}
              </ul>
            )}
            {data.note && <Row label={words.note}>{data.note}</Row>}
            {data.form && (
              <dl className="grid gap-3 sm:grid-cols-2">
                <Row label={words.flexible.place}>
                  {[words.places[data.place ?? 'home'], data.form.where].filter(Boolean).join(': ')}
                </Row>
                <Row label={words.flexible.basis}>{words.bases[data.form.basis]}</Row>
                <Row label={words.home.reason}>{data.form.reason}</Row>
                <Row label={words.home.workPlan}>{data.form.workPlan}</Row>
                <Row label={words.home.outputs}>
                  <ul className="list-disc ps-5">
                    {data.form.outputs.map((output) => (
                      <li key={output}>{output}</li>
                    ))}
                  </ul>
                </Row>
                {data.files.length > 0 && (
                  <Row label={t.files}>
                    <ul>
                      {data.files.map((file) => (
                        <li key={file.id}>
                          <a
                            className="font-medium text-brand-text underline underline-offset-4"
                            href={addressOf(rosterRequestEndpoints.readFile, { id: data.id, fileId: file.id })}
                          >
                            {t.evidence({ name: file.name, size: formats.size(file.sizeBytes) })}
                          </a>
                        </li>
                      ))}
                    </ul>
                  </Row>
                )}
              </dl>
            )}
            {(data.mayDecide || data.judgement.length > 0 || data.conflicts.length > 0) && (
              <section>
                <h3 className="mb-1 font-semibold">{t.judged}</h3>
                {data.kind === 'swap' &&
                  (data.conflicts.length === 0 ? (
                    <Notice tone="okay">{t.fits}</Notice>
                  ) : (
                    <Notice tone="bad" title={t.conflicts}>
                      {data.conflicts.join('; ')}
                    </Notice>
                  ))}
                <ul className="divide-y divide-line">
                  {data.judgement.map((day) => (
                    <Judged key={day.day} day={day} />
                  ))}
                </ul>
                {data.free.length > 0 && (
                  <p className="mt-2 text-ink2">
                    {`${t.free}: ${formats.list(data.free.map((day) => `${formats.weekdayShort(day)}, ${formats.dayAndMonth(day)}`))}`}
                  </p>
                )}
              </section>
            )}
            {!data.mayDecide && (data.state === 'asked' || data.state === 'agreed') && me.employeeId !== null && (
              <Notice>{t.own}</Notice>
            )}
            <section>
              <h3 className="mb-1 font-semibold">{t.history}</h3>
              <Timeline
                entries={[
                  { key: 'filed', when: formats.moment(data.askedAt, zone), title: t.filed, body: data.name },
                  ...data.history.map((each) => ({
                    key: each.at + each.move,
                    when: formats.moment(each.at, zone),
                    title: words.moves[each.move],
                    body: [words.by({ name: each.by }), each.note].filter(Boolean).join(': '),
                  })),
                ]}
              />
            </section>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
};

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt className="text-[0.8125rem] text-ink3">{label}</dt>
    <dd className="whitespace-pre-line">{children}</dd>
  </div>
);

interface Standing {
  readonly mode: ReturnType<typeof modeAt>;
  readonly time: RequestHead['ownTimes'][number];
}
interface ExchangeProps {
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
}
const Exchange = ({ name, before, after }: ExchangeProps) => (
  <div className="mt-2">
    <p className="text-[0.9375rem] text-ink2">{name}</p>
    <p className="mt-0.5 flex items-center gap-2">
      <Place {...before} />
      <span aria-hidden="true">→</span>
      <Place {...after} />
    </p>
  </div>
);
/** The place, and the shift where there is one. */
const Place = ({ mode, time }: Standing) => (
  <span>
    <ModeChip mode={mode} />
    {time && (
      <span className="mt-0.5 block">
        <OwnHours time={time} />
      </span>
    )}
  </span>
);

const Judged = ({ day }: { readonly day: DayJudgement }) => {
  const words = useWords();
  const formats = useFormats();
  const t = useRequestWords().flexible;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex items-center gap-2">
          <strong>{`${formats.weekday(day.day)}, ${formats.dayAndMonth(day.day)}`}</strong>
          {day.letter !== null && day.letter !== '-' && <ModeChip mode={modeOfLetter[day.letter as ModeLetter]} />}
        </span>
        <Badge tone={day.allowed ? 'okay' : 'bad'}>{day.allowed ? t.allowed : t.notAllowed}</Badge>
      </p>
      <ul className="mt-1 grid gap-1 text-[0.9375rem] sm:grid-cols-2">
        {day.conflicts.map((conflict) => (
          <li key={conflict} className="flex gap-2 sm:col-span-2">
            <Icon name="warn" size={18} className="mt-0.5 text-bad" /> {conflict}
          </li>
        ))}
        {day.criteria.map((criterion) => (
          <li key={criterion.name + JSON.stringify(criterion.reason)} className="flex gap-2">
            <Icon
              name={criterion.met ? 'check' : 'close'}
              size={18}
              className={criterion.met ? 'mt-0.5 text-okay' : 'mt-0.5 text-bad'}
            />
            <span>
              {criterion.reason && (criterion.name === 'rule' || criterion.name === 'bound')
                ? reasonWithArticle(words, criterion.reason)
                : t.criteria[criterion.name]}
              <span className="sr-only">{` (${criterion.met ? t.met : t.unmet})`}</span>
              {criterion.reason?.ref && criterion.name !== 'rule' && criterion.name !== 'bound' && (
                <span className="text-ink3">{` (${criterion.reason.ref.article})`}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
};

import { useEffect, useState } from 'react';
import { attendanceCardEndpoints, type OwnCard } from '../../../../contract/attendanceCard.ts';
import { epochMilliseconds } from '../../../../kernel/time.ts';
import { call, type Refusal } from '../../../app/call.ts';
import { QrPicture } from '../../../app/qr/QrPicture.tsx';
import { Refused } from '../../../app/Refused.tsx';
import { saveFile } from '../../../app/saveFile.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useKept } from '../../useKept.ts';
import { usePhone } from '../../usePhone.tsx';
import { useSend } from '../../useSend.ts';
import { usePhoneWords } from '../../words.tsx';
import { type LiveKey, makeLiveKey, readLiveKey } from './liveKey.ts';
import { PhoneCardFrame, usePhoneCardWords } from './PhoneCardWords.tsx';
import { useLiveCode } from './useLiveCode.ts';

type Card = NonNullable<OwnCard['card']>;
type Shown = 'live' | 'card';

const Downloads = () => {
  const t = usePhoneCardWords().qr;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const take = async (
    shape: typeof attendanceCardEndpoints.ownPdf | typeof attendanceCardEndpoints.ownPng,
    name: string,
  ) => {
    const answer = await call(shape);
    if (answer.ok) saveFile(answer.value, name);
    setRefusal(answer.ok ? null : answer.refusal);
  };
  return (
    <div className="mt-4 flex flex-col gap-2">
      <Button icon="export" onClick={() => void take(attendanceCardEndpoints.ownPdf, t.pdfName)}>
        {t.pdf}
      </Button>
      <Button icon="export" onClick={() => void take(attendanceCardEndpoints.ownPng, t.pngName)}>
        {t.png}
      </Button>
      <Refused refusal={refusal} />
    </div>
  );
};

interface LivePanelProps {
  readonly card: Card;
  readonly registered: string | null;
  readonly offset: number;
  readonly reload: () => void;
}

const LivePanel = ({ card, registered, offset, reload }: LivePanelProps) => {
  const { me } = usePhone();
  const t = usePhoneCardWords().qr;
  const [key, setKey] = useState<LiveKey | null>(null);
  const [stuck, setStuck] = useState(false);
  const { send, busy, refusal } = useSend(attendanceCardEndpoints.registerLive);
  const employeeId = me.employeeId ?? '';
  useEffect(() => {
    void readLiveKey(employeeId).then(setKey);
  }, [employeeId]);
  const here = key !== null && key.publicKey === registered;
  const code = useLiveCode(here ? key : null, card, offset);
  const register = async () => {
    const made = key ?? (await makeLiveKey(employeeId));
    setStuck(made === null);
    if (made === null) return;
    const answer = await send({ body: { publicKey: made.publicKey } });
    if (!answer.ok) return;
    setKey(made);
    reload();
  };
  if (here && code !== null)
    return (
      <>
        <QrPicture
          text={code.text}
          label={t.codeLabel({ name: me.name })}
          className="mx-auto w-full max-w-80 rounded-xl"
        />
        <div className="mx-auto mt-3 h-1.5 max-w-80 overflow-hidden rounded-full bg-line" aria-hidden="true">
          <div className="h-full rounded-full bg-brand" style={{ width: `${(code.left / 15) * 100}%` }} />
        </div>
        <p className="mt-2 text-center text-[0.9375rem] tabular-nums text-ink2">{t.seconds({ n: code.left })}</p>
        <p className="mt-1 text-center text-[0.8125rem] text-ink3">{t.liveWhy}</p>
      </>
    );
  return (
    <>
      <p className="font-bold">{t.registerTitle}</p>
      {registered !== null && <p className="mt-1 text-[0.9375rem] text-ink2">{t.registerOther}</p>}
      <p className="mt-1 mb-4 text-[0.9375rem] text-ink2">{t.registerWhy}</p>
      <Button kind="main" large icon="phone" busy={busy} onClick={() => void register()}>
        {t.register}
      </Button>
      {stuck && <Notice tone="warn">{t.noStorage}</Notice>}
      {refusal?.status === 0 ? <Notice tone="warn">{t.registerOffline}</Notice> : <Refused refusal={refusal} />}
    </>
  );
};

const MyQr = () => {
  const { me } = usePhone();
  const { formats } = usePhoneWords();
  const t = usePhoneCardWords().qr;
  const own = useKept(attendanceCardEndpoints.own);
  const { send, busy, refusal } = useSend(attendanceCardEndpoints.issueOwn);
  const [chosen, setChosen] = useState<Shown>('live');
  const card = own.data?.card ?? null;
  const offset = own.data && own.at ? epochMilliseconds(own.data.at) - epochMilliseconds(own.at) : 0;
  const make = async () => {
    if ((await send()).ok) own.reload();
  };
  return (
    <Screen title={t.title} documentTitle={t.title} asking={own.asking}>
      {own.data === undefined && <Refused refusal={own.refusal} retry={own.reload} />}
      {own.data && (card === null || card.state === 'expired') && (
        <Panel>
          <p className="font-bold">{card === null ? t.makeTitle : t.over}</p>
          <p className="mt-1 mb-4 text-[0.9375rem] text-ink2">{t.makeWhy}</p>
          <Button kind="main" large icon="plus" busy={busy} onClick={() => void make()}>
            {card === null ? t.make : t.renew}
          </Button>
          <Refused refusal={refusal} />
        </Panel>
      )}
      {card !== null && card.state === 'valid' && (
        <>
          <Panel>
            <p className="mb-3 text-[0.9375rem] text-ink2">{t.lead}</p>
            <RadioGroup<Shown>
              inline
              legend={t.title}
              value={chosen}
              onValue={setChosen}
              options={[
                { value: 'live', label: t.live },
                { value: 'card', label: t.card },
              ]}
            />
            <div className="mt-4">
              {chosen === 'live' && (
                <LivePanel
                  card={card}
                  registered={own.data?.live?.publicKey ?? null}
                  offset={offset}
                  reload={own.reload}
                />
              )}
              {chosen === 'card' && card.text === null && <Notice tone="info">{t.screenOnly}</Notice>}
              {chosen === 'card' && card.text !== null && (
                <>
                  <QrPicture
                    text={card.text}
                    label={t.codeLabel({ name: me.name })}
                    className="mx-auto w-full max-w-80 rounded-xl"
                  />
                  <p className="mt-2 text-center text-[0.9375rem] text-ink2">
                    {t.until({ day: formats.day(formats.dayIn(card.expiresAt, me.agency.zone)) })}
                  </p>
                  <p className="mt-1 text-center text-[0.8125rem] text-ink3">{t.cardWhy}</p>
                  <Downloads />
                </>
              )}
            </div>
          </Panel>
          <p className="px-4 text-center text-[0.8125rem] text-ink3">
            {t.bright} {t.kept}
          </p>
        </>
      )}
    </Screen>
  );
};

export const MyQrScreen = () => (
  <PhoneCardFrame>
    <MyQr />
  </PhoneCardFrame>
);

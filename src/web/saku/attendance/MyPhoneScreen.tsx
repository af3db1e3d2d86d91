import { useEffect, useState } from 'react';
import { attendancePhoneEndpoints, type OwnPhone } from '../../../contract/attendancePhone.ts';
import type { Id } from '../../../kernel/id.ts';
import { Refused } from '../../app/Refused.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { AskPhone } from './AskPhone.tsx';
import { knownKey } from './deviceKey.ts';
import { HomePanel } from './HomePanel.tsx';
import { ProofFrame, useProofWords } from './ProofFrame.tsx';
import { useUnsent } from './useUnsent.ts';

const open: readonly OwnPhone['state'][] = ['active', 'approved', 'asked'];

interface PhoneItemProps {
  readonly phone: OwnPhone;
  readonly here: boolean;
  readonly onDone: () => void;
}

const PhoneItem = ({ phone, here, onDone }: PhoneItemProps) => {
  const { me } = usePhone();
  const { formats } = usePhoneWords();
  const { phone: t } = useProofWords();
  const { send, busy, refusal } = useSend(attendancePhoneEndpoints.withdrawPhone);
  const end = async () => {
    if ((await send({ params: { id: phone.id } })).ok) onDone();
  };
  const when = formats.moment(phone.state === 'approved' ? phone.usableFrom : phone.askedAt, me.agency.zone);
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="font-semibold">
          {phone.name}
          {here && <span className="font-normal text-ink2"> · {t.here}</span>}
        </p>
        <Badge tone={phone.state === 'active' ? 'okay' : phone.state === 'refused' ? 'bad' : 'warn'}>
          {t.states[phone.state]}
        </Badge>
      </div>
      <p className="text-[0.9375rem] text-ink2">
        {phone.state === 'approved' ? t.from({ when }) : t.since({ when })}
        {phone.passkey && `, ${t.withPasskey}`}
      </p>
      {phone.decisionNote !== '' && <p className="text-[0.9375rem] text-ink2">{phone.decisionNote}</p>}
      {open.includes(phone.state) && (
        <div className="mt-2">
          <Button kind="bad" busy={busy} onClick={() => void end()}>
            {phone.state === 'active' ? t.end : t.withdraw}
          </Button>
          {phone.state === 'active' && <p className="mt-1 text-[0.8125rem] text-ink3">{t.endWhy}</p>}
        </div>
      )}
      <Refused refusal={refusal} className="mt-2" />
    </li>
  );
};

const MyPhone = () => {
  const { me } = usePhone();
  const { words } = usePhoneWords();
  const { phone: t } = useProofWords();
  const read = useKept(attendancePhoneEndpoints.phones);
  const unsent = useUnsent();
  const [here, setHere] = useState<Id | null>(null);
  const { reload, data } = read;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer the key may be another one.
  useEffect(() => {
    knownKey(me.accountId).then(
      (key) => setHere(key?.phoneId ?? null),
      () => setHere(null),
    );
  }, [me.accountId, data]);
  const shown = data?.phones.filter(({ state }, index) => open.includes(state) || index < 3) ?? [];
  const known = data?.phones.some(({ id, state }) => id === here && open.includes(state));
  const waiting = data?.phones.some(({ state }) => state === 'asked' || state === 'approved');
  return (
    <Screen title={t.title} documentTitle={t.title} asking={read.asking}>
      {unsent > 0 && <Notice tone="warn">{t.unsent({ n: unsent })}</Notice>}
      <Panel title={t.current}>
        {data === undefined ? (
          read.asking ? (
            <Skeleton rows={3} label={words.app.progress.loading} />
          ) : (
            <Refused refusal={read.refusal} retry={reload} />
          )
        ) : shown.length === 0 ? (
          <p className="text-ink2">{t.none}</p>
        ) : (
          <ul className="divide-y divide-line">
            {shown.map((phone) => (
              <PhoneItem key={phone.id} phone={phone} here={phone.id === here} onDone={reload} />
            ))}
          </ul>
        )}
      </Panel>
      {data !== undefined && !known && !waiting && (
        <AskPhone
          asks={data.phones.some(({ state, reason }) => state === 'active' || reason === 'lost')}
          hours={data.changeHours}
          passkeys={data.passkeys}
          onDone={reload}
        />
      )}
      {data !== undefined && <HomePanel home={data.home} radius={data.home?.radius ?? 300} onDone={reload} />}
    </Screen>
  );
};

/** The phone that records attendance, how to change it, and where home is. */
export const MyPhoneScreen = () => (
  <ProofFrame>
    <MyPhone />
  </ProofFrame>
);

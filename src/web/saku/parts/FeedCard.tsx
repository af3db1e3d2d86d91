import { useState } from 'react';
import { rosterEndpoints } from '../../../contract/roster.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { Panel } from './Panel.tsx';

/** The private calendar address: made, shown once, stopped. */
export const FeedCard = () => {
  const { me } = usePhone();
  const { words, formats } = usePhoneWords();
  const t = words.saku.feed;
  const state = useKept(rosterEndpoints.feedState);
  const open = useSend(rosterEndpoints.openFeed);
  const close = useSend(rosterEndpoints.closeFeed);
  const [address, setAddress] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [said, setSaid] = useState('');

  const make = async () => {
    const answer = await open.send({ body: {} });
    if (!answer.ok) return;
    setAddress(answer.value.url);
    setSaid('');
    state.reload();
  };
  const stop = async () => {
    const answer = await close.send();
    if (!answer.ok) return;
    setAddress(null);
    setSaid(t.stopped);
    state.reload();
  };
  const copy = async () => {
    if (address === null) return;
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  const active = state.data?.active === true;
  return (
    <Panel title={t.title}>
      <p className="text-[0.9375rem] text-ink2">{t.why}</p>
      {active && state.data?.madeAt && (
        <p className="mt-1 text-[0.9375rem] text-ink2">
          {t.active({ when: formats.moment(state.data.madeAt, me.agency.zone) })}{' '}
          {state.data.lastReadAt && t.lastRead({ when: formats.moment(state.data.lastReadAt, me.agency.zone) })}
        </p>
      )}
      {address !== null && (
        <div className="mt-3 space-y-2">
          <Field label={t.address} hint={t.once}>
            <TextInput readOnly value={address} onFocus={(event) => event.target.select()} />
          </Field>
          <div className="flex flex-wrap gap-2">
            <Button icon="copy" onClick={() => void copy()}>
              {copied ? words.app.actions.copied : words.app.actions.copy}
            </Button>
            <LinkButton icon="calendar" href={address.replace(/^https?:/, 'webcal:')}>
              {t.open}
            </LinkButton>
          </div>
        </div>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button icon="feed" busy={open.busy} onClick={() => void make()}>
          {active ? t.renew : t.make}
        </Button>
        {active && (
          <Button kind="bad" busy={close.busy} onClick={() => void stop()}>
            {t.stop}
          </Button>
        )}
      </div>
      {active && address === null && <p className="mt-1 text-[0.8125rem] text-ink3">{t.renewNote}</p>}
      <p role="status" className="mt-1 text-[0.9375rem]">
        {said}
      </p>
      <Refused refusal={open.refusal ?? close.refusal} className="mt-2" />
    </Panel>
  );
};

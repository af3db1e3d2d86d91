import { useState } from 'react';
import { rosterEndpoints } from '../../../contract/roster.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useMyScheduleWords } from './MyScheduleWords.tsx';

const touched = [rosterEndpoints.feedState];

/** The private calendar address: made, shown once, stopped. */
export const OwnCalendar = () => {
  const t = useMyScheduleWords().feed;
  const { app } = useWords();
  const formats = useFormats();
  const { zone } = useSession();
  const say = useToast();
  const state = useRead(rosterEndpoints.feedState);
  const open = useAct(rosterEndpoints.openFeed, touched);
  const close = useAct(rosterEndpoints.closeFeed, touched);
  const [address, setAddress] = useState<string | null>(null);
  const [stopping, setStopping] = useState(false);
  const make = async () => {
    const made = await open.run({ body: {} });
    if (made.ok) setAddress(made.value.url);
  };
  const copy = async () => {
    if (address === null) return;
    await navigator.clipboard.writeText(address);
    say(app.actions.copied, 'okay');
  };
  return (
    <Card title={t.title}>
      <p className="text-[0.9375rem] text-ink2">{t.why}</p>
      <Loaded read={state} rows={1}>
        {({ active, madeAt, lastReadAt }) => (
          <>
            {active && madeAt && (
              <p className="mt-1 text-sm text-ink3">
                {t.active({ when: formats.moment(madeAt, zone) })}{' '}
                {lastReadAt && t.lastRead({ when: formats.moment(lastReadAt, zone) })}
              </p>
            )}
            {address !== null && (
              <div className="mt-3 space-y-2">
                <Field label={t.address} hint={t.once}>
                  <TextInput readOnly value={address} onFocus={(event) => event.target.select()} />
                </Field>
                <div className="flex flex-wrap gap-2">
                  <Button icon="copy" onClick={() => void copy()}>
                    {app.actions.copy}
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
                <Button kind="bad" onClick={() => setStopping(true)}>
                  {t.stop}
                </Button>
              )}
            </div>
            {active && address === null && <p className="mt-1 text-[0.8125rem] text-ink3">{t.renewNote}</p>}
          </>
        )}
      </Loaded>
      <Refused refusal={open.refusal} className="mt-2" />
      <ConfirmDialog
        open={stopping}
        title={t.stopTitle}
        action={t.stop}
        harmful
        busy={close.busy}
        onConfirm={async () => {
          if (!(await close.run({})).ok) return;
          setAddress(null);
          setStopping(false);
          say(t.stopped, 'okay');
        }}
        onClose={() => {
          setStopping(false);
          close.forget();
        }}
      >
        <p>{t.stopWhy}</p>
        <Refused refusal={close.refusal} className="mt-3" />
      </ConfirmDialog>
    </Card>
  );
};

import { useState } from 'react';
import { useLocation } from 'wouter';
import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useKept } from '../useKept.ts';
import { useMine } from '../useMine.ts';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';
import { RequestFrame } from './RequestFrame.tsx';
import { SwapOptions } from './SwapOptions.tsx';

const oneDay = 'one';

const Swap = () => {
  const { today } = usePhone();
  const { words, formats } = usePhoneWords();
  const t = useRequestWords();
  const [, move] = useLocation();
  const mine = useMine(today);
  const asked = new URLSearchParams(location.search).get('hari') ?? '';
  const [day, setDay] = useState(asked);
  const [otherDay, setOtherDay] = useState<string>(oneDay);
  const [chosen, setChosen] = useState('');
  const [note, setNote] = useState('');
  const { send, busy, refusal } = useSend(rosterRequestEndpoints.proposeSwap);

  const days = (mine.data?.days ?? []).filter(
    (one) => one.day > today && (one.mode === 'office' || one.mode === 'home' || one.mode === 'other'),
  );
  const own = days.find((one) => one.day === day);
  // Whoever works in shifts may give a day at work and take one off in return.
  const isOnShifts = days.some((one) => one.time?.kind === 'shift');
  const others = own
    ? (mine.data?.days ?? []).filter(
        (one) => one.day > today && (days.includes(one) || (isOnShifts && one.mode === 'off')),
      )
    : [];
  const around = own
    ? others.filter((one) => one.day !== day && one.day >= addDays(own.day, -13) && one.day <= addDays(own.day, 13))
    : [];
  const second = around.find((one) => one.day === otherDay);
  const query = { day: (own?.day ?? today) as PlainDate, ...(second ? { otherDay: second.day } : {}) };
  const options = useKept(rosterRequestEndpoints.swapOptions, { query }, own !== undefined);
  const labelOf = (one: (typeof days)[number]) =>
    t.swap.dayOption({
      day: `${formats.weekdayShort(one.day)}, ${formats.dayAndMonth(one.day)}`,
      mode: one.time?.kind === 'shift' ? words.roster.hours.shift(one.time) : words.app.modes[one.mode],
    });
  const propose = async () => {
    const answer = await send({ body: { ...query, withEmployeeId: chosen, note } });
    if (answer.ok) move('/permohonan');
  };
  return (
    <Screen title={t.swap.title} documentTitle={t.swap.title} asking={mine.asking || options.asking}>
      <Panel>
        <p className="text-[0.9375rem] text-ink2">{t.swap.why}</p>
        {mine.data === undefined ? (
          mine.asking ? (
            <Skeleton rows={3} label={words.app.progress.loading} />
          ) : (
            <Refused refusal={mine.refusal} retry={mine.reload} className="mt-3" />
          )
        ) : days.length === 0 ? (
          <EmptyState icon="calendar" title={t.swap.noDays}>
            {t.swap.noDaysWhy}
          </EmptyState>
        ) : (
          <div className="mt-3 space-y-3">
            <Field label={t.swap.day}>
              <Select
                value={own?.day ?? ''}
                options={days.map((one) => ({ value: one.day as string, label: labelOf(one) }))}
                placeholder
                onValue={(next) => {
                  setDay(next);
                  setOtherDay(oneDay);
                  setChosen('');
                }}
              />
            </Field>
            {own && (
              <Field label={t.swap.otherDay} hint={t.swap.otherDayHint} optional>
                <Select
                  value={second?.day ?? oneDay}
                  options={[
                    { value: oneDay, label: t.swap.oneDay },
                    ...around.map((one) => ({ value: one.day as string, label: labelOf(one) })),
                  ]}
                  onValue={(next) => {
                    setOtherDay(next);
                    setChosen('');
                  }}
                />
              </Field>
            )}
          </div>
        )}
      </Panel>
      {own && (
        <Panel title={t.swap.colleagues}>
          {options.data ? (
            <SwapOptions options={options.data.options} chosen={chosen} onChosen={setChosen} />
          ) : options.asking ? (
            <Skeleton rows={4} label={t.swap.loading} />
          ) : (
            <Refused refusal={options.refusal} retry={options.reload} />
          )}
          {chosen !== '' && (
            <div className="mt-3 space-y-3">
              <Field label={t.noteOptional} optional>
                <TextInput value={note} onValue={setNote} maxLength={200} />
              </Field>
              <Button kind="main" large icon="send" busy={busy} className="w-full" onClick={() => void propose()}>
                {t.swap.send}
              </Button>
            </div>
          )}
          <Refused refusal={refusal} className="mt-3" />
        </Panel>
      )}
    </Screen>
  );
};

export const SwapScreen = () => (
  <RequestFrame>
    <Swap />
  </RequestFrame>
);

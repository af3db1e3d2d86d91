import { useState } from 'react';
import { attendanceRequestEndpoints } from '../../../../contract/attendanceRequest.ts';
import { isPlainDate } from '../../../../kernel/time.ts';
import { Refused } from '../../../app/Refused.tsx';
import { DayRequestFrame, useDayRequestWords } from '../../../attendance/requests/DayRequestFrame.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { PhoneDateInput } from '../../parts/PhoneDateInput.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useKept } from '../../useKept.ts';
import { usePhone } from '../../usePhone.tsx';
import { usePhoneWords } from '../../words.tsx';
import { AskDayRequest } from './AskDayRequest.tsx';
import { clockOf } from './clockOf.ts';

const Permit = () => {
  const { today } = usePhone();
  const { words: phone, formats, language } = usePhoneWords();
  const words = useDayRequestWords();
  const t = words.form;
  const wanted = new URLSearchParams(location.search).get('hari') ?? '';
  const mine = useKept(attendanceRequestEndpoints.mine);
  const [day, setDay] = useState(isPlainDate(wanted) ? wanted : today);
  const [key, setKey] = useState('');
  const [times, setTimes] = useState({ from: '', to: '' });
  const kinds = mine.data?.rules.permits ?? [];
  const kind = kinds.find((each) => each.key === key);
  const left = mine.data?.left.find((each) => each.key === key);
  const from = kind?.part === 'start' ? null : clockOf(times.from);
  const to = kind?.part === 'end' ? null : clockOf(times.to);
  const ready =
    kind !== undefined &&
    isPlainDate(day) &&
    (kind.part === 'start' ? to !== null : kind.part === 'end' ? from !== null : from !== null && to !== null);
  const parts = [
    left?.times != null && t.leftTimes({ n: left.times }),
    left?.minutes != null && formats.duration(left.minutes),
  ].filter((each) => each !== false && each !== undefined);
  if (mine.data === undefined)
    return (
      <Screen title={t.permitTitle} documentTitle={t.permitTitle} asking={mine.asking}>
        <Panel>
          {mine.asking ? (
            <Skeleton rows={5} label={phone.app.progress.loading} />
          ) : (
            <Refused refusal={mine.refusal} retry={mine.reload} />
          )}
        </Panel>
      </Screen>
    );
  return (
    <Screen title={t.permitTitle} documentTitle={t.permitTitle} asking={mine.asking}>
      <AskDayRequest
        asked={ready ? { kind: 'permit', day, permit: key, from, to } : null}
        health={kind?.health ?? false}
        deadline={kind?.deadlineWorkdays ?? mine.data.rules.correction.deadlineWorkdays}
        uncertain={kind?.certain === false}
      >
        <Field label={t.kind}>
          <Select
            value={key}
            onValue={setKey}
            placeholder
            options={kinds.map((each) => ({ value: each.key, label: each.name[language] }))}
          />
        </Field>
        {kind && (
          <p className="text-[0.875rem] text-ink2">
            {`${kind.note[language]} ${kind.excuses ? words.excuses.yes : words.excuses.no}`}
            {parts.length > 0 && ` ${t.left({ parts: formats.list(parts) })}`}
          </p>
        )}
        <Field label={t.day}>
          <PhoneDateInput value={day} onValue={setDay} />
        </Field>
        {kind && (
          <div className="grid grid-cols-2 gap-3">
            {kind.part !== 'start' && (
              <Field label={words.from}>
                <TextInput type="time" value={times.from} onValue={(text) => setTimes({ ...times, from: text })} />
              </Field>
            )}
            {kind.part !== 'end' && (
              <Field label={words.to}>
                <TextInput type="time" value={times.to} onValue={(text) => setTimes({ ...times, to: text })} />
              </Field>
            )}
          </div>
        )}
      </AskDayRequest>
    </Screen>
  );
};

/** Asks for a part of a day. */
export const AskPermitScreen = () => (
  <DayRequestFrame>
    <Permit />
  </DayRequestFrame>
);

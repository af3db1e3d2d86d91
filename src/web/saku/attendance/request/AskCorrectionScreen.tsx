import { useState } from 'react';
import { attendanceRequestEndpoints } from '../../../../contract/attendanceRequest.ts';
import { type CorrectionWhy, correctionWhys } from '../../../../domain/attendance/request/model.ts';
import { addDays, isPlainDate } from '../../../../kernel/time.ts';
import { DayRequestFrame, useDayRequestWords } from '../../../attendance/requests/DayRequestFrame.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { PhoneDateInput } from '../../parts/PhoneDateInput.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useKept } from '../../useKept.ts';
import { usePhone } from '../../usePhone.tsx';
import { AskDayRequest } from './AskDayRequest.tsx';
import { clockOf } from './clockOf.ts';

const Correction = () => {
  const { today } = usePhone();
  const words = useDayRequestWords();
  const t = words.form;
  const wanted = new URLSearchParams(location.search).get('hari') ?? '';
  const mine = useKept(attendanceRequestEndpoints.mine);
  const [day, setDay] = useState(isPlainDate(wanted) && wanted <= today ? wanted : addDays(today, -1));
  const [why, setWhy] = useState<CorrectionWhy | null>(null);
  const [times, setTimes] = useState({ in: '', out: '' });
  const rule = mine.data?.rules.correction;
  const [inAt, out] = [clockOf(times.in), clockOf(times.out)];
  const ready = why !== null && isPlainDate(day) && (inAt !== null || out !== null);
  return (
    <Screen title={t.correctTitle} documentTitle={t.correctTitle} asking={mine.asking}>
      <AskDayRequest
        asked={ready ? { kind: 'correction', day, why, in: inAt, out } : null}
        health={false}
        deadline={rule?.deadlineWorkdays ?? 3}
        uncertain={rule?.certain === false}
      >
        <Field label={t.day}>
          <PhoneDateInput max={today} value={day} onValue={setDay} />
        </Field>
        <RadioGroup
          legend={t.why}
          value={why}
          onValue={setWhy}
          options={correctionWhys.map((value) => ({ value, label: words.whys[value] }))}
        />
        <fieldset>
          <legend className="mb-1 text-sm font-semibold">{t.times}</legend>
          <p className="mb-2 text-[0.8125rem] text-ink3">{t.timesHint}</p>
          <div className="grid grid-cols-2 gap-3">
            <Field label={words.in}>
              <TextInput type="time" value={times.in} onValue={(text) => setTimes({ ...times, in: text })} />
            </Field>
            <Field label={words.out}>
              <TextInput type="time" value={times.out} onValue={(text) => setTimes({ ...times, out: text })} />
            </Field>
          </div>
        </fieldset>
      </AskDayRequest>
    </Screen>
  );
};

/** Asks for the right times of a day. */
export const AskCorrectionScreen = () => (
  <DayRequestFrame>
    <Correction />
  </DayRequestFrame>
);

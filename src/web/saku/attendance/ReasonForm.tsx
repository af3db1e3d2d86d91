import { useState } from 'react';
import { type PunchReason, punchReasons } from '../../../domain/attendance/proof/phoneEvent.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { usePhoneWords } from '../words.tsx';
import type { Reason } from './useCheckIn.ts';

interface ReasonFormProps {
  readonly first: PunchReason;
  readonly busy: boolean;
  readonly onSend: (reason: Reason) => void;
  readonly onCancel: () => void;
}

/** Recording all the same: a reason from the list, words if one likes, one more tap. */
export const ReasonForm = ({ first, busy, onSend, onCancel }: ReasonFormProps) => {
  const { words } = usePhoneWords();
  const t = words.attendancePhone.checkIn;
  const [kind, setKind] = useState<PunchReason>(first);
  const [text, setText] = useState('');
  return (
    <div className="space-y-3 rounded-xl border border-line2 p-3">
      <div>
        <h2 className="font-bold">{t.reasonTitle}</h2>
        <p className="text-[0.9375rem] text-ink2">{t.reasonWhy}</p>
      </div>
      <Select
        aria-label={t.reasonTitle}
        value={kind}
        onValue={setKind}
        options={punchReasons.map((value) => ({ value, label: t.reasons[value] }))}
      />
      <Field label={t.reasonText}>
        <TextInput value={text} maxLength={300} onValue={setText} />
      </Field>
      <Button kind="main" large busy={busy} onClick={() => onSend({ kind, text: text.trim() })}>
        {t.reasonSend}
      </Button>
      <Button kind="quiet" className="w-full" onClick={onCancel}>
        {t.cancel}
      </Button>
    </div>
  );
};

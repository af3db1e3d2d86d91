import { useState } from 'react';
import type { ClockTime } from '../../../kernel/time.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { controlLook } from '../../ui/controlLook.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { TimeInput } from '../../ui/TimeInput.tsx';

/** Texts of times; `minimum` and `maximum` of a shift are numbers and may be left out. */
type Row = Readonly<Record<string, string | number>>;

interface TimesDialogProps {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Shifts have a name and two times, waves four times. */
  readonly kind: 'shifts' | 'waves';
  readonly onUse: (rows: readonly Row[]) => void;
  readonly onClose: () => void;
}

/** People in a shift; nothing typed bounds nothing. */
const numbers = new Set(['minimum', 'maximum']);

const blank = {
  shifts: { name: 'Sif', start: '07:00' as ClockTime, end: '14:00' as ClockTime },
  waves: { startFrom: '07:00', startTo: '07:30', endFrom: '15:00', endTo: '15:30' },
} as const;

/** Hours of shifts or waves, one row each. */
export const TimesDialog = ({ title, rows, kind, onUse, onClose }: TimesDialogProps) => {
  const { policy, app } = useWords();
  const t = policy.screen.times;
  const [now, setNow] = useState<readonly Row[]>(rows);
  const columns: readonly (readonly [string, string])[] =
    kind === 'shifts'
      ? [
          ['name', t.name],
          ['start', t.start],
          ['end', t.end],
          ['minimum', t.minimum],
          ['maximum', t.maximum],
        ]
      : [
          ['startFrom', t.start],
          ['startTo', t.startTo],
          ['endFrom', t.end],
          ['endTo', t.endTo],
        ];
  const whole =
    now.length > 0 && now.every((row) => columns.every(([key]) => numbers.has(key) || (row[key] ?? '') !== ''));
  const put = (index: number, key: string, text: string) =>
    setNow(
      now.map((each, i) => {
        if (i !== index) return each;
        const { [key]: _, ...rest } = each;
        return numbers.has(key) ? (text === '' ? rest : { ...rest, [key]: Number(text) }) : { ...each, [key]: text };
      }),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      width="wide"
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" disabled={!whole} onClick={() => onUse(now)}>
            {policy.screen.filter.use}
          </Button>
        </>
      }
    >
      <div className="overflow-x-auto">
        <table className="w-full min-w-[34rem] text-start">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-start text-sm">
              {columns.map(([key, label]) => (
                <th key={key} scope="col" className="pb-1 text-start font-semibold">
                  {label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {now.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by their place.
              <tr key={index}>
                {columns.map(([key, label]) => (
                  <td key={key} className="pe-2 pb-2">
                    {key === 'name' || numbers.has(key) ? (
                      <input
                        type={key === 'name' ? 'text' : 'number'}
                        {...(key === 'name' ? { maxLength: 40 } : { min: 0, max: 500 })}
                        aria-label={`${label} ${index + 1}`}
                        value={row[key] ?? ''}
                        onChange={(event) => put(index, key, event.target.value)}
                        className={controlLook}
                      />
                    ) : (
                      <TimeInput
                        label={`${label} ${index + 1}`}
                        value={(row[key] || null) as ClockTime | null}
                        onValue={(time) => put(index, key, time ?? '')}
                      />
                    )}
                  </td>
                ))}
                <td className="pb-2">
                  <IconButton
                    icon="trash"
                    label={`${t.remove} ${index + 1}`}
                    onClick={() => setNow(now.filter((_, i) => i !== index))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {now.length < 6 && (
        <Button icon="plus" onClick={() => setNow([...now, blank[kind]])}>
          {t.add}
        </Button>
      )}
    </Dialog>
  );
};

import { useState } from 'react';
import { type SwitchName, switchValues, type When } from '../../../domain/policy/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { WeekdayToggles } from './WeekdayToggles.tsx';

interface WhenDialogProps {
  readonly when: When | undefined;
  readonly onUse: (when: When | undefined) => void;
  readonly onClose: () => void;
}

/** On which days and under which regional states a clause speaks. */
export const WhenDialog = ({ when, onUse, onClose }: WhenDialogProps) => {
  const { policy, app } = useWords();
  const t = policy.screen.when;
  const { today } = useSession();
  const [now, setNow] = useState<When>(when ?? {});
  const set = (key: keyof When, value: unknown) => {
    const { [key]: _, ...rest } = now;
    setNow(
      (value === undefined || value === null || (Array.isArray(value) && value.length === 0)
        ? rest
        : { ...rest, [key]: value }) as When,
    );
  };
  const switches = now.switches ?? [];
  const valuesOf = (name: SwitchName): readonly string[] => switches.find((each) => each.name === name)?.is ?? [];
  const setValues = (name: SwitchName, is: readonly string[]) =>
    set('switches', [...switches.filter((each) => each.name !== name), ...(is.length > 0 ? [{ name, is }] : [])]);
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={t.title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" onClick={() => onUse(Object.keys(now).length === 0 ? undefined : now)}>
            {policy.screen.filter.use}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t.from} optional>
            <DateInput
              value={(now.from as PlainDate | undefined) ?? null}
              onValue={(day) => set('from', day)}
              today={today}
            />
          </Field>
          <Field label={t.to} optional>
            <DateInput
              value={(now.to as PlainDate | undefined) ?? null}
              onValue={(day) => set('to', day)}
              today={today}
            />
          </Field>
        </div>
        <div>
          <p className="mb-1 text-sm font-semibold">{t.weekdays}</p>
          <WeekdayToggles label={t.weekdays} days={now.weekdays ?? []} onDays={(days) => set('weekdays', days)} />
        </div>
        <RadioGroup
          inline
          legend={t.ramadan}
          value={now.ramadan === undefined ? 'any' : now.ramadan ? 'in' : 'out'}
          options={[
            { value: 'any', label: policy.screen.filter.any },
            { value: 'in', label: t.inRamadan },
            { value: 'out', label: t.notRamadan },
          ]}
          onValue={(value) => set('ramadan', value === 'any' ? undefined : value === 'in')}
        />
        {(Object.keys(switchValues) as SwitchName[]).map((name) => {
          const labels: Readonly<Record<string, string>> = policy.switches[name].values;
          const chosen = valuesOf(name);
          return (
            <fieldset key={name}>
              <legend className="text-sm font-semibold">{policy.switches[name].explains}</legend>
              {chosen.length === 0 && <p className="text-sm text-ink3">{t.anyValue}</p>}
              <div className="grid sm:grid-cols-3">
                {switchValues[name].map((value) => (
                  <Checkbox
                    key={value}
                    label={labels[value] ?? value}
                    checked={chosen.includes(value)}
                    onValue={(on) => setValues(name, on ? [...chosen, value] : chosen.filter((each) => each !== value))}
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
      </div>
    </Dialog>
  );
};

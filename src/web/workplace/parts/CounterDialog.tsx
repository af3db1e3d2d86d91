import { useState } from 'react';
import { unitEndpoints } from '../../../contract/units.ts';
import { type WorkplaceWhole, workplaceEndpoints } from '../../../contract/workplace.ts';
import type { ServiceTag } from '../../../domain/people/model.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { ChosenPeople } from './ChosenPeople.tsx';
import { Finder } from './Finder.tsx';

export type ShownCounter = WorkplaceWhole['counters'][number];

interface CounterDialogProps {
  readonly workplaceId: string;
  readonly counter: ShownCounter | null;
  readonly onClose: () => void;
}

const touched = [workplaceEndpoints.read, workplaceEndpoints.list];

export const CounterDialog = ({ workplaceId, counter, onClose }: CounterDialogProps) => {
  const { workplace, app } = useWords();
  const t = workplace.counters;
  const say = useToast();
  const add = useAct(workplaceEndpoints.addCounter, touched);
  const put = useAct(workplaceEndpoints.changeCounter, touched);
  const tree = useRead(unitEndpoints.tree, { query: {} });
  const [name, setName] = useState(counter?.name ?? '');
  const [unit, setUnit] = useState(counter ? { id: counter.unitId, name: counter.unitName } : null);
  const [unitText, setUnitText] = useState(counter?.unitName ?? '');
  const [service, setService] = useState<ServiceTag | 'none'>(counter?.service ?? 'none');
  const [minimum, setMinimum] = useState(String(counter?.minimumStaff ?? 1));
  const [qualified, setQualified] = useState<ShownCounter['qualified']>(counter?.qualified ?? []);
  const minimumStaff = /^\d{1,3}$/.test(minimum.trim()) ? Number(minimum) : null;
  const units = tree.data?.units ?? [];
  const nameOf = (id: string | null) => units.find((u) => u.id === id)?.name;
  const matching =
    unitText === unit?.name
      ? []
      : units.filter((u) => u.name.toLowerCase().includes(unitText.toLowerCase())).slice(0, 12);
  const save = async () => {
    if (minimumStaff === null || unit === null) return;
    const body = {
      name,
      unitId: unit.id,
      service: service === 'none' ? null : service,
      minimumStaff,
      qualified: qualified.map((person) => person.id),
    };
    const done = counter
      ? await put.run({ params: { id: counter.id }, body })
      : await add.run({ params: { id: workplaceId }, body });
    if (!done.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={counter ? t.editTitle : t.addTitle}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button
            kind="main"
            disabled={name.trim() === '' || unit === null || minimumStaff === null}
            busy={add.busy || put.busy}
            onClick={() => void save()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t.name}>
          <TextInput value={name} onValue={setName} maxLength={120} />
        </Field>
        <Finder
          label={t.unit}
          placeholder={t.searchUnit}
          text={unitText}
          onText={setUnitText}
          options={matching.map((u) => {
            const above = nameOf(u.parentId);
            return { id: u.id, label: u.name, ...(above ? { sub: above } : {}) };
          })}
          none={tree.data && unitText !== unit?.name ? workplace.list.noneFound : null}
          onChoose={(option) => {
            setUnit({ id: option.id, name: option.label });
            setUnitText(option.label);
          }}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t.service}>
            <Select<ServiceTag | 'none'>
              value={service}
              onValue={setService}
              options={[
                { value: 'none', label: t.noService },
                ...(Object.keys(workplace.services) as ServiceTag[]).map((value) => ({
                  value,
                  label: workplace.services[value],
                })),
              ]}
            />
          </Field>
          <Field label={t.minimum}>
            <TextInput value={minimum} onValue={setMinimum} inputMode="numeric" maxLength={3} />
          </Field>
        </div>
        <p className="-mt-2 text-[0.8125rem] text-ink3">{t.minimumHint}</p>
        <ChosenPeople label={t.qualified} hint={t.qualifiedHint} people={qualified} onPeople={setQualified} />
        <Refused refusal={add.refusal ?? put.refusal} />
      </div>
    </Dialog>
  );
};

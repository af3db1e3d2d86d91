import { useMemo, useState } from 'react';
import { type TreeUnit, unitEndpoints } from '../../../contract/units.ts';
import { type ServiceTag, serviceTags, unitKinds } from '../../../domain/people/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { FormDialog } from '../../people/parts/FormDialog.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { UnitPicker } from './UnitPicker.tsx';

interface UnitFormDialogProps {
  readonly mode: 'add' | 'reorganise';
  readonly units: readonly TreeUnit[];
  /** The unit that changes; null for a new one. */
  readonly unit: TreeUnit | null;
  readonly parentId?: string;
  readonly onClose: () => void;
}

/** A unit and everything below it, which may not become its superior. */
const withBelow = (units: readonly TreeUnit[], id: string): Set<string> => {
  const inside = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const u of units) {
      if (inside.has(u.id) || u.parentId === null || !inside.has(u.parentId)) continue;
      inside.add(u.id);
      grew = true;
    }
  }
  return inside;
};

export const UnitFormDialog = ({ mode, units, unit, parentId, onClose }: UnitFormDialogProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const say = useToast();
  const renewed = [unitEndpoints.tree, unitEndpoints.history];
  const add = useAct(unitEndpoints.add, renewed);
  const reorganise = useAct(unitEndpoints.reorganise, renewed);
  const [from, setFrom] = useState<PlainDate | null>(today);
  const root = units.find((u) => u.parentId === null && u.kind === 'root');
  const [draft, setDraft] = useState({
    parentId: unit ? unit.parentId : (parentId ?? root?.id ?? null),
    name: unit?.name ?? '',
    kind: unit?.kind ?? ('seksi' as const),
    services: unit?.services ?? ([] as ServiceTag[]),
    strategic: unit?.strategic ?? false,
    workplaceId: unit?.workplaceId ?? null,
  });
  const except = useMemo(() => (unit ? withBelow(units, unit.id) : undefined), [units, unit]);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const act = mode === 'add' ? add : reorganise;
  const save = async () => {
    if (from === null) return;
    const body = { ...draft, from };
    const done =
      mode === 'add' || !unit ? await add.run({ body }) : await reorganise.run({ params: { id: unit.id }, body });
    if (!done.ok) return;
    say(t.unit.saved, 'okay');
    onClose();
  };
  return (
    <FormDialog
      title={mode === 'add' ? t.unit.addRoot : t.unit.reorganise}
      {...(mode === 'reorganise' ? { explain: t.unit.reorganiseExplain } : {})}
      onClose={onClose}
      onSave={() => void save()}
      ready={from !== null && draft.name.trim().length >= 2}
      busy={act.busy}
      refusal={act.refusal}
    >
      <Field label={t.unit.from}>
        <DateInput value={from} onValue={setFrom} today={today} required />
      </Field>
      <Field label={t.fields.unitName}>
        <TextInput value={draft.name} onValue={(name) => set({ name })} maxLength={200} required />
      </Field>
      <Field label={t.fields.unitKind}>
        <Select
          value={draft.kind}
          onValue={(kind) => set({ kind })}
          options={unitKinds.map((k) => ({ value: k, label: t.unitKind[k] }))}
        />
      </Field>
      {draft.kind !== 'root' && units.length > 0 && (
        <fieldset>
          <legend className="mb-1.5 font-semibold">{t.unit.parent}</legend>
          <UnitPicker
            units={units}
            value={draft.parentId}
            onValue={(id) => set({ parentId: id })}
            {...(except ? { except } : {})}
          />
        </fieldset>
      )}
      <fieldset>
        <legend className="mb-1.5 font-semibold">{t.fields.services}</legend>
        <div className="grid gap-x-4 sm:grid-cols-2">
          {serviceTags.map((s) => (
            <Checkbox
              key={s}
              label={t.service[s]}
              checked={draft.services.includes(s)}
              onValue={(on) => set({ services: on ? [...draft.services, s] : draft.services.filter((x) => x !== s) })}
            />
          ))}
        </div>
      </fieldset>
      <Checkbox
        label={t.fields.strategic}
        hint={t.unit.strategicHint}
        checked={draft.strategic}
        onValue={(strategic) => set({ strategic })}
      />
    </FormDialog>
  );
};

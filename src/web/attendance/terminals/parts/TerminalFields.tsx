import { unitEndpoints } from '../../../../contract/units.ts';
import { workplaceEndpoints } from '../../../../contract/workplace.ts';
import { type TerminalMethod, terminalMethods } from '../../../../domain/attendance/terminal/methodOf.ts';
import { useRead } from '../../../app/useRead.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';

export interface TerminalDraft {
  readonly name: string;
  readonly workplaceId: string;
  readonly unitId: string | null;
  readonly method: TerminalMethod | null;
}

interface TerminalFieldsProps {
  readonly draft: TerminalDraft;
  readonly onDraft: (draft: TerminalDraft) => void;
}

/** Name, place, method, and the unit that looks after it. */
export const TerminalFields = ({ draft, onDraft }: TerminalFieldsProps) => {
  const t = useTerminalWords();
  const places = useRead(workplaceEndpoints.list);
  const tree = useRead(unitEndpoints.tree, { query: {} });
  const set = (change: Partial<TerminalDraft>) => onDraft({ ...draft, ...change });
  return (
    <>
      <Field label={t.name} hint={t.nameHint}>
        <TextInput value={draft.name} onValue={(name) => set({ name })} maxLength={80} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.place} hint={t.placeHint}>
          <Select
            value={draft.workplaceId}
            placeholder
            onValue={(workplaceId) => set({ workplaceId })}
            options={(places.data?.workplaces ?? []).map((each) => ({ value: each.id, label: each.name }))}
          />
        </Field>
        <Field label={t.unit}>
          <Select
            value={draft.unitId ?? 'none'}
            onValue={(unitId) => set({ unitId: unitId === 'none' ? null : unitId })}
            options={[
              { value: 'none', label: t.noUnit },
              ...(tree.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
          />
        </Field>
      </div>
      <Field label={t.method} hint={t.methodHint}>
        <Select
          value={draft.method ?? 'code'}
          onValue={(method) => set({ method: method === 'code' ? null : method })}
          options={[
            { value: 'code' as const, label: t.byCode },
            ...terminalMethods.map((method) => ({ value: method, label: t.methods[method] })),
          ]}
        />
      </Field>
    </>
  );
};

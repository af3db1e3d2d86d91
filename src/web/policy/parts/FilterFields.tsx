import type { Filter } from '../../../domain/policy/model.ts';
import { useWords } from '../../app/words.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { UnitPicker } from './UnitPicker.tsx';

type ListKey = 'employmentKinds' | 'positionKinds' | 'jobKinds' | 'services' | 'unitKinds';

interface FilterFieldsProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

const listFrom = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Everything a group of people can be told by, each in its own frame. */
export const FilterFields = ({ filter, onFilter }: FilterFieldsProps) => {
  const { policy } = useWords();
  const t = policy.screen.filter;
  const set = (key: keyof Filter, value: unknown) => {
    const { [key]: _, ...rest } = filter;
    onFilter(
      (value === undefined || (Array.isArray(value) && value.length === 0)
        ? rest
        : { ...rest, [key]: value }) as Filter,
    );
  };
  const lists: readonly (readonly [ListKey, string, Readonly<Record<string, string>>])[] = [
    ['employmentKinds', t.employment, policy.employmentKinds],
    ['positionKinds', t.positions, policy.positionKinds],
    ['jobKinds', t.jobs, policy.jobKinds],
    ['services', t.services, policy.services],
    ['unitKinds', t.units, policy.unitKinds],
  ];
  const yesNo = (key: 'heads' | 'strategic', legend: string) => (
    <RadioGroup
      inline
      legend={legend}
      value={filter[key] === undefined ? 'any' : filter[key] ? 'yes' : 'no'}
      options={[
        { value: 'any', label: t.any },
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ]}
      onValue={(value) => set(key, value === 'any' ? undefined : value === 'yes')}
    />
  );
  return (
    <div className="space-y-5">
      {lists.map(([key, legend, labels]) => {
        const chosen: readonly string[] = filter[key] ?? [];
        return (
          <fieldset key={key}>
            <legend className="text-sm font-semibold">{legend}</legend>
            <div className="grid sm:grid-cols-3">
              {Object.entries(labels).map(([value, label]) => (
                <Checkbox
                  key={value}
                  label={label}
                  checked={chosen.includes(value)}
                  onValue={(on) => set(key, on ? [...chosen, value] : chosen.filter((each) => each !== value))}
                />
              ))}
            </div>
          </fieldset>
        );
      })}
      <UnitPicker unitIds={filter.unitIds ?? []} onUnitIds={(ids) => set('unitIds', ids)} />
      {yesNo('heads', t.heads)}
      {yesNo('strategic', t.strategic)}
      <Field label={t.residence} hint={t.residenceHint} optional>
        <TextInput
          defaultValue={filter.residence?.join(', ') ?? ''}
          onValue={(text) => set('residence', listFrom(text))}
        />
      </Field>
      <Field label={t.places} hint={t.residenceHint} optional>
        <TextInput defaultValue={filter.places?.join(', ') ?? ''} onValue={(text) => set('places', listFrom(text))} />
      </Field>
      <Field label={t.attributes} hint={t.attributesHint} optional>
        <TextInput
          defaultValue={filter.attributes?.join(', ') ?? ''}
          onValue={(text) => set('attributes', listFrom(text))}
        />
      </Field>
    </div>
  );
};

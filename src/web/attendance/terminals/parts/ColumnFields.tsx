import type { ColumnMapping } from '../../../../domain/attendance/terminal/readPunchTable.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useTerminalWords } from '../TerminalWords.tsx';

interface ColumnFieldsProps {
  readonly headings: readonly string[];
  readonly mapping: ColumnMapping;
  readonly onMapping: (mapping: ColumnMapping) => void;
}

/** Which column of a table holds what. */
export const ColumnFields = ({ headings, mapping, onMapping }: ColumnFieldsProps) => {
  const t = useTerminalWords().file;
  const set = (change: Partial<ColumnMapping>) => onMapping({ ...mapping, ...change });
  const options = headings.map((heading) => ({ value: heading, label: heading }));
  const isApart = mapping.day !== '' || mapping.times.length > 0;
  const first = headings[0] ?? '';
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.who}>
          <Select value={mapping.who} placeholder onValue={(who) => set({ who })} options={options} />
        </Field>
        <RadioGroup
          legend={t.whoIs}
          value={mapping.whoIs}
          onValue={(whoIs) => set({ whoIs })}
          inline
          options={[
            { value: 'pin', label: t.whoPin },
            { value: 'number', label: t.whoNumber },
          ]}
        />
      </div>
      <RadioGroup
        legend={t.form}
        value={isApart ? 'apart' : 'together'}
        onValue={(form) =>
          set(
            form === 'apart'
              ? { moment: '', day: mapping.day || first, times: mapping.times }
              : { moment: mapping.moment || first, day: '', times: [] },
          )
        }
        options={[
          { value: 'together', label: t.together },
          { value: 'apart', label: t.apart },
        ]}
      />
      {isApart ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t.day}>
            <Select value={mapping.day} placeholder onValue={(day) => set({ day })} options={options} />
          </Field>
          <fieldset>
            <legend className="mb-1.5 font-semibold">{t.times}</legend>
            <div className="grid max-h-48 gap-1 overflow-y-auto">
              {headings.map((heading) => (
                <Checkbox
                  key={heading}
                  label={heading}
                  checked={mapping.times.includes(heading)}
                  onValue={(on) =>
                    set({ times: on ? [...mapping.times, heading] : mapping.times.filter((each) => each !== heading) })
                  }
                />
              ))}
            </div>
          </fieldset>
        </div>
      ) : (
        <Field label={t.moment}>
          <Select value={mapping.moment} placeholder onValue={(moment) => set({ moment })} options={options} />
        </Field>
      )}
    </div>
  );
};

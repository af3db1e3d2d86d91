import type { Person } from '../../../contract/people.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export type IdentityDraft = Pick<
  Person,
  'number' | 'name' | 'titleBefore' | 'titleAfter' | 'sex' | 'birthDate' | 'email' | 'phone' | 'residenceDistrict'
>;

export const emptyIdentity: IdentityDraft = {
  number: '',
  name: '',
  titleBefore: '',
  titleAfter: '',
  sex: null,
  birthDate: null,
  email: null,
  phone: null,
  residenceDistrict: null,
};

interface IdentityFieldsProps {
  readonly value: IdentityDraft;
  readonly onValue: (value: IdentityDraft) => void;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Who a person is; degrees stand apart from the name and nothing is re-cased. */
export const IdentityFields = ({ value, onValue }: IdentityFieldsProps) => {
  const { people: t } = useWords();
  const { today } = useSession();
  const set = (part: Partial<IdentityDraft>) => onValue({ ...value, ...part });
  return (
    <>
      <Field label={t.fields.number}>
        <TextInput
          value={value.number}
          onValue={(number) => set({ number })}
          inputMode="numeric"
          autoComplete="off"
          required
        />
      </Field>
      <Field label={t.fields.name}>
        <TextInput value={value.name} onValue={(name) => set({ name })} maxLength={200} required />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.fields.titleBefore} optional>
          <TextInput value={value.titleBefore} onValue={(titleBefore) => set({ titleBefore })} maxLength={60} />
        </Field>
        <Field label={t.fields.titleAfter} optional>
          <TextInput value={value.titleAfter} onValue={(titleAfter) => set({ titleAfter })} maxLength={100} />
        </Field>
        <Field label={t.fields.sex} optional>
          <Select
            value={value.sex ?? ''}
            onValue={(sex) => set({ sex })}
            placeholder
            options={[
              { value: 'male', label: t.sex.male },
              { value: 'female', label: t.sex.female },
            ]}
          />
        </Field>
        <Field label={t.fields.birthDate} optional>
          <DateInput value={value.birthDate} onValue={(birthDate) => set({ birthDate })} today={today} max={today} />
        </Field>
        <Field label={t.fields.email} optional>
          <TextInput
            type="email"
            value={value.email ?? ''}
            onValue={(email) => set({ email: orNull(email) })}
            maxLength={254}
          />
        </Field>
        <Field label={t.fields.phone} optional>
          <TextInput
            type="tel"
            value={value.phone ?? ''}
            onValue={(phone) => set({ phone: orNull(phone) })}
            maxLength={32}
          />
        </Field>
        <Field label={t.fields.residenceDistrict} optional>
          <TextInput
            value={value.residenceDistrict ?? ''}
            onValue={(code) => set({ residenceDistrict: orNull(code) })}
            maxLength={13}
          />
        </Field>
      </div>
    </>
  );
};

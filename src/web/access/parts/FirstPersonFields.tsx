import type { RequestOf } from '../../../contract/endpoint.ts';
import type { platformEndpoints } from '../../../contract/platform.ts';
import { useWords } from '../../app/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export interface PersonText {
  readonly name: string;
  readonly number: string;
  readonly email: string;
  readonly by: 'mail' | 'code';
}
export const emptyPerson: PersonText = { name: '', number: '', email: '', by: 'code' };
export const isComplete = (person: PersonText): boolean =>
  person.name.trim().length > 1 && person.number.trim() !== '' && (person.by === 'code' || person.email.trim() !== '');
export const personBody = (
  person: PersonText,
): NonNullable<RequestOf<typeof platformEndpoints.add>['body']>['officer'] => ({
  ...person,
  email: person.email.trim() || null,
});

interface FirstPersonFieldsProps {
  readonly person: PersonText;
  readonly onPerson: (person: PersonText) => void;
  readonly tried: boolean;
  readonly mail: boolean;
}

/** Who it is, and how that person gets in the first time. */
export const FirstPersonFields = ({ person, onPerson, tried, mail }: FirstPersonFieldsProps) => {
  const { agency } = useWords();
  const words = agency.platform;
  const missing = (text: string) => (tried && text.trim() === '' ? agency.required : null);
  const set = (change: Partial<PersonText>) => onPerson({ ...person, ...change });
  return (
    <>
      <Field label={words.personName} error={missing(person.name)}>
        <TextInput value={person.name} onValue={(name) => set({ name })} autoComplete="off" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={words.personNumber} error={missing(person.number)}>
          <TextInput value={person.number} onValue={(number) => set({ number })} autoComplete="off" />
        </Field>
        <Field
          label={words.personEmail}
          error={tried && person.by === 'mail' && person.email.trim() === '' ? words.mailMissing : null}
          optional={person.by === 'code'}
        >
          <TextInput type="email" value={person.email} onValue={(email) => set({ email })} autoComplete="off" />
        </Field>
      </div>
      {mail && (
        <RadioGroup
          legend={words.by}
          value={person.by}
          onValue={(by) => set({ by })}
          options={[
            { value: 'mail', label: words.byMail },
            { value: 'code', label: words.byCode },
          ]}
        />
      )}
    </>
  );
};

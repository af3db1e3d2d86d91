import type { Person } from '../../../contract/people.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';

/** Who this is, as recorded; what is missing says so, what the reader may not see is left out. */
export const IdentityCard = ({ person }: { readonly person: Person }) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const last = person.employments.at(-1);
  const personal = person.standings !== null;
  const rows: readonly (readonly [string, string | null])[] = [
    [t.fields.number, printNumber(person.number)],
    [t.fields.employment, last ? [t.employment[last.kind], last.grade].filter(Boolean).join(' · ') : null],
    ...(personal ? [[t.fields.birthDate, person.birthDate ? formats.day(person.birthDate) : null] as const] : []),
    [t.fields.sex, person.sex ? t.sex[person.sex] : null],
    [t.fields.email, person.email],
    ...(personal ? [[t.fields.phone, person.phone] as const] : []),
    [t.fields.residenceDistrict, person.residenceDistrict],
  ];
  return (
    <Card title={t.person.identity}>
      <dl className="grid gap-2.5">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[0.8125rem] text-ink3">{name}</dt>
            <dd className={value ? 'break-words tabular-nums' : 'text-ink3'}>{value || t.person.none}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

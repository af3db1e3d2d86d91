import type { Person } from '../../../contract/people.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';

/** The latest facts that policies weigh; what is not recorded says so. */
export const StandingCard = ({ standings }: { readonly standings: NonNullable<Person['standings']> }) => {
  const { people: t } = useWords();
  const formats = useFormats();
  const last = standings.at(-1);
  const none = t.person.notRecorded;
  const penalty = last?.penalty == null ? none : last.penalty ? t.person.penalties.yes : t.person.penalties.no;
  const rows: readonly (readonly [string, string])[] = [
    [t.person.performance, last?.performance ? t.person.performances[last.performance] : none],
    [t.person.itSkill, last?.itSkill ? t.person.itSkills[last.itSkill] : none],
    [t.person.penalty, penalty],
  ];
  return (
    <Card title={t.person.standing} {...(last ? { sub: t.person.since({ day: formats.day(last.from) }) } : {})}>
      <dl className="grid gap-2.5 sm:grid-cols-3">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[0.8125rem] text-ink3">{name}</dt>
            <dd className={value === none ? 'text-ink3' : ''}>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};

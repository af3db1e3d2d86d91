import { useState } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Finder } from './Finder.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface ChosenPeopleProps {
  readonly label: string;
  readonly hint: string;
  readonly people: readonly Named[];
  readonly onPeople: (people: Named[]) => void;
}

/** A list of people, added by name or number. */
export const ChosenPeople = ({ label, hint, people, onPeople }: ChosenPeopleProps) => {
  const { workplace } = useWords();
  const t = workplace.counters;
  const [text, setText] = useState('');
  const asked = text.trim().length >= 2;
  const found = useRead(peopleEndpoints.find, { query: { q: text.trim() } }, { enabled: asked, keep: true });
  const offered = asked
    ? (found.data?.people ?? []).filter((person) => !people.some((known) => known.id === person.id))
    : [];
  return (
    <div>
      <Finder
        label={label}
        hint={hint}
        placeholder={t.searchPerson}
        text={text}
        onText={setText}
        options={offered.map((person) => ({
          id: person.id,
          label: person.name,
          sub: `${person.number} · ${person.unitName}`,
        }))}
        none={asked && found.data && !found.renewing ? t.noPerson : null}
        onChoose={(option) => {
          onPeople([...people, { id: option.id, name: option.label }]);
          setText('');
        }}
      />
      {people.length > 0 && (
        <ul className="mt-2 flex max-h-40 flex-wrap gap-1.5 overflow-y-auto">
          {people.map((person) => (
            <li key={person.id} className="flex items-center rounded-md border border-line2 text-sm">
              <span className="px-2 py-1">{person.name}</span>
              <button
                type="button"
                aria-label={t.removePerson({ name: person.name })}
                className="grid size-8 place-items-center rounded-e-md text-ink3 hover:bg-paper hover:text-bad"
                onClick={() => onPeople(people.filter((known) => known.id !== person.id))}
              >
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

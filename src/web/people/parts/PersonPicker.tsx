import { useState } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
}

/** Finds one person by a part of the name or number. */
export const PersonPicker = ({
  legend,
  value,
  onValue,
}: {
  readonly legend: string;
  readonly value: PickedPerson | null;
  readonly onValue: (person: PickedPerson) => void;
}) => {
  const { people: t } = useWords();
  const [text, setText] = useState('');
  const found = useRead(peopleEndpoints.find, { query: { q: text } }, { enabled: text.trim().length >= 2, keep: true });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {value && <p className="font-medium">{t.unit.picked({ name: value.name })}</p>}
      <SearchInput value={text} onValue={setText} label={t.unit.findPerson} placeholder={t.unit.findPerson} />
      {text.trim().length >= 2 && (
        <div className="max-h-48 overflow-y-auto rounded-control border border-line">
          {(found.data?.people ?? []).map((p) => (
            <button
              key={p.id}
              type="button"
              aria-pressed={p.id === value?.id}
              onClick={() => onValue(p)}
              className="block min-h-11 w-full border-b border-line px-3 py-1.5 text-start last:border-0 hover:bg-paper aria-pressed:bg-brand-soft"
            >
              <span className="block">{p.name}</span>
              <span className="block truncate text-[0.8125rem] text-ink3">
                {printNumber(p.number)} · {p.unitName}
              </span>
            </button>
          ))}
          {found.data?.people.length === 0 && <p className="p-3 text-ink2">{t.list.emptyTitle}</p>}
        </div>
      )}
    </fieldset>
  );
};

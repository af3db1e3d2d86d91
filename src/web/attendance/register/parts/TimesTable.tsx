import { type KeyboardEvent, useRef, useState } from 'react';
import type { SheetPerson } from '../../../../contract/attendanceRegister.ts';
import { readClock } from '../../../../kernel/readClock.ts';
import { useFormats } from '../../../app/words.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import { useRegisterWords } from '../RegisterWords.tsx';

export type Typed = Readonly<Record<string, { readonly in: string; readonly out: string }>>;
interface TimesTableProps {
  readonly people: readonly SheetPerson[];
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly readOnly: boolean;
}
const box =
  'min-h-11 w-20 rounded-control border border-line2 bg-card px-2 text-center tabular-nums aria-invalid:border-bad';

/** Everybody of the unit on one page, filled in with the keyboard alone: Enter goes down, Tab across. */
export const TimesTable = ({ people, typed, onTyped, readOnly }: TimesTableProps) => {
  const t = useRegisterWords();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const table = useRef<HTMLTableElement>(null);
  const wanted = search.trim().toLowerCase();
  const digits = wanted.replace(/\D/g, '');
  const shown = people.filter(
    (person) =>
      person.name.toLowerCase().includes(wanted) ||
      (digits.length > 2 && person.number.replace(/\D/g, '').includes(digits)),
  );
  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [
      ...(table.current?.querySelectorAll<HTMLInputElement>(`input[name="${event.currentTarget.name}"]`) ?? []),
    ];
    const next = all[all.indexOf(event.currentTarget) + step];
    next?.focus();
    next?.select();
  };
  const setTime = (id: string, edge: 'in' | 'out', text: string) =>
    onTyped({ ...typed, [id]: { in: '', out: '', ...typed[id], [edge]: text } });
  /** What was typed is written out once the person leaves the box. */
  const tidy = (id: string, edge: 'in' | 'out') => {
    const clock = readClock(typed[id]?.[edge] ?? '');
    if (clock !== null) setTime(id, edge, formats.clockText(clock));
  };
  const cell = (person: SheetPerson, edge: 'in' | 'out') => {
    const text = typed[person.id]?.[edge] ?? '';
    if (readOnly) return <span className="tabular-nums">{text === '' ? '–' : text}</span>;
    return (
      <input
        name={edge}
        aria-label={edge === 'in' ? t.inOf({ name: person.name }) : t.outOf({ name: person.name })}
        aria-invalid={text.trim() !== '' && readClock(text) === null}
        className={box}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={text}
        onChange={(event) => setTime(person.id, edge, event.currentTarget.value)}
        onBlur={() => tidy(person.id, edge)}
        onKeyDown={move}
      />
    );
  };
  return (
    <>
      {people.length > 8 && (
        <div className="mb-3 max-w-80">
          <SearchInput value={search} onValue={setSearch} label={t.search} placeholder={t.search} />
        </div>
      )}
      <table ref={table} className="w-full">
        <caption className="sr-only">{t.table}</caption>
        <thead>
          <tr className="border-b border-line text-start text-[0.8125rem] text-ink3">
            <th scope="col" className="py-2 text-start font-semibold">
              {t.person}
            </th>
            <th scope="col" className="w-24 py-2 text-center font-semibold">
              {t.in}
            </th>
            <th scope="col" className="w-24 py-2 text-center font-semibold">
              {t.out}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <tr key={person.id} className="border-b border-line">
              <th scope="row" className="py-2 pe-2 text-start font-medium">
                {person.name}
                <span className="block text-[0.8125rem] font-normal text-ink3">
                  {[
                    person.number,
                    person.start !== null && person.end !== null
                      ? t.planned({ start: formats.clockText(person.start), end: formats.clockText(person.end) })
                      : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
              <td className="py-2 text-center">{cell(person, 'in')}</td>
              <td className="py-2 text-center">{cell(person, 'out')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

import { peopleEndpoints } from '../../contract/people.ts';
import { printNumber } from '../../domain/people/readNumber.ts';
import { call } from './call.ts';

/** A person that the palette found. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  /** Unit or number beneath the name. */
  readonly sub: string;
  readonly href: string;
}

/** People by a part of the name or the number, as far as the asking person may see them. */
export const findPeople = async (text: string): Promise<readonly FoundPerson[]> => {
  const answer = await call(peopleEndpoints.find, { query: { q: text } });
  if (!answer.ok) return [];
  return answer.value.people.map((p) => ({
    id: p.id,
    name: p.name,
    sub: [printNumber(p.number), p.unitName].filter(Boolean).join(' · '),
    href: `/pegawai/${p.id}`,
  }));
};

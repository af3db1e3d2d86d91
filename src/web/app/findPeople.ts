import { peopleEndpoints } from '../../contract/people.ts';
import { call } from './call.ts';

/** A person that the palette found. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  /** Unit and number beneath the name. */
  readonly sub: string;
  readonly href: string;
}

/** At most twelve people by a part of the name or the number; nobody when the server refuses. */
export const findPeople = async (text: string): Promise<readonly FoundPerson[]> => {
  const answer = await call(peopleEndpoints.find, { query: { q: text } });
  if (!answer.ok) return [];
  return answer.value.people.map((one) => ({
    id: one.id,
    name: one.name,
    sub: [one.unitName, one.number].filter(Boolean).join(' · '),
    href: `/pegawai/${one.id}`,
  }));
};

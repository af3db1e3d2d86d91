import type { PlainDate } from '../../../kernel/time.ts';
import type { BuiltUnit } from '../blueprint/buildUnits.ts';
import type { HeadPost } from '../blueprint/plan.ts';
import type { Random } from '../random.ts';
import { type Hired, hirePerson, type Register } from './hirePerson.ts';
import { type Post, postsOf } from './posts.ts';
import { shareOut } from './shareOut.ts';

export interface Staffed {
  readonly at: BuiltUnit;
  readonly head: Hired | null;
  /** Nobody is appointed as head just now. */
  readonly vacant: boolean;
  readonly staff: readonly Hired[];
}

const headPost = (head: HeadPost): Post => ({
  title: head.title,
  positionKind: head.positionKind,
  jobKind: head.jobKind,
  schooling: 'bachelor',
  hiring: 'leadership',
});

/** About one post of head in twenty-five stands empty, never that of a whole agency. */
const isVacant = (random: Random, at: BuiltUnit): boolean =>
  at.head !== null &&
  (at.head.positionKind === 'pengawas' || at.head.positionKind === 'administrator') &&
  at.unit.kind !== 'kecamatan' &&
  !at.site.key.startsWith('mpp') &&
  random.chance(0.04);

/** Fills every unit so that exactly `people` work in the city, heads included. */
export const staffUnits = (
  random: Random,
  units: readonly BuiltUnit[],
  people: number,
  today: PlainDate,
): readonly Staffed[] => {
  const register: Register = { numbers: new Set(), emails: new Set(), agencyNumbers: 0 };
  const vacancies = units.map((at) => isVacant(random, at));
  const heads = units.filter((at, i) => at.head !== null && !vacancies[i]).length;
  const counts = shareOut(
    units.map((at) => at.staffWeight),
    people - heads,
  );
  return units.map((at, i) => ({
    at,
    head: at.head !== null && !vacancies[i] ? hirePerson(random, register, at, headPost(at.head), today) : null,
    vacant: vacancies[i]!,
    staff: Array.from({ length: counts[i]! }, () =>
      hirePerson(random, register, at, random.weighted(postsOf[at.profile]), today),
    ),
  }));
};

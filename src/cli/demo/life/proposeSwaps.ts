import { rosterEndpoints } from '../../../contract/roster.ts';
import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { addDays, addMonths, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import type { AsPerson } from '../asPerson.ts';

type Letters = ReadonlyMap<PlainDate, string>;

const lettersAhead = async (person: AsPerson, today: PlainDate): Promise<Letters> => {
  const to = addDays(addMonths(`${today.slice(0, 7)}-01` as PlainDate, 1), -1);
  if (today === to) return new Map();
  const { days } = await person.ask(rosterEndpoints.mine, { query: { from: addDays(today, 1), to } });
  return new Map(days.map((each) => [each.day, each.letter]));
};

/** Two days of one week on which two people stand the other way round, so that both keep their number of days at home; the latest first. */
const exchangesOf = (own: Letters, other: Letters): (readonly [PlainDate, PlainDate])[] => {
  const stands = (day: PlainDate, mine: string, theirs: string) => own.get(day) === mine && other.get(day) === theirs;
  const away = [...own.keys()].filter((day) => stands(day, 'R', 'K'));
  const here = [...own.keys()].filter((day) => stands(day, 'K', 'R'));
  return away
    .flatMap((day) =>
      here.filter((each) => mondayOf(each) === mondayOf(day)).map((each): [PlainDate, PlainDate] => [day, each]),
    )
    .reverse();
};

export interface Colleague {
  readonly person: AsPerson;
  readonly employeeId: string;
}

/** The clerk's swap has its colleague's consent and waits for the head; the colleague's own waits for the clerk. Fewer where a month ends or the rules leave no exchange; resolves with whether there is any. */
export const proposeSwaps = async (clerk: Colleague, colleague: Colleague, today: PlainDate): Promise<boolean> => {
  const [own, other] = await Promise.all([lettersAhead(clerk.person, today), lettersAhead(colleague.person, today)]);
  const taken = new Set<PlainDate>();
  const left = exchangesOf(own, other);
  const propose = async (from: Colleague, to: Colleague, note: string): Promise<string | null> => {
    for (const [day, otherDay] of left) {
      if (taken.has(day) || taken.has(otherDay)) continue;
      const body = { withEmployeeId: to.employeeId, day, otherDay, note };
      // What the rules refuse is passed over, as a person would.
      const made = await from.person.ask(rosterRequestEndpoints.proposeSwap, { body }).catch(() => null);
      if (made === null) continue;
      taken.add(day).add(otherDay);
      return made.id;
    }
    return null;
  };
  const first = await propose(clerk, colleague, 'Ada rapat wali murid di sekolah anak saya.');
  if (first !== null)
    await colleague.person.ask(rosterRequestEndpoints.answerSwap, { params: { id: first }, body: { agree: true } });
  const second = await propose(colleague, clerk, 'Saya perlu mengurus perpanjangan SIM.');
  return (first ?? second) !== null;
};

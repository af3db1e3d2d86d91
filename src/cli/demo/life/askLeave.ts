import { leaveEndpoints } from '../../../contract/leave.ts';
import { addDays, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import type { AsPerson } from '../asPerson.ts';

const weeksAhead = 3;

/** The clerk's leave is approved; the colleague's waits for the head. Days that are no working days are passed over. */
export const askLeave = async (
  clerk: AsPerson,
  colleague: AsPerson,
  head: AsPerson,
  today: PlainDate,
): Promise<void> => {
  const monday = addDays(mondayOf(today), 7 * weeksAhead);
  const ask = async (person: AsPerson, from: PlainDate, days: number, reason: string): Promise<string | null> => {
    const body = { kind: 'annual', from, to: addDays(from, days - 1), reason, address: '', phone: '' } as const;
    // A holiday week, or somebody who may not yet: the sample goes on without it.
    return (await person.ask(leaveEndpoints.ask, { body }).catch(() => null))?.id ?? null;
  };
  const approved = await ask(clerk, addDays(monday, 3), 2, 'Pernikahan saudara di luar kota.');
  if (approved !== null)
    await head.ask(leaveEndpoints.decide, {
      body: { decision: 'approve', ids: [approved], note: '', letter: '800.1.11/CONTOH-2' },
    });
  await ask(colleague, addDays(monday, 7), 3, 'Menengok orang tua.');
};

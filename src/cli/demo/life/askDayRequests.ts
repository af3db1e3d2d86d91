import { randomUUID } from 'node:crypto';
import { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { addDays, type PlainDate } from '../../../kernel/time.ts';
import type { AsPerson } from '../asPerson.ts';

const daysTried = 5;
const unwell = ['incomplete', 'late', 'early', 'lateAndEarly', 'absent'];

type Body = Parameters<typeof send>[1];
const send = async (
  person: AsPerson,
  body: {
    readonly kind: 'correction' | 'permit';
    readonly day: PlainDate;
    readonly reason: string;
    readonly why?: 'forgot';
    readonly permit?: string;
    readonly in?: '07:24';
    readonly out?: '16:34';
    readonly from?: '08:30';
    readonly to?: '09:00' | '11:00';
  },
): Promise<string | null> =>
  // A day off, or a limit that is reached: the sample goes on without it.
  (await person.ask(attendanceRequestEndpoints.ask, { body: { id: randomUUID(), ...body } }).catch(() => null))?.id ??
  null;

/** The first of the coming days on which a permit can be asked for. */
const onOneOf = async (
  person: AsPerson,
  days: readonly PlainDate[],
  body: Omit<Body, 'day'>,
): Promise<string | null> => {
  for (const day of days) {
    const id = await send(person, { ...body, day });
    if (id !== null) return id;
  }
  return null;
};

/** The first of these people with a day that a correction can mend asks for one. */
const correctOne = async (people: readonly AsPerson[], today: PlainDate): Promise<void> => {
  for (const person of people) {
    const month = await person.ask(attendanceDayEndpoints.mine, {
      query: { month: `${addDays(today, -1).slice(0, 7)}-01` as PlainDate },
    });
    const wrong = month.records.filter((each) => each.day < today && unwell.includes(each.state));
    const days = wrong.slice(-daysTried).map((each) => each.day);
    const id = await onOneOf(person, days.reverse(), {
      kind: 'correction',
      why: 'forgot',
      in: '07:24',
      out: '16:34',
      reason: 'Lupa menekan tombol karena langsung melayani antrean.',
    });
    if (id !== null) return;
  }
};

/** A forgotten check-in and a permit that wait, and a duty outside that the head has approved. */
export const askDayRequests = async (
  colleague: AsPerson,
  peer: AsPerson,
  head: AsPerson,
  others: readonly AsPerson[],
  today: PlainDate,
): Promise<void> => {
  const ahead = Array.from({ length: daysTried }, (_, i) => addDays(today, 1 + i));
  await correctOne([colleague, peer, ...others], today);
  await onOneOf(peer, ahead, { kind: 'permit', permit: 'comeLater', to: '09:00', reason: 'Mengambil rapor anak.' });
  const approved = await onOneOf(colleague, ahead, {
    kind: 'permit',
    permit: 'dutyOutside',
    from: '08:30',
    to: '11:00',
    reason: 'Rapat data di kantor kecamatan.',
  });
  if (approved !== null)
    await head.ask(attendanceRequestEndpoints.decide, {
      body: { decision: 'approve', ids: [approved], note: '', times: null },
    });
};

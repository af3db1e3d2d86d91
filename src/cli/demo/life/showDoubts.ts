import { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { attendanceRegisterEndpoints } from '../../../contract/attendanceRegister.ts';
import { unitEndpoints } from '../../../contract/units.ts';
import { addDays, epochMilliseconds, type PlainDate } from '../../../kernel/time.ts';
import { softPhone } from '../../../server/attendance/phone/softPhone.ts';
import { systemClock } from '../../../server/platform/clock.ts';
import type { AsPerson } from '../asPerson.ts';

type Where = { readonly lat: number; readonly lon: number } | null;
/** About this far north of the office. */
const degreesAway = 0.03;

/**
 * One check-in by a phone of its own, away from the office or without a position. The phone has no time of the server yet, so that somebody
 * has to decide, whatever the plan says of the day on which the sample is made.
 */
const checkIn = async (
  person: AsPerson,
  whereOf: (office: Where) => Where,
  reason: { readonly kind: 'elsewhere' | 'noLocation'; readonly text: string },
): Promise<void> => {
  const phone = softPhone();
  const clocks = () => ({ wall: epochMilliseconds(systemClock()), mono: performance.now(), page: 'sample page' });
  const enrolment = phone.enrolment() as never;
  await person.ask(attendancePhoneEndpoints.enrol, { body: enrolment });
  const { day, fences } = await person.ask(attendancePhoneEndpoints.today);
  const fence = fences[0]?.fence;
  const office = fence === undefined ? null : fence.kind === 'circle' ? fence.centre : (fence.ring[0] ?? null);
  const at = whereOf(office);
  const event = phone.tap({
    clocks: clocks(),
    day,
    ...(at === null ? {} : { position: { ...at, accuracy: 18 } }),
    over: { reason: { kind: reason.kind, text: reason.text } },
  });
  await person.ask(attendancePhoneEndpoints.punches, { body: { phone: phone.id, clocks: clocks(), events: [event] } });
};

/** A sheet of yesterday, when the power was cut: three people, sent and waiting for the head. */
const sendSheet = async (operator: AsPerson, unitId: string, today: PlainDate): Promise<void> => {
  const { units } = await operator.ask(unitEndpoints.tree);
  const workplaceId = units.find((unit) => unit.id === unitId)?.workplaceId;
  if (!workplaceId) return;
  const { id } = await operator.ask(attendanceRegisterEndpoints.open, {
    body: {
      unitId,
      workplaceId,
      day: addDays(today, -1),
      reason: 'power',
      note: 'Listrik padam pukul 07.00 sampai 09.00; kios dan mesin tidak menyala.',
    },
  });
  const { everybody } = await operator.ask(attendanceRegisterEndpoints.one, { params: { id } });
  const rows = everybody.slice(-3).map((person, i) => ({
    employeeId: person.id,
    in: (['07:24', '07:28', '07:41'] as const)[i]!,
    out: null,
  }));
  const { reason, note } = { reason: 'power', note: 'Listrik padam pukul 07.00 sampai 09.00.' } as const;
  await operator.ask(attendanceRegisterEndpoints.save, { params: { id }, body: { reason, note, rows } });
  await operator.ask(attendanceRegisterEndpoints.send, { params: { id } });
};

/** Two check-ins that wait for the head, and a sheet of the manual register that waits for his approval. */
export const showDoubts = async (
  colleague: AsPerson,
  another: AsPerson,
  operator: AsPerson,
  unitId: string,
  today: PlainDate,
): Promise<void> => {
  await checkIn(colleague, (office) => office && { ...office, lat: office.lat + degreesAway }, {
    kind: 'elsewhere',
    text: 'Mendampingi perekaman data di kecamatan.',
  });
  await checkIn(another, () => null, { kind: 'noLocation', text: 'GPS mati di ruang arsip.' });
  await sendSheet(operator, unitId, today);
};

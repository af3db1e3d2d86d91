import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { addDays, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import type { AsPerson } from '../asPerson.ts';

/** Working days of the first whole week and of the one after it. */
const weeksOf = (days: readonly PlainDate[]): readonly [readonly PlainDate[], readonly PlainDate[]] => {
  const first = days.map(mondayOf).find((monday) => days.includes(monday));
  const within = (monday: PlainDate) => days.filter((day) => mondayOf(day) === monday);
  return first === undefined ? [[], []] : [within(first), within(addDays(first, 7))];
};

/** One request that waits for the head, and one that he refused, with the days that stand free instead. */
export const askFlexibleDays = async (
  clerk: AsPerson,
  colleague: AsPerson,
  head: AsPerson,
  days: readonly PlainDate[],
): Promise<void> => {
  const [week, later] = weeksOf(days);
  if (week.length < 3 || later.length < 2) return;
  const { id } = await clerk.ask(rosterRequestEndpoints.askFlexible, {
    body: {
      days: week.slice(0, 3),
      place: 'home',
      basis: 'task',
      reason: 'Menyusun laporan pemanfaatan data triwulan yang memerlukan waktu tanpa jeda.',
      workPlan: 'Mengolah data layanan, menulis laporan, lalu mengirimkannya kepada ketua tim pada hari ketiga.',
      outputs: ['Laporan triwulan', 'Lampiran tabel per kecamatan'],
      where: '',
    },
  });
  await head.ask(rosterRequestEndpoints.decide, {
    body: { decision: 'refuse', ids: [id], note: 'Tiga hari rumah melampaui batas seminggu. Silakan pilih dua hari.' },
  });
  await colleague.ask(rosterRequestEndpoints.askFlexible, {
    body: {
      days: later.slice(1, 2),
      place: 'other',
      basis: 'task',
      reason: 'Mendampingi perekaman data di kecamatan selama satu hari.',
      workPlan: 'Mendampingi petugas kecamatan, mencatat kendala, dan menyusun catatan perbaikan.',
      outputs: ['Catatan pendampingan'],
      where: 'Kantor kecamatan',
    },
  });
};

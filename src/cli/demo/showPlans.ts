import type { Deps } from '../../server/platform/deps.ts';
import type { CityData } from '../../server/sample/cityModel.ts';
import type { Io } from '../command.ts';
import { asPerson } from './asPerson.ts';
import { askDayRequests } from './life/askDayRequests.ts';
import { progressLine } from './progressLine.ts';
import { publishMonths, type ShownUnit } from './publishMonths.ts';
import { punchInOthers, showAttendance } from './showAttendance.ts';
import { showLife } from './showLife.ts';

const shown = [
  'Dinas Kependudukan dan Pencatatan Sipil',
  'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  'Dinas Komunikasi, Informatika, Statistik, dan Persandian',
];

/** A ward that works round the clock. */
const ward = 'Ruang Rawat Anggrek';

/** Makes the published plans that the phone shows and what follows them, the way people would: through the server. A fault here is told and leaves the rest usable. */
export const showPlans = async (deps: Deps, city: CityData, io: Io): Promise<void> => {
  const { origin } = deps.config;
  const started = performance.now();
  const line = progressLine(io, process.stdout.isTTY === true);
  try {
    const officer = await asPerson(origin, 'kepegawaian');
    // The small city is to be up within ten seconds, so one agency and one ward have to do.
    const names = city.employees.length < 4000 ? shown.slice(0, 1) : shown;
    const units = city.units.flatMap(({ id, name }): ShownUnit[] =>
      names.includes(name) ? [{ id, kind: 'opd' }] : name === ward ? [{ id, kind: 'unit' }] : [],
    );
    await publishMonths(officer, units, city.today, line.show);
    const lively = city.units.find((unit) => unit.name === shown[0]);
    if (lively) {
      await showLife(origin, officer, city, lively.id, line.show);
      line.show('attendance of the last weeks', 0.9);
      await showAttendance(deps, officer, city, lively.id);
      const [colleague, peer, head, ...others] = await Promise.all(
        ['rekan', 'sejawat', 'kepala', 'operator', 'pegawai', 'dispensasi'].map((key) => asPerson(origin, key)),
      );
      await askDayRequests(colleague!, peer!, head!, others, city.today);
    }
    const seconds = () => ((performance.now() - started) / 1000).toFixed(1);
    line.end(`Plans published in ${seconds()} s; the coming month is yours to plan.`);
    if (lively) {
      await punchInOthers(deps, city, lively.id, (share) => line.show('attendance of everybody', share));
      line.end(`Attendance of everybody since last month is there after ${seconds()} s.`);
    }
  } catch (error) {
    line.end(
      `The sample could not be filled in whole (${error instanceof Error ? error.message || error.name : 'unknown'}); what came before is there.`,
    );
  }
};

import { attendanceDayEndpoints } from '../../contract/attendanceDay.ts';
import type { Id } from '../../kernel/id.ts';
import { addDays, addMonths, addSeconds, instantAt, type PlainDate, weekdayOf } from '../../kernel/time.ts';
import { loadSchedules } from '../../server/attendance/day/loadSchedules.ts';
import { recordPunches } from '../../server/attendance/ingest/recordPunches.ts';
import type { Deps } from '../../server/platform/deps.ts';
import { samplePunches } from '../../server/sample/attendance/samplePunches.ts';
import type { CityData } from '../../server/sample/cityModel.ts';
import { sampleSeed } from '../../server/sample/load/sampleSizes.ts';
import type { AsPerson } from './asPerson.ts';

const sampleAgency = 1;
const outageMinutes = 75;

/** The last Thursday before today on which the power failed. */
const outageDay = (today: PlainDate): PlainDate => {
  let day = addDays(today, -1);
  while (weekdayOf(day) !== 4) day = addDays(day, -1);
  return day;
};

/** So many people at once: requests get their turn, and no more wait to be written than may. */
const group = 100;

/** Punches of last month and this one for these people. */
const punchIn = async (
  deps: Deps,
  city: CityData,
  ids: readonly Id[],
  seed: number,
  told: (share: number) => void,
): Promise<void> => {
  const first = addMonths(`${city.today.slice(0, 7)}-01` as PlainDate, -1);
  // Those who sign in record today's punches themselves.
  const signsIn = new Set(city.signIns.map((each) => each.employeeId));
  for (let at = 0; at < ids.length; at += group) {
    const own = ids.slice(at, at + group);
    const schedules = await deps.db.inAgency(sampleAgency, (tx) =>
      loadSchedules(tx, sampleAgency, own, first, city.today),
    );
    const people = schedules.map(({ employeeId, days }) => ({
      employeeId,
      days: signsIn.has(employeeId) ? days.slice(0, -1) : days,
    }));
    await recordPunches(deps, sampleAgency, samplePunches(people, deps.clock(), seed + at));
    told((at + own.length) / ids.length);
  }
};

const idsIn = (city: CityData, isWanted: (opdId: string | null) => boolean): Id[] => {
  const inside = new Set(city.units.filter((unit) => isWanted(unit.opdId)).map((unit) => unit.id));
  return [...new Set(city.placements.filter((each) => inside.has(each.unitId)).map((each) => each.employeeId))];
};

/** Punches of everybody else, so that no recap of the agency is full of people who never came. */
export const punchInOthers = (
  deps: Deps,
  city: CityData,
  unitId: string,
  told: (share: number) => void,
): Promise<void> => {
  const own = new Set(idsIn(city, (opdId) => opdId === unitId));
  return punchIn(
    deps,
    city,
    idsIn(city, () => true).filter((id) => !own.has(id)),
    // Beyond the seeds of the others, so that no two punches have one id.
    sampleSeed + city.employees.length,
    told,
  );
};

/** Punches of an agency's people, rules with classes, and one declared outage. */
export const showAttendance = async (deps: Deps, officer: AsPerson, city: CityData, unitId: string): Promise<void> => {
  const first = addMonths(`${city.today.slice(0, 7)}-01` as PlainDate, -1);
  const ids = idsIn(city, (opdId) => opdId === unitId);
  await punchIn(deps, city, ids, sampleSeed, () => undefined);
  await officer.ask(attendanceDayEndpoints.useRules, {
    body: { ruleSet: 'umum-daerah-tl-psw', content: null, from: first, to: null, basis: 'Perwal Contoh 1/2026' },
  });
  const workplaceId = city.units.find((unit) => unit.id === unitId)?.workplaceId;
  if (workplaceId === undefined) return;
  const from = instantAt(outageDay(city.today), '06:45', 'Asia/Jakarta');
  await officer.ask(attendanceDayEndpoints.declareOutage, {
    body: {
      from,
      to: addSeconds(from, outageMinutes * 60),
      workplaceIds: [workplaceId],
      why: 'Listrik padam (contoh)',
    },
  });
};

import type { Db } from '../../platform/db/db.ts';
import type { CityData } from '../cityModel.ts';
import { accountRows } from './accountRows.ts';
import { insertMany, type Row } from './bulkStore.ts';
import { dispensationRows } from './dispensationRows.ts';
import {
  absenceRows,
  employeeRows,
  employmentRows,
  headshipRows,
  placementRows,
  type Stamp,
  standingRows,
  unitRows,
  unitVersionRows,
} from './peopleRows.ts';
import { counterRows, counterStaffRows, equipmentRows, roomRows, weekPatternRows, workplaceRows } from './placeRows.ts';
import { policyRows } from './policyRows.ts';

export interface LoadOptions extends Stamp {
  readonly passwordHash: string;
  readonly masterKey: Uint8Array;
  /** What is being loaded, and how much of the whole is in. */
  readonly told: (step: string, done: number, total: number) => void;
}

/** Writes the whole city into an empty agency, table by table. Answers the account of each sign-in by its key. */
export const loadCity = async (db: Db, city: CityData, options: LoadOptions): Promise<ReadonlyMap<string, string>> => {
  const agency: Row = {
    agency_id: options.agencyId,
    name: city.name,
    short_name: city.shortName,
    kind: 'city',
    region_code: city.regionCode,
    zone: 'Asia/Jakarta',
    paper: 'F4',
    settings: {},
    sample: true,
    created_at: options.now,
  };
  const { accounts, grants, idOf } = accountRows(city, options, options.passwordHash);
  const held = dispensationRows(city, options, options.masterKey, idOf.get('verifikator'));
  const steps: readonly (readonly [string, Parameters<typeof insertMany>[1], readonly Row[]])[] = [
    ['agency', 'agency', [agency]],
    ['units', 'unit', unitRows(city, options)],
    ['units', 'week_pattern', weekPatternRows(city, options)],
    ['workplaces', 'workplace', workplaceRows(city, options)],
    ['workplaces', 'room', roomRows(city, options)],
    ['units', 'unit_version', unitVersionRows(city, options)],
    ['people', 'employee', employeeRows(city, options)],
    ['people', 'employment', employmentRows(city, options)],
    ['people', 'placement', placementRows(city, options)],
    ['people', 'employee_standing', standingRows(city, options)],
    ['people', 'headship', headshipRows(city, options)],
    ['absences', 'absence', absenceRows(city, options)],
    ['counters', 'counter', counterRows(city, options)],
    ['counters', 'counter_staff', counterStaffRows(city, options)],
    ['counters', 'equipment', equipmentRows(city, options)],
    ['dispensations', 'dispensation', held.dispensations],
    ['dispensations', 'dispensation_secret', held.secrets],
    ['accounts', 'account', accounts],
    ['accounts', 'role_grant', grants],
    ['policies', 'policy_version', policyRows(city, options, idOf.get('kepegawaian'))],
  ];
  const total = steps.reduce((sum, [, , rows]) => sum + rows.length, 0);
  let before = 0;
  for (const [step, table, rows] of steps) {
    await insertMany(db, table, rows, (done) => options.told(step, before + done, total));
    before += rows.length;
  }
  return idOf;
};

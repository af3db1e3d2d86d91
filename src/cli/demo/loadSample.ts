import { join } from 'node:path';
import type { Config } from '../../server/config.ts';
import { newId, systemClock } from '../../server/platform/clock.ts';
import { openDatabase } from '../../server/platform/db/openDatabase.ts';
import type { CityData } from '../../server/sample/cityModel.ts';
import { fillSample } from '../../server/sample/load/fillSample.ts';
import type { SampleNote } from '../../server/sample/load/sampleFolder.ts';
import { makeCity } from '../../server/sample/makeCity.ts';
import type { Io } from '../command.ts';
import { progressLine } from './progressLine.ts';
import { writeStaffFiles } from './writeStaffFiles.ts';

const stepNames: Record<string, string> = {
  agency: 'agency',
  units: 'units and working weeks',
  workplaces: 'workplaces and rooms',
  people: 'people and positions',
  absences: 'leave and travel',
  counters: 'counters and equipment',
  dispensations: 'dispensations',
  accounts: 'accounts',
  policies: 'circulars in force',
};

/** Opens a fresh embedded database in the folder, fills it and closes it again. Answers the city that it holds. */
export const loadSample = async (config: Config, note: SampleNote, io: Io): Promise<CityData> => {
  const started = performance.now();
  const line = progressLine(io, process.stdout.isTTY === true);
  io.out(`Making the sample city (${note.people.toLocaleString('en')} people) in ${join(config.dataDirectory)}\n`);
  line.show('new database', 0);
  // The database is made in a thread of its own; the city and its files meanwhile in this one.
  const opening = openDatabase(config);
  const city = makeCity({ people: note.people, seed: note.seed, today: note.madeFor });
  const [db] = await Promise.all([opening, writeStaffFiles(config.dataDirectory, city)]);
  try {
    await fillSample(db, city, {
      now: systemClock(),
      masterKey: config.masterKey,
      newId,
      told: (step, done, total) => line.show(stepNames[step] ?? step, done / total),
    });
    return city;
  } finally {
    await db.close();
    line.end(`Loaded in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
};

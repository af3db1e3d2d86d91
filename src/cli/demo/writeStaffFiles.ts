import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CityData } from '../../server/sample/cityModel.ts';
import { writeStaffFile } from '../../server/sample/staffFile/writeStaffFile.ts';

export const staffFiles = { clean: 'pegawai.csv', faulty: 'pegawai-dengan-kesalahan.xlsx' } as const;

/** Two files to try the import with: the city as it is, and next month's file with newcomers, moves, departures and typical faults. */
export const writeStaffFiles = async (folder: string, city: CityData): Promise<void> => {
  await writeFile(join(folder, staffFiles.clean), await writeStaffFile(city, { format: 'csv' }));
  await writeFile(
    join(folder, staffFiles.faulty),
    await writeStaffFile(city, { format: 'xlsx', faults: true, changes: 6 }),
  );
};

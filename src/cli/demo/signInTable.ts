import { join } from 'node:path';
import { samplePassword } from '../../server/sample/load/fillSample.ts';
import { staffFiles } from './writeStaffFiles.ts';

const people: readonly (readonly [string, string])[] = [
  ['kepegawaian', 'personnel officer: import, policies, plans — start here'],
  ['walikota', 'appointing authority (mayor): reads all, approves and publishes'],
  ['inspektur', 'inspector: reads all, changes nothing'],
  ['verifikator', 'health verifier: the only one who sees the ground of a dispensation'],
  ['kepala', 'head of Disdukcapil: a swap and a flexible day wait for a decision'],
  ['plh', 'acting head (Plh) of a bidang beside her or his own'],
  ['operator', 'unit operator of Disdukcapil'],
  ['pegawai', 'employee: my schedule on the phone, wishes for next month, a swap to answer'],
  ['rekan', 'a colleague: proposes swaps and agrees to them'],
  ['sejawat', 'another colleague, for whom the same holds'],
  ['staf', 'employee: two months of attendance, each day explained'],
  ['dispensasi', 'employee with a dispensation'],
  ['perawat', 'nurse of a ward that works round the clock in three shifts'],
  ['platform', 'platform operator'],
];

/** Address, sign-ins and what to try first. */
export const signInTable = (origin: string, size: number, folder: string): string =>
  [
    '',
    `  Luwes with the invented Kota Contoh (${size.toLocaleString('en')} people) is at`,
    '',
    `    ${origin}`,
    '',
    `  Password for all: ${samplePassword}`,
    '',
    ...people.map(([name, about]) => `    ${`${name}@contoh.invalid`.padEnd(28)}${about}`),
    '',
    '  To plan again: the plan of Disdukcapil for this month is marked, since somebody went on leave after it was published.',
    `  To try the import: ${join(folder, staffFiles.faulty)}`,
    '',
    '  Ctrl-C stops. Every name and number in it is made up.',
    '',
  ].join('\n');

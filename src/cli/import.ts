import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImportKind, importKinds } from '../domain/people/import/model.ts';
import type { Problem } from '../kernel/result.ts';
import { isPlainDate, todayIn, zones } from '../kernel/time.ts';
import { applyFile, type PreviewedFile, previewFile } from '../server/people/import/importFile.ts';
import { newId, systemClock } from '../server/platform/clock.ts';
import { embeddedFolder, openDatabase } from '../server/platform/db/openDatabase.ts';
import { en } from '../words/en.ts';
import { problemSentence } from '../words/problemSentence.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { databaseFlags, databaseOf, messageOf, namedPlace } from './databaseFlags.ts';

const isKind = (text: string): text is ImportKind => (importKinds as readonly string[]).includes(text);

const refused = (problem: Problem, json: boolean, io: Io): ExitCode => {
  if (json) io.out(`${JSON.stringify({ problem })}\n`);
  else io.err(`luwes import: ${problemSentence(en, problem)}\n`);
  return problem.code.startsWith('people.file.') ? 3 : 4;
};

const tell = ({ counts, wrong }: PreviewedFile, applied: boolean, io: Io): void => {
  io.out(
    `${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.wrong} wrong, ${counts.missing} missing from the file.\n`,
  );
  for (const row of wrong) {
    for (const fault of row.faults.filter((f) => f.severity === 'error')) {
      const cell = fault.column ? `, ${fault.column} "${fault.value}"` : '';
      io.out(`  line ${row.line}${cell}: ${en.people.faults[fault.code]({ detail: fault.detail })}\n`);
    }
  }
  if (!applied) io.out('Nothing was written (--dry-run).\n');
  else
    io.out(
      counts.new + counts.changed === 0 ? 'Nothing had to change.\n' : 'Applied; the import can be undone in Luwes.\n',
    );
};

/** Previews a file and applies what is right in it; rows that are wrong are named and left out. */
export const importCommand: Command = {
  name: 'import',
  about:
    'Brings employees or units in from .xlsx, .xls or .csv; answers 1 if some rows were wrong. The server must be stopped on an embedded database.',
  example: 'luwes import --file pegawai.xlsx --data /srv/luwes/data --dry-run',
  flags: {
    file: { value: 'FILE', about: 'spreadsheet in SIASN columns or from the template', needed: true },
    kind: { value: 'KIND', about: 'employees (without it) or units' },
    'as-of': { value: 'DATE', about: 'day from which changes without a date hold (today without it)' },
    'create-units': { about: 'create units that the file names and nobody knows' },
    'dry-run': { about: 'preview only; writes nothing of people or units' },
    agency: { value: 'NUMBER', about: 'agency number (1 without it)' },
    ...databaseFlags,
    json: { about: 'answer as JSON' },
  },
  run: async (input, io) => {
    const kind = input.text('kind') ?? 'employees';
    const asOf = input.text('as-of') ?? todayIn(zones[0], systemClock());
    const agencyId = Number(input.text('agency') ?? 1);
    const path = input.text('file') ?? '';
    if (!isKind(kind) || !isPlainDate(asOf) || !Number.isInteger(agencyId) || agencyId < 1) {
      io.err(
        'luwes import: --kind is employees or units, --as-of a day such as 2026-11-23, --agency a number such as 1.\n',
      );
      return 2;
    }
    if (!existsSync(path)) {
      io.err(`luwes import: there is no file ${path}.\n`);
      return 3;
    }
    const place = databaseOf(input, io);
    if (!place.database && !existsSync(embeddedFolder(place.dataDirectory))) {
      io.err(`luwes import: there is no database in ${namedPlace(place)}; name it with --data or --database.\n`);
      return 3;
    }
    const json = input.has('json');
    try {
      const db = await openDatabase(place);
      try {
        const parts = { db, clock: systemClock, newId };
        const bytes = await readFile(path);
        const file = { agencyId, name: basename(path), bytes, kind, asOf, createUnits: input.has('create-units') };
        const previewed = await previewFile(parts, file);
        if (!previewed.ok) return refused(previewed.problem, json, io);
        const isApplied = !input.has('dry-run');
        if (isApplied) {
          const applied = await applyFile(parts, agencyId, previewed.value.runId);
          if (!applied.ok) return refused(applied.problem, json, io);
        }
        if (json) io.out(`${JSON.stringify({ ...previewed.value, applied: isApplied })}\n`);
        else tell(previewed.value, isApplied, io);
        return previewed.value.counts.wrong > 0 ? 1 : 0;
      } finally {
        await db.close();
      }
    } catch (error) {
      io.err(`luwes import: ${messageOf(error)}\n`);
      return 4;
    }
  },
};

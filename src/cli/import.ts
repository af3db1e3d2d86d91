import { existsSync } from 'node:fs';
import { type ImportKind, importKinds } from '../domain/people/import/model.ts';
import type { Problem } from '../kernel/result.ts';
import { isPlainDate, todayIn, zones } from '../kernel/time.ts';
import type { ImportedFile, ToldStep } from '../server/people/import/importFile.ts';
import { importPlace } from '../server/people/import/importPlace.ts';
import { systemClock } from '../server/platform/clock.ts';
import { NoDatabase } from '../server/platform/db/withDatabase.ts';
import { problemSentence } from '../words/problemSentence.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { databaseFlags, databaseOf, messageOf } from './databaseFlags.ts';
import { houseWordsOf, terminalWordsOf } from './terminalLanguage.ts';

const isKind = (text: string): text is ImportKind => (importKinds as readonly string[]).includes(text);

const refused = (problem: Problem, json: boolean, io: Io): ExitCode => {
  if (json) io.out(`${JSON.stringify({ problem })}\n`);
  else io.err(`luwes import: ${problemSentence(houseWordsOf(io), problem)}\n`);
  return problem.code.startsWith('people.file.') ? 3 : 4;
};

const tell = ({ counts, wrong, applied }: ImportedFile, io: Io): void => {
  const t = terminalWordsOf(io);
  const { faults } = houseWordsOf(io).people;
  io.out(`${t.importCounts(counts)}\n`);
  for (const row of wrong) {
    for (const fault of row.faults.filter((f) => f.severity === 'error')) {
      const cell = fault.column ? `, ${fault.column} "${fault.value}"` : '';
      io.out(
        `  ${t.importLine({ line: String(row.line ?? ''), cell, fault: faults[fault.code]({ detail: fault.detail }) })}\n`,
      );
    }
  }
  if (!applied) io.out(`${t.importTried()}\n`);
  else io.out(`${counts.new + counts.changed === 0 ? t.importNothing() : t.importApplied()}\n`);
};

/** A line for each step and each quarter of it. */
const progressTo = (io: Io): ToldStep => {
  const steps: Readonly<Record<string, string>> = houseWordsOf(io).people.steps;
  let last = '';
  return (done, total, step) => {
    const quarter = Math.floor((done / Math.max(1, total)) * 4) * 25;
    const line = `${steps[step] ?? step} … ${quarter} %`;
    if (line !== last) io.err(`${line}\n`);
    last = line;
  };
};

/** Previews a file and applies what is right in it; rows that are wrong are named and left out. */
export const importCommand: Command = {
  name: 'import',
  example: 'luwes import --file pegawai.xlsx --data /srv/luwes/data --dry-run',
  flags: {
    file: { value: 'FILE', needed: true },
    kind: { value: 'KIND' },
    sheet: { value: 'NAME' },
    'as-of': { value: 'DATE' },
    'create-units': {},
    'dry-run': {},
    agency: { value: 'NUMBER' },
    ...databaseFlags,
    json: {},
  },
  run: async (input, io) => {
    const t = terminalWordsOf(io);
    const kind = input.text('kind') ?? 'employees';
    const asOf = input.text('as-of') ?? todayIn(zones[0], systemClock());
    const agencyId = Number(input.text('agency') ?? 1);
    const path = input.text('file') ?? '';
    if (!isKind(kind) || !isPlainDate(asOf) || !Number.isInteger(agencyId) || agencyId < 1) {
      io.err(`luwes import: ${t.importFlags()}\n`);
      return 2;
    }
    if (!existsSync(path)) {
      io.err(`luwes import: ${t.notFound({ path })}\n`);
      return 3;
    }
    const json = input.has('json');
    const place = databaseOf(input, io);
    const asked = {
      path,
      agencyId,
      kind,
      asOf,
      createUnits: input.has('create-units'),
      sheet: input.text('sheet') ?? null,
      apply: !input.has('dry-run'),
    };
    try {
      const done = await importPlace(place, asked, json ? () => undefined : progressTo(io));
      if (!done.ok) return refused(done.problem, json, io);
      if (json) io.out(`${JSON.stringify(done.value)}\n`);
      else tell(done.value, io);
      return done.value.counts.wrong > 0 ? 1 : 0;
    } catch (error) {
      io.err(`luwes import: ${messageOf(error, io, place)}\n`);
      return error instanceof NoDatabase ? 3 : 4;
    }
  },
};

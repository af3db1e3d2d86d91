import { existsSync, readFileSync } from 'node:fs';
import { clausesInForce } from '../domain/policy/clausesInForce.ts';
import { dayContext, noFacts } from '../domain/policy/dayContext.ts';
import { PersonFileSchema, personOfFile, switchesOfFile } from '../domain/policy/personFile.ts';
import { rulePerson } from '../domain/policy/rulePerson.ts';
import { isPlainDate } from '../kernel/time.ts';
import { repositoryFile } from '../server/platform/repositoryFile.ts';
import { loadPolicies } from '../server/policy/loadPolicies.ts';
import { sentenceOf } from '../words/clauseSentence.ts';
import { policyWords } from '../words/en/policy.ts';
import { problemSentence } from '../words/problemSentence.ts';
import { reasonText } from '../words/reasonText.ts';
import type { Command, Io } from './command.ts';
import { houseWordsOf, terminalWordsOf } from './terminalLanguage.ts';

const readPerson = (path: string, io: Io) => {
  try {
    const parsed = PersonFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
    io.err(
      `luwes policy in-force: ${path}: ${parsed.error.issues[0]?.path.join('/') ?? ''} ${parsed.error.issues[0]?.message ?? ''}\n`,
    );
  } catch {
    io.err(`luwes policy in-force: ${terminalWordsOf(io).notJson({ path })}\n`);
  }
  return null;
};

export const policyInForce: Command = {
  name: 'policy in-force',
  example: 'luwes policy in-force --date 2026-04-10 --person pegawai.json',
  flags: {
    date: { value: 'YYYY-MM-DD', needed: true },
    person: { value: 'FILE' },
    policy: { value: 'DIR' },
    region: { value: 'CODE' },
    json: {},
  },
  run: async (input, io) => {
    const date = input.text('date') ?? '';
    if (!isPlainDate(date)) {
      io.err(`luwes policy in-force: ${terminalWordsOf(io).dayNeeded({ flag: 'date', given: date })}\n`);
      return 2;
    }
    const loaded = loadPolicies(input.text('policy') ?? repositoryFile('policies'));
    if (!loaded.ok) {
      io.err(`luwes policy in-force: ${problemSentence(houseWordsOf(io), loaded.problem)}\n`);
      return 3;
    }
    const path = input.text('person');
    if (path !== undefined && !existsSync(path)) {
      io.err(`luwes policy in-force: ${terminalWordsOf(io).notFound({ path })}\n`);
      return 3;
    }
    const file = path === undefined ? null : readPerson(path, io);
    if (path !== undefined && file === null) return 3;
    const instruments = loaded.value.map((folder) => folder.instrument);
    const at = { day: date, ramadan: file?.ramadan ?? false, region: input.text('region') ?? null };
    const switches = switchesOfFile(file?.switches ?? [], date);
    const clauses = clausesInForce(instruments, { ...at, switches });
    const ruling =
      file === null
        ? null
        : rulePerson(personOfFile(file), 'workday', dayContext(instruments, at, { ...noFacts, switches }));
    if (input.has('json')) {
      io.out(
        `${JSON.stringify({ date, clauses: clauses.map(({ ref, clause }) => ({ ...ref, kind: clause.kind })), ruling }, null, 2)}\n`,
      );
      return 0;
    }
    if (ruling !== null) {
      io.out(`${date}: ${ruling.allowed.join(' or ')}\n`);
      const article = (ref: { instrument: string; article: string } | null) =>
        ref === null ? '' : ` (${ref.instrument}, ${ref.article})`;
      for (const reason of ruling.because)
        io.out(`  because ${reasonText(reason, policyWords)}${article(reason.ref)}\n`);
      for (const duty of ruling.duties) io.out(`  duty: ${reasonText(duty, policyWords)}${article(duty.ref)}\n`);
      for (const { reason, by } of ruling.overruled)
        io.out(
          `  not applied: ${reasonText(reason, policyWords)}${article(reason.ref)}, because of ${by.ref?.instrument ?? ''} ${by.ref?.article ?? ''}\n`,
        );
    }
    io.out(`${clauses.length} clauses in force on ${date}\n`);
    for (const { ref, clause } of clauses)
      io.out(`  ${ref.instrument}, ${ref.article}: ${sentenceOf(clause, policyWords, 'en')}\n`);
    return 0;
  },
};

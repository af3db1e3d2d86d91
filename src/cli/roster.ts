import { judgeRoster } from '../domain/roster/judgeRoster.ts';
import { factsOf } from '../domain/roster/rosterInput.ts';
import { en } from '../words/en.ts';
import { formatsOf } from '../words/format.ts';
import { breachSentence } from '../words/rosterSentence.ts';
import type { Command } from './command.ts';
import { readPlanFile } from './planFile.ts';
import { terminalWordsOf } from './terminalLanguage.ts';

const shown = 50;

/** The independent judge in the terminal: it reads the plan and the clauses, and nothing of how the plan was made. */
export const rosterVerify: Command = {
  name: 'roster verify',
  example: 'luwes roster verify jadwal.json',
  argument: 'FILE',
  flags: { json: {} },
  run: async (input, io) => {
    const read = readPlanFile(input.argument ?? '', terminalWordsOf(io));
    if ('fault' in read) {
      io.err(`luwes roster verify: ${read.fault}\n`);
      return 3;
    }
    const file = read.value;
    const names = new Map(file.people.map((person) => [person.employeeId, person.name]));
    const breaches = judgeRoster(file.plan, factsOf(file.input)).map((breach) => ({
      ...breach,
      text: `${breach.employeeIds.length === 1 ? `${names.get(breach.employeeIds[0]!) ?? breach.employeeIds[0]}, ` : ''}${breachSentence(en, formatsOf('en'), breach)}`,
    }));
    const cells = file.plan.lines.length * file.plan.days.length;
    if (input.has('json'))
      io.out(
        `${JSON.stringify({ ok: breaches.length === 0, people: file.plan.lines.length, cells, breaches }, null, 2)}\n`,
      );
    else {
      io.out(
        `${file.plan.lines.length} people, ${cells} person-days: ${breaches.length === 0 ? 'no rule is broken' : `${breaches.length} rules are broken`}\n`,
      );
      for (const breach of breaches.slice(0, shown)) io.out(`  ${breach.text}\n`);
      if (breaches.length > shown) io.out(`  and ${breaches.length - shown} more; --json tells all\n`);
    }
    return breaches.length === 0 ? 0 : 1;
  },
};

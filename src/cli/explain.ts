import { boardForOthers } from '../domain/roster/boardForOthers.ts';
import { boardOf } from '../domain/roster/boardOf.ts';
import { composeProblem } from '../domain/roster/composeProblem.ts';
import { explainDay } from '../domain/roster/explainDay.ts';
import { type ModeLetter, modeOf } from '../domain/roster/model.ts';
import { factsOf } from '../domain/roster/rosterInput.ts';
import { groundsOf } from '../domain/roster/unitGround.ts';
import { isPlainDate } from '../kernel/time.ts';
import { en } from '../words/en.ts';
import { formatsOf } from '../words/format.ts';
import { id } from '../words/id.ts';
import { instrumentName } from '../words/instrumentName.ts';
import { overruledSentence, reasonWithArticle } from '../words/rosterSentence.ts';
import type { Command } from './command.ts';
import { readPlanFile } from './planFile.ts';
import { terminalWordsOf } from './terminalLanguage.ts';

export const explain: Command = {
  name: 'explain',
  example: 'luwes explain --plan jadwal.json --person 199001012015031001 --date 2026-12-04',
  flags: {
    plan: { value: 'FILE', needed: true },
    person: { value: 'NIP|NAME', needed: true },
    date: { value: 'YYYY-MM-DD', needed: true },
    language: { value: 'id|en' },
    json: {},
  },
  run: async (input, io) => {
    const said = terminalWordsOf(io);
    const date = input.text('date') ?? '';
    if (!isPlainDate(date)) {
      io.err(`luwes explain: ${said.dayNeeded({ flag: 'date', given: date })}\n`);
      return 2;
    }
    const read = readPlanFile(input.text('plan') ?? '', said);
    if ('fault' in read) {
      io.err(`luwes explain: ${read.fault}\n`);
      return 3;
    }
    const file = read.value;
    const wanted = (input.text('person') ?? '').toLowerCase();
    const found = file.people.filter((each) => each.number === wanted || each.name.toLowerCase().includes(wanted));
    const [person] = found;
    if (person === undefined || found.length > 1) {
      io.err(
        `luwes explain: ${found.length === 0 ? said.personUnknown({ wanted }) : said.personSeveral({ n: found.length, wanted })}\n`,
      );
      return 2;
    }
    const problem = composeProblem(factsOf(file.input), file.input.fixed, file.input.seed);
    const grounds = groundsOf(problem, file.plan);
    const unitId = file.plan.lines.find((line) => line.employeeId === person.employeeId)?.unitId ?? '';
    const lines = new Map(
      [...grounds.units.values()]
        .flatMap((unit) => unit.lines)
        .map((line) => [line.employeeId, { ...line, fixed: '' }]),
    );
    const unit = grounds.units.get(unitId);
    const day = file.plan.days.indexOf(date);
    if (unit === undefined || day < 0) {
      io.err(`luwes explain: ${said.dayNotInPlan({ date })}\n`);
      return 2;
    }
    const board = boardForOthers(
      boardOf({
        days: file.plan.days,
        units: [unit.ground],
        lineOf: (employeeId) => lines.get(employeeId),
        shared: grounds.shared,
      }),
    );
    const told = explainDay(
      board,
      board.people.findIndex((each) => each.employeeId === person.employeeId),
      day,
    );
    if (input.has('json')) {
      io.out(`${JSON.stringify({ person, date, ...told }, null, 2)}\n`);
      return 0;
    }
    const language = input.text('language') === 'id' ? 'id' : 'en';
    const words = language === 'id' ? id : en;
    const formats = formatsOf(language);
    const t = words.roster.why;
    const mode = (letter: string) => words.app.modes[modeOf[letter as ModeLetter]];
    io.out(`${person.name}, ${formats.dayLong(date)}: ${mode(told.letter)}\n`);
    io.out(`  ${reasonWithArticle(words, told.why)}\n`);
    io.out(`  ${t.share({ office: String(told.office), of: String(told.working) })}\n`);
    const instrument = new Map(file.input.instruments.map((each) => [each.id, instrumentName(each)[language]]));
    if (told.overruled.length > 0) io.out(`  ${words.roster.precedence.title}:\n`);
    for (const each of told.overruled)
      io.out(`    ${overruledSentence(words, each, (instrumentId) => instrument.get(instrumentId))}\n`);
    for (const other of told.others)
      io.out(
        `  ${t.instead({ mode: mode(other.letter) })} ${other.against ? reasonWithArticle(words, other.against) : t.possible}\n`,
      );
    for (const bound of told.bounds)
      io.out(
        `  ${reasonWithArticle(words, bound.reason)}: ${t.bound({ found: String(bound.found), min: bound.min === null ? '' : String(bound.min), max: bound.max === null ? '' : String(bound.max) })}\n`,
      );
    return 0;
  },
};

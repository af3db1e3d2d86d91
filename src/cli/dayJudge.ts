import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { costOfDay } from '../domain/attendance/day/costOfDay.ts';
import { DayFileSchema } from '../domain/attendance/day/dayFile.ts';
import { inputOfFile } from '../domain/attendance/day/judgeDayFile.ts';
import { judgeDays } from '../domain/attendance/day/judgeDays.ts';
import { readyGround } from '../server/attendance/day/readyRules.ts';
import { formatsOf } from '../words/format.ts';
import { problemSentence } from '../words/problemSentence.ts';
import type { Command } from './command.ts';
import { dayText } from './dayText.ts';
import { houseWordsOf, languageOf, terminalWordsOf } from './terminalLanguage.ts';

/** The format of a day file as JSON schema, for editors and other programs. */
export const daySchemaText = (): string =>
  `${JSON.stringify(z.toJSONSchema(DayFileSchema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;

export const dayJudge: Command = {
  name: 'day judge',
  example: 'luwes day judge docs/operate/day-file-example.json',
  argument: '[FILE.json]',
  flags: {
    json: {},
    schema: {},
  },
  run: async (input, io) => {
    if (input.has('schema')) {
      io.out(daySchemaText());
      return 0;
    }
    const words = houseWordsOf(io);
    const fail = (text: string) => io.err(`luwes day judge: ${text}\n`);
    const path = input.argument;
    if (path === undefined) {
      fail(terminalWordsOf(io).argumentMissing({ name: 'FILE.json' }));
      return 2;
    }
    if (!existsSync(path)) {
      fail(terminalWordsOf(io).notFound({ path }));
      return 3;
    }
    let given: unknown;
    try {
      given = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    } catch {
      fail(terminalWordsOf(io).notJson({ path }));
      return 3;
    }
    const file = DayFileSchema.safeParse(given);
    if (!file.success) {
      const where = file.error.issues[0]?.path.join('/') || '/';
      fail(problemSentence(words, { code: 'attendanceDay.fileFault', params: { where } }));
      return 3;
    }
    const read = inputOfFile(file.data, readyGround(file.data.from, file.data.to ?? file.data.from));
    if (!read.ok) {
      fail(problemSentence(words, read.problem));
      return 3;
    }
    const records = judgeDays(read.value);
    const rulesOn = (day: (typeof records)[number]['day']) => read.value.rules(day, file.data.employmentKind);
    if (input.has('json')) {
      const days = records.map((record) => ({ ...record, percent: costOfDay(record, rulesOn(record.day)) }));
      io.out(`${JSON.stringify({ days }, null, 2)}\n`);
      return 0;
    }
    for (const record of records) io.out(dayText(record, costOfDay(record, rulesOn(record.day)), io));
    if (records.length > 1) {
      const { duration } = formatsOf(io.language ?? languageOf(io.env));
      const sum = (of: 'lateMinutes' | 'earlyMinutes') => records.reduce((total, each) => total + each[of], 0);
      const came = records.filter((each) => each.in !== null || each.out !== null || each.state === 'excused');
      io.out(
        `\n${words.attendanceDay.terminal.sum({
          days: records.length,
          present: came.length,
          late: duration(sum('lateMinutes')),
          early: duration(sum('earlyMinutes')),
          absent: records.filter((each) => each.state === 'absent').length,
        })}\n`,
      );
    }
    return 0;
  },
};

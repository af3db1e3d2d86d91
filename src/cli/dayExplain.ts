import type { DayExplanation } from '../contract/attendanceDay.ts';
import { isPlainDate } from '../kernel/time.ts';
import { employeesByNumber } from '../server/absence/store.ts';
import { explainDay } from '../server/attendance/day/explainDay.ts';
import { systemClock } from '../server/platform/clock.ts';
import { NoDatabase } from '../server/platform/db/withDatabase.ts';
import { proofText } from '../words/daySentence.ts';
import { formatsOf } from '../words/format.ts';
import { reasonWithArticle } from '../words/rosterSentence.ts';
import type { Command, Io } from './command.ts';
import { databaseFlags, databaseOf, messageOf } from './databaseFlags.ts';
import { dayText } from './dayText.ts';
import { openExisting } from './openExisting.ts';
import { houseWordsOf, languageOf, terminalWordsOf } from './terminalLanguage.ts';

/** The whole of an explained day in lines: the judgement, the plan behind it, every punch with its proof and what was decided. */
export const explanationText = (found: DayExplanation, io: Io): string => {
  const words = houseWordsOf(io);
  const t = words.attendanceDay.terminal;
  const formats = formatsOf(io.language ?? languageOf(io.env));
  const { record } = found;
  const lines = [`${found.name} (${found.number})`, dayText(record, found.percent, io).trimEnd()];
  for (const reason of found.planned) lines.push(`  ${t.planned({ reason: reasonWithArticle(words, reason) })}`);
  if (found.punches.length > 0) lines.push(`  ${t.punches}`);
  for (const punch of found.punches) {
    const at = (moment: typeof punch.at) => formats.clockWithZone(moment, record.zone);
    const { decision, earliest, latest } = punch;
    const by = { by: decision?.by ?? '' };
    const decided =
      decision === null
        ? punch.waits
          ? t.waits
          : ''
        : decision.verdict === 'accepted'
          ? t.accepted(by)
          : t.refused(by);
    const how = proofText(words.attendanceDay, { ...punch, source: 'punch' });
    const interval = punch.grade === 'A' ? '' : t.interval({ from: at(earliest), to: at(latest) });
    const place = punch.workplace === null ? '' : `${punch.workplace}, `;
    lines.push(`    ${t.punch({ time: at(punch.at), how: `${place}${how}`, interval, decided })}`);
  }
  if (found.locked) lines.push(`  ${t.locked}`);
  return `${lines.join('\n')}\n`;
};

export const dayExplain: Command = {
  name: 'day explain',
  example: 'luwes day explain --person 198001012005011001 --date 2026-11-24 --data /srv/luwes/data',
  flags: {
    person: { value: 'NUMBER', needed: true },
    date: { value: 'YYYY-MM-DD', needed: true },
    agency: { value: 'NUMBER' },
    ...databaseFlags,
    json: {},
  },
  run: async (input, io) => {
    const t = houseWordsOf(io).attendanceDay.terminal;
    const fail = (text: string) => io.err(`luwes day explain: ${text}\n`);
    const date = input.text('date') ?? '';
    if (!isPlainDate(date)) {
      fail(terminalWordsOf(io).dayNeeded({ flag: 'date', given: date }));
      return 2;
    }
    const agencyId = Number(input.text('agency') ?? 1);
    if (!(Number.isInteger(agencyId) && agencyId > 0)) {
      fail(terminalWordsOf(io).agencyNumber({ given: input.text('agency') ?? '' }));
      return 2;
    }
    const number = input.text('person') ?? '';
    try {
      return await openExisting(databaseOf(input, io), (db) =>
        db.inAgency(agencyId, async (tx) => {
          const employeeId = (await employeesByNumber(tx, agencyId, [number])).get(number);
          if (employeeId === undefined) {
            fail(t.noPerson({ number }));
            return 3;
          }
          const found = await explainDay(tx, agencyId, employeeId, date, systemClock());
          if (!found.ok) {
            fail(t.noDay({ date }));
            return 3;
          }
          io.out(input.has('json') ? `${JSON.stringify(found.value, null, 2)}\n` : explanationText(found.value, io));
          return 0;
        }),
      );
    } catch (error) {
      fail(messageOf(error, io, databaseOf(input, io)));
      return error instanceof NoDatabase ? 3 : 4;
    }
  },
};

// A judged day in lines, the same for a file and for the database.
import type { DayRecord, Edge } from '../domain/attendance/day/model.ts';
import { dayReason, proofText } from '../words/daySentence.ts';
import { formatsOf } from '../words/format.ts';
import type { Io } from './command.ts';
import { houseWordsOf, languageOf } from './terminalLanguage.ts';

/** `percent`: what the day costs by its classes. */
export const dayText = (record: DayRecord, percent: number, io: Io): string => {
  const words = houseWordsOf(io).attendanceDay;
  const formats = formatsOf(io.language ?? languageOf(io.env));
  const t = words.terminal;
  const at = (edge: Edge) => ({
    time: formats.clockWithZone(edge.at, record.zone),
    how: `: ${proofText(words, edge)}`,
  });
  const lines = [`${formats.dayLong(record.day)}: ${words.states[record.state]}`];
  if (record.shifts.length > 0) {
    const hours = record.shifts.map((each) => `${formats.clockText(each.start)}–${formats.clockText(each.end)}`);
    lines.push(`  ${t.hours({ hours: hours.join(', '), source: words.sources[record.source] })}`);
  }
  if (record.in) lines.push(`  ${t.in(at(record.in))}`);
  if (record.out) lines.push(`  ${t.out(at(record.out))}`);
  if (record.requiredMinutes > 0) {
    const [worked, required] = [formats.duration(record.workedMinutes), formats.duration(record.requiredMinutes)];
    lines.push(`  ${t.worked({ worked, required })}`);
  }
  for (const reason of record.reasons) {
    const article =
      reason.ref === null ? '' : ` ${t.article({ article: reason.ref.article, set: reason.ref.instrument })}`;
    lines.push(`  - ${dayReason(words, reason)}${article}`);
  }
  if (percent > 0) lines.push(`  ${t.cost({ percent: formats.number(percent) })}`);
  if (record.ifAccepted !== null) lines.push(`  ${t.ifAccepted({ state: words.states[record.ifAccepted] })}`);
  return `${lines.join('\n')}\n`;
};

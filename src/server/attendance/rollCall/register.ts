import type { attendanceRollCallEndpoints } from '../../../contract/attendanceRollCall.ts';
import { agencySettingsOf } from '../../../domain/access/agencySettings.ts';
import { ok } from '../../../kernel/result.ts';
import { attendanceStationWords as english } from '../../../words/en/attendanceStation.ts';
import { formatsOf } from '../../../words/format.ts';
import { attendanceStationWords as indonesian } from '../../../words/id/attendanceStation.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { writeWorkbook, xlsxMediaType } from '../../platform/spreadsheet/writeWorkbook.ts';
import { wholeRollCall } from './manage.ts';
import { registerSheet } from './registerSheet.ts';

/** The attendance register, official on paper and as a spreadsheet. */
export const readRegister: Handler<typeof attendanceRollCallEndpoints.register> = async (call) => {
  const { tx, actor, params, query, language, audit } = call;
  const whole = await wholeRollCall(call, params.id);
  if (!whole.ok) return whole;
  const one = whole.value;
  const agency = await readAgencyRow(tx, actor.agencyId);
  const words = (language === 'en' ? english : indonesian).register;
  const formats = formatsOf(language);
  const letterhead = agencySettingsOf(agency.settings).letterhead;
  const kop = letterhead.length > 0 ? letterhead : [agency.name];
  const day = formats.dayIn(one.startsAt, one.zone);
  const when = `${formats.dayLong(day)}, ${formats.clock(one.startsAt, one.zone)}–${formats.clockWithZone(one.endsAt, one.zone)}`;
  const stateOf = (person: (typeof one.people)[number]) =>
    person.at === null ? words.absent : person.guest ? words.guest : words.present;
  const rows = one.people.map((person) => ({
    name: person.name,
    number: person.number,
    unit: person.unitName,
    at: person.at === null ? '' : formats.clock(person.at, one.zone),
    state: stateOf(person),
  }));
  const sum = words.sum({ present: one.present, expected: one.expected, guests: one.guests });
  const title = words.title[one.kind];
  await audit('rollCall.print', { kind: 'rollCall', id: params.id }, { format: query.format });
  const name = words.file({ name: one.name, day });
  const paper = agency.paper === 'A4' ? ('A4' as const) : ('F4' as const);
  if (query.format === 'xlsx') {
    const column = (heading: string, width: number) => ({ heading, width, kind: 'text' as const });
    const bytes = await writeWorkbook(
      [
        {
          name: words.sheet,
          head: [...kop, `${title}: ${one.name}`, `${words.when}: ${when}`, `${words.place}: ${one.place}`, sum],
          columns: [
            column(words.name, 38),
            column(words.number, 22),
            column(words.unit, 34),
            column(words.at, 12),
            column(words.state, 22),
          ],
          rows: rows.map((row) => [row.name, row.number, row.unit, row.at, row.state]),
        },
      ],
      paper,
    );
    return ok({ bytes, name: `${name}.xlsx`, mediaType: xlsxMediaType });
  }
  const bytes = await registerSheet({
    words,
    language,
    kop,
    title: `${title}: ${one.name}`,
    facts: [
      [words.when, when],
      [words.place, one.place],
    ],
    sum,
    rows,
    paper,
  });
  return ok({ bytes, name: `${name}.pdf`, mediaType: 'application/pdf' });
};

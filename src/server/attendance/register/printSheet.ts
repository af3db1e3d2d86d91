import type { attendanceRegisterEndpoints } from '../../../contract/attendanceRegister.ts';
import { ok } from '../../../kernel/result.ts';
import { attendanceRegisterWords as english } from '../../../words/en/attendanceRegister.ts';
import { formatsOf } from '../../../words/format.ts';
import { attendanceRegisterWords as indonesian } from '../../../words/id/attendanceRegister.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { agencyOf } from '../../roster/factStore.ts';
import { sheetPaper } from './sheetPaper.ts';
import { peopleOfSheet, placeNames, sheetInReach } from './sheetReader.ts';

/** Who is at the office that day stands on it; others find room below. */
export const printSheet: Handler<typeof attendanceRegisterEndpoints.paper> = async (call) => {
  const { tx, actor, params, deps, language, audit } = call;
  const found = await sheetInReach(call, params.id);
  if (!found.ok) return found;
  const { sheet, tree } = found.value;
  const words = (language === 'en' ? english : indonesian).paper;
  const formats = formatsOf(language);
  const agency = await agencyOf(tx, actor.agencyId);
  const unit = tree.get(sheet.unitId);
  const opd = unit?.opdId && unit.opdId !== sheet.unitId ? [tree.get(unit.opdId)?.name ?? ''] : [];
  const everybody = await peopleOfSheet(tx, actor.agencyId, sheet, tree);
  const hours = ({ start, end }: (typeof everybody)[number]) =>
    start === null || end === null ? '' : `${formats.clockText(start)}–${formats.clockText(end)}`;
  const bytes = await sheetPaper({
    words,
    language,
    kop: [...agency.letterhead, ...opd],
    unit: unit?.name ?? '',
    facts: [
      [words.day, formats.dayLong(sheet.day)],
      [words.place, (await placeNames(call)).get(sheet.workplaceId) ?? ''],
    ],
    code: sheet.code,
    address: `${deps.config.origin}/daftar-hadir?kode=${sheet.code}`,
    rows: everybody
      .filter(({ mode }) => mode === 'office' || mode === 'other')
      .map((person) => ({ name: person.name, number: person.number, hours: hours(person) })),
    paper: agency.paper,
  });
  await audit('register.print', { kind: 'registerSheet', id: sheet.id }, { code: sheet.code });
  return ok({ bytes, name: words.file({ code: sheet.code, day: sheet.day }), mediaType: 'application/pdf' });
};

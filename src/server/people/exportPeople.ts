import type { peopleEndpoints } from '../../contract/people.ts';
import { scopeOf } from '../../domain/access/can.ts';
import { ok } from '../../kernel/result.ts';
import { en } from '../../words/en.ts';
import { id } from '../../words/id.ts';
import type { Handler } from '../platform/http/bind.ts';
import { writeWorkbook, xlsxMediaType } from '../platform/spreadsheet/writeWorkbook.ts';
import { listedPerson, rowsFor } from './listPeople.ts';

export const exportPeople: Handler<typeof peopleEndpoints.export> = async (call) => {
  const { rows, units } = await rowsFor(call, call.query, { offset: 0, limit: 100_000 });
  // Birth dates are told to those who may read what is personal of everybody in the list.
  const tellsBirth = scopeOf(call.actor, 'people.readPersonal', call.today).all;
  const words = (call.language === 'en' ? en : id).people;
  const { fields, template } = words;
  const column = (heading: string, width: number, kind: 'text' | 'day' = 'text') => ({ heading, width, kind });
  const bytes = await writeWorkbook([
    {
      name: template.employees,
      head: [template.exportTitle],
      columns: [
        column(fields.number, 22),
        column(fields.name, 36),
        column(fields.birthDate, 14, 'day'),
        column(fields.employment, 16),
        column(fields.grade, 10),
        column(fields.positionKind, 16),
        column(fields.positionTitle, 34),
        column(fields.unit, 34),
        column(fields.opd, 34),
      ],
      rows: rows.map((row) => {
        const p = listedPerson(row, units);
        const employment = p.employment === null ? '' : words.employment[p.employment];
        const position = p.positionKind === null ? '' : words.position[p.positionKind];
        return [
          p.number,
          p.name,
          tellsBirth ? row.birth_date : null,
          employment,
          p.grade,
          position,
          p.positionTitle,
          p.unitName,
          p.opdName,
        ];
      }),
    },
  ]);
  await call.audit('people.export', { kind: 'people', id: 'list' }, { count: rows.length });
  return ok({ bytes, name: template.exportFile, mediaType: xlsxMediaType });
};

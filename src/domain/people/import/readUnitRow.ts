import { type ServiceTag, serviceTags, type UnitKind, unitKinds } from '../model.ts';
import { readUnitKind } from '../readUnitKind.ts';
import type { Heading } from './findHeading.ts';
import type { ImportLine, RowFault } from './model.ts';
import { rowReader } from './rowReader.ts';

/** What a line says of a unit; null where it says nothing. */
interface UnitInput {
  readonly code: string | null;
  readonly parentCode: string | null;
  readonly parentName: string | null;
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly services: readonly ServiceTag[] | null;
  readonly strategic: boolean | null;
}

export interface ReadUnit {
  readonly line: ImportLine;
  readonly input: UnitInput | null;
  readonly label: string;
  readonly faults: readonly RowFault[];
}

const optional = (text: string): string | null => (text === '' ? null : text);

/** Reads one line of a unit file (SIASN: id, DiatasanId, NamaUnor; or the template). */
export const readUnitRow = (heading: Heading, line: ImportLine): ReadUnit => {
  const row = rowReader(heading, line);
  const name = row.text('name').slice(0, 200);
  if (name === '') row.error('unit.nameMissing', 'name');
  const kindText = row.text('kind');
  const stated = unitKinds.find((k) => k.toLowerCase() === kindText.toLowerCase()) ?? readUnitKind(kindText);
  if (kindText !== '' && stated === null && !/^\d+$/.test(kindText)) row.warn('unit.kindUnreadable', 'kind');
  const services: ServiceTag[] = [];
  for (const word of row
    .text('services')
    .split(/[,;]/)
    .map((w) => w.trim())
    .filter(Boolean)) {
    const tag = serviceTags.find((t) => t.toLowerCase() === word.toLowerCase());
    if (tag) services.push(tag);
    else row.warn('unit.serviceUnknown', 'services', word);
  }
  const strategic = row.text('strategic');
  return {
    line,
    label: name,
    faults: row.faults,
    input: row.isWrong()
      ? null
      : {
          code: optional(row.text('code').slice(0, 64)),
          parentCode: optional(row.text('parentCode').slice(0, 64)),
          parentName: optional(row.text('parentName')),
          name,
          kind: stated ?? readUnitKind(name),
          services: row.text('services') === '' ? null : services,
          strategic: strategic === '' ? null : /^(y|1|true|v|x)/i.test(strategic),
        },
  };
};

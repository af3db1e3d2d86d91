// Turns the catalogue of a migrated database into the TypeScript of schema.ts.
import type { Db } from './db.ts';

interface Column {
  table: string;
  name: string;
  type: string;
  notNull: boolean;
  hasDefault: boolean;
  generated: boolean;
  choices: string | null;
}

const columnsQuery = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as "notNull",
    a.atthasdef or a.attidentity <> '' as "hasDefault", a.attgenerated <> '' or a.attidentity = 'a' as generated,
    (select min(pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like 'CHECK ((' || a.attname || ' = ANY (ARRAY[%') as choices
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and a.attnum > 0 and not a.attisdropped
  order by c.relname, a.attnum`;

const plainTypes: Record<string, string> = {
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  date: 'PlainDate',
  'timestamp with time zone': 'Instant',
  bytea: 'Uint8Array',
};

const typeOf = (column: Column): string => {
  const element = column.type.replace(/\[\]$/, '');
  const isArray = element !== column.type;
  const choices = [...(column.choices?.matchAll(/'((?:[^']|'')*)'::text/g) ?? [])].map((match) => match[1] ?? '');
  if (choices.length > 0 && !isArray) return choices.map((choice) => `'${choice.replaceAll("''", "\\'")}'`).join(' | ');
  const type = plainTypes[element] ?? 'string';
  return isArray ? `${type}[]` : type;
};

const describe = (column: Column): string => {
  const optional = column.hasDefault || !column.notNull;
  const none = column.notNull ? '' : ' | null';
  if (column.type === 'jsonb' || column.type === 'json') {
    return `ColumnType<unknown, string${none}${optional ? ' | undefined' : ''}, string${none}>`;
  }
  const type = `${typeOf(column)}${none}`;
  if (column.generated) return `GeneratedAlways<${type}>`;
  return column.hasDefault ? `Generated<${type}>` : type;
};

const interfaceName = (table: string): string =>
  `${table.replace(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())}Table`;

/** The text of schema.ts for every table of schema public; a partition is described by its parent. */
export const describeSchema = async (db: Db): Promise<string> => {
  const columns = (await db.execute(columnsQuery)).rows as unknown as Column[];
  const tables = [...new Set(columns.map((column) => column.table))];
  const parts = tables.map((table) => {
    const lines = columns.filter((c) => c.table === table).map((c) => `  ${c.name}: ${describe(c)};`);
    return `interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`;
  });
  const body = `${parts.join('\n')}\nexport interface Schema {\n${tables.map((t) => `  ${t}: ${interfaceName(t)};`).join('\n')}\n}\n`;
  const fromKysely = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) => body.includes(`${name}<`));
  const fromTime = ['Instant', 'PlainDate'].filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  return [
    '// Made by `npm run schema` from the migrations; do not edit.',
    `import type { ${fromKysely.join(', ')} } from 'kysely';`,
    `import type { ${fromTime.join(', ')} } from '../../../kernel/time.ts';`,
    '',
    body,
  ].join('\n');
};

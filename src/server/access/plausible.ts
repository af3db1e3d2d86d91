// Makes values that a schema accepts, for the test of every endpoint: the smallest plausible request.
import type { z } from 'zod';

/** Tried in this order wherever a schema is a leaf. */
const leaves: readonly unknown[] = [
  '0195a1b2-0000-7000-8000-00000000aaaa',
  '2026-12-07',
  '2026-12-01',
  '2026-12-07T00:00:00Z',
  '08:00',
  'Asia/Jakarta',
  1,
  2026,
  0.5,
  true,
  'a',
  'contoh',
  'Contoh panjang yang wajar untuk sebuah isian',
  'contoh@kota.example',
  'https://kota.example/',
  '2026-12',
  '33.74',
  '33.74.01',
  '123456',
  'contoh.csv',
  '#0b5d57',
  'A'.repeat(43),
  'A'.repeat(86),
  `B${'A'.repeat(86)}=`,
  'KKRKR..',
  25,
  100,
  [],
  {},
  null,
  undefined,
];

interface Inside {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly in?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly getter?: () => z.ZodType;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
}

const insideOf = (schema: z.ZodType): Inside => (schema as unknown as { _zod: { def: Inside } })._zod.def;
const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

/** Named values win wherever a field bears that name and accepts them. */
export const plausible = (schema: z.ZodType, named: Readonly<Record<string, unknown>> = {}): unknown => {
  const inside = insideOf(schema);
  const candidates = function* (): Generator<unknown> {
    if (inside.type === 'optional' || inside.type === 'default') yield undefined;
    if (inside.type === 'nullable') yield null;
    if (inside.type === 'object') {
      const fields = Object.entries(inside.shape ?? {}).map(([name, field]) => {
        const given = named[name];
        return [name, given !== undefined && accepts(field, given) ? given : plausible(field, named)] as const;
      });
      yield Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    if (inside.type === 'array' && inside.element) {
      yield [];
      const one = plausible(inside.element, named);
      for (let length = 1; length <= 7; length++) yield Array.from({ length }, () => one);
    }
    if (inside.type === 'record') yield {};
    if (inside.type === 'tuple') yield (inside.items ?? []).map((item) => plausible(item, named));
    if (inside.type === 'union') for (const option of inside.options ?? []) yield plausible(option, named);
    if (inside.type === 'enum') yield* Object.values(inside.entries ?? {});
    if (inside.type === 'literal') yield* inside.values ?? [];
    if (inside.type === 'lazy' && inside.getter) yield plausible(inside.getter(), named);
    if (inside.innerType) yield plausible(inside.innerType, named);
    if (inside.in) yield plausible(inside.in, named);
    yield* leaves;
  };
  for (const candidate of candidates()) if (accepts(schema, candidate)) return candidate;
  return undefined;
};

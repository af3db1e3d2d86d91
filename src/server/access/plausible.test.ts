import { expect, it } from 'vitest';
import { allEndpoints } from '../../contract/all.ts';
import { plausible } from './plausible.ts';

const parts = Object.entries(allEndpoints).flatMap(([area, table]) =>
  Object.entries(table).flatMap(([key, shape]) =>
    (['params', 'query', 'body'] as const).flatMap((part) => {
      const schema = shape[part];
      return schema === undefined || schema === 'bytes' ? [] : [{ name: `${area}.${key} ${part}`, schema }];
    }),
  ),
);

it.each(parts)('a plausible value can be made for $name', ({ schema }) => {
  expect(schema.safeParse(plausible(schema) ?? {}).success).toBe(true);
});

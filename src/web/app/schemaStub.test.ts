import { expect, it } from 'vitest';
import { z } from './schemaStub.ts';

interface Chain {
  (...values: unknown[]): Chain;
  readonly [name: string]: Chain;
}
const chain = z as Chain;

it('stands in for any chain of schema calls', () => {
  expect(() => chain.object!({ a: chain.string!().trim!().min!(3), b: chain.enum!(['x']) }).extend!({})).not.toThrow();
});

it('says loudly that nothing can be judged in the browser', () => {
  expect(() => chain.string!().safeParse!('x')).toThrow(/server/);
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import { openServer } from './openServer.ts';

const log = { info: () => undefined, error: () => undefined };
const server = openServer({ config: { trustedProxies: [] }, newId: randomUUID, log } as unknown as Deps);
beforeAll(async () => {
  server.post('/echo', async (request) => ({ got: request.body }));
  await server.ready();
});
afterAll(() => server.close());

const post = (payload: string) =>
  server.inject({ method: 'POST', url: '/echo', headers: { 'content-type': 'application/json' }, payload });

it('JSON comes in as it was written, words that look like poison among its texts too', async () => {
  const bodies = [
    { name: 'Kota', events: [{ text: '{"id":"1","zone":"Asia/Jakarta"}' }] },
    { note: 'constructor and __proto__ are words', mark: 'caf\u00e9 \\u0041' },
    [],
    null,
  ];
  for (const body of bodies) {
    const answer = await post(JSON.stringify(body));
    expect([answer.statusCode, answer.json()]).toEqual([200, { got: body }]);
  }
});

it('names that would reach into every object are refused, however they are written, and so is what is no JSON', async () => {
  for (const text of [
    '{"__proto__":{"all":true}}',
    '{"a":{"\\u005f\\u005fproto__":{"all":true}}}',
    '{"constructor":{"prototype":{"all":true}}}',
    '{"c\\u006fnstructor":{"prototype":{"all":true}}}',
    '{"name":',
    '',
  ])
    expect((await post(text)).statusCode, text).toBe(400);
});

import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allEndpoints } from '../contract/all.ts';
import { openIdentity } from './access/identity.ts';
import { allRoutes, openApp } from './app.ts';
import type { Db } from './platform/db/db.ts';
import { testDb } from './platform/db/testDb.ts';
import { testDeps } from './testDeps.ts';

let db: Db;
let server: FastifyInstance;
let stopping = false;
beforeAll(async () => {
  db = await testDb();
  const { deps } = testDeps(db);
  server = await openApp({ deps, identity: openIdentity(deps), isStopping: () => stopping });
});
afterAll(async () => {
  await server.close();
  await db.close();
});

const contractNames = Object.entries(allEndpoints).flatMap(([area, table]) =>
  Object.keys(table).map((name) => `${area}.${name}`),
);

it('every endpoint of the contract is served, and nothing else', () => {
  expect(allRoutes.map((r) => r.name).sort()).toEqual([...contractNames].sort());
});

it('no two endpoints share a method and a path', () => {
  const addresses = allRoutes.map((r) => `${r.shape.method} ${r.shape.path}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

it('the OpenAPI document is 3.1 and tells of every endpoint with its permission', async () => {
  const document = (await server.inject('/api/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const operations = Object.values(
    document.paths as Record<string, Record<string, { operationId: string; description: string }>>,
  ).flatMap((path) => Object.values(path));
  expect(operations.map((o) => o.operationId).sort()).toEqual([...contractNames].sort());
  expect(operations.every((o) => /^(Open to|Permission)/.test(o.description))).toBe(true);
});

it('the reference page comes from our own process', async () => {
  const page = await server.inject('/api/reference/');
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="https?:/);
});

it('pages carry the secure headers', async () => {
  const { headers } = await server.inject({ url: '/masuk', headers: { accept: 'text/html' } });
  expect(headers['content-type']).toMatch(/^text\/html/);
  expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe/);
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
});

it.each(['/api/access/options', '/api/nothing'])(
  'the data of %s may do nothing as a page and is not cached',
  async (url) => {
    const { headers } = await server.inject(url);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  },
);

it('an unknown address of the interface is a problem document, not a page', async () => {
  const answer = await server.inject('/api/nothing');
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'general.notFound']);
});

it('it is ready while it runs and no longer once it is asked to stop', async () => {
  expect((await server.inject('/health')).statusCode).toBe(200);
  expect((await server.inject('/ready')).statusCode).toBe(200);
  stopping = true;
  expect((await server.inject('/ready')).statusCode).toBe(503);
  expect((await server.inject('/health')).statusCode).toBe(200);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessRoutes } from '../access/routes.ts';
import { goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import { inboxRoutes } from '../inbox/routes.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { policyRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...policyRoutes, ...inboxRoutes]);
  await seedAgency(app, 'Kota Contoh', {
    '1001': { roles: ['personnelOfficer'] },
    '1002': { roles: ['personnelOfficer'] },
    '1003': { roles: ['employee'] },
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const signIn = async (name: string) => {
  const browser = app.browser();
  await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
  return browser;
};
const told = async (name: string) => (await (await signIn(name)).send('GET', '/api/inbox')).body.messages;

it('the other personnel officers hear of an instrument when it is put in force, not when it is a draft', async () => {
  const id = 'se-gubernur-kaltim-065-3674-2020';
  const officer = await signIn('1001');
  expect((await officer.send('POST', `/api/policies/ready/${id}/adopt`, {})).status).toBe(200);
  expect(await told('1002')).toEqual([]);
  expect((await officer.send('POST', `/api/policies/${id}/in-force`, { version: 9 })).status).toBe(409);
  expect(await told('1002')).toEqual([]);
  expect((await officer.send('POST', `/api/policies/${id}/in-force`, { version: 1 })).status).toBe(200);
  const { title, from } = (await officer.send('GET', `/api/policies/${id}`)).body.instrument;
  expect(await told('1002')).toMatchObject([
    { kind: 'policy.inForce', params: { title: title.id, titleEn: title.en, from }, link: `/kebijakan/${id}` },
  ]);
  expect(await told('1001')).toEqual([]);
  expect(await told('1003')).toEqual([]);
});

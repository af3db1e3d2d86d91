import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../../platform/db/testDb.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { goodPassword, openTestApp, type TestApp } from '../testApp.ts';
import { openSetUp } from './setUpCode.ts';

let app: TestApp;
let code: string;
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes]);
  code = (await openSetUp(app.deps))!;
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const wanted = (given: string, password = goodPassword) => ({
  code: given,
  agency: {
    name: 'Pemerintah Kota Contoh',
    shortName: 'Kota Contoh',
    kind: 'city',
    regionCode: '33.74',
    zone: 'Asia/Jakarta',
    paper: 'F4',
  },
  officer: { name: 'Dra. Ratna Contoh, M.Si.', number: '19750101 200003 2 001', email: null, password },
});

describe('the first set-up', () => {
  it('is announced while no agency exists, and needs the code that the server printed', async () => {
    expect((await app.browser().send('GET', '/api/access/options')).body.setUpNeeded).toBe(true);
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect((await app.browser().send('POST', '/api/setup', wanted('AAAA-BBBB-CCCC'))).body.code).toBe(
      'access.setUpCodeWrong',
    );
    expect((await app.browser().send('POST', '/api/setup', wanted(code, 'password1234'))).body.code).toBe(
      'access.passwordCommon',
    );
  });

  it('makes the agency and a personnel officer who is signed in, and then closes for good, however many try at once', async () => {
    const browsers = [app.browser(), app.browser(), app.browser()];
    const answers = await Promise.all(
      browsers.map((b) => b.send('POST', '/api/setup', wanted(` ${code.toLowerCase()} `))),
    );
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409, 409]);
    const officer = browsers[answers.findIndex((a) => a.status === 200)]!;
    const me = (await officer.send('GET', '/api/access/me')).body;
    expect(me).toMatchObject({
      number: '197501012000032001',
      agency: { name: 'Pemerintah Kota Contoh', zone: 'Asia/Jakarta', paper: 'F4' },
    });
    expect((await officer.send('GET', '/api/accounts')).body.total).toBe(1);
    expect(await openSetUp(app.deps)).toBeNull();
    expect((await app.browser().send('GET', '/api/access/options')).body.setUpNeeded).toBe(false);
  });
});

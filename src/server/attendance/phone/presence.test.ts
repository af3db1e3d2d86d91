import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawText } from '../../../domain/attendance/presence/drawPrompts.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { drawTodaysPrompts, tellPrompts } from './presence.ts';
import { openTestPeople, type TestPeople, until } from './testPeople.ts';

let db: Db;
let t: TestPeople;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());
const city = async () => {
  t = await openTestPeople(db);
};
const rows = async (text: string) => (await db.execute(text, [t.agencyId])).rows;

describe('presence prompts', () => {
  it('are drawn before a day at home begins, shown one by one, answered with one tap, and prove themselves later', async () => {
    await city();
    until(t, '2026-11-23T17:30:00Z');
    const draw = () => drawTodaysPrompts(t.app.deps).run(t.app.deps.clock());
    await draw();
    await draw();
    const [drawn] = await rows('select moments, commitment, salt, day from presence_draw where agency_id = $1');
    const moments = drawn?.moments as `${string}Z`[];
    expect(moments).toHaveLength(2);
    expect(drawn?.commitment).toBe(
      createHash('sha256')
        .update(drawText(String(drawn?.salt), '2026-11-24', moments))
        .digest('hex'),
    );
    const today = async () => (await t.as('SRI', 'GET', '/api/attendance/today')).body;
    expect(await today()).toMatchObject({ prompts: [], drawn: { commitment: expect.any(String) } });
    const own = await rows(
      `select moments from presence_draw where agency_id = $1 and employee_id = '${t.people.SRI}'`,
    );
    const first = (own[0]!.moments as `${string}Z`[])[0]!;
    expect((await t.as('SRI', 'POST', '/api/attendance/prompts/answer', { n: 0 })).body.code).toBe('presence.notYet');
    until(t, first);
    t.app.pass(60);
    await tellPrompts(t.app.deps).run(t.app.deps.clock());
    await tellPrompts(t.app.deps).run(t.app.deps.clock());
    const { messages } = (await t.as('SRI', 'GET', '/api/inbox')).body;
    expect(messages.filter(({ kind }: { kind: string }) => kind === 'presence.prompt')).toHaveLength(1);
    expect((await today()).prompts).toMatchObject([{ n: 0, answeredAt: null }]);
    const answered = await t.as('SRI', 'POST', '/api/attendance/prompts/answer', { n: 0 });
    expect(answered.body.answeredAt).toBe((await today()).prompts[0].answeredAt);
    until(t, '2026-11-24T12:00:00Z');
    expect((await t.as('BUDI', 'POST', '/api/attendance/prompts/answer', { n: 0 })).body.code).toBe('presence.over');
    until(t, '2026-11-25T01:00:00Z');
    const { days } = (await t.as('SRI', 'GET', '/api/attendance/own-punches?from=2026-11-24&to=2026-11-24')).body;
    expect(days[0].drawn.salt).toEqual(expect.any(String));
  });

  it('an agency may switch them off, and days in the office have none', async () => {
    await city();
    until(t, '2026-11-22T17:30:00Z');
    await drawTodaysPrompts(t.app.deps).run(t.app.deps.clock());
    expect(await rows('select day from presence_draw where agency_id = $1')).toEqual([]);
    const { body } = await t.as('OFFICER', 'GET', '/api/attendance/phone-rules');
    await t.as('OFFICER', 'PUT', '/api/attendance/phone-rules', { ...body, promptsADay: 0 });
    until(t, '2026-11-23T17:30:00Z');
    await drawTodaysPrompts(t.app.deps).run(t.app.deps.clock());
    expect(await rows('select day from presence_draw where agency_id = $1')).toEqual([]);
    expect((await t.as('SRI', 'PUT', '/api/attendance/phone-rules', body)).status).toBe(403);
    const wrong = await t.as('OFFICER', 'PUT', '/api/attendance/phone-rules', { ...body, promptsADay: 9 });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'general.invalid' } });
  });
});

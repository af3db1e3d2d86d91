import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../access/passwordHash.ts';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, type TestApp } from '../access/testApp.ts';
import { jobRoutes } from '../jobs/routes.ts';
import { newId, systemClock } from '../platform/clock.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import type { Deps } from '../platform/deps.ts';
import { openJobRunner } from '../platform/jobs/jobRunner.ts';
import { openLog } from '../platform/log.ts';
import { loadCity } from '../sample/load/loadCity.ts';
import { makeCity } from '../sample/makeCity.ts';
import { dryRunJob } from './dryRunJob.ts';
import { policyRoutes } from './routes.ts';

const city = makeCity({ people: 600, seed: 7, today: '2026-11-23' });
const masterKey = new Uint8Array(32).fill(3);
let db: Db;
let app: TestApp;
let officer: Browser;
let employee: Browser;
let runner: ReturnType<typeof openJobRunner>;

beforeAll(async () => {
  db = await testDb();
  await loadCity(db, city, {
    agencyId: 1,
    now: '2026-11-01T00:00:00Z',
    newId,
    passwordHash: await hashPassword(goodPassword),
    masterKey,
    told: () => undefined,
  });
  const handlers: Record<string, ReturnType<typeof dryRunJob>> = {};
  runner = openJobRunner({ db, clock: systemClock, newId, log: openLog('silent') }, handlers);
  app = await openTestApp(db, [...accessRoutes, ...jobRoutes, ...policyRoutes], { masterKey }, { jobs: runner });
  handlers['policy.dryRun'] = dryRunJob(app.deps as Deps);
  await runner.start();
  const signIn = async (role: string) => {
    const browser = app.browser();
    const who = city.signIns.find((each) => each.key === role)!;
    const answer = await browser.send('POST', '/api/access/sign-in', { name: who.email, password: goodPassword });
    expect(answer.status, role).toBe(200);
    return browser;
  };
  officer = await signIn(city.signIns.find((each) => each.role === 'personnelOfficer')!.key);
  employee = await signIn(city.signIns.find((each) => each.role === 'employee')!.key);
});
afterAll(async () => {
  await runner.stop();
  await app.close();
  await db.close();
});

const kaltim = 'se-gubernur-kaltim-065-3674-2020';

describe('the instruments of an agency', () => {
  it('lists what it follows and what is ready, and marks what is not certain', async () => {
    const { status, body } = await employee.send('GET', '/api/policies');
    expect(status).toBe(200);
    const ready = body.ready.find((each: { id: string }) => each.id === kaltim);
    expect(ready).toMatchObject({ number: '065/3674/B.Org', level: 'province', certain: false });
  });

  it('says when an instrument was written for another area than the agency lies in', async () => {
    const areaOf = async (id: string) => (await officer.send('GET', `/api/policies/ready/${id}`)).body.writtenFor;
    expect(await areaOf('se-menpanrb-58-2020')).toBeNull();
    expect(await areaOf('se-wali-kota-bengkulu-800-11-2020')).toBe('Kota Bengkulu, Bengkulu');
  });

  it('takes a ready instrument over as a draft that binds nobody, then puts it in force', async () => {
    const adopted = await officer.send('POST', `/api/policies/ready/${kaltim}/adopt`, {});
    expect(adopted).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await officer.send('POST', `/api/policies/ready/${kaltim}/adopt`, {})).body.code).toBe('policy.idTaken');
    expect((await officer.send('GET', `/api/policies/${kaltim}`)).body).toMatchObject({
      standing: 'draft',
      origin: 'ready',
    });
    expect((await officer.send('POST', `/api/policies/${kaltim}/in-force`, { version: 9 })).body.code).toBe(
      'general.changedMeanwhile',
    );
    const put = await officer.send('POST', `/api/policies/${kaltim}/in-force`, { version: 1, note: 'Apel Senin' });
    expect(put).toMatchObject({ status: 200, body: { version: 2 } });
    const read = (await officer.send('GET', `/api/policies/${kaltim}`)).body;
    expect(read).toMatchObject({ standing: 'inForce', newest: 2 });
    expect(read.history.map((each: { state: string; note: string }) => [each.state, each.note])).toEqual([
      ['inForce', 'Apel Senin'],
      ['draft', ''],
    ]);
    expect(
      (await officer.send('PUT', `/api/policies/${kaltim}`, { version: 2, instrument: read.instrument })).body.code,
    ).toBe('policy.notDraft');
  });

  it('refuses a draft that contradicts itself and says how often', async () => {
    const { instrument } = (await officer.send('GET', `/api/policies/${kaltim}`)).body;
    const draft = {
      ...instrument,
      id: 'se-bertentangan',
      clauses: [{ ...instrument.clauses[0], share: { num: 0, den: 5 }, minimumOne: true }],
    };
    const created = await officer.send('POST', '/api/policies', { instrument: draft });
    expect(created.body.findings).toMatchObject([{ code: 'noneButOne', weight: 'contradiction', clauses: ['cap'] }]);
    const refused = await officer.send('POST', '/api/policies/se-bertentangan/in-force', { version: 1 });
    expect(refused.body).toMatchObject({ code: 'policy.contradictory', params: { count: 1 } });
    expect((await officer.send('DELETE', '/api/policies/se-bertentangan')).status).toBe(204);
    expect((await officer.send('GET', '/api/policies/se-bertentangan')).body.code).toBe('policy.notFound');
  });

  it('starts an amendment whose clauses take the place of the old ones, and compares the two', async () => {
    const amended = await officer.send('POST', `/api/policies/${kaltim}/amendment`, {
      newId: 'se-kaltim-perubahan',
      from: '2026-12-01',
    });
    expect(amended.status).toBe(200);
    const { instrument } = (await officer.send('GET', '/api/policies/se-kaltim-perubahan')).body;
    expect(instrument.clauses[0].replaces).toEqual([`${kaltim}/cap`]);
    const changed = { ...instrument, clauses: [{ ...instrument.clauses[0], share: { num: 50, den: 100 } }] };
    expect(
      (await officer.send('PUT', '/api/policies/se-kaltim-perubahan', { version: 1, instrument: changed })).body
        .version,
    ).toBe(2);
    const compared = (await officer.send('GET', '/api/policies/se-kaltim-perubahan/comparison')).body;
    expect(compared.clauses).toMatchObject([
      { clause: 'cap', change: 'changed', fields: [{ field: 'share', before: { num: 1, den: 5 } }] },
    ]);
    const other = (await officer.send('GET', `/api/policies/se-kaltim-perubahan/comparison?other=${kaltim}`)).body;
    expect(other.clauses[0].fields.map((each: { field: string }) => each.field).sort()).toEqual(['replaces', 'share']);
  });

  it('records regional states, of which the later speaks, and refuses a value nobody knows', async () => {
    const state = { name: 'riskZone', value: 'high', from: '2026-11-01', basis: 'Pengumuman Satgas' };
    expect((await officer.send('POST', '/api/policy-switches', state)).status).toBe(200);
    expect((await officer.send('POST', '/api/policy-switches', { ...state, value: 'purple' })).body.code).toBe(
      'policy.switchUnknown',
    );
    expect((await employee.send('POST', '/api/policy-switches', state)).status).toBe(403);
    const { switches } = (await employee.send('GET', '/api/policies')).body;
    expect(switches).toMatchObject([{ name: 'riskZone', value: 'high', from: '2026-11-01', to: null }]);
  });
});

describe('what holds for a person on a day', () => {
  it('is told with its article to the person himself, and not to others', async () => {
    const me = (await employee.send('GET', '/api/access/me')).body;
    const employeeId: string = me.employeeId ?? me.account?.employeeId ?? me.employee?.id;
    const { status, body } = await employee.send(
      'GET',
      `/api/policy-explanation?employeeId=${employeeId}&day=2026-11-23`,
    );
    expect(status).toBe(200);
    expect(body.calendar).toBe('workday');
    expect(body.instruments.map((each: { id: string }) => each.id)).toContain(kaltim);
    const other = city.employees.find((each) => each.id !== employeeId)!;
    expect((await employee.send('GET', `/api/policy-explanation?employeeId=${other.id}&day=2026-11-23`)).status).toBe(
      403,
    );
  });

  it('never names a ground of health to an officer, nor the clause from which it could be read', async () => {
    const held = city.dispensations.find(
      (each) => each.state === 'granted' && each.from <= '2026-11-23' && each.until >= '2026-11-23',
    )!;
    const instrument = {
      ...(await officer.send('GET', `/api/policies/${kaltim}`)).body.instrument,
      id: 'se-dispensasi',
      level: 'city',
      clauses: [
        {
          id: 'dispensasi',
          article: 'Huruf A',
          kind: 'alwaysHome',
          grounds: ['pregnant', 'nursing', 'chronicIllness', 'acuteIllness', 'disability', 'age', 'other'],
        },
      ],
    };
    await officer.send('POST', '/api/policies', { instrument });
    await officer.send('POST', '/api/policies/se-dispensasi/in-force', { version: 1 });
    const { body } = await officer.send('GET', `/api/policy-explanation?employeeId=${held.employeeId}&day=2026-11-23`);
    expect(body).toMatchObject({
      allowed: ['home'],
      because: [{ code: 'alwaysHome.personal', params: { until: held.until }, ref: null }],
    });
    expect(JSON.stringify(body)).not.toContain(held.ground);
  });

  it('puts no clause in force that speaks of one ground alone, and names it', async () => {
    const { instrument } = (await officer.send('GET', '/api/policies/se-dispensasi')).body;
    const [clause] = instrument.clauses;
    const single = { ...instrument, id: 'se-satu', clauses: [{ ...clause, grounds: ['pregnant', 'age'] }] };
    await officer.send('POST', '/api/policies', { instrument: single });
    const refused = await officer.send('POST', '/api/policies/se-satu/in-force', { version: 1 });
    expect(refused.body).toMatchObject({ code: 'policy.oneGround', params: { clause: 'Huruf A' } });
    expect((await officer.send('DELETE', '/api/policies/se-satu')).status).toBe(204);
  });

  it('keeps its old rule on old days after the instrument was revoked', async () => {
    const { newest } = (await officer.send('GET', '/api/policies/se-dispensasi')).body;
    const revoke = (lastDay: string) =>
      officer.send('POST', '/api/policies/se-dispensasi/revoke', { version: newest, lastDay, note: 'Selesai' });
    expect((await revoke('2019-01-01')).body.code).toBe('policy.endBeforeStart');
    expect((await revoke('2026-11-24')).status).toBe(200);
    const anybody = city.employees[3]!;
    const on = async (day: string) => {
      const { body } = await officer.send('GET', `/api/policy-explanation?employeeId=${anybody.id}&day=${day}`);
      return body.instruments.map((each: { id: string }) => each.id);
    };
    expect(await on('2026-11-24')).toContain('se-dispensasi');
    expect(await on('2026-11-25')).not.toContain('se-dispensasi');
  });

  it('is refused for a day on which the employee does not work here', async () => {
    const other = city.employees[0]!;
    const { body } = await officer.send('GET', `/api/policy-explanation?employeeId=${other.id}&day=1970-01-05`);
    expect(body.code).toBe('policy.notEmployed');
  });
});

describe('a dry run', () => {
  const ended = async (jobId: string) => {
    for (let i = 0; i < 400; i++) {
      const { body } = await officer.send('GET', `/api/jobs/${jobId}`);
      if (body.state !== 'queued' && body.state !== 'running') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the dry run did not end');
  };

  it('of a Friday at home says who changes, how many per unit and day, and which counters close', async () => {
    const instrument = {
      ...(await officer.send('GET', `/api/policies/${kaltim}`)).body.instrument,
      id: 'se-jumat',
      level: 'city',
      clauses: [{ id: 'jumat', article: 'Huruf A', kind: 'fixedHomeWeekday', weekdays: [5] }],
    };
    await officer.send('POST', '/api/policies', { instrument });
    const started = await officer.send('POST', '/api/policies/se-jumat/dry-run', {
      version: 1,
      from: '2026-11-26',
      to: '2026-11-27',
    });
    expect(started.status).toBe(200);
    const { state, result } = await ended(started.body.jobId);
    expect(state).toBe('done');
    expect(result.changed).toBeGreaterThan(200);
    expect(result.changes[0]).toMatchObject({ days: 1, first: { day: '2026-11-27', after: ['home'] } });
    expect(result.changes[0].name).not.toBe('');
    const fridays = result.unitDays.filter((each: { day: string }) => each.day === '2026-11-27');
    expect(
      fridays.every(
        (each: { after: { homeMost: number; people: number } }) => each.after.homeMost <= each.after.people,
      ),
    ).toBe(true);
    expect(
      result.shortages.some(
        (each: { kind: string; day: string }) => each.kind === 'counter' && each.day === '2026-11-27',
      ),
    ).toBe(true);
  });

  it('of a draft that changes the grounds tells nobody apart by his ground', async () => {
    const day = '2026-11-26';
    const changedBy = async (name: string, grounds: readonly string[] | null): Promise<string[]> => {
      const id = `se-coba-${name}`;
      await officer.send('POST', '/api/policies/se-wali-kota-contoh/amendment', { newId: id, from: day });
      const { instrument } = (await officer.send('GET', `/api/policies/${id}`)).body;
      const clauses = instrument.clauses.flatMap((each: { kind: string }) =>
        each.kind !== 'alwaysHome' ? [each] : grounds === null ? [] : [{ ...each, grounds }],
      );
      const draft = { ...instrument, relations: [{ kind: 'revokes', instrument: 'se-wali-kota-contoh' }], clauses };
      const saved = await officer.send('PUT', `/api/policies/${id}`, { version: 1, instrument: draft });
      expect(saved.status, JSON.stringify(saved.body)).toBe(200);
      const span = { version: 2, from: day, to: day };
      const { jobId } = (await officer.send('POST', `/api/policies/${id}/dry-run`, span)).body;
      const { result } = await ended(jobId);
      return result.changes.map((each: { employeeId: string }) => each.employeeId).sort();
    };
    const withoutAny = await changedBy('tanpa', null);
    expect(withoutAny.length).toBeGreaterThan(0);
    const pregnant = await changedBy('satu', ['pregnant']);
    expect(await changedBy('dua', ['chronicIllness'])).toEqual(pregnant);
    expect(pregnant).not.toEqual(withoutAny);
  });

  it('is refused for a period that is too long or runs backwards', async () => {
    const send = (from: string, to: string) =>
      officer.send('POST', '/api/policies/se-jumat/dry-run', { version: 1, from, to });
    expect((await send('2026-01-01', '2026-12-31')).body.code).toBe('policy.periodTooLong');
    expect((await send('2026-12-31', '2026-12-01')).body.code).toBe('policy.endBeforeStart');
  });
});

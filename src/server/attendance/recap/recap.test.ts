import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobRoutes } from '../../jobs/routes.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';
import { openTestRoster, type TestRoster } from '../../roster/testRoster.ts';
import { attendanceDayRoutes } from '../day/routes.ts';
import { attendanceRecapRoutes } from './routes.ts';

let roster: TestRoster;
const month = '2026-10-01';

beforeAll(async () => {
  roster = await openTestRoster(600, [...attendanceDayRoutes, ...attendanceRecapRoutes, ...jobRoutes]);
  await roster.signIn('kepegawaian', 'kepala', 'pegawai');
}, 120_000);
afterAll(() => roster.close());

const get = (who: string, query: string) => roster.as(who, 'GET', `/api/attendance/recap/${query}`);

it('the table of units adds up: the top holds everybody, a head sees his own units only', async () => {
  const all = (await get('kepegawaian', `units?month=${month}`)).body;
  const own = (await get('kepala', `units?month=${month}`)).body;
  expect(all.all.people).toBeGreaterThan(550);
  expect(all.units.find((unit: { parentId: string | null }) => unit.parentId === null).sums).toEqual(all.all);
  expect(own.units.length).toBeLessThan(all.units.length);
  expect(own.all.people).toBeLessThan(all.all.people);
  expect((await get('pegawai', `units?month=${month}`)).status).toBe(403);
});

it('people and units come as PDF and workbook; the workbook holds everybody of the unit', async () => {
  const own = (await get('kepala', `units?month=${month}`)).body;
  const unitId = own.units.find((unit: { parentId: string | null }) => unit.parentId === null).id as string;
  const pdf = await get('kepala', `file?month=${month}&kind=pdf&of=people&unitId=${unitId}`);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const xlsx = await get('kepala', `file?month=${month}&kind=xlsx&of=people&unitId=${unitId}`);
  const read = readSheets(xlsx.bytes);
  const people = (await roster.as('kepala', 'GET', `/api/attendance/days/recap?month=${month}&unitId=${unitId}`)).body
    .people;
  const text = JSON.stringify(read);
  for (const { name } of people) expect(text).toContain(name);
  expect(text).toContain('SEMENTARA');
  expect((await get('kepala', `file?month=${month}&kind=pdf&of=units&unitId=${unitId}`)).status).toBe(200);
  expect((await get('kepala', `file?month=${month}&kind=pdf&of=units`)).status).toBe(404);
});

it('a month of a person is a paper too; his own for everybody, of others for those who may read them', async () => {
  expect((await get('pegawai', `mine/file?month=${month}&kind=pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const { employeeId } = (await roster.as('pegawai', 'GET', '/api/access/me')).body;
  expect((await get('kepala', `person/${employeeId}/file?month=${month}&kind=xlsx`)).status).toBe(200);
  expect((await get('pegawai', `person/${employeeId}/file?month=${month}&kind=xlsx`)).status).toBe(403);
});

it('a large recap is written as a job and handed to whoever asked', async () => {
  const body = { month, kind: 'pdf', of: 'people', unitId: null, language: 'id' };
  expect((await roster.as('kepala', 'POST', '/api/attendance/recap/papers', body)).status).toBe(404);
  const { jobId } = (await roster.as('kepegawaian', 'POST', '/api/attendance/recap/papers', body)).body;
  for (;;) {
    const job = (await roster.as('kepegawaian', 'GET', `/api/jobs/${jobId}`)).body;
    if (job.state === 'done') break;
    if (job.state !== 'queued' && job.state !== 'running') throw new Error(JSON.stringify(job));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect((await get('kepegawaian', `papers/${jobId}`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await get('kepala', `papers/${jobId}`)).status).toBe(404);
});

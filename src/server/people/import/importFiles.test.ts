import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessRoutes } from '../../access/routes.ts';
import { goodPassword, openTestApp, seedAgency, type TestApp } from '../../access/testApp.ts';
import { newId, systemClock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';
import { peopleRoutes } from '../routes.ts';
import { applyFile, type FileToImport, previewFile } from './importFile.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
let cookie: string;
beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...peopleRoutes]);
  agencyId = (await seedAgency(app, 'Kota Contoh', { '900001': { roles: ['personnelOfficer'] } })).agencyId;
  const browser = app.browser();
  await browser.send('POST', '/api/access/sign-in', { name: '900001', password: goodPassword, lasting: false });
  cookie = browser.cookie ?? '';
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const parts = () => ({ db, clock: systemClock, newId });
const download = async (url: string): Promise<Buffer> =>
  (await app.server.inject({ method: 'GET', url, headers: { cookie } })).rawPayload;
const preview = async (kind: FileToImport['kind'], bytes: Uint8Array, createUnits = false) => {
  const done = await previewFile(parts(), {
    agencyId,
    name: 'berkas.xlsx',
    bytes,
    kind,
    asOf: '2026-11-23',
    createUnits,
  });
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
};

it('the template is read back by its own headings, and its example line is passed over', async () => {
  for (const kind of ['employees', 'units'] as const) {
    const bytes = await download(`/api/people/imports/template?kind=${kind}`);
    const read = readSheets(bytes);
    if ('fault' in read) throw new Error(read.fault);
    expect(read.sheets).toHaveLength(3);
    await expect(preview(kind, bytes)).rejects.toThrow('people.file.noRows');
  }
});

it('the file of wrong rows, once mended, can be uploaded as it is', async () => {
  const csv =
    'nipBaru;nama;unorNama;unorIndukNama\n1,98E+17;Ani;Bidang A;Dinas A\n197001011995031001;Budi;Bidang A;Dinas A\n';
  const first = await preview('employees', Buffer.from(csv), true);
  expect(first.counts).toMatchObject({ new: 1, wrong: 1 });
  expect(await applyFile(parts(), agencyId, first.runId)).toMatchObject({ ok: true });
  const faulty = await download(`/api/people/imports/${first.runId}/faulty`);
  const read = readSheets(faulty);
  if ('fault' in read) throw new Error(read.fault);
  const [heading, row] = read.sheets[0]!.rows.map((r) => r.cells.map((c) => c.text));
  expect(heading!.slice(0, 5)).toEqual(['nipBaru', 'nama', 'unorNama', 'unorIndukNama', 'Alasan']);
  expect(row![4]).toContain('format sel menjadi Teks');
  expect(row![5]).toBe('2');
  const mended = [heading!, ['198503152010012003', ...row!.slice(1)]]
    .map((cells) => cells.map((c) => `"${c}"`).join(';'))
    .join('\n');
  const second = await preview('employees', Buffer.from(mended));
  expect(second.counts).toMatchObject({ new: 1, wrong: 0 });
});

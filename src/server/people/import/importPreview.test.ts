// Uploads and previews as the screens use them: the question about the sheet, pages, search, discarding, and who may look.
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessRoutes } from '../../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../../access/testApp.ts';
import { jobRoutes } from '../../jobs/routes.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';
import { peopleRoutes } from '../routes.ts';
import { forgetOldPreviews } from './forgetOldPreviews.ts';

let db: Db;
let app: TestApp;
const browsers: Record<string, Browser> = {};
const roles = {
  officer: 'personnelOfficer',
  inspector: 'inspector',
  operator: 'unitOperator',
  head: 'unitHead',
  mayor: 'appointingAuthority',
} as const;
beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...peopleRoutes, ...jobRoutes]);
  const names = Object.keys(roles) as (keyof typeof roles)[];
  await seedAgency(app, 'Kota', Object.fromEntries(names.map((name, i) => [`90000${i}`, { roles: [roles[name]] }])));
  for (const [i, name] of names.entries()) {
    browsers[name] = app.browser();
    const signIn = { name: `90000${i}`, password: goodPassword, lasting: false };
    await browsers[name].send('POST', '/api/access/sign-in', signIn);
  }
  await app.deps.jobs.start();
});
afterAll(async () => {
  await app.deps.jobs.stop();
  await app.close();
  await db.close();
});

const officer = (): Browser => browsers.officer!;
const book = (sheets: Record<string, string[][]>): Buffer => {
  const made = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows), name);
  return XLSX.write(made, { type: 'buffer', bookType: 'xlsx' });
};
const upload = async (bytes: Buffer): Promise<string> => {
  const query = 'kind=employees&name=berkas.xlsx&asOf=2026-11-23&createUnits=true';
  const path = `/api/people/imports?${query}`;
  const answer = await officer().send('POST', path, bytes, { 'content-type': 'application/octet-stream' });
  expect(answer.status).toBe(200);
  return answer.body.jobId;
};
const ended = async (jobId: string) => {
  for (;;) {
    const { body } = await officer().send('GET', `/api/jobs/${jobId}`);
    if (['done', 'failed', 'cancelled'].includes(body.state)) return body;
    await new Promise((done) => setTimeout(done, 50));
  }
};
const previewOf = async (bytes: Buffer): Promise<string> => (await ended(await upload(bytes))).result.runId;
const uploads = async () => (await db.execute('select 1 from stored_file')).rows.length;

const head = ['NIP', 'Nama', 'Unit kerja', 'Perangkat daerah', 'Hukuman disiplin'];
const row = (i: number, penalty = ''): string[] => [
  `19850315201001${1 + (i % 2)}${String(i + 1).padStart(3, '0')}`,
  `Pegawai ${i}`,
  'Bidang A',
  'Dinas A',
  penalty,
];
const several = () =>
  book({
    Sampul: [['Rekap']],
    Kecil: [head, row(900)],
    'Daftar pegawai': [['PEMERINTAH KOTA'], ['Daftar pegawai'], [], ['Data', 'Data'], head, row(0), row(1), row(2)],
  });

describe('a workbook with several sheets', () => {
  it('asks which one, the fullest beforehand, finds the heading below others, and remembers the answer', async () => {
    const jobId = await upload(several());
    const { result } = await ended(jobId);
    expect(result).toEqual({
      sheets: [
        { name: 'Sampul', rows: 1, isKnown: false },
        { name: 'Kecil', rows: 1, isKnown: true },
        { name: 'Daftar pegawai', rows: 3, isKnown: true },
      ],
      preferred: 'Daftar pegawai',
    });
    const answer = await officer().send('POST', `/api/people/import-uploads/${jobId}/sheet`, { sheet: 'Kecil' });
    const { runId } = (await ended(answer.body.jobId)).result;
    expect((await officer().send('GET', `/api/people/imports/${runId}`)).body.counts).toMatchObject({ new: 1 });
    expect(await uploads()).toBe(0);
    const again = await upload(several());
    expect((await ended(again)).result.preferred).toBe('Kecil');
    await officer().send('POST', `/api/people/import-uploads/${again}/discard`, {});
    expect(await uploads()).toBe(0);
    const late = await officer().send('POST', `/api/people/import-uploads/${again}/sheet`, { sheet: 'Kecil' });
    expect(late.body.code).toBe('people.uploadGone');
  });

  it('of which only one could be meant is read without a question', async () => {
    const runId = await previewOf(book({ Sampul: [['Rekap']], Isi: [head, row(0)] }));
    expect((await officer().send('GET', `/api/people/imports/${runId}`)).body.counts).toMatchObject({ new: 1 });
  });
});

describe('a preview', () => {
  it('gives every row by pages, finds people by number and name, and its file of errors holds all of them', async () => {
    const bad = Array.from({ length: 620 }, (_, i) => ['1,98E+17', `Rusak ${i}`, 'Bidang A', 'Dinas A', '']);
    const runId = await previewOf(book({ Data: [head, row(1), row(2, 'Ya'), ...bad] }));
    const rows = async (query: string) =>
      (await officer().send('GET', `/api/people/imports/${runId}/rows?state=wrong&${query}`)).body;
    const last = await rows('offset=600&limit=100');
    expect([last.total, last.rows.length, last.rows.at(-1).line]).toEqual([620, 20, 623]);
    expect((await rows('q=rusak 61')).rows.map((each: { line: number }) => each.line)).toHaveLength(11);
    expect((await rows('q=100%25')).total).toBe(0);
    const byNumber = await officer().send('GET', `/api/people/imports/${runId}/rows?state=new&q=${row(2)[0]}`);
    expect(byNumber.body).toMatchObject({ total: 1, rows: [{ changes: [{ field: 'penalty', after: 'yes' }] }] });
    const file = await app.server.inject({
      method: 'GET',
      url: `/api/people/imports/${runId}/faulty`,
      headers: { cookie: officer().cookie ?? '' },
    });
    const read = readSheets(file.rawPayload);
    expect('fault' in read ? 0 : read.sheets[0]!.rows.length).toBe(621);
  });

  it('with penalties is for the personnel officer alone', async () => {
    const runId = await previewOf(book({ Data: [head, row(3, 'Sedang proses')] }));
    for (const name of ['inspector', 'operator', 'head', 'mayor'])
      for (const path of ['', '/rows?state=new', '/faulty', '/undo'])
        expect([name, (await browsers[name]!.send('GET', `/api/people/imports/${runId}${path}`)).status]).toEqual([
          name,
          403,
        ]);
  });

  it('that is discarded is gone with all its rows; an applied one stays', async () => {
    const runId = await previewOf(book({ Data: [head, row(4)] }));
    expect((await officer().send('POST', `/api/people/imports/${runId}/discard`, {})).status).toBeLessThan(300);
    expect((await db.execute('select 1 from import_row where run_id = $1', [runId])).rows).toEqual([]);
    const applied = await previewOf(book({ Data: [head, row(5)] }));
    await ended((await officer().send('POST', `/api/people/imports/${applied}/apply`, {})).body.jobId);
    expect((await officer().send('POST', `/api/people/imports/${applied}/discard`, {})).status).toBe(409);
    expect((await officer().send('GET', `/api/people/imports/${applied}/undo`)).body).toMatchObject({
      peopleRemoved: 1,
      unitsRemoved: 2,
      accountsRemoved: 1,
      peopleRestored: 0,
      accountsRestored: 0,
    });
  });

  it('that nobody applies, and an upload that nobody answers for, are deleted by regular work', async () => {
    const runId = await previewOf(book({ Data: [head, row(6)] }));
    const asked = await upload(several());
    await ended(asked);
    const work = forgetOldPreviews({ db });
    const left = async () => [
      (await db.execute('select 1 from import_run where run_id = $1', [runId])).rows.length,
      await uploads(),
    ];
    await work.run(app.deps.clock());
    expect(await left()).toEqual([1, 1]);
    await work.run('2026-11-30T00:00:00Z');
    expect(await left()).toEqual([1, 0]);
    await work.run('2026-12-20T00:00:00Z');
    expect(await left()).toEqual([0, 0]);
  });
});

it('cancelling before the preview is there deletes the upload', async () => {
  await app.deps.jobs.stop();
  const jobId = await upload(book({ Data: [head, row(7)] }));
  expect(await uploads()).toBe(1);
  await officer().send('POST', `/api/jobs/${jobId}/cancel`, {});
  await officer().send('POST', `/api/people/import-uploads/${jobId}/discard`, {});
  expect(await uploads()).toBe(0);
});

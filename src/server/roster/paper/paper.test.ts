import { afterAll, beforeAll, expect, it } from 'vitest';
import { paperKeptHours } from '../../../contract/rosterPaper.ts';
import { addSeconds } from '../../../kernel/time.ts';
import { jobRoutes } from '../../jobs/routes.ts';
import { openTestRoster, type TestRoster } from '../testRoster.ts';
import { forgetOldPapers } from './forgetOldPapers.ts';
import { rosterPaperRoutes } from './routes.ts';

let roster: TestRoster;
let planId: string;

beforeAll(async () => {
  roster = await openTestRoster(600, [...rosterPaperRoutes, ...jobRoutes]);
  await roster.signIn('kepegawaian', 'kepala', 'pegawai', 'inspektur');
  planId = await roster.planned('kepegawaian', { scope: { kind: 'city' }, from: '2027-01-04', to: '2027-01-15' });
}, 120_000);
afterAll(() => roster.close());

const made = async (who: string, body: object) => {
  const started = await roster.as(who, 'POST', `/api/roster/plans/${planId}/papers`, body);
  expect(started.status, started.text).toBe(200);
  for (;;) {
    const job = (await roster.as(who, 'GET', `/api/jobs/${started.body.jobId}`)).body;
    if (job.state === 'done') return { jobId: started.body.jobId as string, ...job };
    if (job.state !== 'queued' && job.state !== 'running') throw new Error(JSON.stringify(job));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};
const fetched = (who: string, jobId: string) => roster.as(who, 'GET', `/api/roster/papers/${jobId}`);

it('writes PDF and workbook of a whole city as jobs, tells who asked, and hands over the same bytes', async () => {
  const pdf = await made('kepegawaian', { kind: 'pdf', language: 'id' });
  expect(pdf.result.people).toBeGreaterThan(500);
  expect([pdf.done, pdf.total]).toEqual([pdf.result.people, pdf.result.people]);
  const file = await fetched('kepegawaian', pdf.jobId);
  expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.bytes.length).toBe(pdf.result.sizeBytes);
  const xlsx = await made('kepegawaian', { kind: 'xlsx', language: 'en' });
  expect((await fetched('kepegawaian', xlsx.jobId)).bytes.subarray(0, 2).toString()).toBe('PK');
  const { messages } = (await roster.as('kepegawaian', 'GET', '/api/inbox')).body;
  const told = messages.find((each: { kind: string }) => each.kind === 'roster.paperPdf');
  expect(told.link).toBe(`/rencana/${planId}?berkas=${pdf.jobId}`);
});

it('a head gets his own units only, and nobody fetches what somebody else asked for', async () => {
  const own = await made('kepala', { kind: 'xlsx', language: 'id' });
  const all = await made('kepegawaian', { kind: 'xlsx', language: 'id' });
  expect(own.result.people).toBeLessThan(all.result.people);
  expect((await fetched('kepala', own.jobId)).status).toBe(200);
  expect((await fetched('kepala', all.jobId)).status).toBe(404);
  expect((await fetched('kepegawaian', own.jobId)).status).toBe(404);
  const refused = await roster.as('pegawai', 'POST', `/api/roster/plans/${planId}/papers`, {
    kind: 'pdf',
    language: 'id',
  });
  expect([403, 404]).toContain(refused.status);
});

it('who no longer leads the units cannot fetch their file', async () => {
  const own = await made('kepala', { kind: 'pdf', language: 'id' });
  const { body } = await roster.as('kepala', 'GET', '/api/access/me');
  await roster.db.asOwner((tx) =>
    tx
      .updateTable('headship')
      .set({ valid_from: '2025-01-01', valid_to: '2025-12-31' })
      .where('employee_id', '=', body.employeeId)
      .execute(),
  );
  await roster.signIn('kepala');
  expect([403, 404]).toContain((await fetched('kepala', own.jobId)).status);
});

it('a file is kept for a day and then erased', async () => {
  const kept = await made('kepegawaian', { kind: 'pdf', language: 'id' });
  const now = roster.test.deps.clock();
  await forgetOldPapers(roster.test.deps).run(addSeconds(now, paperKeptHours * 3600 - 60));
  expect((await fetched('kepegawaian', kept.jobId)).status).toBe(200);
  await forgetOldPapers(roster.test.deps).run(addSeconds(now, paperKeptHours * 3600 + 60));
  expect((await fetched('kepegawaian', kept.jobId)).body.code).toBe('roster.paperGone');
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rosterLifeWords } from '../src/words/id/rosterLife.ts';
import { rosterManyWords } from '../src/words/id/rosterMany.ts';
import { ask, monthAhead, planMonth, unitNamed } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

let officer: Visitor;
let dark: Visitor;
let phone: Visitor;
const plans: string[] = [];

beforeAll(async () => {
  officer = await visitor();
  dark = await visitor({ dark: true });
  phone = await visitor({ width: 360, height: 740 });
  for (const each of [officer, dark, phone]) {
    await each.signIn('kepegawaian');
    await each.goTo('/rencana');
  }
  const { id: unitId } = await unitNamed(officer, 'Badan Kepegawaian');
  for (const months of [5, 6]) {
    const id = await planMonth(officer, { kind: 'opd', unitId }, monthAhead(months));
    const { breachCount } = await ask(officer, 'get', `/api/roster/plans/${id}`);
    expect(breachCount).toBe(0);
    await ask(officer, 'post', `/api/roster/plans/${id}/propose`, { version: 1 });
    plans.push(id);
  }
}, 240_000);
afterAll(closeBrowser);

describe.sequential('many plans at once', () => {
  it('are chosen by what matches, counted, and approved one by one', async () => {
    const { page } = officer;
    await officer.goTo('/rencana?keadaan=proposed');
    await page.getByRole('button', { name: /^Pilih semua \d+ yang cocok$/ }).click();
    await page
      .getByRole('status')
      .getByText(/Semua \d+ rencana yang cocok dipilih/)
      .waitFor();
    expect(await officer.accessibility()).toEqual([]);
    await officer.shot('plans-chosen');
    await page.getByRole('button', { name: rosterManyWords.approve.button }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/pegawai\. Setiap rencana diperiksa lagi/).waitFor();
    expect(await officer.accessibility()).toEqual([]);
    await officer.shot('plans-ask');
    await dialog.getByRole('button', { name: rosterManyWords.approve.button }).click();
    await page.getByText(/^\d+ rencana disetujui\.$/).waitFor({ timeout: 60_000 });
    expect(page.url()).toContain('kerja=');
    for (const id of plans)
      expect(await ask(officer, 'get', `/api/roster/plans/${id}`)).toMatchObject({ state: 'approved' });
    expect(await officer.accessibility()).toEqual([]);
    await officer.shot('plans-approved');
    expect(officer.faults).toEqual([]);
  });

  it('and published; what failed is named with its reason, and a reload finds the work again', async () => {
    const { page } = phone;
    await phone.goTo('/rencana?keadaan=approved');
    await page.getByRole('button', { name: /^Pilih semua \d+ yang cocok$/ }).click();
    // Somebody sends one back meanwhile.
    await ask(officer, 'post', `/api/roster/plans/${plans[0]}/send-back`, {
      version: 1,
      note: 'Periksa lagi loketnya.',
    });
    await page.getByRole('button', { name: rosterManyWords.publish.button }).click();
    await phone.shot('plans-publish-phone');
    await page.getByRole('dialog').getByRole('button', { name: rosterManyWords.publish.button }).click();
    await page.getByText(/rencana belum diterbitkan$/).waitFor({ timeout: 60_000 });
    await page.getByText(/sedang berstatus rancangan/).waitFor();
    await phone.shot('plans-failed-phone');
    const { pathname, search } = new URL(page.url());
    await dark.goTo(pathname + search);
    await dark.page.getByText(/rencana belum diterbitkan$/).waitFor();
    expect(await dark.accessibility()).toEqual([]);
    await dark.shot('plans-failed-dark');
    expect(await ask(officer, 'get', `/api/roster/plans/${plans[1]}`)).toMatchObject({ state: 'published' });
    expect(phone.faults).toEqual([]);
  });
});

it('a file written as a job is offered on the page of its plan', async () => {
  const { page } = officer;
  const started = await ask(officer, 'post', `/api/roster/plans/${plans[1]}/papers`, { kind: 'pdf', language: 'id' });
  await officer.goTo(`/rencana/${plans[1]}?berkas=${started.jobId}`);
  const link = page.getByRole('link', { name: rosterLifeWords.print.fetch });
  await link.waitFor({ timeout: 60_000 });
  expect(await officer.accessibility()).toEqual([]);
  await officer.shot('plan-paper-ready');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  await page.getByRole('button', { name: rosterLifeWords.print.more, exact: true }).click();
  await page.getByRole('menuitem', { name: rosterLifeWords.print.sheet }).waitFor();
  await officer.shot('plan-paper-menu');
  expect(officer.faults).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleSeed, sampleSizes } from '../src/server/sample/load/sampleSizes.ts';
import { makeCity } from '../src/server/sample/makeCity.ts';
import { writeStaffFile } from '../src/server/sample/staffFile/writeStaffFile.ts';
import { peopleWords } from '../src/words/id/people.ts';
import { policyScreenWords } from '../src/words/id/policyScreen.ts';
import { rosterWords } from '../src/words/id/roster.ts';
import { rosterLifeWords } from '../src/words/id/rosterLife.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

const registry = 'Dinas Kependudukan dan Pencatatan Sipil';
let officer: Visitor;
beforeAll(async () => {
  officer = await visitor();
  await officer.signIn('kepegawaian');
});
afterAll(closeBrowser);

// One after the other: the main job from the staff list to the published plan.
describe.sequential('the personnel officer', () => {
  it('comes to the plans after signing in', async () => {
    await officer.goTo('/');
    await officer.page.waitForURL(/\/rencana/);
    await officer.page.getByRole('heading', { level: 1, name: rosterWords.plans.title }).waitFor();
    expect(officer.faults).toEqual([]);
  });

  it('imports a staff file with faults: sees what is wrong, applies what is right', async () => {
    const { page } = officer;
    const me = (await (await page.request.get('/api/access/me')).json()) as { today: `${number}-${number}-${number}` };
    const city = makeCity({ people: sampleSizes.small, seed: sampleSeed, today: me.today });
    const bytes = await writeStaffFile(city, { format: 'xlsx', faults: true, changes: 6 });
    await officer.goTo('/impor');
    const buffer = Buffer.from(bytes);
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('input[type=file]').setInputFiles({ name: 'pegawai-november.xlsx', mimeType, buffer });
    await page.waitForURL(/\/impor\/[0-9a-f-]{36}/, { timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: 'pegawai-november.xlsx' }).waitFor();
    await officer.shot('import-preview');
    const text = await page.locator('main').innerText();
    expect(text).toMatch(/6 baru/);
    expect(text).toMatch(/[1-9]\d* salah/);
    await page.getByRole('button', { name: peopleWords.importing.apply, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: peopleWords.importing.apply, exact: true }).click();
    await page.getByRole('button', { name: peopleWords.importing.undo }).waitFor({ timeout: 60_000 });
    await officer.shot('import-applied');
    expect(officer.faults).toEqual([]);
  });

  it('takes over a ready circular as a draft and tries it before it takes effect', async () => {
    const { page } = officer;
    await officer.goTo('/kebijakan/siap/se-menpanrb-58-2020');
    await page.getByRole('button', { name: policyScreenWords.one.adopt }).click();
    await page.waitForURL(/\/kebijakan\/se-menpanrb-58-2020/);
    await page.getByRole('tab', { name: policyScreenWords.one.dryRun }).click();
    await page.getByRole('button', { name: policyScreenWords.dryRun.run }).click();
    await page.getByText(policyScreenWords.dryRun.unitsTouched).first().waitFor({ timeout: 60_000 });
    expect(await page.locator('main').innerText()).toMatch(/pegawai berubah pilihannya/);
    await officer.shot('policy-dry-run');
    expect(await officer.accessibility()).toEqual([]);
    expect(officer.faults).toEqual([]);
  });

  it('plans the coming month of an agency, approves and publishes it', async () => {
    const { page } = officer;
    const t = rosterWords.plan;
    await officer.goTo('/rencana/baru');
    await page.getByRole('combobox', { name: rosterWords.wizard.unit }).selectOption({ label: registry });
    await page.getByRole('button', { name: rosterWords.wizard.start }).click();
    await page.getByRole('link', { name: rosterWords.wizard.toPlan }).click({ timeout: 90_000 });
    await page.getByRole('heading', { level: 1, name: registry }).waitFor();
    for (const step of ['propose', 'approve', 'publish'] as const) {
      await page.getByRole('button', { name: t[step], exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      if (await dialog.getByRole('checkbox').count()) {
        await dialog.getByRole('checkbox').check();
        await dialog.getByRole('textbox').fill('Diketahui dan diterima.');
      }
      await dialog.getByRole('button', { name: t[step], exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    }
    await page.getByText(rosterWords.states.published, { exact: true }).first().waitFor();
    await page.getByRole('button', { name: rosterLifeWords.undo.sendNow }).click();
    await page
      .getByText(/pegawai diberi tahu\./)
      .first()
      .waitFor();
    await officer.shot('plan-published');
    expect(officer.faults).toEqual([]);
  });

  it('opens the board of the plan and reads why a cell says what it says', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: rosterWords.plans.open }).first().click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('gridcell').nth(3).click();
    expect(await page.locator('main').innerText()).toContain(rosterWords.why.title);
    await officer.shot('board');
    expect(await officer.accessibility()).toEqual([]);
    expect(officer.faults).toEqual([]);
  });

  it('has told the employee, who sees the month on the phone', async () => {
    const employee = await visitor({ width: 360, height: 740 });
    await employee.signIn('pegawai');
    await employee.goTo('/saku/jadwal');
    await employee.page.getByRole('button', { name: 'Bulan berikutnya' }).click();
    // The first of January is a holiday, which no article of the circular stands behind.
    const workday = employee.page.locator('summary').filter({ hasNotText: /Libur|Cuti/ });
    await workday.first().click();
    expect(await employee.page.locator('details[open]').innerText()).toMatch(/(Huruf|Pasal) [A-Z\d]/);
    await employee.goTo('/saku/kotak-masuk');
    expect((await employee.page.locator('main').innerText()).match(/jadwal/gi)?.length).toBeGreaterThanOrEqual(3);
    expect(employee.faults).toEqual([]);
    await employee.leave();
  });
});

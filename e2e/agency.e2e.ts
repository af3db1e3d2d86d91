import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencyWords } from '../src/words/id/agency.ts';
import { ask } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

const name = 'Pemerintah Kota Contoh Baru';
const colour = '#7a1f4b';
let officer: Visitor;
let before: object;

beforeAll(async () => {
  officer = await visitor();
  await officer.signIn('kepegawaian');
  await officer.goTo('/pengaturan-instansi');
  // What the form sends; the rest of the answer is not for it to set.
  const {
    kind: _kind,
    regionCode: _region,
    logo: _logo,
    publishedUntil: _until,
    ...form
  } = await ask(officer, 'get', '/api/agency');
  before = form;
});
afterAll(async () => {
  await ask(officer, 'put', '/api/agency', before);
  await closeBrowser();
});

const paintOfMain = (who: Visitor): Promise<unknown> =>
  who.page.evaluate("getComputedStyle(document.querySelector('main button[type=submit]')).backgroundColor");

describe.sequential('the settings of an agency', () => {
  it('name and colour are changed on one page', async () => {
    const { page } = officer;
    await page.getByLabel(agencyWords.name, { exact: true }).fill(name);
    await page.getByLabel(agencyWords.colour).fill(colour);
    await page.getByText(agencyWords.previewText).first().waitFor();
    await page.getByRole('button', { name: agencyWords.save }).click();
    await page.getByText(agencyWords.saved).waitFor();
    expect(await officer.accessibility()).toEqual([]);
    expect(officer.faults).toEqual([]);
  });

  it.each([false, true])('and seen by everybody in the frame (dark: %s)', async (dark) => {
    const other = await visitor({ dark });
    await other.signIn('kepegawaian');
    await other.goTo('/pengaturan-instansi');
    await other.page.getByRole('banner').getByText(name).waitFor();
    if (!dark) expect(await paintOfMain(other)).toBe('rgb(122, 31, 75)');
    expect(await other.accessibility()).toEqual([]);
    await other.shot(dark ? 'agency-dark' : 'agency');
    expect(other.faults).toEqual([]);
    await other.leave();

    const phone = await visitor({ width: 360, height: 740, dark });
    await phone.signIn('pegawai');
    await phone.goTo('/saku/akun');
    expect(await phone.accessibility()).toEqual([]);
    expect(phone.faults).toEqual([]);
    await phone.leave();
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { appWords } from '../src/words/id/app.ts';
import { closeBrowser, visitor } from './visitor.ts';

afterAll(closeBrowser);

const pages = [
  ['rencana', '/rencana'],
  ['pegawai', '/pegawai'],
  ['unit', '/unit'],
  ['tempat-kerja', '/tempat-kerja'],
  ['kalender', '/kalender'],
  ['kebijakan', '/kebijakan'],
  ['impor', '/impor'],
  ['jejak-audit', '/jejak-audit'],
  ['akun', '/akun'],
  ['akun-saya', '/akun-saya'],
  ['kotak-masuk', '/kotak-masuk'],
] as const;

describe.each([
  ['light', false],
  ['dark', true],
] as const)('the desk in %s', (look, dark) => {
  it.each(pages)('%s opens without a fault and without a barrier', async (name, path) => {
    const officer = await visitor({ dark });
    await officer.signIn('kepegawaian');
    await officer.goTo(path);
    await officer.page.locator('h1').first().waitFor();
    expect(await officer.page.locator('h1').first().innerText()).not.toBe(appWords.failure.notFoundTitle);
    await officer.shot(`${name}-${look}`);
    expect(await officer.accessibility()).toEqual([]);
    expect(officer.faults).toEqual([]);
    await officer.leave();
  });

  it('the sign-in page opens without a fault and without a barrier', async () => {
    const stranger = await visitor({ dark });
    await stranger.goTo('/masuk');
    expect(await stranger.accessibility()).toEqual([]);
    expect(stranger.faults).toEqual([]);
    await stranger.leave();
  });
});

describe('on a small screen', () => {
  it.each(pages)('%s does not scroll sideways', async (_, path) => {
    const officer = await visitor({ width: 360, height: 740 });
    await officer.signIn('kepegawaian');
    await officer.goTo(path);
    expect(await officer.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(officer.faults).toEqual([]);
    await officer.leave();
  });
});

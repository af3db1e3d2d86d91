import { afterAll, describe, expect, it } from 'vitest';
import { dayDeskWords } from '../src/words/id/dayDesk.ts';
import { dayExplainedWords } from '../src/words/id/dayExplained.ts';
import { dayRulesWords } from '../src/words/id/dayRules.ts';
import { ask, monthAhead } from './asking.ts';
import { closeBrowser, visitor } from './visitor.ts';

const phone = { width: 360, height: 740 };
const t = dayExplainedWords;
const desk = dayDeskWords;
const rules = dayRulesWords;
afterAll(closeBrowser);

const overflow = 'document.documentElement.scrollWidth - innerWidth';

describe('days of attendance', () => {
  it.each([false, true])(
    'on the phone a month leads to its days, each explained with its proof (dark: %s)',
    async (dark) => {
      const me = await visitor({ ...phone, dark });
      await me.signIn('staf');
      await me.goTo('/saku/jadwal');
      await me.page.getByRole('link', { name: 'Kehadiran', exact: true }).click();
      await me.page.getByRole('button', { name: t.previous }).click();
      await me.page.getByText(t.sums.cost).waitFor();
      expect(await me.accessibility()).toEqual([]);
      expect(await me.page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await me.shot(`days-month-${dark ? 'dark' : 'light'}`);
      await me.page
        .getByRole('list')
        .getByRole('link', { name: /Hadir|Terlambat/ })
        .first()
        .click();
      await me.page.getByRole('heading', { name: t.day.punches }).waitFor();
      await me.page.getByRole('heading', { name: t.day.planned }).waitFor();
      await me.page.locator('summary', { hasText: t.day.proof }).first().click();
      await me.page
        .getByText(/^Terbukti antara /)
        .first()
        .waitFor();
      expect(await me.accessibility()).toEqual([]);
      expect(await me.page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await me.shot(`days-day-${dark ? 'dark' : 'light'}`);
      expect(me.faults).toEqual([]);
      await me.leave();
    },
  );

  it.each([
    [1440, false],
    [1440, true],
    [360, false],
  ])(
    'a head walks the month of his unit by keyboard to the explanation of a day (%s wide, dark: %s)',
    async (width, dark) => {
      const me = await visitor({ width, height: 900, dark });
      await me.signIn('kepala');
      await me.goTo('/kehadiran');
      const grid = me.page.getByRole('grid');
      await grid.waitFor();
      expect(await me.accessibility()).toEqual([]);
      expect(await me.page.evaluate(overflow)).toBeLessThanOrEqual(0);
      await me.shot(`days-unit-${width}-${dark ? 'dark' : 'light'}`);
      await grid.focus();
      await me.page.keyboard.press('ArrowDown');
      await me.page.keyboard.press('ArrowRight');
      await me.page.keyboard.press('Enter');
      await me.page.getByRole('heading', { name: t.day.punches }).waitFor();
      expect(me.page.url()).toMatch(/\/kehadiran\/[0-9a-f-]{36}\/\d{4}-\d{2}-02$/);
      expect(await me.accessibility()).toEqual([]);
      expect(me.faults).toEqual([]);
      await me.leave();
    },
  );

  it('the recap comes as a file, and a filter stands in the address', async () => {
    const me = await visitor();
    await me.signIn('kepala');
    // The month before: on its first day a month has nobody who was late.
    await me.goTo(`/kehadiran?bulan=${monthAhead(-1).from}&keadaan=late&urut=late`);
    await me.page.getByRole('grid').waitFor();
    expect(await me.page.getByLabel(desk.state).inputValue()).toBe('late');
    await me.page.getByRole('button', { name: desk.paper.more }).click();
    const coming = me.page.waitForEvent('download');
    await me.page.getByRole('menuitem', { name: desk.paper.peoplePdf }).click();
    expect((await coming).suggestedFilename()).toMatch(/^kehadiran-.*\.pdf$/);
    await me.leave();
  });

  it.each([
    [1440, false],
    [360, true],
  ])('the officer sees locks, outages and rules, and tries rules on a day (%s wide, dark: %s)', async (width, dark) => {
    const me = await visitor({ width, height: 900, dark });
    await me.signIn('kepegawaian');
    await me.goTo('/pengaturan-presensi');
    await me.page.getByText(rules.locks.why).waitFor();
    expect(await me.accessibility()).toEqual([]);
    await me.page.getByRole('tab', { name: rules.tabs.outages }).click();
    // The sample's outage lies some workdays back, which may be in the month before.
    const { outages } = await ask(me, 'get', `/api/attendance/outages?month=${monthAhead(0).from}`);
    if (outages.length === 0) await me.page.getByRole('button', { name: rules.previous }).click();
    await me.page.getByText('Listrik padam (contoh)').waitFor();
    expect(await me.accessibility()).toEqual([]);
    await me.page.getByRole('tab', { name: rules.tabs.rules }).click();
    await me.page.getByRole('button', { name: rules.rules.use }).first().click();
    await me.page.getByRole('button', { name: rules.rules.tryRun }).click();
    await me.page.getByRole('heading', { name: rules.rules.after }).waitFor();
    expect(await me.accessibility()).toEqual([]);
    expect(await me.page.evaluate(overflow)).toBeLessThanOrEqual(0);
    await me.shot(`days-rules-${width}`);
    expect(me.faults).toEqual([]);
    await me.leave();
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { accessWords as english } from '../src/words/en/access.ts';
import { accessWords } from '../src/words/id/access.ts';
import { rosterWords } from '../src/words/id/roster.ts';
import { closeBrowser, visitor } from './visitor.ts';

afterAll(closeBrowser);
const registry = 'Dinas Kependudukan dan Pencatatan Sipil';

describe('everybody else', () => {
  it('a stranger reads the sign-in page in English when he asks', async () => {
    const stranger = await visitor();
    await stranger.goTo('/masuk');
    await stranger.page.getByRole('heading', { name: accessWords.signIn.title, exact: true }).waitFor();
    await stranger.page.getByRole('button', { name: accessWords.signIn.otherLanguage, exact: true }).click();
    await stranger.page.getByRole('heading', { name: english.signIn.title, exact: true }).waitFor();
    expect(await stranger.page.locator('html').getAttribute('lang')).toBe('en');
    expect(stranger.faults).toEqual([]);
    await stranger.leave();
  });

  it('a wrong password is refused with what to do next', async () => {
    const stranger = await visitor();
    await stranger.goTo('/masuk');
    await stranger.page.locator('#name').fill('kepala@contoh.invalid');
    await stranger.page.locator('input[type=password]').fill('bukan kata sandinya');
    await stranger.page.getByRole('button', { name: accessWords.signIn.submit, exact: true }).click();
    await stranger.page.getByText(accessWords.problems['access.wrongSignIn']()).first().waitFor();
    expect(await stranger.accessibility()).toEqual([]);
    expect(stranger.faults).toEqual([]);
    await stranger.leave();
  });

  it.each(['kepala', 'operator', 'walikota', 'inspektur'])(
    '%s sees the plan of the agency and opens its board',
    async (key) => {
      const person = await visitor();
      await person.signIn(key);
      await person.goTo('/rencana');
      await person.page.getByRole('link', { name: registry }).first().click();
      await person.page.getByRole('heading', { level: 1, name: registry }).waitFor();
      await person.page.getByRole('link', { name: rosterWords.plans.open }).first().click();
      await person.page.getByRole('grid').waitFor();
      expect(person.faults).toEqual([]);
      await person.leave();
    },
  );

  it('an inspector is offered nothing that changes a plan', async () => {
    const inspector = await visitor();
    await inspector.signIn('inspektur');
    await inspector.goTo('/rencana');
    const words = [rosterWords.plans.new, rosterWords.plan.withdraw, rosterWords.plan.publish];
    for (const word of words) expect(await inspector.page.getByText(word, { exact: true }).count()).toBe(0);
    await inspector.page.getByRole('link', { name: registry }).first().click();
    await inspector.page.getByRole('heading', { level: 1, name: registry }).waitFor();
    for (const word of words) expect(await inspector.page.getByText(word, { exact: true }).count()).toBe(0);
    expect(inspector.faults).toEqual([]);
    await inspector.leave();
  });

  it.each(['verifikator', 'platform', 'plh'])('%s comes to a page of his own after signing in', async (key) => {
    const person = await visitor();
    await person.signIn(key);
    await person.goTo('/');
    await person.page.locator('h1').first().waitFor();
    expect(await person.accessibility()).toEqual([]);
    expect(person.faults).toEqual([]);
    await person.shot(`start-${key}`);
    await person.leave();
  });
});

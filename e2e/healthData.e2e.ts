import { afterAll, describe, expect, it } from 'vitest';
import { dispensationWords } from '../src/words/id/dispensation.ts';
import { closeBrowser, visitor } from './visitor.ts';

afterAll(closeBrowser);
const grounds = Object.values(dispensationWords.grounds);

describe('the ground of a dispensation', () => {
  it('is opened by the health verifier', async () => {
    const verifier = await visitor();
    await verifier.signIn('verifikator');
    await verifier.goTo('/dispensasi');
    await verifier.page.getByRole('button', { name: dispensationWords.queue.open }).first().click();
    const opened = await verifier.page.getByRole('dialog').innerText();
    expect(grounds.some((ground) => opened.includes(ground))).toBe(true);
    await verifier.shot('dispensation-verifier');
    expect(await verifier.accessibility()).toEqual([]);
    expect(verifier.faults).toEqual([]);
    await verifier.leave();
  });

  it.each(['kepala', 'plh', 'kepegawaian', 'walikota', 'inspektur'])('is never shown to %s', async (key) => {
    const person = await visitor();
    const heard: string[] = [];
    person.page.on('response', (response) => {
      if (response.url().includes('/api/'))
        void response.text().then(
          (text) => heard.push(text),
          () => undefined,
        );
    });
    await person.signIn(key);
    await person.goTo('/dispensasi');
    const shown = await person.page.locator('main').innerText();
    expect(shown).toContain(dispensationWords.title);
    for (const ground of [...grounds, 'chronicIllness', 'pregnant', 'nursing', 'disability']) {
      expect(shown).not.toContain(ground);
      expect(heard.join('\n')).not.toContain(`"${ground}"`);
    }
    expect(person.faults).toEqual([]);
    await person.leave();
  });
});

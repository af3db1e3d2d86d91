import { afterAll, describe, expect, it } from 'vitest';
import { appealWords } from '../src/words/id/appeal.ts';
import { doubtScreenWords as t } from '../src/words/id/doubtScreens.ts';
import { registerScreenWords as r } from '../src/words/id/registerScreens.ts';
import { ask } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

const phone = { width: 360, height: 740 };
afterAll(closeBrowser);

const fits = async ({ page }: Visitor) =>
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
const shown = async (me: Visitor, name: string) => {
  expect(await me.accessibility()).toEqual([]);
  await fits(me);
  await me.shot(name);
};
/** The sample's own two check-ins that wait: away from the office, and without a position. */
const waiting = ({ page }: Visitor) =>
  page.getByText(/ranah|kecamatan|Di luar area kantor|Tempat tidak dapat dipastikan/);

describe('doubtful check-ins', () => {
  it('a head refuses one with a reason; the employee reads it on the phone and appeals; the officer answers for good', async () => {
    const me = await visitor(phone);
    await me.signIn('rekan');
    await me.goTo('/saku/');
    const { name } = await ask(me, 'get', '/api/access/me');
    const head = await visitor(phone);
    await head.signIn('kepala');
    await head.goTo('/presensi-meragukan');
    await waiting(head).first().waitFor();
    await shown(head, 'doubt-list-phone');
    // On a day at home the sign is another one than on a day in the office.
    const away = head.page
      .locator('li', { hasText: name })
      .filter({ has: waiting(head) })
      .first();
    await away
      .getByRole('link', { name: /Buka bukti/ })
      .last()
      .click();
    await head.page.getByRole('heading', { name: t.cards.signs }).waitFor();
    await head.page.getByText('Mendampingi perekaman data di kecamatan.').waitFor();
    await shown(head, 'doubt-evidence-phone');
    await head.page.getByRole('button', { name: t.refuse, exact: true }).click();
    const dialog = head.page.getByRole('dialog');
    await dialog.getByLabel(t.note).fill('Surat tugas belum ada.');
    await dialog.getByRole('button', { name: t.refuse, exact: true }).click();
    await head.page.getByText(t.done({ n: 1 })).waitFor();
    const address = new URL(head.page.url()).pathname;
    const day = address.split('/')[3];
    expect(head.faults).toEqual([]);
    await head.leave();

    await me.goTo(`/saku/hari-saya/${day}`);
    await me.page.getByText('“Surat tugas belum ada.”').waitFor();
    await me.page.getByRole('button', { name: appealWords.appeal }).click();
    await me.page.getByLabel(appealWords.words).fill('Surat tugas menyusul; ketua tim mengetahui.');
    await shown(me, 'doubt-appeal-phone');
    await me.page.getByRole('button', { name: appealWords.send }).click();
    await me.page.getByText(appealWords.states.waits).waitFor();
    expect(me.faults).toEqual([]);
    await me.leave();

    const officer = await visitor({ dark: true });
    await officer.signIn('kepegawaian');
    await officer.goTo('/presensi-meragukan?bagian=appeals');
    await officer.page.getByText(t.appealed).first().waitFor();
    await shown(officer, 'doubt-appeals-dark');
    await officer.goTo(address);
    await officer.page.getByText(/Surat tugas menyusul/).waitFor();
    await shown(officer, 'doubt-evidence-dark');
    await officer.page.getByRole('button', { name: t.answer }).click();
    const answer = officer.page.getByRole('dialog');
    await answer.getByLabel(t.note).fill('Surat tugas sudah diterima.');
    await answer.getByRole('button', { name: t.answer }).click();
    await officer.page.getByText(t.answered).waitFor();
    await officer.page.getByText(t.nothing.final).waitFor();
    expect(officer.faults).toEqual([]);
    await officer.leave();
  });

  it('an officer says that a sign is normal, decides, and takes the decision back', async () => {
    const officer = await visitor();
    await officer.signIn('kepegawaian');
    await officer.goTo('/presensi-meragukan?bagian=waiting');
    await waiting(officer).first().waitFor();
    await shown(officer, 'doubt-list');
    const row = officer.page.locator('li', { hasText: 'Tempat tidak dapat dipastikan' }).first();
    await row
      .getByRole('link', { name: /Buka bukti/ })
      .last()
      .click();
    await officer.page.getByRole('button', { name: /^Nyatakan wajar: Tempat/ }).click();
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByLabel(t.muteDialog.why).fill('Ruang arsip di bawah tanah.');
    await dialog.getByRole('button', { name: t.muteDialog.save }).click();
    await officer.page.getByText(t.muted).first().waitFor();
    await officer.page.getByRole('button', { name: t.accept, exact: true }).click();
    await officer.page.getByRole('dialog').getByRole('button', { name: t.accept, exact: true }).click();
    await officer.page.getByRole('button', { name: t.undo }).waitFor();
    await shown(officer, 'doubt-evidence');
    await officer.page.getByRole('button', { name: t.undo }).click();
    await officer.page.getByRole('dialog').getByRole('button', { name: t.undo }).click();
    await officer.page.getByRole('button', { name: t.accept, exact: true }).waitFor();
    await officer.goTo('/presensi-meragukan?bagian=mutes');
    await officer.page.getByText('“Ruang arsip di bawah tanah.”').waitFor();
    await officer.page
      .getByRole('button', { name: /^Cabut/ })
      .first()
      .click();
    await officer.page.getByText(t.mutes.empty).waitFor();
    await officer.goTo('/presensi-meragukan?bagian=prompts');
    await officer.page.getByText(t.prompts.why).waitFor();
    await shown(officer, 'doubt-prompts');
    expect(officer.faults).toEqual([]);
    await officer.leave();
  });
});

describe('the manual register', () => {
  it('an operator opens, fills in by keyboard and by a pasted table, and sends; the head approves on the phone', async () => {
    const operator = await visitor();
    await operator.signIn('operator');
    await operator.goTo('/daftar-hadir');
    await operator.page
      .getByRole('cell', { name: r.states.sent })
      .or(operator.page.getByText(r.states.sent))
      .first()
      .waitFor();
    await shown(operator, 'register-list');
    await operator.page
      .getByRole('row', { name: /Menunggu persetujuan/ })
      .first()
      .click();
    await operator.page.getByRole('heading', { name: r.history }).waitFor();
    await shown(operator, 'register-sheet');
    expect(operator.faults).toEqual([]);
    await operator.leave();

    const head = await visitor(phone);
    await head.signIn('kepala');
    await head.goTo('/setujui-daftar-hadir');
    await head.page.getByText(r.decideLead({ n: 1 })).waitFor();
    await shown(head, 'register-approve-list-phone');
    const { sheets } = await (await head.page.request.get('/api/attendance/sheets-to-decide')).json();
    await head.goTo(`/setujui-daftar-hadir/${sheets[0].id}`);
    await head.page.getByText(r.noPhotoWarn).waitFor();
    await shown(head, 'register-approve-phone');
    await head.page.getByRole('button', { name: r.return, exact: true }).click();
    const back = head.page.getByRole('dialog');
    await back.getByLabel(r.noteFor).fill('Lampirkan foto lembarnya.');
    await back.getByRole('button', { name: r.return, exact: true }).click();
    await head.page.getByText(r.returned).waitFor();

    const again = await visitor({ dark: true });
    await again.signIn('operator');
    const address = new URL(head.page.url()).pathname.replace('setujui-', '');
    await again.goTo(address);
    const boxes = again.page.locator('input[name="in"]');
    await boxes.first().fill('0735');
    await boxes.first().press('Enter');
    expect(await again.page.evaluate("document.activeElement === document.querySelectorAll('input[name=in]')[1]")).toBe(
      true,
    );
    expect(await boxes.first().inputValue()).toBe('07.35');
    const name = (await again.page.locator('tbody th').nth(1).innerText()).split('\n')[0];
    await again.page.getByRole('button', { name: r.paste }).click();
    const paste = again.page.getByRole('dialog');
    await paste.getByLabel(r.paste).fill(`${name}\t7.40\nBukan Siapa-siapa\t8.00`);
    await paste.getByRole('button', { name: r.pasteDo }).click();
    await paste.getByText(r.pasteFaults({ n: 1 })).waitFor();
    await paste.getByRole('button', { name: 'Tutup' }).last().click();
    expect(await boxes.nth(1).inputValue()).toBe('07.40');
    await shown(again, 'register-fill-dark');
    await again.page.getByRole('button', { name: r.send }).click();
    await again.page.getByText(r.sentDone).waitFor();
    expect(again.faults).toEqual([]);
    await again.leave();

    await head.page.reload({ waitUntil: 'networkidle' });
    await head.page.getByRole('button', { name: r.approve, exact: true }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: r.approve, exact: true }).click();
    await head.page.getByText(/presensi dicatat\.$/).waitFor();
    expect(head.faults).toEqual([]);
    await head.leave();
  });
});

import { type TOTP, URI } from 'otpauth';
import { afterAll, expect, it } from 'vitest';
import { samplePassword } from '../src/server/sample/load/fillSample.ts';
import { accessWords } from '../src/words/id/access.ts';
import { appWords } from '../src/words/id/app.ts';
import { closeBrowser, visitor } from './visitor.ts';

afterAll(closeBrowser);

it('a passkey made on the account page signs in without a name or a password', async () => {
  const officer = await visitor({ width: 360, height: 740 });
  const { page } = officer;
  await officer.addAuthenticator();
  await officer.signIn('inspektur');
  await officer.goTo('/akun-saya');
  await page.getByRole('button', { name: accessWords.account.passkeyAdd }).click();
  const made = page.getByText(/^Dibuat /);
  await made.waitFor();
  await page.context().clearCookies();
  await officer.goTo('/masuk?lanjut=%2Fakun-saya');
  await page.getByRole('button', { name: accessWords.signIn.passkey }).click();
  await page.getByRole('heading', { name: accessWords.account.title }).waitFor();
  await page
    .getByText(accessWords.account.sessionBy({ method: accessWords.methods.passkey }))
    .first()
    .waitFor();
  await page
    .getByRole('button', { name: /^Hapus kunci sandi/ })
    .first()
    .click();
  await page.getByRole('button', { name: appWords.actions.remove, exact: true }).click();
  await page.getByText(accessWords.account.passkeyNone).waitFor();
  expect(officer.faults).toEqual([]);
  await officer.leave();
});

it('an authenticator application is set up by its key, then asked for at sign-in, and taken off again', async () => {
  const mayor = await visitor();
  const { page } = mayor;
  await mayor.signIn('walikota');
  await mayor.goTo('/akun-saya');
  await page.getByRole('button', { name: accessWords.account.totpAdd, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(accessWords.signIn.password, { exact: true }).fill(samplePassword);
  await dialog.getByRole('button', { name: appWords.actions.next }).click();
  const key = (await dialog.locator('code').innerText()).replaceAll(' ', '');
  const codeAt = (later: number) =>
    (URI.parse(`otpauth://totp/Luwes?secret=${key}`) as TOTP).generate({ timestamp: Date.now() + later * 1000 });
  expect(await mayor.accessibility()).toEqual([]);
  await dialog.getByLabel(accessWords.account.totpFirst).fill(codeAt(-30));
  await dialog.getByRole('button', { name: accessWords.account.totpFinish }).click();
  await dialog.getByText(accessWords.account.recoveryExplain).waitFor();
  const recovery = await dialog.locator('li').first().innerText();
  await dialog.getByRole('button', { name: accessWords.account.recoverySaved }).click();

  await page.context().clearCookies();
  await mayor.goTo('/masuk?lanjut=%2Fakun-saya');
  await page.locator('#name').fill('walikota@contoh.invalid');
  await page.locator('#password').fill(samplePassword);
  await page.getByRole('button', { name: accessWords.signIn.submit, exact: true }).click();
  await page.getByLabel(accessWords.secondFactor.code).fill(codeAt(0));
  expect(await mayor.accessibility()).toEqual([]);
  await mayor.shot('kode-autentikator');
  await page.getByRole('button', { name: accessWords.secondFactor.submit }).click();
  await page.getByText(accessWords.account.totpOn).waitFor();

  await page.getByRole('button', { name: accessWords.account.totpRemove, exact: true }).click();
  await page.getByLabel(accessWords.account.totpGiveCode).fill(recovery);
  await page.getByRole('dialog').getByRole('button', { name: accessWords.account.totpRemove }).click();
  await page.getByText(accessWords.account.totpOff).waitFor();
  expect(mayor.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  await mayor.leave();
});

// A forgotten check-out and permits by the hour: asked on the phone, decided on the phone and at the desk, taken back.
import { afterAll, expect, it } from 'vitest';
import { ask, nowThere, workdayAhead } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

afterAll(closeBrowser);

const phone = { width: 360, height: 740 };

const quiet = async (who: Visitor): Promise<void> => {
  expect(await who.accessibility()).toEqual([]);
  expect(who.faults).toEqual([]);
};

/** Sets a field of day or time; the browser's own editor takes typed keys by its locale. */
const put = (who: Visitor, label: string, value: string) =>
  who.page.getByLabel(label, { exact: true }).first().fill(value);

interface OwnDay {
  readonly day: string;
  readonly shifts: readonly unknown[];
  readonly state: string;
}

/** The last days with hours before today, the latest first. */
const workdaysBack = async (who: Visitor): Promise<OwnDay[]> => {
  const now = nowThere();
  const months = [0, -1].map((back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + back, 1)).toISOString().slice(0, 10),
  );
  const today = now.toISOString().slice(0, 10);
  const days: OwnDay[] = [];
  for (const month of months) {
    const { records } = await ask(who, 'get', `/api/attendance/days/mine?month=${month}`);
    days.push(...records.reverse());
  }
  return days.filter((each) => each.day < today && each.shifts.length > 0);
};

it('a correction is asked for on the phone with what it changes, and decided there by the head, in light and dark', async () => {
  const me = await visitor(phone);
  const head = await visitor({ ...phone, dark: true });
  try {
    await me.signIn('staf');
    await me.goTo('/saku/');
    const [last] = await workdaysBack(me);
    await me.goTo(`/saku/hari-saya/${last!.day}`);
    await me.page.getByRole('link', { name: 'Perbaiki hari ini' }).click();
    await me.page.getByText('Lupa presensi').click();
    await put(me, 'Masuk', '07:21');
    await put(me, 'Pulang', '16:41');
    await me.page.getByText('Sesudah disetujui').waitFor();
    await put(me, 'Alasan', 'Lupa menekan tombol pulang.');
    await quiet(me);
    await me.shot('permits-correct');
    await me.page.getByRole('button', { name: 'Ajukan' }).click();
    await me.page.getByText('Permohonan terkirim').waitFor();
    await me.page.getByText('masuk 07.21, pulang 16.41').waitFor();
    await quiet(me);

    await head.signIn('plh');
    await head.goTo('/saku/kotak-masuk');
    await head.page
      .getByText(/Perbaikan hari .* menunggu Anda/)
      .first()
      .waitFor();
    await head.goTo('/saku/izin');
    await head.page.getByRole('link', { name: /Putuskan permohonan/ }).click();
    await head.page.getByText('Lupa menekan tombol pulang.').waitFor();
    await quiet(head);
    await head.shot('permits-decide-phone');
    const { requests } = await ask(head, 'get', '/api/attendance/requests?whose=mine&kind=correction');
    const mine = requests.find((each: { reason: string }) => each.reason === 'Lupa menekan tombol pulang.');
    await head.page.getByRole('checkbox', { name: mine.name }).check();
    await head.page.getByRole('button', { name: /Setujui \(1\)/ }).click();
    await head.page.getByText('1 permohonan diputus.').waitFor();

    // The screen that is open hears of it by itself.
    await me.page.getByText('Disetujui').first().waitFor({ timeout: 30_000 });
    await me.goTo(`/saku/hari-saya/${last!.day}`);
    await me.page.getByText('07.21').first().waitFor();
    // The sample's day is what it was for whoever looks at it next.
    await ask(head, 'post', `/api/attendance/requests/${mine.id}/end`, { note: 'Contoh selesai.' });
  } finally {
    await me.leave();
    await head.leave();
  }
});

it('a request without a network stays on the phone and is sent once when the network is back', async () => {
  const me = await visitor({ ...phone, dark: true });
  try {
    await me.signIn('staf');
    // The list is loaded before the network goes; outside the test the service worker holds it.
    await me.goTo('/saku/izin');
    await me.page.getByRole('link', { name: /Minta izin/ }).click();
    await me.page.getByLabel('Jenis izin').selectOption({ label: 'Tugas luar beberapa jam' });
    await put(me, 'Hari', await workdayAhead(me, 20));
    await put(me, 'Dari', '09:00');
    await put(me, 'Sampai', '11:00');
    await me.page.getByText('Izin 2 jam.').waitFor();
    await put(me, 'Alasan', 'Mengantar berkas ke kecamatan.');
    await quiet(me);
    await me.page.context().setOffline(true);
    await me.page.getByRole('button', { name: 'Ajukan' }).click();
    await me.page.getByText('Masih di HP ini').waitFor();
    await me.shot('permits-kept');
    const before = me.faults.length;
    await me.page.context().setOffline(false);
    await me.page.getByText('09.00–11.00').waitFor();
    await me.page.getByText('Masih di HP ini').waitFor({ state: 'detached' });
    expect(me.faults.slice(before)).toEqual([]);
    const { requests } = await ask(me, 'get', '/api/attendance/requests/mine');
    const own = requests.filter((each: { reason: string }) => each.reason === 'Mengantar berkas ke kecamatan.');
    expect(own).toHaveLength(1);
    await me.page.getByRole('button', { name: 'Tarik' }).first().click();
    await me.page.getByText('Ditarik').first().waitFor();
  } finally {
    await me.leave();
  }
});

it('what is kept goes out from the first screen too, with its evidence', async () => {
  const me = await visitor(phone);
  try {
    await me.signIn('staf');
    await me.goTo('/saku/izin/baru');
    await me.page.getByLabel('Jenis izin').selectOption({ label: 'Tugas luar beberapa jam' });
    await put(me, 'Hari', await workdayAhead(me, 22));
    await put(me, 'Dari', '13:00');
    await put(me, 'Sampai', '14:00');
    await me.page.getByText('Izin 1 jam.').waitFor();
    await put(me, 'Alasan', 'Mengambil cetakan spanduk.');
    await me.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 contoh\n%%EOF') });
    await me.page.getByText('surat.pdf').waitFor();
    await quiet(me);
    const away = '**/api/attendance/requests';
    await me.page.route(away, (route) => route.abort('internetdisconnected'));
    const before = me.faults.length;
    await me.page.getByRole('button', { name: 'Ajukan' }).click();
    await me.page.getByText('Masih di HP ini').waitFor();
    await me.page.getByText('1 bukti').waitFor();
    await me.goTo('/saku');
    await me.page.getByRole('link', { name: '1 permohonan masih di HP ini' }).waitFor();
    await me.shot('permits-kept-today');
    me.faults.splice(before);
    await me.page.unroute(away);
    await me.page.evaluate("dispatchEvent(new Event('online'))");
    await me.page.getByText('masih di HP ini').waitFor({ state: 'detached' });
    const { requests } = await ask(me, 'get', '/api/attendance/requests/mine');
    const own = requests.filter((each: { reason: string }) => each.reason === 'Mengambil cetakan spanduk.');
    expect(own.map((each: { files: number }) => each.files)).toEqual([1]);
    await ask(me, 'post', `/api/attendance/requests/${own[0].id}/withdraw`);
  } finally {
    await me.leave();
  }
});

it('at the desk the head approves in part with other times, and takes an approval back', async () => {
  const me = await visitor(phone);
  const head = await visitor({ dark: true });
  try {
    await me.signIn('staf');
    await me.goTo('/saku/');
    const [, second] = await workdaysBack(me);
    const reason = 'Mesin di lobi mati sejak pagi.';
    await ask(me, 'post', '/api/attendance/requests', {
      id: crypto.randomUUID(),
      kind: 'correction',
      day: second!.day,
      why: 'device',
      in: '07:05',
      out: '17:05',
      reason,
    });
    await head.signIn('plh');
    await head.goTo('/izin-dan-perbaikan?jenis=correction');
    await head.page.getByText('Mesin atau HP tidak berfungsi').click();
    await head.page.getByText(reason).waitFor();
    await quiet(head);
    await head.shot('permits-desk-dialog');
    await head.page.getByRole('button', { name: 'Setujui dengan jam lain' }).click();
    await put(head, 'Pulang', '16:05');
    await head.page.getByRole('button', { name: 'Setujui dengan jam lain' }).last().click();
    await put(head, 'Catatan', 'Sesuai catatan satpam.');
    await head.page.getByRole('button', { name: 'Setujui dengan jam lain' }).click();
    await head.page.getByText('1 permohonan diputus.').waitFor();
    await head.goTo('/izin-dan-perbaikan?bagian=decided');
    await head.page.getByText('masuk 07.05, pulang 16.05').click();
    await head.page.getByText(/Disetujui: masuk 07.05, pulang 16.05/).waitFor();
    await head.page.getByRole('button', { name: 'Cabut persetujuan' }).click();
    await put(head, 'Catatan', 'Ternyata mesin berfungsi.');
    await head.page.getByRole('button', { name: 'Cabut persetujuan' }).last().click();
    await head.page.getByText('Persetujuan dicabut.').waitFor();
    await head.page.getByText('Dicabut').first().waitFor();
    await quiet(head);
  } finally {
    await me.leave();
    await head.leave();
  }
});

it('the officer sees every request and sets the rules by date', async () => {
  const officer = await visitor();
  try {
    await officer.signIn('kepegawaian');
    await officer.goTo('/izin-dan-perbaikan?untuk=all');
    await officer.page.getByRole('columnheader', { name: 'Permohonan' }).waitFor();
    await quiet(officer);
    await officer.page.getByRole('tab', { name: 'Ketentuan' }).click();
    await officer.page.getByText('Perlu dikonfirmasi').first().waitFor();
    await quiet(officer);
    await officer.shot('permits-rules');
    await officer.page.getByRole('button', { name: 'Ubah' }).first().click();
    await officer.page.getByLabel('Batas (hari kerja sesudahnya)').first().fill('5');
    await quiet(officer);
    await officer.page.getByRole('button', { name: 'Simpan' }).click();
    await officer.page.getByText('Ketentuan disimpan.').waitFor();
    const { inForce } = await ask(officer, 'get', '/api/attendance/request-rules');
    expect(inForce.correction).toMatchObject({ deadlineWorkdays: 5, certain: true });
  } finally {
    await officer.leave();
  }
});

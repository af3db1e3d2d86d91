import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deviceReplay } from './deviceReplay.ts';
import { runCommand } from './runCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'luwes-replay-'));
const run = async (...words: string[]) => {
  let out = '';
  let err = '';
  const code = await runCommand([deviceReplay], ['device', 'replay', ...words], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: {},
  });
  return { code, out, err };
};
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

it('prints what was understood of captured requests, in Indonesian and in English', async () => {
  const capture = 'bench/fuzz/requests.http';
  const told = await run(capture);
  expect(told.code).toBe(1);
  expect(told.out).toContain('mesin LWS0000000017, kehadiran, protokol absensi');
  expect(told.out).toContain('PIN 0007, 2026-06-08 07:29:40, status 0, verifikasi 200 (lainnya)');
  expect(told.out).toContain('baris 4 tidak dipakai (kolom kurang): rusak');
  expect(told.out).toContain('jawaban bagi mesin yang disetujui: OK: 4');
  expect(told.out).toContain('PIN 1043, 2026-06-08 07:31:00, status 1, verifikasi 0000000010000000 (iris)');
  expect(told.out).toContain('peristiwa 206');
  expect(told.out).not.toMatch(/12345|0902FFAA|QUJDREVG/);
  const english = await run(capture, '--lang', 'en', '--method', 'iris');
  expect(english.out).toContain('PIN 0007, 2026-06-08 07:29:40, status 0, verify 200 (iris)');
  expect(english.out).toMatch(/6 punches read, 1 lines not used/);
});

it('a USB file is known by its content, in GB18030 as well; its third column is the machine', async () => {
  const usb = file(
    '1_attlog.dat',
    '     1042\t2026-06-08 07:29:01\t1\t255\t15\t0\r\n     1043\t2026-06-08 16:01:09\t1\t255\t15\t0',
  );
  const told = await run(usb);
  expect(told).toMatchObject({ code: 0, err: '' });
  expect(told.out).toContain('PIN 1042, 2026-06-08 07:29:01, status 255, verifikasi 15 (wajah)');
});

it('a table under the name of a workbook is read as what it is', async () => {
  const html = file(
    'absen.xls',
    '<html><body><table><tr><td>PIN</td><td>Waktu</td></tr><tr><td>0012</td><td>08/06/2026 07:29:01</td></tr></table></body></html>',
  );
  expect((await run(html)).out).toContain('baris 2: 0012, 2026-06-08 07:29:01');
  const tsv = file('absen2.xls', 'No ID\tTanggal\tScan 1\tScan 2\r\n0012\t08/06/2026\t07:29\t16.01\r\n');
  expect((await run(tsv)).out).toContain('baris 2: 0012, 2026-06-08 16:01:00');
});

it('says what to do with what it cannot read', async () => {
  expect(await run(join(folder, 'none.dat'))).toMatchObject({ code: 3 });
  expect((await run(file('a.pdf', '%PDF-1.4'))).err).toContain('Periksa berkasnya');
  expect((await run(file('b.csv', 'Nama;Alamat\nx;y\n'))).err).toContain('Beri judul kolom');
  expect((await run(file('c.dat', 'x'), '--method', 'retina')).code).toBe(2);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportKind } from '../../../domain/people/import/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { addSeconds, type PlainDate } from '../../../kernel/time.ts';
import { insertAgency } from '../../access/setUp/store.ts';
import { newId, systemClock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import type { Deps } from '../../platform/deps.ts';
import { loadPeopleOnDay } from '../loadPeople.ts';
import { countAccountsToRestore } from './accountChangeStore.ts';
import { eraseOldImports } from './eraseOldImports.ts';
import { listPreviewRows } from './runStore.ts';
import { importJobs } from './tasks.ts';
import { keepUpload } from './uploadStore.ts';
import { countUndo } from './writeStore.ts';

let db: Db;
let deps: Deps;
let agencyId: number;
beforeAll(async () => {
  db = await testDb();
  deps = { db, clock: systemClock, newId } as unknown as Deps;
  const agency = {
    name: 'Kota Contoh',
    shortName: 'Contoh',
    kind: 'city',
    regionCode: null,
    zone: 'Asia/Jakarta',
    paper: 'F4',
  } as const;
  agencyId = await db.asOwner((tx) => insertAgency(tx, agency, systemClock()));
});
afterAll(() => db.close());

const run = (kind: keyof typeof importJobs, input: unknown, signal = new AbortController().signal) =>
  importJobs[kind](deps)({ agencyId, jobId: newId(), accountId: null, input, signal, report: () => undefined });

const preview = async (kind: ImportKind, text: string, asOf: PlainDate = '2026-11-23') => {
  const fileId = newId();
  const bytes = new TextEncoder().encode(text);
  await db.inAgency(agencyId, (tx) =>
    keepUpload(tx, { agencyId, fileId, name: 'berkas.csv', bytes, at: systemClock(), accountId: newId() }),
  );
  const result = await run('people.preview', { fileId, fileName: 'berkas.csv', kind, asOf, createUnits: false });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value as { runId: Id; counts: Record<string, number> };
};
const apply = (runId: Id) => run('people.apply', { runId });
const undo = (runId: Id) => run('people.undo', { runId });
const snapshot = async (): Promise<string> => {
  const tables = [
    'unit',
    'unit_version',
    'employee',
    'employment',
    'placement',
    'employee_standing',
    'headship',
    'account',
  ];
  const parts = await Promise.all(
    tables.map((t) =>
      db.execute(`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as all from ${t} t`),
    ),
  );
  return JSON.stringify(parts.map((p) => p.rows[0]!.all));
};

const units = 'id;DiatasanId;NamaUnor\nA;;Pemerintah Kota Contoh\nB;A;Dinas Kesehatan\nC;A;Dinas Perhubungan\n';
const head = 'nipBaru;nama;unorId;jenisJabatan;jabatanNama;tmtJabatan;golRuangAkhir;jenisPegawaiNama\n';
const ani = '198503152010012003;Ani Lestari;B;Pelaksana;Pengadministrasi;01/02/2020;III/a;PNS\n';
const budi = '197001011995031001;Budi;C;Pelaksana;Pengemudi;;II/c;PNS\n';
const broken = '1,98503E+17;Citra;B;Pelaksana;Pengemudi;;II/c;PNS\n';

describe('an import', () => {
  it('of units, then of people: one bad row never stops the rest, and accounts come with it', async () => {
    const tree = await preview('units', units);
    expect(tree.counts).toMatchObject({ new: 3, wrong: 0 });
    expect(await apply(tree.runId)).toMatchObject({ ok: true, value: { added: 3 } });
    const staff = await preview('employees', head + ani + broken + budi);
    expect(staff.counts).toMatchObject({ new: 2, wrong: 1, missing: 0 });
    const wrong = await db.inAgency(agencyId, (tx) =>
      listPreviewRows(tx, agencyId, staff.runId, { state: 'wrong', offset: 0, limit: 10 }),
    );
    expect(wrong[0]).toMatchObject({
      line: 3,
      faults: [{ code: 'number.ruined', column: 'nipBaru', value: '1,98503E+17' }],
    });
    expect(await apply(staff.runId)).toMatchObject({ ok: true, value: { added: 2, accounts: 2 } });
    const people = await db.inAgency(agencyId, (tx) => loadPeopleOnDay(tx, agencyId, null, ['2026-11-23']));
    expect(people.map((p) => p.name)).toEqual(['Ani Lestari', 'Budi']);
  });

  it('run a second time changes nothing and says so', async () => {
    const before = await snapshot();
    const again = await preview('employees', head + ani + budi);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, wrong: 0 });
    expect(await apply(again.runId)).toMatchObject({ ok: true, value: { added: 0, changed: 0 } });
    expect(await snapshot()).toBe(before);
    expect((await preview('units', units)).counts).toMatchObject({ unchanged: 3 });
  });

  it('lists people who are missing from the file and removes nobody', async () => {
    const partial = await preview('employees', head + ani);
    expect(partial.counts).toMatchObject({ unchanged: 1, missing: 1 });
    await apply(partial.runId);
    const people = await db.inAgency(agencyId, (tx) => loadPeopleOnDay(tx, agencyId, null, ['2026-11-23']));
    expect(people).toHaveLength(2);
  });

  it('can be undone exactly, with what it added and what it changed', async () => {
    const before = await snapshot();
    const dewi = '199207212024212005;Dewi;B;Fungsional Tertentu;Perawat;;IX;PPPK\n';
    const moved = ani.replace(';B;', ';C;').replace('01/02/2020', '16/11/2026').replace('III/a', 'III/b');
    const next = await preview('employees', head + moved + budi + dewi);
    expect(next.counts).toMatchObject({ new: 1, changed: 1, unchanged: 1 });
    expect(await apply(next.runId)).toMatchObject({ ok: true });
    expect(await snapshot()).not.toBe(before);
    expect(await apply(next.runId)).toMatchObject({ ok: false, problem: { code: 'people.importNotOpen' } });
    expect(await undo(next.runId)).toMatchObject({ ok: true });
    expect(await snapshot()).toBe(before);
  });

  it('is not undone when somebody changed what it wrote', async () => {
    const next = await preview('employees', head + ani.replace('Ani Lestari', 'Ani Lestari Putri') + budi);
    await apply(next.runId);
    await db.execute(`update employee set phone = '0812' where name = 'Ani Lestari Putri'`);
    expect(await undo(next.runId)).toMatchObject({
      ok: false,
      problem: { code: 'people.undoChanged', params: { count: 1 } },
    });
  });

  it('is refused whole when what was judged has changed meanwhile', async () => {
    const next = await preview('employees', head + ani.replace('III/a', 'III/c') + budi.replace('II/c', 'II/d'));
    await db.execute(`update employee set phone = '0813' where name = 'Budi'`);
    const before = await snapshot();
    expect(await apply(next.runId)).toMatchObject({
      ok: false,
      problem: { code: 'people.importStale', params: { count: 1 } },
    });
    expect(await snapshot()).toBe(before);
  });

  it('that is cancelled leaves nothing behind', async () => {
    const next = await preview('employees', head + ani.replace('III/a', 'IV/a') + budi);
    const before = await snapshot();
    const abort = new AbortController();
    abort.abort();
    await expect(run('people.apply', { runId: next.runId }, abort.signal)).rejects.toThrow();
    expect(await snapshot()).toBe(before);
    expect(await apply(next.runId)).toMatchObject({ ok: true });
  });

  it('brings heads and considerations; the second run changes nothing, and undo takes them back', async () => {
    const before = await snapshot();
    const columns = 'nipBaru;nama;unorId;kepala unit;predikat kinerja;penguasaan TI;hukuman disiplin\n';
    const file =
      columns +
      '198503152010012003;Ani Lestari;B;Ya;Sangat Baik;Mahir;Tidak\n' +
      '197001011995031001;Budi;C;Ya;Kurang;;Sedang proses\n';
    const first = await preview('employees', file);
    expect(first.counts).toMatchObject({ changed: 2, wrong: 0 });
    expect(await apply(first.runId)).toMatchObject({ ok: true });
    const people = await db.inAgency(agencyId, (tx) => loadPeopleOnDay(tx, agencyId, null, ['2026-11-23']));
    expect(people.map((p) => [p.spans[0]?.facts.head, p.spans[0]?.facts.standing.penalty])).toEqual([
      [true, false],
      [true, true],
    ]);
    expect((await preview('employees', file)).counts).toMatchObject({ changed: 0, unchanged: 2 });
    expect(await undo(first.runId)).toMatchObject({ ok: true });
    expect(await snapshot()).toBe(before);
  });

  it('is refused when a head was appointed after its preview', async () => {
    const next = await preview('employees', 'nip;nama;kepala unit\n198503152010012003;Ani Lestari;ya\n');
    const [budi] = (await db.execute(`select employee_id from employee where name = 'Budi'`)).rows;
    const unit = (
      await db.execute(`select unit_id from placement where valid_to is null and employee_id =
      (select employee_id from employee where number = '198503152010012003')`)
    ).rows[0];
    const id = newId();
    await db.execute(`insert into headship (agency_id, headship_id, unit_id, employee_id, valid_from) values
      (${agencyId}, '${id}', '${unit?.unit_id}', '${budi?.employee_id}', '2026-12-01')`);
    expect(await apply(next.runId)).toMatchObject({ ok: false, problem: { code: 'people.importStale' } });
    await db.execute(`delete from headship where headship_id = '${id}'`);
  });

  it('is undone with the names and addresses of accounts, but not over what was changed since', async () => {
    const head = 'nip;nama;email\n';
    const one = `${head}198503152010012003;Ani Lestari;ani@contoh.invalid\n197001011995031001;Budi;budi@contoh.invalid\n`;
    await apply((await preview('employees', one)).runId);
    const before = await snapshot();
    const swapped = `${head}198503152010012003;Ani Sulastri;budi@contoh.invalid\n197001011995031001;Budi S;ani@contoh.invalid\n`;
    const swap = await preview('employees', swapped);
    await apply(swap.runId);
    const told = await db.inAgency(agencyId, (tx) => countAccountsToRestore(tx, agencyId, swap.runId));
    expect(told).toEqual({ restored: 2, kept: 0 });
    const counts = await db.inAgency(agencyId, (tx) => countUndo(tx, agencyId, swap.runId));
    expect(counts).toMatchObject({ peopleRemoved: 0, peopleRestored: 2, unitsRestored: 0, accountsRemoved: 0 });
    expect(await undo(swap.runId)).toMatchObject({ ok: true });
    expect(await snapshot()).toBe(before);
    const again = await preview('employees', swapped);
    await apply(again.runId);
    await db.execute(`update account set email = 'pilihan@contoh.invalid' where display_name = 'Ani Sulastri'`);
    expect(await undo(again.runId)).toMatchObject({ ok: true });
    const { rows } = await db.execute('select display_name, email from account order by display_name');
    expect(rows).toEqual([
      { display_name: 'Ani Sulastri', email: 'pilihan@contoh.invalid' },
      { display_name: 'Budi', email: 'budi@contoh.invalid' },
    ]);
  });

  it('of a file without known headings is refused with a way out', async () => {
    await expect(preview('employees', 'Kode;Barang\n1;Meja\n')).rejects.toThrow('people.file.noEmployeeHeading');
  });
});

it('the rows of an applied import are erased after the time that the agency sets, and it cannot be undone after that', async () => {
  const next = await preview('employees', head + ani.replace('III/a', 'IV/a') + budi);
  await apply(next.runId);
  const waiting = await preview('employees', head + ani.replace('III/a', 'IV/b') + budi);
  const kept = async (runId: Id) => {
    const { rows } = await db.execute(`select
      (select count(*)::int from import_row where run_id = '${runId}') as rows,
      (select count(*)::int from import_change where run_id = '${runId}') as changes`);
    return rows[0] as { rows: number; changes: number };
  };
  const before = await kept(next.runId);
  expect(before.rows).toBeGreaterThan(0);
  const round = (days: number) => eraseOldImports({ db, clock: () => addSeconds(systemClock(), days * 86_400) });
  await round(89);
  expect(await kept(next.runId)).toEqual(before);
  await db.execute(`update agency set settings = settings || '{"importDays": 30}'`);
  expect(await round(31)).toBeGreaterThan(0);
  expect(await round(31)).toBe(0);
  expect(await kept(next.runId)).toEqual({ rows: 0, changes: 0 });
  expect((await kept(waiting.runId)).rows).toBeGreaterThan(0);
  expect(await undo(next.runId)).toMatchObject({ ok: false, problem: { code: 'people.undoErased' } });
});

import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Punch } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { SqlError } from '../../platform/db/sqlError.ts';
import { IngestFull, openGroupCommit, PunchRefused } from './groupCommit.ts';

const punch = (id: Id = randomUUID()): Punch => ({
  id,
  employeeId: randomUUID(),
  day: '2026-12-07',
  at: '2026-12-07T00:20:00Z',
  earliest: '2026-12-07T00:20:00Z',
  latest: '2026-12-07T00:20:01Z',
  grade: 'A',
  claimedAt: null,
  receivedAt: '2026-12-07T00:20:01Z',
  channel: 'phone',
  method: 'position',
  sourceId: null,
  workplaceId: null,
  place: 'inside',
  signals: [],
  evidence: {},
  waits: false,
});

/** A table that remembers, and whose writes end when they are told to. */
const slowTable = () => {
  const rows = new Set<Id>();
  const batches: { agencyId: number; ids: Id[]; go: () => void }[] = [];
  const write = (agencyId: number, punches: readonly Punch[]) =>
    new Promise<ReadonlySet<Id>>((resolve) => {
      batches.push({
        agencyId,
        ids: punches.map(({ id }) => id),
        go: () => {
          const fresh = punches.filter(({ id }) => !rows.has(id)).map(({ id }) => id);
          for (const id of fresh) rows.add(id);
          resolve(new Set(fresh));
        },
      });
    });
  return { rows, batches, write };
};
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

it('punches that arrive while a statement runs go together in the next one, and nobody is answered before his commit', async () => {
  const table = slowTable();
  const group = openGroupCommit(table.write, {
    batch: 500,
    writers: 1,
    crowd: 200,
    gatherMs: 0,
    paceMs: 0,
    waiting: 100,
  });
  const answered: string[] = [];
  const given = Array.from({ length: 6 }, () => punch());
  const first = group.record(1, given[0]!).then(() => answered.push('first'));
  await turn();
  const rest = given.slice(1).map((each, i) => group.record(1, each).then(() => answered.push(`rest ${i}`)));
  await turn();
  expect(table.batches.map(({ ids }) => ids.length)).toEqual([1]);
  expect(answered).toEqual([]);
  table.batches[0]!.go();
  await first;
  await turn();
  expect(table.batches.map(({ ids }) => ids.length)).toEqual([1, 5]);
  expect(answered).toEqual(['first']);
  table.batches[1]!.go();
  await Promise.all(rest);
  expect(table.rows.size).toBe(6);
});

it('the same punch again is known, not doubled', async () => {
  const table = slowTable();
  const group = openGroupCommit(table.write, { batch: 9, writers: 1, crowd: 9, gatherMs: 0, paceMs: 0, waiting: 9 });
  const one = punch();
  const twice = Promise.all([group.record(1, one), group.record(1, one)]);
  await turn();
  table.batches[0]!.go();
  expect((await twice).includes('fresh')).toBe(true);
  const again = group.record(1, one);
  await turn();
  table.batches[1]!.go();
  expect(await again).toBe('known');
  expect(table.rows.size).toBe(1);
});

it('agencies never share a statement, and a large one keeps no small one waiting', async () => {
  const table = slowTable();
  const group = openGroupCommit(table.write, {
    batch: 2,
    writers: 1,
    crowd: 200,
    gatherMs: 0,
    paceMs: 0,
    waiting: 100,
  });
  const all = [1, 1, 1, 1, 2].map((agencyId) => group.record(agencyId, punch()));
  await turn();
  for (let i = 0; i < 3; i++) {
    table.batches[i]!.go();
    await turn();
    await turn();
  }
  await Promise.all(all);
  expect(table.batches.map(({ agencyId, ids }) => [agencyId, ids.length])).toEqual([
    [1, 2],
    [2, 1],
    [1, 2],
  ]);
});

it('another writer begins only for a crowd, or for an agency that none is at', async () => {
  const table = slowTable();
  const group = openGroupCommit(table.write, {
    batch: 500,
    writers: 3,
    crowd: 4,
    gatherMs: 0,
    paceMs: 0,
    waiting: 100,
  });
  const sizes = () => table.batches.map(({ agencyId, ids }) => [agencyId, ids.length]);
  const all: Promise<unknown>[] = [];
  const come = async (agencyId: number, count: number) => {
    for (let i = 0; i < count; i++) all.push(group.record(agencyId, punch()));
    await turn();
  };
  await come(1, 1);
  await come(1, 3);
  expect(sizes()).toEqual([[1, 1]]);
  await come(1, 1);
  expect(sizes()).toEqual([
    [1, 1],
    [1, 4],
  ]);
  await come(1, 1);
  expect(sizes()).toHaveLength(2);
  await come(2, 1);
  expect(sizes().slice(2)).toEqual([[2, 1]]);
  for (let i = 0; i < table.batches.length; i++) {
    table.batches[i]!.go();
    await turn();
    await turn();
  }
  await Promise.all(all);
  expect(table.rows.size).toBe(7);
});

it('a stream is written at a pace, and a crowd at once', async () => {
  const table = slowTable();
  const limits = { batch: 500, writers: 1, crowd: 4, gatherMs: 0, paceMs: 3_600_000, waiting: 100 };
  const group = openGroupCommit(table.write, limits);
  const first = group.record(1, punch());
  await turn();
  table.batches[0]!.go();
  await first;
  const stream = Array.from({ length: 3 }, () => group.record(1, punch()));
  await turn();
  expect(table.batches).toHaveLength(1);
  stream.push(group.record(1, punch()));
  await turn();
  expect(table.batches.map(({ ids }) => ids.length)).toEqual([1, 4]);
  table.batches[1]!.go();
  await Promise.all(stream);
});

it('one punch that the database refuses costs none of its neighbours', async () => {
  const bad = punch();
  const kept = new Set<Id>();
  const group = openGroupCommit(async (_, punches) => {
    if (punches.some(({ id }) => id === bad.id)) throw new SqlError('check failed', { code: '23514' });
    for (const { id } of punches) kept.add(id);
    return new Set(punches.map(({ id }) => id));
  });
  const good = Array.from({ length: 7 }, () => punch());
  const settled = await Promise.allSettled([...good.slice(0, 3), bad, ...good.slice(3)].map((p) => group.record(1, p)));
  expect(settled.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
  expect((settled[3] as PromiseRejectedResult).reason).toBeInstanceOf(PunchRefused);
  expect(kept).toEqual(new Set(good.map(({ id }) => id)));
});

it('a lost connection fails all of its batch, and a full row refuses at once', async () => {
  const group = openGroupCommit(
    async () => {
      throw new SqlError('gone', { code: '57P01' });
    },
    { batch: 10, writers: 1, crowd: 200, gatherMs: 0, paceMs: 0, waiting: 2 },
  );
  const tried = [group.record(1, punch()), group.record(1, punch()), group.record(1, punch())];
  const settled = await Promise.allSettled(tried);
  expect((settled[2] as PromiseRejectedResult).reason).toBeInstanceOf(IngestFull);
  expect((settled[0] as PromiseRejectedResult).reason).toMatchObject({ code: '57P01' });
  await group.idle();
  await expect(group.record(1, punch())).rejects.toMatchObject({ code: '57P01' });
});

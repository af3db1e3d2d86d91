import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { repositoryFile } from '../../repositoryFile.ts';
import { FolderHeld, holdFolder } from '../folderLock.ts';

let folder: string;
const started: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-lock-'));
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const contend = async (): Promise<{ child: ChildProcess; said: string }> => {
  const child = spawn(process.execPath, [repositoryFile('dist/tryHold.worker.js'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, said: said.toString().trim() };
};

test('of processes that start together exactly one gets the folder, also after the holder was killed', async () => {
  for (let round = 0; round < 5; round++) {
    const all = await Promise.all(Array.from({ length: 4 }, contend));
    expect(all.map((one) => one.said).sort()).toEqual(['FolderHeld', 'FolderHeld', 'FolderHeld', 'held']);
    const winner = all.find((one) => one.said === 'held')!.child;
    winner.kill('SIGKILL');
    await once(winner, 'exit');
  }
});

test('within one process too the second is refused until the first lets go', async () => {
  const lock = await holdFolder(folder);
  await expect(holdFolder(folder)).rejects.toThrow('Another Luwes process is using the database');
  await lock.release();
  await (await holdFolder(folder)).release();
});

test('a guard left by a process that died while taking the folder does not lock it for good', async () => {
  await writeFile(join(folder, 'lock.guard'), '');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(join(folder, 'lock.guard'), longAgo, longAgo);
  await (await holdFolder(folder)).release();
});

test('a folder with a long path is held as well', async () => {
  const deep = join(folder, 'badan-kepegawaian-daerah'.repeat(4), 'data'.repeat(10));
  await mkdir(deep, { recursive: true });
  const lock = await holdFolder(deep);
  await expect(holdFolder(deep)).rejects.toBeInstanceOf(FolderHeld);
  await lock.release();
});

// Starts the built program once with the small sample city on a free port, and stops it at the end.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the started program listens. */
    origin: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/luwes.js');

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Resolves once the program has printed its sign-ins, published its plans and filled in its attendance. */
const whenUp = (child: ChildProcess, origin: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => reject(new Error(`The demo did not come up in time:\n${said}`)), 150_000);
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      if (!said.includes('Attendance of everybody since') || !said.includes(origin)) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${said}`)));
  });

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync(program)) spawnSync('node', ['tools/build.mjs'], { cwd: root, stdio: 'inherit' });
  const running = process.env.LUWES_E2E_ORIGIN;
  if (running) {
    project.provide('origin', running);
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'luwes-e2e-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const words = [program, 'demo', '--small', '--port', String(port), '--data', join(folder, 'data')];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  await whenUp(child, origin);
  project.provide('origin', origin);
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
};

export { setup };

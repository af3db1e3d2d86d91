// Luwes as `npm start` runs it, in a process of its own, on the loopback.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/cli/demo/freePort.ts';
import { repositoryFile } from '../../src/server/platform/repositoryFile.ts';

export interface ServerProcess {
  readonly port: number;
  readonly processId: () => number;
  /** Ends as if the power went, and starts again on the same port. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface ServerPlace {
  readonly dataDirectory: string;
  /** Null: the embedded database in the data directory. */
  readonly databaseUrl: string | null;
  readonly masterKey: Uint8Array;
}

export const serverProcess = async (place: ServerPlace): Promise<ServerProcess> => {
  const port = (await freePort(null)) ?? 0;
  let running: ChildProcess | null = null;
  let told = '';
  const start = async (): Promise<void> => {
    const child = spawn(process.execPath, ['--max-semi-space-size=64', repositoryFile('dist/luwes.js'), 'serve'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env.PATH ?? '',
        NODE_ENV: 'production',
        LUWES_ORIGIN: `http://localhost:${port}`,
        LUWES_PORT: `${port}`,
        LUWES_DATA: place.dataDirectory,
        LUWES_MASTER_KEY: Buffer.from(place.masterKey).toString('base64'),
        LUWES_LOG: 'silent',
        ...(place.databaseUrl === null ? {} : { LUWES_DATABASE_URL: place.databaseUrl }),
      },
    });
    running = child;
    child.stderr?.on('data', (part: Buffer) => {
      told = (told + part.toString()).slice(-2000);
    });
    for (let tries = 0; tries < 600; tries++) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${told}`);
      const isUp = await fetch(`http://127.0.0.1:${port}/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (isUp) return;
      await pause(100);
    }
    throw new Error(`the server did not come up: ${told}`);
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const child = running;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((done) => child.once('exit', () => done()));
    child.kill(signal);
    await gone;
  };
  return { port, start, processId: () => running?.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

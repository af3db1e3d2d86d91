// A PostgreSQL server of its own for one measurement: durable as shipped, in a folder that is removed at the end.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../src/cli/demo/freePort.ts';

/** Of 16 MB each. */
const logFiles = 48;

export interface Cluster {
  readonly url: string;
  /** Programs of this version, such as pgbench. */
  readonly program: (name: string) => string;
  readonly processId: () => number;
  /** Ends the server as a crash would, and brings it up again. */
  readonly crash: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Folder of the newest installed server; null where there is none. */
export const programFolder = (): string | null => {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).map(Number).filter(Number.isFinite) : [];
  const folder = versions.length === 0 ? null : join(root, `${Math.max(...versions)}`, 'bin');
  return folder !== null && existsSync(join(folder, 'initdb')) ? folder : null;
};

/** PostgreSQL does not run as root; then the account that its package made is taken. */
const owner = (): { readonly uid: number; readonly gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
};

export const hasCompiler = (): boolean => {
  try {
    execFileSync('cc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** A library that makes every flush to the disk some milliseconds slower; throws where there is no compiler. */
const slowDisk = (folder: string, milliseconds: number): string => {
  const source = join(folder, 'slow.c');
  const library = join(folder, 'slow.so');
  writeFileSync(
    source,
    `#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>
static void slow(void) { struct timespec t = {0, ${Math.round(milliseconds * 1e6)}}; nanosleep(&t, 0); }
int fsync(int f) { static int (*real)(int); if (!real) real = dlsym(RTLD_NEXT, "fsync"); int r = real(f); slow(); return r; }
int fdatasync(int f) { static int (*real)(int); if (!real) real = dlsym(RTLD_NEXT, "fdatasync"); int r = real(f); slow(); return r; }
`,
  );
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'], { stdio: 'ignore' });
  return library;
};

/** Throws unless a commit takes at least so long: a library that the server may not read is left out without a word. */
const proveSlow = (program: string, url: string, milliseconds: number): void => {
  const commit = 'create table if not exists flush_time (n int); insert into flush_time values (1);';
  execFileSync(program, ['-q', '-d', url, '-c', commit]);
  const begun = performance.now();
  const each = Array.from({ length: 20 }, () => ['-c', 'insert into flush_time values (1)']).flat();
  execFileSync(program, ['-q', '-d', url, ...each]);
  const took = (performance.now() - begun) / 20;
  if (took < milliseconds)
    throw new Error(`the disk was to be ${milliseconds} ms slower; a commit takes ${took.toFixed(1)} ms`);
  execFileSync(program, ['-q', '-d', url, '-c', 'drop table flush_time']);
};

/** A server that has run for a while writes its log into files that are there already; in a new one each has to be made first. */
const makeLogFiles = (program: string, url: string): void => {
  const switched = "select pg_logical_emit_message(false, '', ''), pg_switch_wal()";
  const files = Array.from({ length: logFiles }, () => ['-c', switched]).flat();
  execFileSync(program, ['-q', '-d', url, ...files, '-c', 'checkpoint'], { stdio: 'ignore' });
};

/** Each flush of its disk takes so many milliseconds more than the machine's own. */
export const startCluster = async (slowerMilliseconds: number): Promise<Cluster> => {
  const programs = programFolder();
  if (programs === null) throw new Error('install a PostgreSQL server (Debian: apt-get install postgresql)');
  const folder = mkdtempSync(join(tmpdir(), 'luwes-bench-pg-'));
  const as = owner();
  if (as !== null) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const program = (name: string) => join(programs, name);
  execFileSync(program('initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8'], {
    stdio: 'ignore',
    cwd: folder,
    ...as,
  });
  const port = (await freePort(null)) ?? 0;
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const preload = slowerMilliseconds === 0 ? null : slowDisk(folder, slowerMilliseconds);
  let server: ChildProcess;
  const settings = [
    'listen_addresses=127.0.0.1',
    'max_connections=200',
    'shared_buffers=256MB',
    'max_wal_size=4GB',
    'min_wal_size=1GB',
  ];
  const start = async (): Promise<void> => {
    server = spawn(
      program('postgres'),
      ['-D', data, '-p', `${port}`, '-k', folder, ...settings.flatMap((each) => ['-c', each])],
      { stdio: 'ignore', cwd: folder, ...as, env: { ...process.env, ...(preload ? { LD_PRELOAD: preload } : {}) } },
    );
    for (let tries = 0; tries < 600; tries++) {
      try {
        execFileSync(program('pg_isready'), ['-q', '-h', '127.0.0.1', '-p', `${port}`], { stdio: 'ignore' });
        return;
      } catch {
        await pause(100);
      }
    }
    throw new Error('PostgreSQL did not come up');
  };
  const ended = () => new Promise<void>((done) => server.once('exit', () => done()));
  await start();
  makeLogFiles(program('psql'), url);
  if (slowerMilliseconds > 0) proveSlow(program('psql'), url, slowerMilliseconds);
  return {
    url,
    program,
    processId: () => server.pid!,
    crash: async () => {
      const gone = ended();
      // SIGQUIT is PostgreSQL's own crash: every process ends at once, nothing is flushed.
      server.kill('SIGQUIT');
      await gone;
      await start();
    },
    stop: async () => {
      const gone = ended();
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

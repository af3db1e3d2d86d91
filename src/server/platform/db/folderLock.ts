// Two processes on one embedded database lose each other's rows without an error, so the folder has one holder. The hold is a
// listening socket inside the folder: the kernel drops it when the process dies, however it dies.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, open, rename, rm, stat, symlink, unlink } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The folder is held by another running process. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';
}

export interface FolderLock {
  release(): Promise<void>;
}

/** Answers what another process of the same machine asks of the holder, see `askHolder`; `tell` says how far it has come. */
export type HolderAnswers = (request: unknown, tell: (progress: unknown) => void) => Promise<unknown>;

const longestRequest = 10_000;

const held = (folder: string): FolderHeld =>
  new FolderHeld(
    `Another Luwes process is using the database in ${folder}. Stop that one first (only one process may use the embedded database); ` +
      'to run several processes, use a PostgreSQL server.',
  );

const answers = (path: string): Promise<boolean> =>
  new Promise((done, fail) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') done(false);
      else if (error.code === 'EAGAIN') done(true);
      else fail(error);
    });
  });

/** One request, one line; lines of progress, then one answer, one line. A socket that says nothing merely looked whether somebody is here. */
const answerOver = (socket: Socket, answer: HolderAnswers | undefined): void => {
  let text = '';
  socket.unref();
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (part: string) => {
    text += part;
    if (text.length > longestRequest) socket.destroy();
    if (!text.endsWith('\n')) return;
    const request = text;
    text = '';
    Promise.resolve()
      .then(() =>
        answer?.(JSON.parse(request) as unknown, (progress) => void socket.write(`${JSON.stringify({ progress })}\n`)),
      )
      .then(
        (reply) => socket.end(`${JSON.stringify({ reply: reply ?? null })}\n`),
        (error: unknown) => socket.end(`${JSON.stringify({ failed: error instanceof Error ? error.message : '' })}\n`),
      );
  });
};

const listen = (path: string, answer: HolderAnswers | undefined): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => answerOver(socket, answer));
    server.unref();
    server.once('error', fail);
    server.listen(path, () => done(server));
  });

const close = (server: Server): Promise<void> => new Promise((done) => server.close(() => done()));

const isErrno = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException | null)?.code === code;

const inode = async (path: string): Promise<number | null> => {
  try {
    return (await stat(path)).ino;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
};

/** A guard older than this belongs to a process that died within the few milliseconds in which it is held. */
const guardLifeMs = 10_000;

const dropStaleGuard = async (guard: string): Promise<void> => {
  try {
    const seen = await stat(guard);
    if (Date.now() - seen.mtimeMs < guardLifeMs) return;
    const aside = `${guard}.${randomBytes(4).toString('hex')}`;
    await rename(guard, aside);
    await unlink(aside);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
};

const tryHold = async (
  folder: string,
  socketPath: string,
  answer: HolderAnswers | undefined,
): Promise<Server | 'held' | 'again'> => {
  const guard = join(folder, 'lock.guard');
  let mine: number;
  try {
    const file = await open(guard, 'wx');
    mine = (await file.stat()).ino;
    await file.close();
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
    await dropStaleGuard(guard);
    return 'again';
  }
  try {
    if (await answers(socketPath)) return 'held';
    await rm(socketPath, { force: true });
    const server = await listen(socketPath, answer);
    if ((await inode(guard)) === mine) return server;
    await close(server);
    return 'again';
  } finally {
    if ((await inode(guard)) === mine) await rm(guard, { force: true });
  }
};

/** Socket paths may have 107 bytes; a longer folder is reached through a short link. */
const shortPath = async (folder: string): Promise<{ path: string; forget: () => Promise<void> }> => {
  const path = join(folder, 'lock');
  if (Buffer.byteLength(path) < 100) return { path, forget: async () => {} };
  const short = await mkdtemp(join(tmpdir(), 'lw-'));
  await symlink(folder, join(short, 'd'));
  return { path: join(short, 'd', 'lock'), forget: () => rm(short, { recursive: true, force: true }) };
};

const pipeName = (folder: string): string =>
  `\\\\.\\pipe\\luwes-${createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)}`;

const holdOnWindows = async (folder: string, answer: HolderAnswers | undefined): Promise<FolderLock> => {
  try {
    const server = await listen(pipeName(folder), answer);
    return { release: () => close(server) };
  } catch (error) {
    if (isErrno(error, 'EADDRINUSE')) throw held(folder);
    throw error;
  }
};

/** Takes the folder for this process until released or dead. Rejects with `FolderHeld` when another process has it. */
export const holdFolder = async (given: string, answer?: HolderAnswers): Promise<FolderLock> => {
  const folder = resolve(given);
  if (process.platform === 'win32') return holdOnWindows(folder, answer);
  const { path, forget } = await shortPath(folder);
  for (const start = Date.now(); Date.now() - start < 2 * guardLifeMs; ) {
    const got = await tryHold(folder, path, answer);
    if (got === 'held') {
      await forget();
      throw held(folder);
    }
    if (got === 'again') {
      await wait(10 + Math.random() * 20);
      continue;
    }
    return {
      release: async () => {
        await close(got);
        await forget();
      },
    };
  }
  await forget();
  throw held(folder);
};

const ask = (path: string, request: unknown, told: (progress: unknown) => void): Promise<unknown> =>
  new Promise((done, fail) => {
    let text = '';
    const socket = connect(path, () => socket.write(`${JSON.stringify(request)}\n`));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
      for (let end = text.indexOf('\n'); end >= 0 && text.startsWith('{"progress"'); end = text.indexOf('\n')) {
        told((JSON.parse(text.slice(0, end)) as { progress: unknown }).progress);
        text = text.slice(end + 1);
      }
    });
    socket.on('error', fail);
    socket.on('close', () => {
      const answer = text.endsWith('\n') ? (JSON.parse(text) as { reply?: unknown; failed?: string }) : null;
      if (answer === null) fail(new Error('The running Luwes ended before it had answered.'));
      else if (answer.failed !== undefined) fail(new Error(answer.failed));
      else done(answer.reply);
    });
  });

/** Asks the process that holds the folder to do something; null when nobody holds it. Whoever may enter the folder may ask. */
export const askHolder = async (
  given: string,
  request: unknown,
  told: (progress: unknown) => void = () => undefined,
): Promise<{ reply: unknown } | null> => {
  const folder = resolve(given);
  const { path, forget } =
    process.platform === 'win32' ? { path: pipeName(folder), forget: async () => {} } : await shortPath(folder);
  try {
    return (await answers(path)) ? { reply: await ask(path, request, told) } : null;
  } finally {
    await forget();
  }
};

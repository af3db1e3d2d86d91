import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupRefused } from './archive.ts';

const longestLine = 64 * 1024 * 1024;

const refusal = (file: string, error: unknown): unknown => {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOENT') return new BackupRefused(`${file} does not exist.`);
  if (code === 'EISDIR') return new BackupRefused(`${file} is a folder; name the backup file.`);
  const message = error instanceof Error ? error.message : '';
  if (message.includes('incorrect header check')) {
    return new BackupRefused(`${file} is not a Luwes backup. Name a file that "luwes backup" made.`);
  }
  if (code.startsWith('Z_')) return new BackupRefused(`${file} is damaged or was cut off; use another backup.`);
  return error;
};

/** The lines of a gzip file as they are read; a file that is no gzip or is cut off is refused. */
export async function* readLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const plain = source.pipe(createGunzip());
  source.once('error', (error) => plain.destroy(error));
  let kept: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
        kept.push(chunk.subarray(from, end));
        yield Buffer.concat(kept).toString('utf8');
        kept = [];
        length = 0;
        from = end + 1;
      }
      kept.push(chunk.subarray(from));
      length += chunk.length - from;
      if (length > longestLine) throw new BackupRefused(`${file} is not a Luwes backup: a line in it has no end.`);
    }
  } catch (error) {
    throw refusal(file, error);
  } finally {
    source.destroy();
  }
  if (length > 0) throw new BackupRefused(`${file} is damaged or was cut off; use another backup.`);
}

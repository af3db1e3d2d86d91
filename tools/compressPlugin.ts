import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Of 11; the last steps cost ten times the time for two percent. */
const brotliQuality = 9;

const compress = async (path: string): Promise<void> => {
  const content = await readFile(path);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } };
  const [brotli, zipped] = await Promise.all([toBrotli(content, options), toGzip(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zipped)]);
};

/** Writes a .br and a .gz beside every text file, for the server to send as they are. */
export const compressPlugin = (folder: string): Plugin => ({
  name: 'luwes-compress',
  apply: 'build',
  async closeBundle() {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(js|css|html|svg|json|webmanifest|wasm)$/.test(name),
    );
    await Promise.all(files.map((name) => compress(join(folder, name))));
  },
});

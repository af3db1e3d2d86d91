import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes a .br and a .gz beside every text file, for the server to send as they are. */
export const compressPlugin = (folder: string): Plugin => ({
  name: 'luwes-compress',
  apply: 'build',
  closeBundle() {
    for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, entry);
      if (!/\.(js|css|html|svg|json|webmanifest)$/.test(path) || !statSync(path).isFile()) continue;
      const content = readFileSync(path);
      writeFileSync(`${path}.br`, brotliCompressSync(content));
      writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
    }
  },
});

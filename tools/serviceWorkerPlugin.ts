import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Emits sw.js from a plain script, with the list of built files and a version that changes with them. */
export const serviceWorkerPlugin = (source: string, base: string, also: readonly string[]): Plugin => ({
  name: 'luwes-service-worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|woff2|svg|wasm)$/.test(name));
      const version = createHash('sha256')
        .update(
          JSON.stringify(
            Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : String(file.source))),
          ),
        )
        .digest('hex')
        .slice(0, 12);
      const list = [base, ...also.map((name) => base + name), ...files.map((name) => base + name)];
      const code = readFileSync(source, 'utf8')
        .replace("'__FILES__'", JSON.stringify([...new Set(list)]))
        .replace('__VERSION__', version);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
    },
  },
});

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';

/** Writes the page's CSS into its head, so that the first paint waits for nothing, and notes its hash for the server's content security policy. */
export const inlineStylePlugin = (hashFile: string): Plugin => ({
  name: 'luwes-inline-style',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'pre',
    // The style lies in the page: no script has to fetch it before it runs.
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.viteMetadata?.importedCss.clear();
    },
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const sheets = Object.values(bundle ?? {}).filter(
        (file) => file.type === 'asset' && file.fileName.endsWith('.css'),
      );
      const css = sheets
        .map((file) => (file.type === 'asset' ? String(file.source) : ''))
        .join('')
        .trim();
      const hash = createHash('sha256').update(css).digest('base64');
      mkdirSync(dirname(hashFile), { recursive: true });
      writeFileSync(hashFile, JSON.stringify({ styleHashes: [`sha256-${hash}`] }));
      for (const file of sheets) delete bundle?.[file.fileName];
      const font = /url\("?([^")]+\.woff2)"?\)/.exec(css)?.[1];
      const preload =
        font === undefined ? '' : `<link rel="preload" as="font" type="font/woff2" href="${font}" crossorigin>`;
      return html
        .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
        .replace('</head>', () => `${preload}<style>${css}</style></head>`);
    },
  },
});

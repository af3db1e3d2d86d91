import type { Plugin } from 'vite';

/** Names the chunks that the entry loads by itself in the page's head, so that they travel together with the entry. */
export const preloadStartPlugin = (base: string, wanted: readonly RegExp[]): Plugin => ({
  name: 'luwes-preload-start',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      const files = new Set<string>();
      const take = (name: string) => {
        const chunk = bundle?.[name];
        if (chunk?.type !== 'chunk' || files.has(name) || html.includes(name)) return;
        files.add(name);
        for (const other of chunk.imports) take(other);
      };
      for (const chunk of Object.values(bundle ?? {})) {
        if (
          chunk.type === 'chunk' &&
          chunk.facadeModuleId &&
          wanted.some((pattern) => pattern.test(chunk.facadeModuleId ?? ''))
        )
          take(chunk.fileName);
      }
      return [...files].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: '', href: `${base}${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
});

// Three faces from one source: `vite build` makes the desk (konsol), `--mode saku` the phone, `--mode kios` kiosk and door display.
import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressPlugin } from './tools/compressPlugin.ts';
import { contractPlugin } from './tools/contractPlugin.ts';
import { inlineStylePlugin } from './tools/inlineStylePlugin.ts';
import { preloadStartPlugin } from './tools/preloadStartPlugin.ts';
import { pruneWordsPlugin } from './tools/pruneWordsPlugin.ts';
import { serviceWorkerPlugin } from './tools/serviceWorkerPlugin.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The browser judges no schema and has Temporal or gets it first; neither Zod nor the polyfill belongs into the shell.
const stubs = [
  { find: /^zod$/, replacement: here('src/web/app/schemaStub.ts') },
  { find: /^temporal-polyfill$/, replacement: here('src/web/app/temporal.ts') },
];
const preact = [
  { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react$/, replacement: 'preact/compat' },
];

const shellLibraries =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|wouter|regexparam|mitt|@tanstack\/(react-)?(query|virtual)(-core)?)\//;

/** What the shell has loaded before any page is asked for: pages need no hint to fetch it, and their lists stay short. */
const inShell = /assets\/(libraries|rolldown-runtime|shell)-/;

export default defineConfig(({ mode }) => {
  const saku = mode === 'saku';
  const kios = mode === 'kios';
  const light = saku || kios;
  const base = light ? `/${mode}/` : '/';
  const outDir = here(light ? `dist/web/${mode}` : 'dist/web/konsol');
  return {
    root: here(light ? `src/web/${mode}` : 'src/web'),
    base,
    mode: 'production',
    resolve: { alias: light ? [...stubs, ...preact] : stubs },
    plugins: kios
      ? [
          contractPlugin(),
          tailwind(),
          inlineStylePlugin(here('dist/web/csp-kios.json')),
          serviceWorkerPlugin(here('src/web/kios/serviceWorker.js'), base, ['icon.svg', 'manifest.webmanifest']),
          compressPlugin(outDir),
        ]
      : saku
        ? [
            contractPlugin(),
            pruneWordsPlugin({
              attendancePhone: ['checkIn'],
              policy: ['reasons', 'inPlan'],
              roster: ['reasons', 'precedence', 'hours'],
              dispensation: ['states', 'over', 'toCome', 'grounds', 'mine'],
            }),
            tailwind(),
            preloadStartPlugin(base, [/saku\/wordsId\.ts$/]),
            inlineStylePlugin(here('dist/web/csp.json')),
            serviceWorkerPlugin(here('src/web/saku/serviceWorker.js'), base, ['icon.svg', 'manifest.webmanifest']),
            compressPlugin(outDir),
          ]
        : [
            contractPlugin(),
            // Refusals come from the server as sentences; the desk itself says only those of jobs and previews.
            pruneWordsPlugin({
              attendancePhone: [],
              rosterRequests: [],
              leave: [],
              attendanceDay: [],
              attendanceDoubt: [],
              attendanceRegister: [],
              saku: [],
              attendanceRequest: [],
              attendanceCard: [],
              attendanceStation: [],
              ...Object.fromEntries(
                ['access', 'agency', 'calendar', 'dispensation', 'workplace'].map((area) => [area, ['-problems']]),
              ),
            }),
            react(),
            tailwind(),
            preloadStartPlugin(base, [/app\/start\.tsx$/, /words\/id\.ts$/]),
            compressPlugin(outDir),
          ],
    ...(light ? { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'react' } } } : {}),
    // A thread's file is built with the page that starts it.
    worker: { format: 'es' as const, rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash:10].js' } } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome111',
      assetsInlineLimit: 0,
      modulePreload: {
        polyfill: false,
        ...(light
          ? {}
          : {
              resolveDependencies: (_file: string, files: string[], { hostType }: { hostType: 'html' | 'js' }) =>
                hostType === 'js' ? files.filter((file) => !inShell.test(file)) : files,
            }),
      },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        checks: { pluginTimings: false },
        // Words do nothing by being loaded: what a face does not say falls away with what it imports.
        treeshake: { moduleSideEffects: (file: string) => !file.includes('/src/words/') },
        output: {
          entryFileNames: 'assets/[name]-[hash:10].js',
          chunkFileNames: 'assets/[name]-[hash:10].js',
          assetFileNames: 'assets/[name]-[hash:10][extname]',
          // What a first visit needs in one file: fewer requests on a poor network, and one text packs better than thirty. At the desk
          // libraries stay apart, so that the browser keeps them when only our code changes.
          codeSplitting: {
            groups: [
              ...(light ? [] : [{ name: 'libraries', test: shellLibraries, priority: 1 }]),
              light
                ? { name: 'start', tags: ['$initial' as const] }
                : { name: 'shell', test: /[\\/]web[\\/]app[\\/]start\.tsx$/ },
            ],
          },
        },
      },
    },
    server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  };
});

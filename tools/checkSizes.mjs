// Holds the weight of both faces: what a first visit loads, and what each further page adds. Sizes are gzip level 9, in KB of 1,000 bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const limits = {
  saku: { firstScript: 45, style: 10, page: 12, furtherScript: 15, reader: 50 },
  kios: { firstScript: 60, page: 14, reader: 430, thread: 20 },
  konsol: { firstScript: 120, catalogue: 48, style: 14, furtherScript: 35 },
};
/** Heavy parts that only their own page loads, with the weight they may have. */
// The policy editor carries the sentence of every clause kind.
const heavy = { fencemap: 310, basemap: 310, policypage: 42, 'global.esm': 25 };

const sizeOf = (content) => gzipSync(content, { level: 9 }).length / 1000;
const shown = (n) => n.toFixed(1).padStart(6);

const importsOf = (code, kind) =>
  kind === 'static'
    ? [...code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)].map((m) => m[1])
    : [...code.matchAll(/import\(\s*[`"']\.\/([\w.-]+\.js)[`"']\s*\)/g)].map((m) => m[1]);

const face = (name) => {
  const root = join('dist/web', name);
  if (!existsSync(join(root, 'index.html'))) throw new Error(`${root} is not built; run npm run build first`);
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  const folder = join(root, 'assets');
  const files = readdirSync(folder);
  const scripts = new Map(
    files.filter((f) => f.endsWith('.js')).map((f) => [f, readFileSync(join(folder, f), 'utf8')]),
  );
  const closure = (start, known = new Set()) => {
    for (const file of start) {
      if (known.has(file) || !scripts.has(file)) continue;
      known.add(file);
      closure(importsOf(scripts.get(file), 'static'), known);
    }
    return known;
  };
  const first = closure([...html.matchAll(/(?:src|href)="[^"]*assets\/([\w.-]+\.js)"/g)].map((m) => m[1]));
  const weigh = (set) => [...set].reduce((sum, file) => sum + sizeOf(scripts.get(file)), 0);
  const linked = [...html.matchAll(/href="[^"]*assets\/([\w.-]+\.css)"/g)].map((m) => m[1]);
  const style = linked.reduce((sum, f) => sum + sizeOf(readFileSync(join(folder, f))), 0);
  const inline = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].reduce((sum, m) => sum + sizeOf(m[1]), 0);
  const lazy = [...new Set([...scripts.values()].flatMap((code) => importsOf(code, 'dynamic')))].filter(
    (f) => !first.has(f),
  );
  const further = lazy.map((file) => ({
    file,
    size: weigh(closure([file])) - weigh(new Set([...closure([file])].filter((f) => first.has(f)))),
  }));
  return { html, first, weigh, style: style + inline, further, page: sizeOf(html), scripts };
};

const faults = [];
const hold = (label, size, limit) => {
  console.log(`${shown(size)} of ${String(limit).padStart(3)} KB  ${label}`);
  if (size > limit) faults.push(`${label}: ${size.toFixed(1)} KB, ${limit} is the most`);
};

const saku = face('saku');
hold('saku: first load, script and words', saku.weigh(saku.first), limits.saku.firstScript);
hold('saku: style', saku.style, limits.saku.style);
hold('saku: page', saku.page, limits.saku.page);
for (const { file, size } of saku.further)
  if (!/^words/.test(file)) hold(`saku: ${file}`, size, limits.saku.furtherScript);

const reader = (root, limit) => {
  for (const file of readdirSync(join(root, 'assets')).filter((f) => /\.thread-[\w-]+\.js$/.test(f)))
    hold(`${root.split('/').at(-1)}: ${file}`, sizeOf(readFileSync(join(root, 'assets', file))), limit);
};
reader('dist/web/saku', limits.saku.reader);

const kios = face('kios');
const wasm = readdirSync('dist/web/kios/assets').filter((f) => f.endsWith('.wasm'));
const weightOfReader = wasm.reduce((sum, f) => sum + sizeOf(readFileSync(join('dist/web/kios/assets', f))), 0);
hold('kios: first load, script', kios.weigh(kios.first), limits.kios.firstScript);
hold('kios: page with its style', kios.page, limits.kios.page);
hold('kios: reader of codes, WebAssembly', weightOfReader, limits.kios.reader);
reader('dist/web/kios', limits.kios.thread);

const konsol = face('konsol');
const catalogue = new Set([...konsol.first].filter((file) => /^(id|en)-/.test(file)));
hold('konsol: shell', konsol.weigh(konsol.first) - konsol.weigh(catalogue), limits.konsol.firstScript);
hold('konsol: words of one language', konsol.weigh(catalogue), limits.konsol.catalogue);
hold('konsol: style', konsol.style, limits.konsol.style);
for (const { file, size } of konsol.further) {
  if (/^(id|en)-/.test(file)) continue;
  const exception = Object.entries(heavy).find(([name]) => file.toLowerCase().includes(name));
  hold(`konsol: ${file}`, size, exception ? exception[1] : limits.konsol.furtherScript);
}

for (const fault of faults) console.error(`too heavy: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

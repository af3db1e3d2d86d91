// The walls of the house: which floor and which area may import which. Reads every file, prints how many, fails on none.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

const floors = {
  kernel: [],
  domain: ['kernel'],
  contract: ['kernel', 'domain'],
  words: ['kernel', 'domain'],
  server: ['kernel', 'domain', 'contract', 'words'],
  web: ['kernel', 'domain', 'contract', 'words'],
  cli: ['kernel', 'domain', 'contract', 'words', 'server'],
};

const ground = ['people', 'access', 'calendar', 'workplace', 'dispensation', 'absence', 'inbox', 'audit'];
/** Areas and what each may use on its own floor and below; the platform, the kit and the entries know no area or every area. */
const areas = {
  people: ['access', 'calendar'],
  access: ['people', 'inbox'],
  calendar: ['people', 'access', 'inbox'],
  workplace: ['people', 'access', 'calendar'],
  dispensation: ['people', 'access', 'inbox'],
  absence: ['people', 'access', 'inbox', 'calendar', 'workplace', 'dispensation'],
  inbox: ['people'],
  audit: ['people', 'access'],
  policy: ground,
  roster: [...ground, 'policy'],
  attendance: [...ground, 'policy', 'roster'],
};
const seesNothing = ['platform', 'ui'];
const lowerPackages = { kernel: ['zod', 'temporal-polyfill'], domain: ['zod'], contract: ['zod'], words: [] };
const maxLines = 400;

const isTest = (path) => /\.test\.tsx?$/.test(path);

const areaOf = (path) => {
  const [, floor, second] = path.split('/');
  if (second === undefined) return null;
  const place = floor === 'words' ? (path.split('/')[3] ?? '') : second;
  const name = place.replace(/\.tsx?$/, '');
  return name in areas || seesNothing.includes(name) ? name : null;
};

const importsOf = (text) =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map((m) => m[1] ?? m[2] ?? m[3]);

const faultOfImport = (path, target) => {
  const floor = path.split('/')[1];
  if (!target.startsWith('.')) {
    const allowed = lowerPackages[floor];
    return allowed && !allowed.some((name) => target === name || target.startsWith(`${name}/`))
      ? `${floor} may not use the package ${target}`
      : null;
  }
  const to = normalize(join(dirname(path), target));
  if (!to.startsWith('src/')) return null;
  const toFloor = to.split('/')[1];
  if (toFloor !== floor && !floors[floor]?.includes(toFloor)) return `${floor} may not import ${toFloor} (${to})`;
  // A test may go the whole way of a request, through every area it needs.
  if (isTest(path)) return null;
  const from = areaOf(path);
  const area = areaOf(to);
  if (from === null || area === null || from === area) return null;
  if (seesNothing.includes(area)) return null;
  if (seesNothing.includes(from)) return toFloor === floor ? `${from} may not know the area ${area} (${to})` : null;
  return areas[from].includes(area) ? null : `area ${from} may not use area ${area} (${to})`;
};

const speaksSql = /\bfrom\s*['"]kysely['"]|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/;

/**
 * Every breach in the given files; pure, so that a test can plant one.
 * @param {readonly {path: string, text: string}[]} files
 * @returns {{path: string, message: string}[]}
 */
export const findBreaches = (files) =>
  files.flatMap(({ path, text }) => {
    const found = importsOf(text)
      .map((target) => (isTest(path) && !target.startsWith('.') ? null : faultOfImport(path, target)))
      .filter(Boolean);
    const floor = path.split('/')[1];
    const mayHoldSql =
      isTest(path) || /\/(store|[a-z]\w*Store|tables)\.ts$/.test(path) || path.startsWith('src/server/platform/');
    if (!mayHoldSql && speaksSql.test(text)) found.push('SQL stands only in store.ts and platform/');
    const lines = text.split('\n').length;
    if (lines > maxLines && floor !== 'words' && !path.endsWith('db/schema.ts'))
      found.push(`${lines} lines; ${maxLines} is the most`);
    if (/\/(utils|helpers|common|index)\.tsx?$/.test(path)) found.push('a file is named after what it exports');
    return found.map((message) => ({ path, message }));
  });

const readAll = (directory) =>
  readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

if (import.meta.url === `file://${process.argv[1]}`) {
  const files = readAll('src');
  const breaches = findBreaches(files);
  for (const breach of breaches) console.error(`${breach.path}: ${breach.message}`);
  console.log(`walls: ${files.length} files read, ${breaches.length} breaches`);
  process.exitCode = breaches.length > 0 || files.length === 0 ? 1 : 0;
}

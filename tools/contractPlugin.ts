import { type Plugin, runnerImport } from 'vite';

interface Shape {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly reply: unknown;
}
const isTable = (value: unknown): value is Record<string, Shape> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'object' && one !== null && 'method' in one && 'path' in one);

const plain = ({ method, path, body, reply }: Shape) => ({
  method,
  path,
  ...(body === 'bytes' ? { body } : {}),
  ...(typeof reply === 'string' ? { reply } : {}),
});

const isData = (value: unknown): boolean => {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Array.isArray(value) && value.every(isData);
};

/** Gives the browser only what a caller needs of the contract: method, path and kind of answer. The schemas stay on the server. */
export const contractPlugin = (): Plugin => ({
  name: 'luwes-contract',
  enforce: 'pre',
  async load(id) {
    if (!/\/src\/contract\/\w+\.ts$/.test(id)) return null;
    const { module } = await runnerImport<Record<string, unknown>>(id);
    const lines = Object.entries(module).flatMap(([name, value]) => {
      if (isTable(value) && Object.keys(value).length > 0) {
        const table = Object.fromEntries(Object.entries(value).map(([key, shape]) => [key, plain(shape)]));
        return [`export const ${name} = ${JSON.stringify(table)};`];
      }
      return isData(value) ? [`export const ${name} = ${JSON.stringify(value)};`] : [];
    });
    return { code: lines.join('\n'), map: null };
  },
});

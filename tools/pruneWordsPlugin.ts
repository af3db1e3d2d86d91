import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Property extends Node {
  readonly key?: { readonly name?: string; readonly value?: string };
}
interface Declaration extends Node {
  readonly declaration?: {
    readonly declarations?: readonly {
      readonly id: { readonly name?: string };
      readonly init: (Node & { readonly properties?: readonly Property[] }) | null;
    }[];
  };
}

/**
 * Leaves out of `words/<language>/<area>.ts` every first-level entry that is not in the list, so that the phone carries
 * only what it says; names with a minus are left out instead, and the rest stays. The types of the phone's words name the same entries; another one does not compile.
 */
export const pruneWordsPlugin = (keep: Readonly<Record<string, readonly string[]>>): Plugin => ({
  name: 'luwes-prune-words',
  enforce: 'post',
  transform(code, id) {
    const area = /\/src\/words\/(?:id|en)\/(\w+)\.ts$/.exec(id)?.[1];
    const wanted = area === undefined ? undefined : keep[area];
    if (wanted === undefined) return null;
    // Nothing of it is said here, so that what it imports is not needed either.
    if (wanted.length === 0) return { code: `export const ${area}Words = {};`, map: null };
    const tree = this.parse(code) as unknown as { readonly body: readonly Declaration[] };
    const words = tree.body
      .flatMap((node) => node.declaration?.declarations ?? [])
      .find((one) => one.id.name === `${area}Words`);
    const properties = words?.init?.properties;
    if (properties === undefined || words?.init == null)
      throw new Error(`${id} does not export ${area}Words as an object`);
    const named = (property: Property) => property.key?.name ?? property.key?.value ?? '';
    const dropped = wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1));
    const kept = properties.filter((property) =>
      dropped.length > 0 ? !dropped.includes(named(property)) : wanted.includes(named(property)),
    );
    const expected = dropped.length > 0 ? properties.length - dropped.length : wanted.length;
    if (kept.length !== expected) throw new Error(`${id} lacks one of ${wanted.join(', ')}`);
    const object = `{${kept.map((property) => code.slice(property.start, property.end)).join(',\n')}}`;
    return { code: code.slice(0, words.init.start) + object + code.slice(words.init.end), map: null };
  },
});

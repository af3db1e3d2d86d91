// Stands in for Zod in the browser: the server judges every value, so the endpoint tables need only their methods and paths here.
const judged = new Set(['parse', 'safeParse', 'parseAsync', 'safeParseAsync', 'options']);

const stub: unknown = new Proxy(() => stub, {
  get: (_, name) => {
    if (typeof name === 'symbol') return undefined;
    if (judged.has(name)) throw new Error(`Zod is not shipped to browsers; .${name} works on the server only`);
    return stub;
  },
  apply: () => stub,
});

export const z = stub;

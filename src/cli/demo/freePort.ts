import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** The wanted port, or null when it is taken; without a wish the first free one from 8080 on. */
export const freePort = async (wanted: number | null): Promise<number | null> => {
  if (wanted !== null) return (await isFree(wanted)) ? wanted : null;
  for (let port = 8080; port < 8180; port++) if (await isFree(port)) return port;
  return null;
};

import type { Db } from './db.ts';
export const openEmbedded = async (_folder: string): Promise<Db> => {
  throw new Error('soon');
};

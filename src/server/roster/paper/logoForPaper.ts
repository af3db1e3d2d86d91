import { logoOf } from '../../access/agency/store.ts';
import type { Tx } from '../../platform/db/db.ts';

/** The agency's logo as PNG; null where it has none, or a drawing (SVG) that neither PDF nor workbook takes. */
export const logoForPaper = async (tx: Tx, agencyId: number): Promise<Uint8Array | null> => {
  const logo = await logoOf(tx, agencyId);
  return logo?.media_type === 'image/png' ? new Uint8Array(logo.bytes) : null;
};

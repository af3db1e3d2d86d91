/** Kinds of evidence that are taken, by what their bytes say and never by their name. */
export const evidenceKinds = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const;
export type EvidenceKind = keyof typeof evidenceKinds;

export const mostEvidenceBytes = 5 * 1024 * 1024;
export const mostEvidenceFiles = 4;

const beginnings: readonly (readonly [EvidenceKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** The kind of a file by its first bytes; null for anything else. */
export const evidenceKind = (bytes: Uint8Array): EvidenceKind | null =>
  beginnings.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

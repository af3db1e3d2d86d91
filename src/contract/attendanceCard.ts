import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const PersonParamsSchema = z.object({ employeeId: IdSchema });

/** Why a card ended; `renewed` is said by the house itself. */
export const revocationReasons = ['lost', 'misused', 'left', 'other'] as const;

/** A point of P-256, uncompressed: 65 bytes. */
export const DevicePublicKeySchema = z
  .base64()
  .length(88)
  .refine((text) => text.startsWith('B'), { message: 'uncompressed point' });

const CardSchema = z.object({
  issuedAt: InstantSchema,
  expiresAt: InstantSchema,
  state: z.enum(['valid', 'expired']),
});

const CardRulesSchema = z.object({
  validDays: z.int().min(1).max(1825),
  /** Whether the printed card counts for everybody, or only for whom it was granted; the code on the phone always counts. */
  printed: z.enum(['everybody', 'granted']),
  /** One scan in so many asks the officer to compare face and photo; null never. */
  confirmOneIn: z.int().min(1).max(1000).nullable(),
});
export type CardRules = z.infer<typeof CardRulesSchema>;

const OwnCardSchema = z.object({
  card: CardSchema.extend({
    /** What the QR code says; null where the printed card does not count for this person. */
    text: z.string().nullable(),
    /** For the live code: the agency and the card's number. */
    agency: z.int(),
    credential: z.string(),
  }).nullable(),
  photo: z.boolean(),
  /** The phone that shows the live code; null while none was registered. */
  live: z.object({ publicKey: z.string(), device: z.string(), madeAt: InstantSchema }).nullable(),
  /** The server's time, by which the live code is made. */
  at: InstantSchema,
});
export type OwnCard = z.infer<typeof OwnCardSchema>;

const CardLineSchema = z.object({
  employeeId: IdSchema,
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  card: CardSchema.nullable(),
  /** When the last card was revoked and why, where there is none now. */
  revoked: z.object({ at: InstantSchema, why: z.enum([...revocationReasons, 'renewed']) }).nullable(),
  photo: z.boolean(),
  live: z.boolean(),
  printed: z.boolean(),
});
export type CardLine = z.infer<typeof CardLineSchema>;

export const attendanceCardEndpoints = {
  own: endpoint({
    method: 'GET',
    path: '/api/attendance/my-card',
    summary: 'Your own card: what its code says, until when it counts, and which phone shows your live code.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    reply: OwnCardSchema,
  }),
  issueOwn: endpoint({
    method: 'POST',
    path: '/api/attendance/my-card',
    summary: 'Makes your card, or renews one that ends within 30 days.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    reply: OwnCardSchema,
  }),
  ownPdf: endpoint({
    method: 'GET',
    path: '/api/attendance/my-card.pdf',
    summary: 'Your card in the size of a bank card, to print.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    reply: 'file',
  }),
  ownPng: endpoint({
    method: 'GET',
    path: '/api/attendance/my-card.png',
    summary: 'Your code as a picture.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    reply: 'file',
  }),
  ownPhoto: endpoint({
    method: 'GET',
    path: '/api/attendance/my-photo',
    summary: 'Your photo as officers at a kiosk see it.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    reply: 'file',
  }),
  registerLive: endpoint({
    method: 'POST',
    path: '/api/attendance/my-live-key',
    summary: 'Registers this phone for your live code; the one before it ends.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    body: z.object({ publicKey: DevicePublicKeySchema }),
    reply: z.object({ at: InstantSchema }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/attendance/cards',
    summary: 'People whose cards you look after, with the state of each card, in order of name.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    query: z.object({
      q: z.string().trim().max(100).default(''),
      unitId: IdSchema.optional(),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    reply: z.object({
      total: z.int(),
      people: z.array(CardLineSchema),
      /** Of everybody in the list: who has no valid card, and who has no photo. */
      without: z.object({ card: z.int(), photo: z.int() }),
    }),
  }),
  issue: endpoint({
    method: 'POST',
    path: '/api/attendance/cards/:employeeId',
    summary: 'Issues a card; one that was valid ends as renewed.',
    permission: 'attendance.operate',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: PersonParamsSchema,
    reply: CardSchema,
  }),
  issueMany: endpoint({
    method: 'POST',
    path: '/api/attendance/cards',
    summary: 'Issues a card to everybody of a unit, with all units below it, who has no valid one.',
    permission: 'attendance.operate',
    target: { kind: 'unit', in: 'body', name: 'unitId' },
    body: z.object({ unitId: IdSchema }),
    reply: z.object({ issued: z.int(), had: z.int() }),
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api/attendance/cards/:employeeId/revoke',
    summary: 'Revokes a card; kiosks refuse it from their next contact on.',
    permission: 'attendance.operate',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: PersonParamsSchema,
    body: z.object({ why: z.enum(revocationReasons) }),
    reply: 'none',
  }),
  grantPrinted: endpoint({
    method: 'PUT',
    path: '/api/attendance/cards/:employeeId/printed',
    summary: 'Says whether the printed card counts for this person where the agency wants the live code.',
    permission: 'attendance.operate',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: PersonParamsSchema,
    body: z.object({ printed: z.boolean() }),
    reply: 'none',
  }),
  pdf: endpoint({
    method: 'GET',
    path: '/api/attendance/cards/:employeeId/card.pdf',
    summary: 'The card of one person in the size of a bank card.',
    permission: 'attendance.operate',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: PersonParamsSchema,
    reply: 'file',
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/api/attendance/cards-sheet.pdf',
    summary: 'All valid cards of a unit and those below it on A4, ten a page, to print and cut; at most 500.',
    permission: 'attendance.operate',
    target: { kind: 'unit', in: 'query', name: 'unitId' },
    query: z.object({ unitId: IdSchema }),
    reply: 'file',
  }),
  photo: endpoint({
    method: 'GET',
    path: '/api/attendance/cards/:employeeId/photo',
    summary: 'The photo that officers at a kiosk see.',
    permission: 'attendance.operate',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: PersonParamsSchema,
    reply: 'file',
  }),
  setPhoto: endpoint({
    method: 'POST',
    path: '/api/attendance/cards/:employeeId/photo',
    summary: 'Sets the photo: JPEG, at most 480 pixels and 80 kB; kept encrypted.',
    permission: 'attendance.operate',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: PersonParamsSchema,
    body: 'bytes',
    reply: 'none',
  }),
  removePhoto: endpoint({
    method: 'DELETE',
    path: '/api/attendance/cards/:employeeId/photo',
    summary: 'Erases the photo.',
    permission: 'attendance.operate',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: PersonParamsSchema,
    reply: 'none',
  }),
  rules: endpoint({
    method: 'GET',
    path: '/api/attendance/card-rules',
    summary: 'How long cards count, for whom the printed one does, and how often an officer compares face and photo.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    reply: CardRulesSchema.extend({ keyId: z.int().nullable(), keySince: InstantSchema.nullable() }),
  }),
  setRules: endpoint({
    method: 'PUT',
    path: '/api/attendance/card-rules',
    summary: 'Changes these rules for the agency.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    body: CardRulesSchema,
    reply: 'none',
  }),
  newKey: endpoint({
    method: 'POST',
    path: '/api/attendance/card-keys',
    summary: 'Makes a new key for signing cards; cards that exist keep counting until they end.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    reply: z.object({ keyId: z.int() }),
  }),
};

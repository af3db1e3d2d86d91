import { z } from 'zod';
import { PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const LineSchema = z.string().trim().min(1).max(160);

/** What the personnel officer sets for the whole agency. */
export const AgencyFormSchema = z.object({
  name: z.string().trim().min(3).max(200),
  shortName: z.string().trim().min(2).max(60),
  zone: ZoneSchema,
  language: z.enum(['id', 'en']),
  paper: z.enum(['A4', 'F4']),
  letterhead: z.array(LineSchema).max(6),
  brandColour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .nullable(),
  /** Days after the last day of service during which somebody may still read his own past data. */
  leaverDays: z.int().min(0).max(365),
  /** Days after which the rows of an applied import are erased; it cannot be undone after that. */
  importDays: z.int().min(1).max(365),
  /** Days after which photos of attendance sheets are erased. */
  sheetDays: z.int().min(30).max(3650),
  /** Days after which ground and evidence of an ended dispensation are erased. */
  evidenceDays: z.int().min(0).max(365),
  /** Days that a declaration of travel or contact is kept. */
  declarationDays: z.int().min(1).max(60),
});
export type AgencyForm = z.infer<typeof AgencyFormSchema>;

const SsoFormSchema = z.object({
  issuer: z.url().max(300),
  clientId: z.string().trim().min(1).max(300),
  /** Null keeps the secret that is stored. */
  clientSecret: z.string().min(1).max(500).nullable(),
  domains: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/)
        .max(200),
    )
    .max(20),
});

const target = { kind: 'agency' } as const;

export const agencyEndpoints = {
  read: endpoint({
    method: 'GET',
    path: '/api/agency',
    summary: 'What the agency has set for itself: names, zone, language, paper, letterhead, colour, logo, retention.',
    permission: 'agency.setUp',
    target,
    reply: AgencyFormSchema.extend({
      kind: z.enum(['province', 'city', 'regency', 'ministry']),
      regionCode: z.string().nullable(),
      logo: z.string().nullable(),
      /** Last day of a published plan; a change of the zone leaves its dates as they are. */
      publishedUntil: PlainDateSchema.nullable(),
    }),
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/agency',
    summary: 'Changes the settings; the zone takes effect at once, dates of published plans stay as they are.',
    permission: 'agency.setUp',
    target,
    body: AgencyFormSchema,
    reply: 'none',
  }),
  setLogo: endpoint({
    method: 'PUT',
    path: '/api/agency/logo',
    summary: 'A logo as PNG or plain SVG, 200 KB at most; an SVG with anything active in it is refused.',
    permission: 'agency.setUp',
    target,
    body: 'bytes',
    reply: 'none',
  }),
  removeLogo: endpoint({
    method: 'DELETE',
    path: '/api/agency/logo',
    summary: 'Takes the logo away.',
    permission: 'agency.setUp',
    target,
    reply: 'none',
  }),
  readSso: endpoint({
    method: 'GET',
    path: '/api/agency/sso',
    summary: "The agency's own OpenID Connect provider; its secret is never given back.",
    permission: 'agency.setUp',
    target,
    reply: z.object({
      own: SsoFormSchema.omit({ clientSecret: true }).nullable(),
      /** The server's operator has set one for every agency without its own. */
      shared: z.boolean(),
      returnAddress: z.string(),
    }),
  }),
  setSso: endpoint({
    method: 'PUT',
    path: '/api/agency/sso',
    summary: 'Sets the provider. Another address or client needs its secret again.',
    permission: 'agency.setUp',
    target,
    body: SsoFormSchema,
    reply: 'none',
  }),
  removeSso: endpoint({
    method: 'DELETE',
    path: '/api/agency/sso',
    summary: 'Forgets the provider and its secret; accounts tied to it sign in by their other ways.',
    permission: 'agency.setUp',
    target,
    reply: 'none',
  }),
};

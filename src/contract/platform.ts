import { z } from 'zod';
import { InstantSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const PersonSchema = z.object({
  name: z.string().trim().min(2).max(200),
  number: z.string().trim().min(1).max(254),
  email: z.email().nullable(),
  /** `mail`: an invitation to the address; `code`: a one-time password to hand over. */
  by: z.enum(['mail', 'code']),
});

export const NewAgencySchema = z.object({
  name: z.string().trim().min(3).max(200),
  shortName: z.string().trim().min(2).max(60),
  kind: z.enum(['province', 'city', 'regency', 'ministry']),
  regionCode: z
    .string()
    .trim()
    .regex(/^\d{2}(\.\d{2})?$/)
    .nullable(),
  zone: ZoneSchema,
});

/** How somebody gets in: an address that an invitation went to, or a one-time password that is shown once. */
const WayInSchema = z.object({ mailed: z.string().nullable(), password: z.string().nullable() });

const target = { kind: 'agency' } as const;
const agencyId = z.coerce.number().int().min(1).max(2_000_000_000);

export const platformEndpoints = {
  agencies: endpoint({
    method: 'GET',
    path: '/api/platform/agencies',
    summary: 'Every agency of this server with its state; nothing of their people.',
    permission: 'platform.operate',
    target,
    reply: z.object({
      mail: z.boolean(),
      agencies: z.array(
        z.object({
          id: z.number().int(),
          name: z.string(),
          shortName: z.string(),
          kind: z.enum(['province', 'city', 'regency', 'ministry']),
          zone: ZoneSchema,
          sample: z.boolean(),
          own: z.boolean(),
          createdAt: InstantSchema,
          suspendedAt: InstantSchema.nullable(),
          accounts: z.number().int(),
          lastSeenAt: InstantSchema.nullable(),
          /** Roles that nobody can act in at present; the operator may name somebody. */
          vacant: z.array(z.enum(['personnelOfficer', 'appointingAuthority'])),
        }),
      ),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/platform/agencies',
    summary: 'Adds an agency with its first personnel officer, by invitation or with a one-time password.',
    permission: 'platform.operate',
    target,
    shownOnce: true,
    body: NewAgencySchema.extend({ officer: PersonSchema }),
    reply: WayInSchema.extend({ id: z.number().int() }),
  }),
  name: endpoint({
    method: 'POST',
    path: '/api/platform/agencies/:agencyId/people',
    summary: 'Names a personnel officer or an appointing authority where nobody can act in that role.',
    permission: 'platform.operate',
    target,
    shownOnce: true,
    params: z.object({ agencyId }),
    body: PersonSchema.extend({ role: z.enum(['personnelOfficer', 'appointingAuthority']) }),
    reply: WayInSchema,
  }),
  setSuspended: endpoint({
    method: 'PUT',
    path: '/api/platform/agencies/:agencyId/suspended',
    summary: 'Suspends an agency: nobody of it can sign in, its data stays. Or opens it again.',
    permission: 'platform.operate',
    target,
    params: z.object({ agencyId }),
    body: z.object({ suspended: z.boolean() }),
    reply: 'none',
  }),
};

import { z } from 'zod';
import { roles } from '../domain/access/roles.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

export const AccountLineSchema = z.object({
  id: IdSchema,
  employeeId: IdSchema.nullable(),
  name: z.string(),
  number: z.string().nullable(),
  email: z.string().nullable(),
  /** Roles in force today, headships included; the role of an ordinary employee is not listed. */
  roles: z.array(z.enum(roles)),
  secondFactor: z.boolean(),
  signedInBefore: z.boolean(),
  disabled: z.boolean(),
});
export type AccountLine = z.infer<typeof AccountLineSchema>;

export const RoleGrantSchema = z.object({
  id: IdSchema,
  role: z.enum(roles),
  unitId: IdSchema.nullable(),
  unitName: z.string().nullable(),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  /** `headship`: comes from the unit's head or acting head and is changed there. */
  source: z.enum(['grant', 'headship']),
  acting: z.enum(['plt', 'plh']).nullable(),
});

export const AccountSchema = AccountLineSchema.extend({
  hasPassword: z.boolean(),
  mustChangePassword: z.boolean(),
  passkeys: z.number().int(),
  sessions: z.number().int(),
  lastSeenAt: InstantSchema.nullable(),
  grants: z.array(RoleGrantSchema),
});

const params = z.object({ id: IdSchema });

export const accountsEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/accounts',
    summary: 'Accounts by name, number or e-mail, 50 a page.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    query: z.object({
      text: z.string().trim().max(100).default(''),
      role: z.enum(roles).optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    reply: z.object({ total: z.number().int(), accounts: z.array(AccountLineSchema) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/accounts/:id',
    summary: 'One account with its roles and ways to sign in.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    params,
    reply: AccountSchema,
  }),
  units: endpoint({
    method: 'GET',
    path: '/api/accounts/units',
    summary: 'Units by part of their name, to give a role over one of them.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    query: z.object({ text: z.string().trim().max(100).default('') }),
    reply: z.object({ units: z.array(z.object({ id: IdSchema, name: z.string(), above: z.string().nullable() })) }),
  }),
  temporaryPassword: endpoint({
    method: 'POST',
    path: '/api/accounts/:id/temporary-password',
    summary:
      'Makes a temporary password, shown once; it must be changed at the next sign-in. Ends every session of the account.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    shownOnce: true,
    params,
    reply: z.object({ password: z.string() }),
  }),
  sendResetLink: endpoint({
    method: 'POST',
    path: '/api/accounts/:id/reset-link',
    summary: 'Sends the person a link to set a password.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    params,
    reply: 'none',
  }),
  removeSecondFactor: endpoint({
    method: 'POST',
    path: '/api/accounts/:id/remove-second-factor',
    summary:
      'For a lost phone: takes the authenticator application and the passkeys off the account and ends its sessions.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    params,
    reply: 'none',
  }),
  setDisabled: endpoint({
    method: 'PUT',
    path: '/api/accounts/:id/disabled',
    summary: 'Closes an account, or opens it again.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    params,
    body: z.object({ disabled: z.boolean() }),
    reply: 'none',
  }),
  grantRole: endpoint({
    method: 'POST',
    path: '/api/accounts/:id/grants',
    summary: 'Gives a role, over a unit or the whole agency, from one day to another or until further notice.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    params,
    body: z.object({
      role: z.enum(roles).exclude(['employee']),
      unitId: IdSchema.nullable(),
      from: PlainDateSchema,
      to: PlainDateSchema.nullable(),
    }),
    shownOnce: true,
    reply: z.object({
      id: IdSchema,
      /** A temporary password that was never changed is taken back where an office of trust is given: how the person gets in now. */
      enrolment: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('notNeeded') }),
        z.object({ kind: z.literal('mail'), email: z.string() }),
        z.object({ kind: z.literal('code'), password: z.string() }),
        z.object({ kind: z.literal('authority') }),
      ]),
    }),
  }),
  revokeGrant: endpoint({
    method: 'DELETE',
    path: '/api/accounts/:id/grants/:grantId',
    summary: 'Ends a role: yesterday was its last day, or it never began.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    params: z.object({ id: IdSchema, grantId: IdSchema }),
    reply: 'none',
  }),
  readSso: endpoint({
    method: 'GET',
    path: '/api/accounts/sso',
    summary: 'Whether single sign-on may find an account by its e-mail or NIP the first time.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    reply: z.object({ configured: z.boolean(), matchBy: z.enum(['none', 'email', 'number']) }),
  }),
  setSso: endpoint({
    method: 'PUT',
    path: '/api/accounts/sso',
    summary: 'Allows or forbids single sign-on to find an account by its e-mail or NIP the first time.',
    permission: 'account.manage',
    target: { kind: 'agency' },
    body: z.object({ matchBy: z.enum(['none', 'email', 'number']) }),
    reply: 'none',
  }),
};

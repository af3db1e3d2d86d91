import { z } from 'zod';
import { browsers, systems } from '../domain/access/deviceOf.ts';
import { roles } from '../domain/access/roles.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const PasswordSchema = z.string().min(1).max(400);
const NameSchema = z.string().trim().min(1).max(254);
/** A browser's WebAuthn answer; the library checks every part of it. */
const CredentialSchema = z.looseObject({
  id: z.string().max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
});
const OptionsSchema = z.record(z.string(), z.unknown());

/** What comes after a step of signing in: the pages, the second factor, a new password, or which of one's accounts it is to be. */
export const SignInStepSchema = z.object({
  next: z.enum(['in', 'secondFactor', 'changePassword', 'chooseAccount']),
  choice: z
    .object({ ticket: z.string(), accounts: z.array(z.object({ accountId: IdSchema, agency: z.string() })) })
    .optional(),
});
export type SignInStep = z.infer<typeof SignInStepSchema>;

const GrantSchema = z.object({
  role: z.enum(roles),
  unitId: IdSchema.nullable(),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  /** Service has ended; only what is one's own may be read. */
  pastOnly: z.literal(true).optional(),
});

const AgencySchema = z.object({
  id: z.number().int(),
  name: z.string(),
  shortName: z.string(),
  kind: z.enum(['province', 'city', 'regency', 'ministry']),
  zone: ZoneSchema,
  paper: z.enum(['A4', 'F4']),
  brandColour: z.string().nullable(),
  letterhead: z.array(z.string()),
  /** Changes whenever the logo does; null where there is none. */
  logo: z.string().nullable(),
  sample: z.boolean(),
});

const MeSchema = z.object({
  accountId: IdSchema,
  employeeId: IdSchema.nullable(),
  name: z.string(),
  number: z.string().nullable(),
  email: z.string().nullable(),
  language: z.enum(['id', 'en']),
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  hasPassword: z.boolean(),
  today: PlainDateSchema,
  agency: AgencySchema,
  /** Every role held today or later, headships included. */
  grants: z.array(GrantSchema),
  /** Accounts of the same person in other agencies, proven within the last hours; switching needs no password. */
  otherAccounts: z.array(z.object({ accountId: IdSchema, agency: z.string() })),
});
export type Me = z.infer<typeof MeSchema>;

const SessionSchema = z.object({
  id: IdSchema,
  current: z.boolean(),
  system: z.enum(systems),
  browser: z.enum(browsers),
  method: z.enum(['password', 'passkey', 'sso']),
  address: z.string(),
  createdAt: InstantSchema,
  lastSeenAt: InstantSchema,
  lasting: z.boolean(),
});

const PasskeySchema = z.object({
  id: IdSchema,
  name: z.string(),
  createdAt: InstantSchema,
  lastUsedAt: InstantSchema.nullable(),
});

export const accessEndpoints = {
  options: endpoint({
    method: 'GET',
    path: '/api/access/options',
    summary:
      'What the sign-in page needs to know: whether set-up is still to be done, whether single sign-on and mail are there.',
    permission: 'public',
    reply: z.object({
      setUpNeeded: z.boolean(),
      /** Providers to sign in with; `agencyId` is null for the one that the server's operator has set for all. */
      sso: z.array(z.object({ agencyId: z.number().int().nullable(), name: z.string().nullable() })),
      mail: z.boolean(),
      sample: z.boolean(),
      manyAgencies: z.boolean(),
    }),
  }),
  setUp: endpoint({
    method: 'POST',
    path: '/api/setup',
    summary:
      'Creates the first agency and its first personnel officer; needs the one-time code that the server printed.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({
      code: z.string().trim().min(1).max(40),
      agency: z.object({
        name: z.string().trim().min(3).max(200),
        shortName: z.string().trim().min(2).max(60),
        kind: z.enum(['province', 'city', 'regency', 'ministry']),
        regionCode: z
          .string()
          .trim()
          .regex(/^\d{2}(\.\d{2})?$/)
          .nullable(),
        zone: ZoneSchema,
        paper: z.enum(['A4', 'F4']),
      }),
      officer: z.object({
        name: z.string().trim().min(2).max(200),
        number: NameSchema,
        email: z.email().nullable(),
        password: PasswordSchema,
      }),
    }),
    reply: SignInStepSchema,
  }),
  signIn: endpoint({
    method: 'POST',
    path: '/api/access/sign-in',
    summary:
      'Signs in with NIP, agency number or e-mail and a password. The same answer for an unknown account and a wrong password.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ name: NameSchema, password: PasswordSchema, lasting: z.boolean().default(true) }),
    reply: SignInStepSchema,
  }),
  secondFactor: endpoint({
    method: 'POST',
    path: '/api/access/second-factor',
    summary: 'The second step: six digits of the authenticator application, or a recovery code.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ code: z.string().trim().min(6).max(30) }),
    reply: SignInStepSchema,
  }),
  chooseAccount: endpoint({
    method: 'POST',
    path: '/api/access/choose',
    summary:
      'Ends the sign-in of somebody with accounts in several agencies by saying which one; the ticket works once.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ ticket: z.string().max(8000), accountId: IdSchema }),
    reply: SignInStepSchema,
  }),
  switchAccount: endpoint({
    method: 'POST',
    path: '/api/access/switch',
    summary:
      'Goes on as the account in another agency whose password was given in this sign-in within the last twelve hours; a second factor is asked anew.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ accountId: IdSchema }),
    reply: SignInStepSchema,
  }),
  proveAccount: endpoint({
    method: 'POST',
    path: '/api/access/switch/prove',
    summary: 'Goes on as the account in another agency that bears the same number or e-mail, by its own password.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ password: PasswordSchema }),
    reply: SignInStepSchema,
  }),
  logo: endpoint({
    method: 'GET',
    path: '/api/access/logo',
    summary: "The agency's logo.",
    permission: 'signedIn',
    reply: 'file',
  }),
  testSso: endpoint({
    method: 'POST',
    path: '/api/access/sso/test',
    summary:
      "For the personnel officer: asks a provider for its description before the agency's single sign-on is set.",
    permission: 'public',
    rate: 'signIn',
    body: z.object({ issuer: z.url().max(300), clientId: z.string().trim().min(1).max(300) }),
    reply: z.object({ issuer: z.string(), signInAt: z.string(), pkce: z.boolean(), claims: z.array(z.string()) }),
  }),
  signOut: endpoint({
    method: 'POST',
    path: '/api/access/sign-out',
    summary: 'Ends this session.',
    permission: 'secondFactorOwed',
    reply: 'none',
  }),
  me: endpoint({
    method: 'GET',
    path: '/api/access/me',
    summary: 'Who is signed in, in which agency, with which roles; renews the cookie of a device that stays signed in.',
    permission: 'signedIn',
    reply: MeSchema,
  }),
  setLanguage: endpoint({
    method: 'PUT',
    path: '/api/access/me/language',
    summary: 'The language of pages and mails for this person.',
    permission: 'signedIn',
    body: z.object({ language: z.enum(['id', 'en']) }),
    reply: 'none',
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/access/me/password',
    summary: 'Replaces the password; every other session ends, this one goes on under a new token.',
    permission: 'signedIn',
    body: z.object({ old: PasswordSchema, password: PasswordSchema }),
    reply: 'none',
  }),
  forgotten: endpoint({
    method: 'POST',
    path: '/api/access/forgotten',
    summary: 'Sends a reset link to the address of the account, if there is one; the answer is the same either way.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ name: NameSchema }),
    reply: 'none',
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/access/reset-password',
    summary: 'Sets a new password by a link from the mail; works once, within 30 minutes, and ends every session.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ token: z.string().regex(/^[\w-]{43}$/), password: PasswordSchema }),
    reply: 'none',
  }),
  beginTotp: endpoint({
    method: 'POST',
    path: '/api/access/me/totp',
    summary: 'Begins to enrol an authenticator application: a picture to scan and the key to type.',
    permission: 'signedIn',
    shownOnce: true,
    body: z.object({ password: PasswordSchema.nullable() }),
    reply: z.object({ picture: z.string(), key: z.string(), address: z.string() }),
  }),
  confirmTotp: endpoint({
    method: 'POST',
    path: '/api/access/me/totp/confirm',
    summary: 'Ends the enrolment with a first code and gives ten recovery codes, shown once.',
    permission: 'signedIn',
    shownOnce: true,
    body: z.object({ code: z.string().trim().min(6).max(12) }),
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/api/access/me/totp/recovery-codes',
    summary: 'Ten new recovery codes; the old ones stop working.',
    permission: 'signedIn',
    shownOnce: true,
    body: z.object({ code: z.string().trim().min(6).max(30) }),
    reply: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  removeTotp: endpoint({
    method: 'POST',
    path: '/api/access/me/totp/remove',
    summary: 'Takes the authenticator application off the account; needs one of its codes.',
    permission: 'signedIn',
    body: z.object({ code: z.string().trim().min(6).max(30) }),
    reply: 'none',
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/api/access/me/sessions',
    summary: 'Where this account is signed in.',
    permission: 'signedIn',
    reply: z.object({ sessions: z.array(SessionSchema) }),
  }),
  revokeSession: endpoint({
    method: 'DELETE',
    path: '/api/access/me/sessions/:id',
    summary: 'Signs one device out.',
    permission: 'signedIn',
    params: z.object({ id: IdSchema }),
    reply: 'none',
  }),
  revokeOtherSessions: endpoint({
    method: 'POST',
    path: '/api/access/me/sessions/revoke-others',
    summary: 'Signs every other device out.',
    permission: 'signedIn',
    reply: z.object({ ended: z.number().int() }),
  }),
  passkeys: endpoint({
    method: 'GET',
    path: '/api/access/me/passkeys',
    summary: 'Passkeys of this account.',
    permission: 'signedIn',
    reply: z.object({ passkeys: z.array(PasskeySchema) }),
  }),
  beginPasskey: endpoint({
    method: 'POST',
    path: '/api/access/me/passkeys/begin',
    summary: 'Options for the browser to make a passkey.',
    permission: 'signedIn',
    reply: OptionsSchema,
  }),
  addPasskey: endpoint({
    method: 'POST',
    path: '/api/access/me/passkeys',
    summary: 'Keeps the passkey that the browser made.',
    permission: 'signedIn',
    body: z.object({ name: z.string().trim().min(1).max(80), credential: CredentialSchema }),
    reply: z.object({ id: IdSchema }),
  }),
  removePasskey: endpoint({
    method: 'DELETE',
    path: '/api/access/me/passkeys/:id',
    summary: 'Forgets a passkey.',
    permission: 'signedIn',
    params: z.object({ id: IdSchema }),
    reply: 'none',
  }),
  passkeyOptions: endpoint({
    method: 'POST',
    path: '/api/access/passkey/begin',
    summary: 'Options for the browser to sign in with a passkey, without a user name.',
    permission: 'public',
    rate: 'signIn',
    reply: OptionsSchema,
  }),
  signInWithPasskey: endpoint({
    method: 'POST',
    path: '/api/access/passkey/sign-in',
    summary: 'Signs in with a passkey; a verified person needs no second factor.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ credential: CredentialSchema, lasting: z.boolean().default(true) }),
    reply: SignInStepSchema,
  }),
  beginSso: endpoint({
    method: 'POST',
    path: '/api/access/sso/begin',
    summary: "Where to send the browser for the agency's own single sign-on (OpenID Connect, code with PKCE).",
    permission: 'public',
    rate: 'signIn',
    body: z.object({
      lasting: z.boolean().default(true),
      agencyId: z.number().int().positive().nullable().default(null),
    }),
    reply: z.object({ address: z.url() }),
  }),
  finishSso: endpoint({
    method: 'POST',
    path: '/api/access/sso/finish',
    summary: 'Ends single sign-on with what the provider put into the address of the return page.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({ search: z.string().max(6000) }),
    reply: SignInStepSchema,
  }),
};

import { z } from 'zod';
import { leaveMoves, leaveStates } from '../domain/absence/leave/leaveLife.ts';
import { LeaveFiguresSchema, LeaveRuleSchema, leaveKinds } from '../domain/absence/leave/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const idParams = z.object({ id: IdSchema });
const KindSchema = z.enum(leaveKinds);
const ProblemSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Working days of one year. */
const BalanceSchema = z.object({
  year: z.int(),
  entitled: z.int(),
  carried: z.int(),
  taken: z.int(),
  waiting: z.int(),
  left: z.int(),
});

const RequestShape = {
  id: IdSchema,
  kind: KindSchema,
  from: PlainDateSchema,
  to: PlainDateSchema,
  length: z.int(),
  unit: LeaveRuleSchema.shape.unit,
  workdays: z.int(),
  state: z.enum(leaveStates),
  askedAt: InstantSchema,
  /** Number of the leave letter once it is approved. */
  letter: z.string(),
  /** Last day of a leave that was called back. */
  endedOn: PlainDateSchema.nullable(),
};
const HistorySchema = z.array(
  z.object({ move: z.enum(leaveMoves), at: InstantSchema, by: z.string(), note: z.string() }),
);

const MyLeaveSchema = z.object({
  ...RequestShape,
  reason: z.string(),
  files: z.int(),
  history: HistorySchema,
  mayWithdraw: z.boolean(),
  mayAddFile: z.boolean(),
});
export type MyLeave = z.output<typeof MyLeaveSchema>;

const MyKindSchema = LeaveRuleSchema.extend({
  /** Why the caller cannot ask for this kind today; null where he can. */
  closed: ProblemSchema.nullable(),
});
export type MyLeaveKind = z.output<typeof MyKindSchema>;

const HeadSchema = z.object({
  ...RequestShape,
  employeeId: IdSchema,
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  files: z.int(),
  /** Evidence was looked at by the health verifier, or by nobody yet; null where the kind needs none. */
  checked: z.boolean().nullable(),
  recommended: z.boolean(),
  may: z.array(z.enum(['approve', 'postpone', 'refuse', 'recommend', 'cancel', 'callBack', 'check'])),
});
export type LeaveHead = z.output<typeof HeadSchema>;

export const leaveEndpoints = {
  mine: endpoint({
    method: 'GET',
    path: '/api/leave/mine',
    summary: 'Own balances of annual leave, kinds of leave with their figures, and own requests, newest first.',
    permission: 'leave.ask',
    target: { kind: 'self' },
    reply: z.object({
      balances: z.array(BalanceSchema),
      kinds: z.array(MyKindSchema),
      requests: z.array(MyLeaveSchema),
    }),
  }),
  judge: endpoint({
    method: 'GET',
    path: '/api/leave/judgement',
    summary: 'Whether leave on these days can be asked for, how long it is and what would be left.',
    permission: 'leave.ask',
    target: { kind: 'self' },
    query: z.object({ kind: KindSchema, from: PlainDateSchema, to: PlainDateSchema }),
    reply: z.object({
      allowed: z.boolean(),
      length: z.int(),
      workdays: z.int(),
      /** Of the year of the first day, after this leave; null for kinds without a balance. */
      left: z.int().nullable(),
      problem: ProblemSchema.nullable(),
      sentence: z.string(),
    }),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/api/leave',
    summary: 'Asks for leave; the heads in line are told.',
    permission: 'leave.ask',
    target: { kind: 'self' },
    body: z.object({
      kind: KindSchema,
      from: PlainDateSchema,
      to: PlainDateSchema,
      reason: z.string().trim().max(600).default(''),
      address: z.string().trim().max(300).default(''),
      phone: z.string().trim().max(40).default(''),
    }),
    reply: z.object({ id: IdSchema }),
  }),
  addFile: endpoint({
    method: 'POST',
    path: '/api/leave/:id/files',
    summary: 'Adds a PDF, JPG or PNG of at most 5 MB to an own request; kept encrypted.',
    permission: 'leave.ask',
    target: { kind: 'self' },
    params: idParams,
    body: 'bytes',
    reply: z.object({ files: z.int() }),
  }),
  ownForm: endpoint({
    method: 'GET',
    path: '/api/leave/:id/form',
    summary: 'An own request as PDF on the form of BKN rule 24/2017, anak lampiran 1.b, on the paper of the agency.',
    permission: 'leave.ask',
    target: { kind: 'self' },
    params: idParams,
    reply: 'file',
  }),
  form: endpoint({
    method: 'GET',
    path: '/api/leave/requests/:id/form',
    summary: 'The same form for those who recommend or decide.',
    permission: 'leave.decide',
    target: { kind: 'scope' },
    params: idParams,
    reply: 'file',
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/leave/:id/withdraw',
    summary: 'Withdraws an own request that is not decided.',
    permission: 'leave.ask',
    target: { kind: 'self' },
    params: idParams,
    reply: 'none',
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/leave/requests',
    summary: 'Requests for leave in the reader’s units: those that wait by day, or the decided ones, newest first.',
    permission: 'leave.decide',
    target: { kind: 'scope' },
    query: z.object({
      part: z.enum(['waiting', 'decided']).default('waiting'),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({ requests: z.array(HeadSchema), total: z.int(), waiting: z.int() }),
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/leave/requests/:id',
    summary: 'One request with reason, evidence, balance, history, and who else of the unit is away on its days.',
    permission: 'leave.decide',
    target: { kind: 'scope' },
    params: idParams,
    reply: HeadSchema.extend({
      reason: z.string(),
      address: z.string(),
      phone: z.string(),
      article: z.string(),
      balance: BalanceSchema.nullable(),
      history: HistorySchema,
      /** Files that this reader may open; those of health kinds are only counted. */
      openFiles: z.array(z.object({ id: IdSchema, name: z.string(), sizeBytes: z.int() })),
      alsoAway: z.array(z.object({ name: z.string(), from: PlainDateSchema, to: PlainDateSchema })),
    }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/leave/decide',
    summary: 'Recommends, approves, postpones or refuses requests, each alone; those that failed are listed.',
    permission: 'leave.decide',
    target: { kind: 'scope' },
    body: z.object({
      decision: z.enum(['approve', 'postpone', 'refuse', 'recommend']),
      note: z.string().trim().max(500).default(''),
      letter: z.string().trim().max(120).default(''),
      /** Null: every request that waits for this reader's last word. */
      ids: z.array(IdSchema).max(500).nullable(),
    }),
    reply: z.object({
      done: z.int(),
      failed: z.array(z.object({ id: IdSchema, name: z.string(), code: z.string(), detail: z.string() })),
    }),
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/leave/:id/end',
    summary: 'Cancels an approved leave before its first day, or calls the employee back; the absence follows.',
    permission: 'leave.decide',
    target: { kind: 'scope' },
    params: idParams,
    /** Null cancels; a day is the last one of the leave. */
    body: z.object({ lastDay: PlainDateSchema.nullable(), note: z.string().trim().min(5).max(500) }),
    reply: z.object({ plans: z.int() }),
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/api/leave/evidence',
    summary: 'Requests of health kinds with evidence that no verifier has looked at: name, days and files, no reason.',
    permission: 'leave.checkEvidence',
    target: { kind: 'agency' },
    reply: z.object({
      requests: z.array(
        z.object({
          id: IdSchema,
          name: z.string(),
          number: z.string(),
          unitName: z.string(),
          kind: KindSchema,
          from: PlainDateSchema,
          to: PlainDateSchema,
          files: z.array(z.object({ id: IdSchema, name: z.string(), sizeBytes: z.int() })),
        }),
      ),
    }),
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/leave/:id/check',
    summary: 'The health verifier says that the evidence carries the leave, or what is missing.',
    permission: 'leave.checkEvidence',
    target: { kind: 'agency' },
    params: idParams,
    body: z.object({ carries: z.boolean(), note: z.string().trim().max(300).default('') }),
    reply: 'none',
  }),
  readFile: endpoint({
    method: 'GET',
    path: '/api/leave/:id/files/:fileId',
    summary: 'One piece of evidence of a kind that is not health, for who decides; the reading is written down.',
    permission: 'leave.decide',
    target: { kind: 'scope' },
    params: idParams.extend({ fileId: IdSchema }),
    reply: 'file',
  }),
  readEvidence: endpoint({
    method: 'GET',
    path: '/api/leave/:id/evidence/:fileId',
    summary: 'One piece of evidence of a health kind, for the health verifier; the reading is written down.',
    permission: 'leave.checkEvidence',
    target: { kind: 'agency' },
    params: idParams.extend({ fileId: IdSchema }),
    reply: 'file',
  }),
  balances: endpoint({
    method: 'GET',
    path: '/api/leave/balances',
    summary: 'Balances of annual leave of a year, a page of people in order of name.',
    permission: 'leave.keep',
    target: { kind: 'agency' },
    query: z.object({
      year: z.coerce.number().int().min(2000).max(2100),
      q: z.string().trim().max(80).default(''),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({
      total: z.int(),
      people: z.array(
        z.object({
          employeeId: IdSchema,
          name: z.string(),
          number: z.string(),
          unitName: z.string(),
          opening: z.int().nullable(),
          balance: BalanceSchema,
        }),
      ),
    }),
  }),
  setOpening: endpoint({
    method: 'PUT',
    path: '/api/leave/balances/:employeeId/:year',
    summary: 'Sets how many days older records carry into a year.',
    permission: 'leave.keep',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: z.object({ employeeId: IdSchema, year: z.coerce.number().int().min(2000).max(2100) }),
    body: z.object({ days: z.int().min(-60).max(60), note: z.string().trim().max(200).default('') }),
    reply: 'none',
  }),
  importOpenings: endpoint({
    method: 'POST',
    path: '/api/leave/balances/import',
    summary: 'Reads carried days from a list (XLSX or CSV: NIP, days); records the right lines when `apply` is given.',
    permission: 'leave.keep',
    target: { kind: 'agency' },
    query: z.object({
      year: z.coerce.number().int().min(2000).max(2100),
      name: z.string().max(200).default(''),
      apply: z.enum(['yes', 'no']).default('no'),
    }),
    body: 'bytes',
    reply: z.object({
      fresh: z.int(),
      known: z.int(),
      wrong: z.array(z.object({ line: z.int(), value: z.string(), sentence: z.string() })),
      applied: z.boolean(),
    }),
  }),
  rules: endpoint({
    method: 'GET',
    path: '/api/leave/rules',
    summary: 'Figures of every kind as they hold today, and those of the agency with their first day.',
    permission: 'leave.keep',
    target: { kind: 'agency' },
    reply: z.object({
      basis: z.string(),
      rules: z.array(
        LeaveRuleSchema.extend({
          /** First day of the agency's own figures; null where the ready ones hold. */
          ownSince: PlainDateSchema.nullable(),
        }),
      ),
    }),
  }),
  setFigures: endpoint({
    method: 'PUT',
    path: '/api/leave/rules/:kind',
    summary: 'Sets the figures of a kind from a day on.',
    permission: 'leave.keep',
    target: { kind: 'agency' },
    params: z.object({ kind: KindSchema }),
    body: z.object({ from: PlainDateSchema, figures: LeaveFiguresSchema }),
    reply: 'none',
  }),
};

import { sql } from 'kysely';
import type { Grounds, UnitGround } from '../../../domain/roster/unitGround.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { KeptLine } from '../lineStore.ts';
import type { InstrumentInPlan, UnitBreach } from '../planStore.ts';

/** What planning again came to; waits until somebody takes it. */
export interface Proposal {
  /** The version that it changes. */
  readonly version: number;
  readonly from: PlainDate;
  readonly policyDigest: string;
  readonly instruments: readonly InstrumentInPlan[];
  readonly shared: Grounds['shared'];
  readonly breaches: readonly UnitBreach[];
  /** Every line of the units whose ground changed, and lines that change in the others. */
  readonly lines: readonly KeptLine[];
  readonly grounds: readonly { readonly unitId: Id; readonly ground: UnitGround; readonly people: number }[];
  readonly proven: boolean;
}

export const insertProposal = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  jobId: Id,
  proposal: Proposal,
  made: { readonly at: Instant; readonly accountId: Id | null },
): Promise<void> => {
  await tx
    .insertInto('plan_proposal')
    .values({
      agency_id: agencyId,
      plan_id: planId,
      job_id: jobId,
      version: proposal.version,
      first_day: proposal.from,
      policy_digest: proposal.policyDigest,
      instruments: JSON.stringify(proposal.instruments),
      shared: JSON.stringify(proposal.shared),
      breaches: JSON.stringify(proposal.breaches),
      lines: JSON.stringify(proposal.lines),
      grounds: JSON.stringify(proposal.grounds),
      proven: proposal.proven,
      made_at: made.at,
      made_by: made.accountId,
    })
    .execute();
};

export const findProposal = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  jobId: Id,
): Promise<(Proposal & { readonly taken: boolean }) | null> => {
  const row = await tx
    .selectFrom('plan_proposal')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        version: row.version,
        from: row.first_day,
        policyDigest: row.policy_digest,
        instruments: row.instruments as InstrumentInPlan[],
        shared: row.shared as Grounds['shared'],
        breaches: row.breaches as UnitBreach[],
        lines: row.lines as KeptLine[],
        grounds: row.grounds as Proposal['grounds'],
        proven: row.proven,
        taken: row.taken_at !== null,
      };
};

/** Marks a proposal as taken and lets the plan rest on what it was made under. Other proposals of the plan are of no use any more. */
export const takeProposal = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  jobId: Id,
  { policyDigest, instruments }: Pick<Proposal, 'policyDigest' | 'instruments'>,
  at: Instant,
): Promise<void> => {
  await tx
    .updateTable('plan_proposal')
    .set({ taken_at: at, lines: '[]', grounds: '[]' })
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('job_id', '=', jobId)
    .execute();
  await sql`update plan set policy_digest = ${policyDigest}, instruments = ${JSON.stringify(instruments)}::text::jsonb
    where agency_id = ${agencyId} and plan_id = ${planId}`.execute(tx);
  await sql`delete from plan_proposal where agency_id = ${agencyId} and plan_id = ${planId} and taken_at is null`.execute(
    tx,
  );
};

/** Proposals that nobody took hold a copy of the lines; they go after some days. */
export const forgetProposals = async (tx: Tx, before: Instant): Promise<void> => {
  await sql`delete from plan_proposal where taken_at is null and made_at < ${before}::timestamptz`.execute(tx);
};

/** Remembers which bounds units share from this version on. */
export const setShared = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  version: number,
  shared: Grounds['shared'],
): Promise<void> => {
  await sql`update plan_version set shared = ${JSON.stringify(shared)}::text::jsonb
    where agency_id = ${agencyId} and plan_id = ${planId} and version = ${version}`.execute(tx);
};

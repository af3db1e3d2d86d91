import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface Card {
  readonly cardId: Id;
  readonly employeeId: Id;
  readonly holder: Uint8Array;
  readonly credential: Uint8Array;
  readonly keyId: number;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

/** A statement takes 65,535 values at most. */
const inParts = <T>(all: readonly T[], size = 1000): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

const cards = (tx: Tx, agencyId: number) =>
  tx
    .selectFrom('card')
    .innerJoin('card_holder as h', (j) =>
      j.onRef('h.agency_id', '=', 'card.agency_id').onRef('h.employee_id', '=', 'card.employee_id'),
    )
    .select([
      'card.card_id',
      'card.employee_id',
      'h.holder',
      'card.credential',
      'card.key_id',
      'card.issued_at',
      'card.expires_at',
      'card.revoked_at',
    ])
    .where('card.agency_id', '=', agencyId);

type CardRow = Awaited<ReturnType<ReturnType<typeof cards>['executeTakeFirstOrThrow']>>;
const cardOf = (row: CardRow): Card => ({
  cardId: row.card_id,
  employeeId: row.employee_id,
  holder: row.holder,
  credential: row.credential,
  keyId: row.key_id,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
});

/** Cards of these people that nobody revoked; expired ones too. */
export const openCards = async (tx: Tx, agencyId: number, employeeIds: readonly Id[]): Promise<Map<Id, Card>> => {
  if (employeeIds.length === 0) return new Map();
  const rows = await cards(tx, agencyId)
    .where('card.employee_id', 'in', employeeIds)
    .where('card.revoked_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.employee_id, cardOf(row)]));
};

/** Cards by their numbers, revoked ones too. */
export const cardsByCredential = async (
  tx: Tx,
  agencyId: number,
  credentials: readonly Uint8Array[],
): Promise<Card[]> => {
  if (credentials.length === 0) return [];
  return (await cards(tx, agencyId).where('card.credential', 'in', credentials).execute()).map(cardOf);
};

/** The last revocation of each of these people. */
export const lastRevocations = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
): Promise<Map<Id, { at: Instant; why: 'renewed' | 'lost' | 'misused' | 'left' | 'other' }>> => {
  if (employeeIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('card')
    .select(['employee_id', 'revoked_at', 'revoked_why'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', 'in', employeeIds)
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at')
    .execute();
  return new Map(rows.map((row) => [row.employee_id, { at: row.revoked_at!, why: row.revoked_why! }]));
};

/** Gives people their opaque numbers; those who have one keep it. */
export const makeHolders = async (
  tx: Tx,
  agencyId: number,
  holders: readonly { readonly employeeId: Id; readonly holder: Uint8Array }[],
): Promise<void> => {
  for (const some of inParts(holders))
    await tx
      .insertInto('card_holder')
      .values(some.map((h) => ({ agency_id: agencyId, employee_id: h.employeeId, holder: h.holder })))
      .onConflict((c) => c.columns(['agency_id', 'employee_id']).doNothing())
      .execute();
};

export interface NewCard {
  readonly cardId: Id;
  readonly employeeId: Id;
  readonly credential: Uint8Array;
  readonly keyId: number;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

export const insertCards = async (tx: Tx, agencyId: number, made: readonly NewCard[]): Promise<void> => {
  for (const some of inParts(made))
    await tx
      .insertInto('card')
      .values(
        some.map((card) => ({
          agency_id: agencyId,
          card_id: card.cardId,
          employee_id: card.employeeId,
          credential: card.credential,
          key_id: card.keyId,
          issued_at: card.issuedAt,
          expires_at: card.expiresAt,
        })),
      )
      .execute();
};

/** Ends the open cards of these people; answers how many there were. */
export const revokeCards = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  by: { readonly why: 'renewed' | 'lost' | 'misused' | 'left' | 'other'; readonly at: Instant; readonly accountId: Id },
): Promise<number> => {
  if (employeeIds.length === 0) return 0;
  const done = await tx
    .updateTable('card')
    .set({ revoked_at: by.at, revoked_why: by.why, revoked_by: by.accountId })
    .where('agency_id', '=', agencyId)
    .where('employee_id', 'in', employeeIds)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
};

/** Numbers of all revoked cards that would still count otherwise. */
export const revokedCredentials = async (tx: Tx, agencyId: number, now: Instant): Promise<Uint8Array[]> => {
  const rows = await tx
    .selectFrom('card')
    .select('credential')
    .where('agency_id', '=', agencyId)
    .where('revoked_at', 'is not', null)
    .where('expires_at', '>', now)
    .orderBy('credential')
    .execute();
  return rows.map((row) => row.credential);
};

/** People in service on a day whose placement lies in one of these units, in order of name; `null` asks for everybody. */
export const peopleInUnits = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
  unitIds: readonly Id[] | null,
): Promise<Id[]> => {
  const { rows } = await sql<{ employee_id: Id }>`
    select e.employee_id from employee e
    join placement p on p.agency_id = e.agency_id and p.employee_id = e.employee_id
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
    where e.agency_id = ${agencyId}
      and (${unitIds === null} or p.unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(unitIds ?? [])}::text::json)))
      and exists (select 1 from employment m where m.agency_id = e.agency_id and m.employee_id = e.employee_id
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day}))
    order by e.name, e.number`.execute(tx);
  return rows.map((row) => row.employee_id);
};

export interface HolderFacts {
  readonly employeeId: Id;
  readonly name: string;
  readonly titleBefore: string;
  readonly titleAfter: string;
  readonly number: string;
  readonly positionTitle: string;
  readonly unitId: Id | null;
  readonly photoFileId: Id | null;
  readonly printed: boolean;
}

/** How many people there are in these units, and how many of them have no valid card and no photo. */
export const countWithout = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
  unitIds: readonly Id[] | null,
  now: Instant,
): Promise<{ card: number; photo: number }> => {
  const { rows } = await sql<{ card: number; photo: number }>`
    select count(*) filter (where c.card_id is null)::int as card, count(*) filter (where h.photo_file_id is null)::int as photo
    from employee e
    join placement p on p.agency_id = e.agency_id and p.employee_id = e.employee_id
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
    left join card_holder h on h.agency_id = e.agency_id and h.employee_id = e.employee_id
    left join card c on c.agency_id = e.agency_id and c.employee_id = e.employee_id and c.revoked_at is null and c.expires_at > ${now}
    where e.agency_id = ${agencyId}
      and (${unitIds === null} or p.unit_id in (select value::uuid from json_array_elements_text(${JSON.stringify(unitIds ?? [])}::text::json)))
      and exists (select 1 from employment m where m.agency_id = e.agency_id and m.employee_id = e.employee_id
        and m.valid_from <= ${day} and (m.valid_to is null or m.valid_to >= ${day}))`.execute(tx);
  return rows[0] ?? { card: 0, photo: 0 };
};

/** What a card, a list or a kiosk shows of these people, in order of name. */
export const holderFacts = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
  employeeIds: readonly Id[],
): Promise<HolderFacts[]> => {
  const { rows } = await sql<{
    employee_id: Id;
    name: string;
    title_before: string;
    title_after: string;
    number: string;
    position_title: string | null;
    unit_id: Id | null;
    photo_file_id: Id | null;
    printed: boolean | null;
  }>`
    select e.employee_id, e.name, e.title_before, e.title_after, e.number, p.position_title, p.unit_id, h.photo_file_id, h.printed
    from employee e
    left join placement p on p.agency_id = e.agency_id and p.employee_id = e.employee_id
      and p.valid_from <= ${day} and (p.valid_to is null or p.valid_to >= ${day})
    left join card_holder h on h.agency_id = e.agency_id and h.employee_id = e.employee_id
    where e.agency_id = ${agencyId}
      and e.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json))
    order by e.name, e.number`.execute(tx);
  return rows.map((row) => ({
    employeeId: row.employee_id,
    name: row.name,
    titleBefore: row.title_before,
    titleAfter: row.title_after,
    number: row.number,
    positionTitle: row.position_title ?? '',
    unitId: row.unit_id,
    photoFileId: row.photo_file_id,
    printed: row.printed ?? false,
  }));
};

export const setPrinted = async (tx: Tx, agencyId: number, employeeId: Id, printed: boolean): Promise<void> => {
  await tx
    .updateTable('card_holder')
    .set({ printed })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .execute();
};

/** Notes the photo of a holder and answers the one before it, whose file the caller erases. */
export const setPhotoFile = async (tx: Tx, agencyId: number, employeeId: Id, fileId: Id | null): Promise<Id | null> => {
  const before = await tx
    .selectFrom('card_holder')
    .select('photo_file_id')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .forUpdate()
    .executeTakeFirst();
  await tx
    .updateTable('card_holder')
    .set({ photo_file_id: fileId })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .execute();
  return before?.photo_file_id ?? null;
};

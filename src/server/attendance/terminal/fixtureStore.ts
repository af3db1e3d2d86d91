// Terminals, people and a listener over a fresh database; for tests of this room.
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import { insertAgency } from '../../access/setUp/store.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { openTerminalListener, type TerminalListener } from './openTerminalListener.ts';
import { everyTerminal, savePins } from './pinStore.ts';
import { changeTerminal, insertTerminal, type TerminalChange } from './terminalStore.ts';

export interface Office {
  readonly agencyId: number;
  readonly workplaceId: Id;
  readonly accountId: Id;
  /** Employees by number. */
  readonly people: ReadonlyMap<string, Id>;
}

export const makeOffice = async (
  deps: Deps,
  name: string,
  numbers: readonly string[],
  zone: 'Asia/Jakarta' | 'Asia/Makassar' = 'Asia/Jakarta',
): Promise<Office> => {
  const at = deps.clock();
  const people = new Map(numbers.map((number) => [number, deps.newId()]));
  return deps.db.asOwner(async (tx) => {
    const agencyId = await insertAgency(
      tx,
      { name, shortName: name, kind: 'city', regionCode: null, zone, paper: 'F4' },
      at,
    );
    const workplaceId = deps.newId();
    await tx
      .insertInto('workplace')
      .values({
        agency_id: agencyId,
        workplace_id: workplaceId,
        name: 'Balai Kota',
        zone,
        created_at: at,
        updated_at: at,
      })
      .execute();
    for (const [number, id] of people)
      await tx
        .insertInto('employee')
        .values({
          agency_id: agencyId,
          employee_id: id,
          number,
          number_kind: 'agencyNumber',
          name: `Pegawai ${number}`,
          created_at: at,
          updated_at: at,
        })
        .execute();
    return { agencyId, workplaceId, accountId: deps.newId(), people };
  });
};

/** A terminal as it is added at the desk; active and of any loopback address unless said otherwise. */
export const makeTerminal = async (
  deps: Deps,
  office: Office,
  serial: string,
  change: TerminalChange = { state: 'active', network: '127.0.0.0/8' },
): Promise<Id> => {
  const id = deps.newId();
  const { agencyId, workplaceId, accountId } = office;
  await deps.db.inAgency(agencyId, async (tx) => {
    await insertTerminal(
      tx,
      agencyId,
      {
        id,
        serial,
        name: `Mesin ${serial}`,
        workplaceId,
        unitId: null,
        method: null,
        windowUntil: '2026-06-08T02:00:00Z',
        registryCode: 'Qk8s2LmP',
        sessionId: 'sesi17',
      },
      { at: deps.clock(), accountId },
    );
    await changeTerminal(tx, agencyId, id, change);
  });
  return id;
};

export const knowPins = (
  deps: Deps,
  office: Office,
  pins: Readonly<Record<string, string>>,
  terminalId = everyTerminal,
) =>
  deps.db.inAgency(office.agencyId, (tx) =>
    savePins(
      tx,
      office.agencyId,
      terminalId,
      Object.entries(pins).map(([pin, number]) => ({ pin, employeeId: office.people.get(number) ?? null })),
      { from: '2026-01-01', at: deps.clock(), accountId: office.accountId },
    ),
  );

export interface Wire {
  readonly listener: TerminalListener;
  send(
    method: 'GET' | 'POST',
    target: string,
    body?: string | Buffer,
    from?: string,
  ): Promise<{ status: number; text: string; headers: Record<string, unknown> }>;
}

export const openWire = async (deps: Deps): Promise<Wire> => {
  const listener = openTerminalListener(deps);
  await listener.server.ready();
  return {
    listener,
    send: async (method, target, body, from = '127.0.0.1') => {
      const answer = await listener.server.inject({
        method,
        url: target,
        remoteAddress: from,
        ...(body === undefined ? {} : { payload: body, headers: { 'content-type': 'application/push' } }),
      });
      return { status: answer.statusCode, text: answer.body, headers: answer.headers };
    },
  };
};

/** How many rows of a table lie there, across agencies. */
export const rowsOf = async (db: Db, table: string, where = 'true'): Promise<number> => {
  const { rows } = await db.execute(`select count(*)::int as n from ${table} where ${where}`);
  return Number(rows[0]?.n);
};

export const startsAt: Instant = '2026-06-08T00:20:05Z';

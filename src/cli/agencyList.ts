import { listAgencies } from '../server/access/operate/store.ts';
import { NoDatabase } from '../server/platform/db/withDatabase.ts';
import type { Command } from './command.ts';
import { databaseFlags, databaseOf, messageOf } from './databaseFlags.ts';
import { openExisting } from './openExisting.ts';
import { houseWordsOf } from './terminalLanguage.ts';

export const agencyList: Command = {
  name: 'agency list',
  example: 'luwes agency list --data /srv/luwes/data --json',
  flags: { ...databaseFlags, json: {} },
  run: async (input, io) => {
    try {
      const rows = await openExisting(databaseOf(input, io), (db) => db.asOwner(listAgencies));
      const agencies = rows.map((row) => ({
        id: row.agency_id,
        name: row.name,
        shortName: row.short_name,
        kind: row.kind,
        zone: row.zone,
        sample: row.sample,
        createdAt: row.created_at,
        suspendedAt: row.suspended_at,
        accounts: row.accounts,
        lastSeenAt: row.last_seen_at,
      }));
      if (input.has('json')) io.out(`${JSON.stringify(agencies)}\n`);
      const { line } = houseWordsOf(io).agency.terminal;
      for (const one of input.has('json') ? [] : agencies)
        io.out(line({ ...one, suspended: one.suspendedAt?.slice(0, 10) ?? '' }));
      return 0;
    } catch (error) {
      io.err(`luwes agency list: ${messageOf(error, io, databaseOf(input, io))}\n`);
      return error instanceof NoDatabase ? 3 : 4;
    }
  },
};

import { NoDatabase, verifyAuditOf } from '../server/platform/db/withDatabase.ts';
import { auditSentences } from './auditSentences.ts';
import type { Command } from './command.ts';
import { databaseFlags, databaseOf, messageOf } from './databaseFlags.ts';
import { terminalWordsOf } from './terminalLanguage.ts';

export const auditVerify: Command = {
  name: 'audit verify',
  example: 'luwes audit verify --data /srv/luwes/data --json',
  flags: {
    ...databaseFlags,
    agency: { value: 'NUMBER' },
    json: {},
  },
  run: async (input, io) => {
    const given = input.text('agency');
    const agencyId = given === undefined ? undefined : Number(given);
    if (agencyId !== undefined && !(Number.isInteger(agencyId) && agencyId > 0)) {
      io.err(`luwes audit verify: ${terminalWordsOf(io).agencyNumber({ given: given ?? '' })}\n`);
      return 2;
    }
    try {
      const reports = await verifyAuditOf(databaseOf(input, io), agencyId);
      if (agencyId !== undefined && reports.length === 0) {
        io.err(`luwes audit verify: ${terminalWordsOf(io).noAgency({ agency: agencyId })}\n`);
        return 3;
      }
      io.out(input.has('json') ? `${JSON.stringify(reports)}\n` : auditSentences(reports));
      return reports.every((report) => report.findings.length === 0) ? 0 : 1;
    } catch (error) {
      io.err(`luwes audit verify: ${messageOf(error, io, databaseOf(input, io))}\n`);
      return error instanceof NoDatabase ? 3 : 4;
    }
  },
};

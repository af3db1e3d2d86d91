import { NewAgencySchema } from '../contract/platform.ts';
import { type AgencyWanted, addAgency } from '../server/access/operate/addAgency.ts';
import { anyAgency } from '../server/access/setUp/store.ts';
import { newId, systemClock } from '../server/platform/clock.ts';
import type { Tx } from '../server/platform/db/db.ts';
import { NoDatabase } from '../server/platform/db/withDatabase.ts';
import { problemSentence } from '../words/problemSentence.ts';
import type { Command, CommandInput, Io } from './command.ts';
import { databaseFlags, databaseOf, messageOf } from './databaseFlags.ts';
import { openExisting } from './openExisting.ts';
import { houseWordsOf } from './terminalLanguage.ts';

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {}

const wantedOf = (input: CommandInput, io: Io): AgencyWanted | string => {
  const words = houseWordsOf(io).agency.terminal;
  const read = NewAgencySchema.safeParse({
    name: input.text('name'),
    shortName: input.text('short-name') ?? input.text('name')?.slice(0, 60),
    kind: input.text('kind'),
    regionCode: input.text('region') ?? null,
    zone: input.text('zone') ?? 'Asia/Jakarta',
  });
  if (!read.success) {
    const names: Record<string, string> = { regionCode: 'region', shortName: 'short-name' };
    return read.error.issues
      .map((i) => words.flag({ flag: names[String(i.path[0])] ?? String(i.path[0]), reason: i.message }))
      .join('; ');
  }
  const [name, number] = [input.text('officer-name')?.trim() ?? '', input.text('officer-number')?.trim() ?? ''];
  if (name.length < 2 || number === '') return words.officer;
  return { ...read.data, officer: { name, number, email: input.text('officer-email') ?? null, by: 'code' } };
};

const add = async (tx: Tx, wanted: AgencyWanted, io: Io) => {
  const words = houseWordsOf(io);
  if ((await anyAgency(tx)) === null) throw new Refused(words.agency.terminal.none);
  const added = await addAgency(tx, { newId, mailing: null }, wanted, systemClock());
  if (!added.ok) throw new Refused(problemSentence(words, added.problem));
  return added.value;
};

export const agencyAdd: Command = {
  name: 'agency add',
  example:
    'luwes agency add --data /srv/luwes/data --name "Pemerintah Kabupaten Contoh" --kind regency --officer-name "Ratna Contoh" --officer-number 197501012000032001',
  flags: {
    ...databaseFlags,
    name: { value: 'TEXT', needed: true },
    'short-name': { value: 'TEXT' },
    kind: { value: 'KIND', needed: true },
    region: { value: 'CODE' },
    zone: { value: 'ZONE' },
    'officer-name': { value: 'TEXT', needed: true },
    'officer-number': { value: 'NUMBER', needed: true },
    'officer-email': { value: 'ADDRESS' },
    json: {},
  },
  run: async (input, io) => {
    const wanted = wantedOf(input, io);
    if (typeof wanted === 'string') {
      io.err(`luwes agency add: ${wanted}\n`);
      return 2;
    }
    try {
      const { id, password } = await openExisting(databaseOf(input, io), (db) =>
        db.asOwner((tx) => add(tx, wanted, io)),
      );
      if (input.has('json')) io.out(`${JSON.stringify({ id, password })}\n`);
      else
        io.out(
          houseWordsOf(io).agency.terminal.added({
            id,
            name: wanted.name,
            number: wanted.officer.number,
            password: password ?? '',
          }),
        );
      return 0;
    } catch (error) {
      io.err(`luwes agency add: ${messageOf(error, io, databaseOf(input, io))}\n`);
      return error instanceof NoDatabase ? 3 : 4;
    }
  },
};

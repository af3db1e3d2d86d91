import type { terminalHelpWords as source } from '../id/terminalHelp.ts';
import type { SameShape } from '../shape.ts';

export const terminalHelpWords: SameShape<typeof source> = {
  title: 'luwes — flexible work for Indonesian government',
  example: 'Example:',
  foot: [
    'luwes COMMAND --help shows one command with an example.',
    '--lang id|en chooses the language of messages; without it LANG does, else Indonesian.',
  ],
  shared: {
    json: 'answers as JSON',
    data: 'data directory with the embedded database (else LUWES_DATA, else ./data)',
    database: 'PostgreSQL server (else LUWES_DATABASE_URL)',
  },
  commands: {
    serve: {
      about: 'Starts the server with the configuration of the environment (docs/operate/install.md).',
      flags: {},
    },
    demo: {
      about: 'Loads an invented city and starts Luwes with it, to look around and to try everything.',
      flags: {
        small: 'some 600 people instead of 12,000',
        port: 'port to listen on; without it 8080 or the next free one',
        data: 'folder of the sample; data/demo or data/demo-small without it',
        fresh: 'makes the sample anew; what was changed in it is lost',
      },
    },
    backup: {
      about: 'Writes everything into one file that "luwes restore" reads on either database, also while Luwes runs.',
      flags: {},
    },
    restore: {
      about: 'Restores a backup into an empty database, all of it or nothing, and verifies the audit chain.',
      flags: {},
    },
    upgrade: {
      about: 'Brings the embedded database to the PostgreSQL major of this Luwes; the old one is kept.',
      flags: { data: 'data directory (else LUWES_DATA, else ./data)' },
    },
    'audit verify': {
      about:
        'Computes the audit trail again and names every entry that was changed, removed, moved or put in; answers 1 if there is one.',
      flags: { agency: 'only this agency' },
    },
    'keys rewrap': {
      about:
        'Seals every secret (dispensations, declarations, files, second factors, single sign-on) under a new master key while Luwes is stopped; answers 1 if some open with neither key.',
      flags: { 'dry-run': 'only counts; writes nothing' },
    },
    'agency add': {
      about:
        'Adds a further agency with its first personnel officer and prints the one-time password to hand over; Luwes is stopped where the embedded database is used.',
      flags: {
        name: 'official name, as on the letterhead',
        'short-name': 'short name (else the official one)',
        kind: 'province, city, regency or ministry',
        region: 'Kemendagri code such as 33.74',
        zone: 'Asia/Jakarta (else), Asia/Pontianak, Asia/Makassar or Asia/Jayapura',
        'officer-name': 'name of the first personnel officer',
        'officer-number': "the officer's NIP or employee number",
        'officer-email': "the officer's address, for later resets",
      },
    },
    'agency list': {
      about: 'Lists the agencies of a database with their state; Luwes is stopped where the embedded database is used.',
      flags: {},
    },
    import: {
      about:
        'Brings employees or units in from .xlsx, .xls or .csv, also while Luwes runs; answers 1 if some rows were wrong.',
      flags: {
        file: 'spreadsheet in SIASN columns or from the template',
        kind: 'employees (without it) or units',
        sheet: 'sheet of the workbook to read (the fullest without it)',
        'as-of': 'day from which changes without a date hold (today without it)',
        'create-units': 'create units that the file names and nobody knows',
        'dry-run': 'preview only; writes nothing of people or units',
        agency: 'agency number (1 without it)',
      },
    },
    'policy check': {
      about: 'Reads policy folders, looks for contradictions and runs their worked examples.',
      flags: {},
    },
    'policy in-force': {
      about: 'Says what holds on a day, and what it means for a person described in a file.',
      flags: {
        date: 'the day',
        person: 'JSON with what is known of the person; without it only the clauses are told',
        policy: 'policy folders; those that come with Luwes without it',
        region: 'Kemendagri code of the agency; leaves out instruments of other areas',
      },
    },
    plan: {
      about: 'Plans the people of a staff file under the circulars in force, without a server.',
      flags: {
        staff: 'XLSX or CSV as for the import',
        policy: 'folder of one instrument, or of several that hold together',
        from: 'first day',
        to: 'last day',
        out: '.xlsx to print, .json to explain and verify',
        region: 'Kemendagri code of the agency; leaves out instruments of other areas',
        switch: 'state of the area that clauses ask for, such as riskZone=high,psbb=on',
        seed: 'decides between equal plans; the same seed gives the same plan (1)',
        language: 'language of the workbook (id)',
      },
    },
    explain: {
      about:
        'Says why a person works where on a day of a plan, which clause gave way, what else was possible, and how near the bounds are.',
      flags: {
        plan: 'a plan that `luwes plan` wrote as .json',
        person: 'number, or part of a name',
        date: 'a day of the plan',
        language: 'language of the answer (en)',
      },
    },
    'day judge': {
      about: 'Judges days from a file: punches, schedule and rules in; records and reasons out. Needs no server.',
      flags: { schema: 'prints the JSON schema of the file instead of reading one' },
    },
    'device replay': {
      about: 'Reads captured terminal requests, a USB file or a table of a terminal, and prints what was understood.',
      flags: {
        method: 'what the terminal is: iris, finger, face, palm, card or pin',
        all: 'prints every line instead of the first few of each kind',
      },
    },
    'day explain': {
      about:
        'Explains one day of one person from the database: what it is and why, every punch, proof, rule and decision.',
      flags: { person: 'NIP or other staff number', date: 'the day', agency: 'the agency; 1 without it' },
    },
    'roster verify': {
      about: 'Judges a plan by each clause in force, by the calendar and by absences, independently of what made it.',
      flags: {},
    },
  },
};

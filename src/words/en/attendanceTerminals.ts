import type { attendanceTerminalWords as source } from '../id/attendanceTerminals.ts';
import type { SameShape } from '../shape.ts';

export const attendanceTerminalWords: SameShape<typeof source> = {
  problems: {
    'attendanceTerminal.serialBad': () =>
      'A serial number holds letters, digits and dashes, at least 4. See the label on the back of the terminal or its menu System Info.',
    'attendanceTerminal.serialTaken': (p) => `Terminal ${p.serial} is in the list already. Open it from there.`,
    'attendanceTerminal.serialElsewhere': (p) =>
      `Serial number ${p.serial} is in use by another agency of this server. Ask the platform operator to look into it.`,
    'attendanceTerminal.networkBad': (p) =>
      `Write the network as 10.20.30.44 or 10.20.30.0/24${p.address ? `; it must contain the terminal's address, ${p.address}` : ''}. Correct it.`,
    'attendanceTerminal.placeUnknown': () => 'That workplace or unit is gone. Choose another one.',
    'attendanceTerminal.neverKnocked': () =>
      'This terminal has not made contact yet. Point it at the server, restart it, and wait until its address shows here.',
    'attendanceTerminal.notActive': () => 'This terminal is not approved yet. Approve it first, then send commands.',
    'attendanceTerminal.personUnknown': () => 'That person was not found. Reload the page and choose again.',
    'attendanceTerminal.fileUnreadable': () =>
      'The file cannot be read. Upload the USB file of the terminal (…_attlog.dat) or a table as XLS, XLSX, CSV or HTML.',
    'attendanceTerminal.noColumns': () =>
      "The file holds no rows. Export it again from the terminal's software, then upload it.",
    'attendanceTerminal.noPinColumns': () => 'No heading was found. Name the columns PIN and NIP, then upload again.',
    'attendanceTerminal.rangeLong': (p) => `Choose at most ${p.days} days, the first one before the last.`,
  },
};

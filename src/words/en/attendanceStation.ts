import type { attendanceStationWords as source } from '../id/attendanceStation.ts';
import type { SameShape } from '../shape.ts';

export const attendanceStationWords: SameShape<typeof source> = {
  register: {
    title: { rollCall: 'Roll-call register', meeting: 'Meeting register' },
    sheet: 'Register',
    name: 'Name',
    number: 'NIP',
    unit: 'Unit',
    at: 'Present at',
    present: 'Present',
    absent: 'Absent',
    guest: 'Present, not invited',
    state: 'Remark',
    when: 'Time',
    place: 'Place',
    sum: (p: { present: number; expected: number; guests: number }) =>
      `${p.present} of ${p.expected} present${p.guests > 0 ? `, and ${p.guests} not invited` : ''}`,
    page: (p: { page: number; of: number }) => `Page ${p.page} of ${p.of}`,
    file: (p: { name: string; day: string }) => `Register ${p.name} ${p.day}`,
    source: 'Recorded by scanning employee QR codes at a kiosk.',
  },
  problems: {
    'station.nameTaken': (p: { name: string | number }) =>
      `Another kiosk or display is called "${p.name}". Choose another name so that nobody mixes them up.`,
    'station.workplaceUnknown': () => 'That workplace is gone. Choose another.',
    'station.numbersSpent': () =>
      'All 65,535 numbers of kiosks and displays are used up. Ask the operator of the system.',
    'station.retired': () => 'That kiosk or display was removed. Add a new one.',
    'station.codeWrong': () =>
      'The pairing code is wrong, used already, or older than 15 minutes. Ask the operator for a new code and type it again.',
    'station.unpaired': () => 'This device is no longer paired. Ask the operator for a pairing code and pair it again.',
    'station.signatureWrong': () =>
      "The device's message does not match its key. Pair the device again with a new code from the operator.",
    'station.anchorOld': () =>
      "The server's word about the time is old. The device asks for a new one and tries again.",
    'station.payloadWrong': () => "The device's message cannot be read. Reload the kiosk page and try again.",
    'station.notAKiosk': () => 'Only a kiosk sends scans; this device is paired as a door display.',
    'rollCall.times': () => 'The end must come after the start, within 24 hours. Correct the times.',
    'rollCall.nobody': () => 'Nobody is expected yet. Choose a unit that has people.',
    'rollCall.closed': () => 'This register is closed. Open a new session if you need one.',
    'rollCall.hasPresence': (p: { n: string | number }) =>
      `${p.n} people are recorded as present, so the session cannot be removed. Close it instead.`,
    'rollCall.workplaceUnknown': () => 'That workplace is gone. Choose another.',
  },
};

import type { attendanceCardWords as source } from '../id/attendanceCard.ts';
import type { SameShape } from '../shape.ts';

export const attendanceCardWords: SameShape<typeof source> = {
  paper: {
    title: 'Attendance card',
    until: (p: { day: string }) => `Valid until ${p.day}`,
    caution: 'Do not photograph or lend.',
    file: (p: { name: string }) => `Attendance card ${p.name}.pdf`,
    sheetFile: (p: { unit: string }) => `Attendance cards ${p.unit}.pdf`,
    picture: 'Attendance QR.png',
  },
  problems: {
    'card.noPerson': () =>
      'This account belongs to no employee and so has no attendance card. Sign in with your own employee account.',
    'card.none': () => 'There is no valid card yet. Issue a new one first.',
    'card.notInService': () => 'Cards are for people in service who have a unit. Check the personnel record first.',
    'card.screenOnly': () =>
      'This agency uses the code on the phone, not a printed card. Use My QR on your phone, or ask the unit operator to allow a printed card.',
    'card.keysSpent': () => 'All 255 key numbers are used up. Ask the operator of the system.',
    'card.keyUnreadable': () =>
      'The key that signs cards does not open with the master key in use. Ask the operator of the system to install the right one; printed cards keep counting.',
    'card.noneInUnit': () => 'This unit has no valid card to print. Issue cards first or choose another unit.',
    'card.tooMany': (p: { most: string | number; has: string | number }) =>
      `This unit has ${p.has} people; at most ${p.most} can be printed at once. Choose the units below it one after another.`,
    'card.photoKind': () => 'That file is not a JPEG photo. Choose another.',
    'card.photoLarge': (p: { pixels: string | number; kilobytes: string | number }) =>
      `The photo is too large: at most ${p.pixels} × ${p.pixels} pixels and ${p.kilobytes} KB.`,
    'card.photoNone': () => 'There is no photo yet. Upload one if officers are to compare faces.',
    'card.photoUnreadable': () =>
      'The photo does not open with the master key in use. Upload it again, or ask the operator of the system to check the master key.',
    'card.liveKeyWrong': () =>
      "The key of this phone cannot be read. Update the phone's browser, reload the page and register again.",
    'card.liveKeyOfOther': () =>
      "This phone's browser is registered for somebody else. Use your own phone, or clear this site's data in the browser and register again.",
  },
};

import type { attendancePhoneWords as source } from '../id/attendancePhone.ts';
import type { SameShape } from '../shape.ts';

export const attendancePhoneWords: SameShape<typeof source> = {
  problems: {
    'phone.noEmployee': () =>
      'This account belongs to no employee, so it cannot record attendance. Ask the personnel office.',
    'phone.unknown': () =>
      'This phone is not registered for you. Open My phone, register it, then record again; meanwhile use a kiosk or the register.',
    'phone.ended': () =>
      'This phone is no longer used for your attendance. Record from the active phone, or ask for this one under My phone.',
    'phone.ofAnother': () => 'This phone is registered for somebody else. Sign out, or ask for it under My phone.',
    'phone.unreadable': () =>
      'This record is damaged and cannot be read. Load the new version of the app and record again; if it is too late, ask for a correction.',
    'phone.positionDiffers': () =>
      'The location sent is not the one that this phone signed. Record again, or record with a reason.',
    'phone.tooOld': (p) => `This record is older than ${p.days ?? 35} days. Ask for a correction of that day.`,
    'phone.keyUnusable': () =>
      'This browser cannot make a key for the phone. Update Chrome or Safari on this phone, then register again.',
    'phone.keyKnown': () => 'The key of this phone is registered already. Reload the app, then register again.',
    'phone.reasonMissing': () =>
      'Another phone is in use, or somebody else uses this one. Choose the reason and ask; your head decides.',
    'phone.askedAlready': () =>
      'Your other request is not finished. Wait for the decision, or take it back under My phone first.',
    'phone.decided': () => 'This request was decided already. Reload the list to see how.',
    'phone.own': () => 'Nobody decides about his own phone. Your head or the personnel office does.',
    'phone.noteMissing': () => 'Write a reason of at least 5 letters, so that the employee knows what to do next.',
    'phone.passkeyRefused': () => 'That passkey does not belong to your account. Try again, or register without one.',
    'phone.homeToday': () => 'A new home counts from tomorrow. Today the old one still counts.',
    'presence.over': () => 'The time to answer is over. Never mind: this is no offence and costs nothing.',
    'presence.notYet': () => 'That question has not begun or is not for today. Reload this screen.',
  },
  checkIn: {
    record: 'Check in',
    recordOut: 'Check out',
    recording: 'Finding your location…',
    scan: 'Scan the QR at the door',
    withReason: 'Trouble with camera or location?',
    reasonTitle: 'Record with a reason',
    reasonWhy: 'It is recorded all the same; your head sees the reason.',
    reasonText: 'Remark (may be empty)',
    reasonSend: 'Record with this reason',
    reasons: {
      noLocation: 'No location to be had',
      noCamera: 'The camera does not work',
      noCode: 'The QR cannot be read',
      elsewhere: 'On duty at another place',
      other: 'Something else',
    },
    cancel: 'Cancel',
    again: 'Try again',
    startsIn: (p) => `in ${p.time}`,
    running: 'Working time is running',
    ended: 'Working time is over',
    place: {
      before: 'Your location is read once, when you record',
      beforeAsk: 'The phone will ask for your location',
      beforeWhy: 'No tracking. Exact coordinates are not kept.',
      askWhy: 'It is read once, only to compare it with where you work today.',
      inside: (p) => `Inside ${p.name}`,
      outside: (p) => `Outside ${p.name}`,
      unknown: 'The location is not exact enough',
      read: 'Location read',
      accuracy: (p) => `Exact to ${p.metres} metres`,
      away: (p) => `About ${p.metres} metres from its border`,
      atHome: 'The server compares it with the home that you declared.',
      denied: 'Location was denied',
      deniedHow:
        'Tap the lock in the address bar › Permissions › Location › Allow, then try again. Or record with a reason.',
      failed: 'No location to be had',
      failedHow: 'Switch on the location of the phone and go near a window, then try again. Or record with a reason.',
    },
    kept: (p) => `Kept on this phone at ${p.time}`,
    keptWhy:
      'It has not reached the server. It is sent by itself when there is a signal. The server will check this clock.',
    keptCount: (p) => (p.n === 1 ? '1 record waits to be sent' : `${p.n} records wait to be sent`),
    keptStuck: (p) => `The server has not taken it: ${p.why}`,
    sendNow: 'Send now',
    recorded: (p) => `Recorded at ${p.time}`,
    receipt: (p) => `Number ${p.number}`,
    waits: 'Waits for a decision',
    waitsWhy: 'It is recorded; somebody looks at its proof first.',
    refused: 'Refused',
    refusedWhy: (p) => `Refused: ${p.why}`,
    accepted: 'Accepted',
    listTitle: 'Attendance today',
    listAll: 'My days',
    none: 'Nothing recorded today.',
    onPhone: 'On this phone',
    clock: (p) =>
      `The clock of this phone differs by ${p.time} from the server. The proven time counts; both clocks are kept.`,
    notStored:
      'This phone cannot keep records (private window or full memory). Use an ordinary window, then record again.',
    phone: {
      none: 'This phone is not registered',
      noneWhy: 'Attendance is recorded from one phone of yours. Register it once.',
      enrol: 'Register this phone',
      other: 'You use another phone',
      otherWhy: 'Attendance is recorded from one phone. Ask for this one when the old one is replaced, lost or broken.',
      otherGo: 'Ask for this phone',
      asked: 'This phone waits for a decision',
      askedWhy: 'You can record all the same; it then waits for a decision too.',
      approved: (p) => `This phone is approved and active from ${p.when}`,
      ended: 'This phone is no longer used',
    },
    home: {
      title: 'No home declared',
      why: 'You work from home today. Say once where that is; only the system compares.',
      go: 'Declare home',
    },
    prompt: {
      title: 'Still at work?',
      why: (p) => `Tap before ${p.until}. No location, no camera; not answering is no offence.`,
      answer: 'Yes, I am working',
      thanks: (p) => `Thank you, answered at ${p.time}.`,
    },
  },
};

import type { kiosWords as source } from '../id/kios.ts';
import type { SameShape } from '../shape.ts';

export const kiosWords: SameShape<typeof source> = {
  name: 'Luwes kiosk',
  pair: {
    title: 'Pair this device',
    lead: "Type the code from the page Kiosks and displays on the operator's computer. It is good for 15 minutes, once.",
    code: 'Pairing code',
    hint: 'Eight letters and digits, such as 7KQM-2XPR',
    send: 'Pair',
    sending: 'Pairing…',
    unreachable: "The server cannot be reached. Check this device's connection and try again.",
    noStorage:
      'This browser cannot keep data (private window or storage turned off). Open the kiosk in a normal window.',
    insecure: "Kiosks work on https addresses only. Open your agency's official address of Luwes.",
    language: 'Bahasa Indonesia',
  },
  elsewhere: {
    title: 'The kiosk is open in another tab',
    way: 'Close the other tab, then reload this page. Only one tab may record.',
    reload: 'Reload',
  },
  failed: {
    title: 'This screen failed',
    way: 'It loads again by itself in a few seconds. What was scanned is kept.',
  },
  unpaired: {
    title: 'This device is no longer paired',
    way: 'The operator ended the pairing or paired another device. Ask for a new code to pair again.',
    kept: (p: { n: number }) => `${p.n} scans are still kept here. Pair again as the same kiosk so that they are sent.`,
    again: 'Pair again',
  },
  status: {
    online: 'Connected',
    offline: 'Offline, still recording',
    syncedAt: (p: { time: string }) => `Staff data as of ${p.time}`,
    neverSynced: 'No staff data yet',
    waiting: (p: { n: number }) => (p.n === 0 ? 'Everything sent' : `${p.n} waiting to be sent`),
    today: (p: { n: number }) => `${p.n} recorded today`,
    clockOff: (p: { minutes: number }) =>
      `The clock of this device is ${p.minutes} minutes off. The kiosk uses the server's time; correct the device's clock in its settings.`,
    clockMoved: 'The clock of this device changed since it was last connected. Connect it so that the time is certain.',
    full: "The device's storage is full and attendance cannot be kept. Free some space; use the manual register meanwhile.",
    fullscreen: 'Full screen',
  },
  camera: {
    picture: "Picture of the kiosk's camera",
    aim: 'Show your card or the QR on your phone to the camera',
    loading: 'Preparing the code reader…',
    again: 'Try again',
    turn: 'Other camera',
    problems: {
      none: { title: 'No camera found', way: 'Plug in a web camera or use another device, then tap Try again.' },
      denied: {
        title: 'Camera not allowed',
        way: "Open this site's settings in the browser (the lock beside the address), allow Camera, then tap Try again.",
      },
      busy: { title: 'The camera is in use', way: 'Close other programs that use the camera, then tap Try again.' },
      insecure: {
        title: 'The camera cannot be opened at this address',
        way: "Cameras work on https addresses only. Open your agency's official address of Luwes.",
      },
    },
  },
  result: {
    accepted: 'Recorded at this kiosk',
    otherOffice: 'From another office',
    notExpected: 'Not on the list',
    at: (p: { time: string }) => `At ${p.time}`,
    confirmTitle: 'Compare face and photo',
    confirmWhy: 'The officer is asked at random.',
    confirmYes: 'They agree',
    confirmNo: 'They do not',
    doubted: 'Recorded, will be checked',
    noPhoto: 'No photo yet',
  },
  refusals: {
    notACard: { title: 'Not an attendance code', way: 'Show the attendance card, or My QR on the phone.' },
    displayCode: {
      title: 'That is a door display code',
      way: 'Door displays are scanned with your own phone, not at a kiosk.',
    },
    wrongAgency: { title: 'Card of another agency', way: 'This kiosk is for people of this agency. Ask the officer.' },
    unknownKey: {
      title: 'This kiosk does not know the card yet',
      way: 'The card was made with a new key. Connect the kiosk for a moment and scan again.',
    },
    forged: {
      title: 'The code is not genuine',
      way: 'Its signature does not match. Download the card again from My QR.',
    },
    expired: { title: 'The card is past its date', way: 'Renew it in My QR or ask the unit operator.' },
    revoked: { title: 'The card was revoked', way: 'Use the newest card. If you have none, ask the unit operator.' },
    unknownCard: { title: 'The card is not registered', way: 'Ask the unit operator for a new card.' },
    screenOnly: { title: 'Printed cards do not count', way: 'Use the live code in My QR on your phone.' },
    phoneUnknown: {
      title: 'This kiosk does not know the phone yet',
      way: 'Register the phone in My QR. If you just did, wait a minute and scan again.',
    },
    liveOld: {
      title: 'The code is too old',
      way: "Open My QR again; it must be the code on show. Check your phone's clock.",
    },
    liveAhead: {
      title: "The phone's clock is ahead",
      way: 'Set the phone to automatic time, open My QR again and scan.',
    },
    repeat: { title: 'Already recorded', way: 'This card was scanned a moment ago. There is no need to repeat.' },
  },
  session: {
    label: 'Recording for',
    daily: 'Daily attendance',
    count: (p: { present: number; expected: number }) => `${p.present} of ${p.expected} present`,
  },
  waiting: {
    title: 'Waiting to be sent',
    lead: 'Kept on this device and sent by itself once connected. Do not clear the browser data.',
    none: 'Nothing is waiting.',
    send: 'Send now',
    close: 'Close',
    unknown: 'Card of another office',
  },
  display: {
    title: 'Scan to record attendance',
    step1: 'Open Luwes on your phone',
    step2: 'Tap Record, then Scan the code at the door',
    step3: 'Point the camera at this code',
    label: 'QR code of the door display',
    changes: (p: { n: number }) => `The code changes in ${p.n} seconds`,
    noKey: 'This display was offline for too long and has run out of codes. Connect it; the code comes back by itself.',
    days: (p: { n: number }) => `Can run ${p.n} days without a network`,
  },
};

import type { phoneCardWords as source } from '../id/phoneCard.ts';
import type { SameShape } from '../shape.ts';

export const phoneCardWords: SameShape<typeof source> = {
  scan: {
    title: 'Scan the code at the door',
    picture: 'Picture of the camera',
    aim: 'Point the camera at the QR code on the door display. It is read by itself.',
    ownCard: 'That is an employee card. Point at the code on the door display; cards are read at a kiosk.',
    otherCode: 'That is not the code of a door display. Point at the display of your office.',
    cancel: 'Cancel',
    again: 'Try again',
    otherWay: 'Use another way',
    problems: {
      none: {
        title: 'No camera found',
        way: 'This phone has no camera that the browser can use. Use another way, such as a kiosk or recording with a reason.',
      },
      denied: {
        title: 'Camera not allowed',
        way: "Open this site's settings in the browser (the lock beside the address), allow Camera, then tap Try again.",
      },
      busy: { title: 'The camera is in use', way: 'Close other apps that use the camera, then tap Try again.' },
      insecure: {
        title: 'The camera cannot be opened at this address',
        way: "Cameras work on https addresses only. Open Luwes from your agency's official address.",
      },
    },
  },
  qr: {
    title: 'My QR',
    lead: 'Show this code to the camera of a kiosk.',
    live: 'Live code',
    card: 'Card',
    liveWhy: 'Changes every 15 seconds and can be made on this phone only.',
    seconds: (p: { n: number }) => `Changes in ${p.n} seconds`,
    cardWhy: 'The same as the printed card. Whoever holds the picture can use it, so do not share it.',
    until: (p: { day: string }) => `Valid until ${p.day}`,
    codeLabel: (p: { name: string }) => `Attendance QR code of ${p.name}`,
    make: 'Make my card',
    makeTitle: 'You have no attendance card yet',
    makeWhy: 'The card holds a random code, not your name or NIP. Once made, show it at a kiosk.',
    over: 'The card is past its date.',
    renew: 'Renew the card',
    register: 'Use this phone',
    registerTitle: 'Register this phone for the live code',
    registerWhy: 'A secret key is made on this phone and stays here. A phone registered before no longer counts.',
    registerOther: 'Your live code is registered on another phone.',
    registerOffline: 'Registering needs a connection. Try again when there is signal.',
    noStorage:
      'This browser does not keep keys (private window?). Open Luwes in a normal window, or use the printed card.',
    screenOnly: 'Your agency uses the live code; printed cards do not count.',
    pdf: 'Download card (PDF)',
    png: 'Download picture (PNG)',
    pdfName: 'Attendance card.pdf',
    pngName: 'Attendance QR.png',
    bright: 'Turn up the screen if the kiosk cannot read it.',
    notEmployee: 'This account belongs to no employee, so there is no attendance card.',
    kept: 'Kept on this phone; can be shown without a connection.',
  },
};

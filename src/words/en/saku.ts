import type { sakuWords as source } from '../id/saku.ts';
import type { SameShape } from '../shape.ts';

const s = (n: number): string => (n === 1 ? '' : 's');

export const sakuWords: SameShape<typeof source> = {
  tabs: { label: 'Menu', today: 'Today', schedule: 'Schedule', requests: 'Ask', inbox: 'Inbox', account: 'Account' },
  signal: { good: 'Connected', asking: 'Connecting', none: 'Offline' },
  age: (p) => `Data as of ${p.when}.`,
  ageOffline: (p) => `The server cannot be reached. This is a copy as of ${p.when}; later changes do not show.`,
  nothingKept:
    'The server cannot be reached and this phone holds no copy of the schedule yet. Connect to a network and try again.',
  today: {
    title: 'Today',
    office: 'Today you work at the office.',
    home: 'Today you work from home.',
    other: 'Today you work at another place.',
    travel: 'Today you are on official travel.',
    leave: 'Today you are on leave.',
    off: 'Today is not a working day for you.',
    none: 'No roster has been published for today yet.',
    noneWhy: 'Work by the general rule of your unit, or ask your superior.',
    why: 'Why?',
    whyFull: 'The whole reason',
    duties: 'Duties today',
    next: (p) => `Next working day: ${p.day}, ${p.mode}.`,
  },
  week: { title: 'This week', all: 'See schedule' },
  change: {
    title: 'Your schedule has changed',
    body: (p) => `Days between ${p.from} and ${p.to} are new or have changed; they bear a dot.`,
    seen: 'I have seen it',
    thanks: 'It is noted that you have seen it.',
    mark: 'new',
  },
  schedule: {
    title: 'My schedule',
    attendance: 'Attendance',
    standing: (p) => `${p.office} day${s(p.office)} at the office, ${p.home} day${s(p.home)} at home this month.`,
    empty: 'No roster has been published for this month yet',
    emptyWhy: 'Once it is out you will get a message in your inbox.',
    previous: 'Previous month',
    next: 'Next month',
    list: (p) => `Schedule of ${p.month}`,
    reason: 'Reason',
    swap: 'Swap this day',
  },
  feed: {
    title: 'Calendar on your phone',
    why: 'Your schedule can show in the calendar of your phone or computer and changes by itself.',
    make: 'Make a calendar address',
    renew: 'Make a new address',
    stop: 'Stop it',
    active: (p) => `Active since ${p.when}.`,
    lastRead: (p) => `Last read by a calendar application ${p.when}.`,
    once: 'Copy this address now; Luwes does not show it again. Whoever holds it can see your schedule, so do not share it.',
    address: 'Calendar address',
    open: 'Open in the calendar application',
    stopped: 'The calendar address was stopped.',
    renewNote: 'The old address stops working.',
  },
  account: {
    title: 'Account',
    number: 'NIP or employee number',
    agency: 'Agency',
    phone: 'My phone and home',
    signOutUnsent: (p) =>
      `${p.n} record${s(p.n)} or request${s(p.n)} on this phone not sent yet. Send from Today first; otherwise they go when you sign in again.`,
    myQr: 'My QR',
    dispensation: 'My dispensation',
    security: 'Password and security',
    desk: 'Open the desk view',
    signOut: 'Sign out',
    signOutNote: 'The copy of your schedule on this phone is deleted.',
    signOutOffline:
      'The server cannot be reached, so you are not signed out there yet. The copy on this phone is deleted; sign out again once connected.',
  },
  update: { text: 'There is a new version of Luwes.', load: 'Load the new version' },
};

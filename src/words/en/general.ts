import type { generalWords as source } from '../id/general.ts';
import type { SameShape } from '../shape.ts';

export const generalWords: SameShape<typeof source> = {
  problems: {
    'general.invalid': (p) =>
      `The entry ${p.field ? `"${p.field}" ` : ''}is not right yet. Check the marked entries and send again.`,
    'general.notFound': () =>
      'That was not found. It may have moved or the link may be wrong; go back to the list and search again.',
    'general.forbidden': () =>
      'You are not authorised to do this. Ask the personnel officer if you think this is a mistake.',
    'general.signInFirst': () => 'Your session has ended. Sign in again; what you typed on this screen stays.',
    'general.crossSite': () =>
      'This request did not come from a Luwes page and was refused. Open Luwes at its own address and repeat.',
    'general.keyMissing': () =>
      'This request carries no repeat key (Idempotency-Key, a UUID). Reload the page and repeat.',
    'general.keyReused': () =>
      'This repeat key was already used for another request. Reload the page and repeat; your data has not changed.',
    'general.tooMany': (p) => `Too many attempts. Try again ${p.seconds ? `in ${p.seconds} seconds` : 'shortly'}.`,
    'general.tooLarge': (p) =>
      `This is too large${p.limit ? ` (limit ${p.limit})` : ''}. Make it smaller or split it into several files.`,
    'general.internal': (p) =>
      `Something went wrong on our side and your data has not changed. Try again; if it repeats, give code ${p.reference ?? ''} to the officer.`,
    'general.unavailable': () => 'The service is busy or restarting. Nothing was saved; try again in a few seconds.',
    'general.changedMeanwhile': () =>
      'Somebody else has just changed this. Load the latest version and repeat your change.',
  },
};

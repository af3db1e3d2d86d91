import type { appealWords as source } from '../id/appeal.ts';
import type { SameShape } from '../shape.ts';

export const appealWords: SameShape<typeof source> = {
  title: 'Decisions about your check-ins',
  decided: (p) => `Check-in at ${p.time}`,
  refused: 'Refused',
  moved: 'Accepted with that time',
  appeal: 'Appeal',
  appealWhy:
    'Once for each check-in, within 14 days after the decision. Somebody above the decider answers, and that answer is final.',
  words: 'Write what really happened',
  send: 'Send the appeal',
  file: 'Attach a photo or PDF (may be left out)',
  states: {
    waits: 'Your appeal waits for an answer.',
    changed: 'Your appeal was granted.',
    kept: 'Your appeal was not granted; that decision is final.',
  },
  sent: 'The appeal is sent.',
  fileLater: 'The appeal is sent, but its file is not.',
};

import type { rosterManyWords as source } from '../id/rosterMany.ts';
import type { SameShape } from '../shape.ts';

export const rosterManyWords: SameShape<typeof source> = {
  selected: ({ n }) => `${n} plans chosen.`,
  allMatching: ({ n }) => `All ${n} matching plans are chosen, on whatever page.`,
  outside: ({ n }) => `${n} of those chosen are outside your authority and are left out.`,
  selectMatching: ({ n }) => `Choose all ${n} that match`,
  approve: {
    button: 'Approve chosen',
    ask: ({ n }) => `Approve ${n} plans?`,
    what: ({ people }) =>
      `${people} employees in all. Each plan is checked again with the facts of today; those that cannot be approved are listed one by one and hold up none of the others.`,
    working: 'Approving plans',
    done: ({ n }) => `${n} plans approved.`,
    failed: ({ n }) => `${n} plans not approved`,
  },
  publish: {
    button: 'Publish chosen',
    ask: ({ n }) => `Publish ${n} plans?`,
    what: ({ people }) =>
      `${people} employees in all. Each publication can be taken back within ten minutes on the page of its plan; employees whose days change are told only after that.`,
    working: 'Publishing plans',
    done: ({ n, people }) => `${n} plans published; the days of ${people} employees change.`,
    failed: ({ n }) => `${n} plans not published`,
  },
  broken: ({ n }) =>
    `${n} of them break rules. Such plans are left out here: open each one and decide it with a reason.`,
  note: 'Note',
  retry: 'Try the rest again',
  stopped: ({ done, total }) =>
    `Stopped after ${done} of ${total} plans. What was done stays done; the list below shows where each plan stands.`,
  broke: 'This work was cut off by a fault. What was done stays done; choose the rest and try again.',
  unknownPlan: 'A plan that you cannot see',
};

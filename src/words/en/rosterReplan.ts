import type { rosterReplanWords as source } from '../id/rosterReplan.ts';
import type { SameShape } from '../shape.ts';

export const rosterReplanWords: SameShape<typeof source> = {
  title: 'Plan again',
  why: 'The plan is worked out again from what is so today: leave, holidays, circulars, counters. Only days that must change do, and nothing changes before you take it.',
  from: 'From',
  fromHint: 'Days before it stay as published.',
  run: 'Work out the changes',
  again: 'Work out again',
  steps: {
    load: 'Reading staff data',
    rule: 'Reading the rules in force',
    lines: 'Composing shifts ward by ward',
    search: 'Looking for the least change',
    judge: 'Checking the result',
    save: 'Saving the proposal',
  },
  working: 'Planning again',
  failed: 'Could not be planned again',
  cancelled: 'Cancelled. The plan did not change.',
  nothing: 'Nothing needs to change',
  nothingWhy: 'The plan still agrees with the rules and the data of today.',
  stillFits: 'Record that the plan still fits',
  changes: (p) => `${p.people} people change, ${p.days} days in all`,
  proven: 'Proven to be the least: no other plan changes fewer days of other people.',
  notProven: 'The least change that was found.',
  breaches: (p) =>
    p.after === 0
      ? p.before === 0
        ? 'All rules are kept.'
        : `${p.before} broken rules mended; all rules are kept.`
      : `Broken rules: ${p.before} before, ${p.after} after.`,
  more: (p) => `and ${p.count} more people`,
  take: 'Take these changes',
  taken: 'Taken as a new version. Publish it so that those who change are told.',
  alreadyTaken: 'This proposal was taken already.',
  back: 'Back to the plan',
};

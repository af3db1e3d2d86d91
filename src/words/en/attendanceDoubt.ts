import type { attendanceDoubtWords as source } from '../id/attendanceDoubt.ts';
import type { SameShape } from '../shape.ts';

export const attendanceDoubtWords: SameShape<typeof source> = {
  problems: {
    'doubt.own': () => 'Nobody decides about his own check-in. Your head or a personnel officer decides.',
    'doubt.decided': () =>
      'This check-in is decided already. Reload the list; if need be, take the decision back first.',
    'doubt.notDecided': () => 'There is no decision to take back. Reload the page to see how it stands.',
    'doubt.final': () =>
      'An appeal about this check-in was answered, and that answer is final. With new evidence, ask for a correction of the day.',
    'doubt.noteMissing': () => 'Write a reason of at least 5 letters, so that whoever reads it understands.',
    'doubt.timeOutside': () =>
      'That time is too far from the recorded one or after the receipt. Choose another, or let the employee ask for a correction.',
    'doubt.timeForMany': () => 'Another time can only be chosen while accepting a single check-in. Decide one by one.',
    'doubt.notYours': () => 'Only its decider or somebody above can take this decision back. Ask them.',
    'doubt.nothingToDecide': () => 'This check-in counts already and bears no sign, so there is nothing to decide.',
    'doubt.appealWaits': () => 'The employee has appealed. Wait for the answer from above you.',
    'doubt.appealed': () => 'One can appeal once for each check-in, and you have.',
    'doubt.appealNothing': () => 'This check-in was accepted as it is, so there is no decision to appeal against.',
    'doubt.appealLate': (p) =>
      `An appeal is made within ${p.days} days after the decision. Ask your head for a correction of the day.`,
    'doubt.appealAbove': () => 'An appeal is answered from above the decider. Ask your own head to answer it.',
    'doubt.appealNone': () => 'No appeal waits for an answer. Reload the page.',
    'doubt.muteWhat': () => 'Choose one known sign, for one employee or one workplace.',
    'doubt.muteUntil': (p) => `Choose a day from today to at most ${p.days} days ahead.`,
    'doubt.fileKind': () => 'The file must be a PDF, JPG or PNG. Take the photo again or save it as one of these.',
    'doubt.fileTooLarge': (p) =>
      `A file may have ${p.megabytes} MB at most. Make the picture smaller and send it again.`,
    'doubt.fileThere': () => 'This appeal has a file already. One is enough.',
  },
};

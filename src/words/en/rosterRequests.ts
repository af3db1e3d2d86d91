import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { rosterRequestsWords as source } from '../id/rosterRequests.ts';
import type { SameShape } from '../shape.ts';

type Values = Readonly<Record<string, string | number>>;
const day = (value: string | number | undefined): string => formatsOf('en').day(String(value) as PlainDate);

const stateNames = {
  proposed: 'proposed',
  agreed: 'agreed by the colleague',
  asked: 'filed',
  approved: 'approved',
  declined: 'declined by the colleague',
  refused: 'refused by the head',
  withdrawn: 'withdrawn',
  expired: 'expired',
  overtaken: 'void because the schedule changed',
  undone: 'undone with its publication',
};

export const rosterRequestsWords: SameShape<typeof source> = {
  problems: {
    'wish.windowDates': () =>
      'The dates are out of order: a window opens first, then closes, and only then its period begins. Correct the dates.',
    'wish.windowLate': () =>
      'The last day for wishes has passed. Choose today or later, so that employees can still name their wishes.',
    'wish.windowOverlaps': (p: Values) =>
      `Another window of wishes (${p.unit}) already covers part of this period and unit. Change that one, or call it off first.`,
    'wish.windowOver': () =>
      'This window of wishes is closed or called off and cannot be changed any more. Make a new one.',
    'wish.cancelled': () =>
      'This window was called off by those who manage it. Your wishes are not used; wait for the next one.',
    'wish.notYet': (p: Values) => `This window opens on ${day(p.from)}. Come back on that day.`,
    'wish.late': (p: Values) =>
      `The deadline for wishes was ${day(p.to)}, so they cannot be changed any more. Once the schedule is published you can still propose a swap or ask for a flexible day.`,
    'wish.dayOutside': (p: Values) => `${day(p.day)} is not a working day of this period. Choose another day.`,
    'wish.dayTwice': (p: Values) => `${day(p.day)} stands there twice. Keep one wish for that day.`,
    'wish.tooMany': (p: Values) =>
      `At most ${p.most} days can be wished for. Remove some and keep what matters most to you.`,
    'swap.notPublished': (p: Values) =>
      `Your schedule for ${day(p.day)} is not published yet, so the day cannot be exchanged. Wait for the publication.`,
    'swap.past': (p: Values) => `${day(p.day)} is too near. A swap is proposed at the latest one day before.`,
    'swap.withOneself': () => 'Choose another colleague to swap with.',
    'swap.otherPlan': () =>
      'On one of the days your schedule and that of the colleague come from different plans, so they cannot be exchanged. Choose another colleague, or talk to your head.',
    'swap.nothingToGive': (p: Values) =>
      `On ${day(p.day)} one of you is off, on leave or travelling, so that the swap is uneven. Choose another day, or add a day in return.`,
    'swap.sameMode': (p: Values) =>
      `On ${day(p.day)} both of you are at the same place at the same hours, so there is nothing to exchange. Choose another day or colleague.`,
    'swap.otherShift': (p: Values) =>
      `On ${day(p.day)} one of you cannot take that shift, because the rules of the unit do not offer it. Choose another colleague or day.`,
    'swap.absent': (p: Values) =>
      `On ${day(p.day)} one of you is recorded as on leave or travelling. Choose another day.`,
    'swap.breaks': (p: Values) => `This swap breaks a rule: ${p.first}. Choose another colleague or day.`,
    'swap.alreadyOpen': (p: Values) =>
      `A swap for ${day(p.day)} is already waiting. Withdraw it, or wait for the decision.`,
    'swap.overtaken': (p: Values) =>
      `The schedule of ${day(p.day)} was changed after this swap was proposed, so the request is void. Both employees are told and can propose again.`,
    'flexible.past': (p: Values) => `${day(p.day)} is past or today. Choose a day after today.`,
    'flexible.tooMany': (p: Values) => `One application takes at most ${p.most} days. Split it into several.`,
    'flexible.whereMissing': () => 'Name the other place, for instance the office and its town.',
    'flexible.timeMissing': () => 'Name the hours you ask for, for instance 10:00–18:30.',
    'flexible.alreadyOpen': (p: Values) =>
      `Your application for ${day(p.day)} is waiting or already approved. Choose another day, or withdraw that application.`,
    'flexible.notAllowed': (p: Values) =>
      `${day(p.day)} cannot be approved: ${p.first}. Refuse with a note, or first change on the board what stands in its way.`,
    'flexible.fileTooMany': (p: Values) => `At most ${p.most} files for one application.`,
    'flexible.fileTooLarge': (p: Values) =>
      `A file may have at most ${p.megabytes} MB. Make it smaller and upload it again.`,
    'flexible.fileKind': () => 'The file must be a PDF, JPG or PNG.',
    'request.notOpen': (p: Values) =>
      `This request is already ${stateNames[p.state as keyof typeof stateNames] ?? ''}, so that step is no longer possible. Reload to see how it stands.`,
    'request.own': () => 'Your own request is decided by your superior, not by yourself.',
    'request.noteMissing': () =>
      'Give the reason for refusing, at least 5 letters, so that the employee knows what can be done.',
    'request.planWaits': (p: Values) =>
      `That plan was just worked out again for ${p.people} employees and is not published yet. Ask the officer to publish it first, then decide again; the request keeps waiting.`,
    'request.planUnderApproval': () =>
      'The plan for that day waits for approval or publication. Publish it or send it back first; the request keeps waiting.',
    'request.cellWaits': (p: Values) =>
      `${day(p.day)} of one of these employees is being changed on the board and is not published yet. Ask the officer to publish or undo the change of that day, then decide again; the request keeps waiting.`,
    'request.remindedToday': () =>
      'Everybody who has not looked was reminded within the last 24 hours. Try again tomorrow, or contact them directly.',
  },
  planNote: {
    swap: (p) => `Swap of ${p.name} and ${p.other}: ${p.days}`,
    flexibleDay: (p) => `Flexible day of ${p.name}: ${p.days}`,
    setAside: 'Changes not published yet were set aside',
    broughtBack: 'Changes not published yet were brought back and still wait',
    undone: 'Requests that were undone with it were taken out of the plan',
  },
  criteria: {
    workday: 'not a working day, or on leave or travelling',
    opened: 'no rule in force opens it yet',
    jobKind: 'the task cannot be done outside the office',
    performance: 'the performance rating is not sufficient',
    itSkill: 'the skill with information systems is not sufficient',
    discipline: 'serving, or in process for, a disciplinary penalty',
    unitTask: 'the unit has tasks that must be done in the office',
    newInPosition: 'still new in the present position',
    rule: 'another rule closes it',
    bound: 'the days allowed are used up',
  },
  past: (p) => `${p.day} is past or today`,
};

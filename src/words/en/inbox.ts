import type { inboxWords as source } from '../id/inbox.ts';
import type { SameShape } from '../shape.ts';

const hoursAfter = (p: { readonly hours?: string | number }): string => (p.hours ? ` ${p.hours}.` : '');
const asked = (p: { readonly kind?: string | number }): string => (p.kind === 'permit' ? 'permit' : 'correction');
const s = (n: number): string => (n === 1 ? '' : 's');

export const inboxWords: SameShape<typeof source> = {
  title: 'Inbox',
  standing: (p) => (p.n === 0 ? 'Every message has been read.' : `${p.n} unread message${s(p.n)}.`),
  markRead: 'Mark as read',
  markAllRead: 'Mark all as read',
  allRead: (p) => `${p.n} message${s(p.n)} marked as read.`,
  unread: 'new',
  open: 'Open',
  onlyUnread: 'Unread only',
  emptyTitle: 'No messages yet',
  empty: 'News about your schedule, approvals and dispensations will appear here.',
  emptyUnreadTitle: 'No new messages',
  emptyUnread: 'Every message has been read. Remove the filter to see older ones.',
  mailGreeting: (p) => `Dear ${p.name},`,
  mailOpen: (p) => `See it in Luwes: ${p.address}`,
  mailFoot: 'Luwes sent this letter by itself; replies are not read. The same message is in your inbox.',
  dayAnd: ({ day, text }) => `${day}: ${text}`,
  dayHours: ({ kind, name, start, end, zone }) =>
    `${kind === 'wave' ? 'wave' : 'shift'} ${name} ${start}–${end} ${zone}`.trimEnd(),
  dayPlaces: { K: 'in the office', R: 'at home', L: 'elsewhere', D: 'official travel', C: 'leave', '-': 'off' },
  moreDays: ({ n }) => `and ${n} more day${s(n)}`,
  unknown: { title: () => 'Notice', body: () => 'Something that concerns you has changed. Open Luwes to see it.' },
  kinds: {
    'roster.published': {
      title: (p) => `The roster from ${p.from ?? ''} to ${p.to ?? ''} is out`,
      body: (p) =>
        `Your schedule has been published${p.days ? `: ${p.days} days` : ''}.${hoursAfter(p)} Open it to see where you work each day, and why.`,
    },
    'roster.changed': {
      title: (p) => `Your schedule has changed${p.days ? ` on ${p.days} days` : ''}`,
      body: (p) =>
        `The change concerns ${p.from ?? ''} to ${p.to ?? ''}.${hoursAfter(p)} Open the schedule to see the changed days, then mark them as read.`,
    },
    'roster.unpublished': {
      title: (p) => `The publication of the roster from ${p.from ?? ''} to ${p.to ?? ''} was taken back`,
      body: () =>
        'The roster that you just received does not hold. What was published before holds again; open your schedule to see it.',
    },
    'roster.withdrawn': {
      title: (p) => `The roster from ${p.from ?? ''} to ${p.to ?? ''} was withdrawn`,
      body: () => 'It no longer holds. Work by the general rule of your unit until a new roster is published.',
    },
    'roster.proposed': {
      title: (p) => `The plan of ${p.unit ?? ''} waits for your approval`,
      body: (p) =>
        `A plan for ${p.from ?? ''} to ${p.to ?? ''} was proposed${p.by ? ` by ${p.by}` : ''}. Look at it, then approve it or send it back.`,
    },
    'roster.sentBack': {
      title: (p) => `The plan of ${p.unit ?? ''} was sent back`,
      body: (p) => (p.note ? `Note: ${p.note}` : 'Mend the plan and propose it again.'),
    },
    'roster.approved': {
      title: (p) => `The plan of ${p.unit ?? ''} was approved`,
      body: () => 'It is ready to be published.',
    },
    'attendance.paper': {
      title: () => 'The recap of attendance is ready',
      body: (p) => `${p.name ?? ''} is kept for one day. Open the page of attendance to download it.`,
    },
    'roster.paperXlsx': {
      title: () => 'The Excel file of the plan is ready',
      body: (p) => `${p.name ?? ''} is kept for one day. Open the plan to download it.`,
    },
    'roster.paperPdf': {
      title: () => 'The PDF of the plan is ready',
      body: (p) => `${p.name ?? ''} is kept for one day. Open the plan to download it.`,
    },
    'wish.open': {
      title: (p) => `Wishes for the schedule are open until ${p.until ?? ''}`,
      body: (p) =>
        `Say which days you would rather be in the office or at home from ${p.from ?? ''} to ${p.to ?? ''}, at most ${p.most ?? ''} days.`,
    },
    'wish.closing': {
      title: (p) => `Wishes for the schedule close on ${p.until ?? ''}`,
      body: (p) => `For the schedule from ${p.from ?? ''} to ${p.to ?? ''}. After that wishes cannot be changed.`,
    },
    'swap.proposed': {
      title: (p) => `${p.name ?? ''} proposes a swap`,
      body: (p) =>
        `For ${p.day ?? ''}${p.otherDay ? ` and ${p.otherDay}` : ''}.${p.hours ? ` Your days if you agree: ${p.hours}.` : ''} Agree or decline under My requests.`,
    },
    'swap.declined': {
      title: (p) => `${p.name ?? ''} cannot swap`,
      body: (p) => `For ${p.day ?? ''}.${p.note ? ` Note: ${p.note}` : ''} You can ask another colleague.`,
    },
    'request.waiting': {
      title: (p) => `A request by ${p.name ?? ''} waits for your decision`,
      body: (p) => `${p.kind === 'swap' ? 'Swap' : 'Flexible day'} for ${p.day ?? ''}. Approve, or refuse with a note.`,
    },
    'request.approved': {
      title: (p) => `${p.kind === 'swap' ? 'Swap' : 'Flexible day'} for ${p.day ?? ''} approved`,
      body: (p) =>
        [
          p.hours ? `Your days now: ${p.hours}.` : '',
          p.note ? `Note: ${p.note}` : p.hours ? '' : 'Your schedule follows this decision.',
        ]
          .filter(Boolean)
          .join(' '),
    },
    'request.refused': {
      title: (p) => `${p.kind === 'swap' ? 'Swap' : 'Flexible day'} for ${p.day ?? ''} not approved`,
      body: (p) => `Note: ${p.note ?? ''} My requests shows other days that are still open.`,
    },
    'request.withdrawn': {
      title: (p) => `${p.name ?? ''} withdrew the request for ${p.day ?? ''}`,
      body: () => 'Nothing changes in your schedule.',
    },
    'request.ended': {
      title: (p) => `The request for ${p.day ?? ''} is void`,
      body: (p) =>
        p.why === 'overtaken'
          ? 'Somebody else changed that day meanwhile, so nothing was exchanged. Look at the newest schedule and ask again if need be.'
          : p.why === 'undone'
            ? 'The publication that contained it was taken back, so the schedule before it holds again. Ask again if you still need it.'
            : 'The day came before a decision. The published schedule holds.',
    },
    'leave.waiting': {
      title: (p) => `A request for leave by ${p.name ?? ''} waits for you`,
      body: (p) => `From ${p.from ?? ''} to ${p.to ?? ''}. Recommend or decide it.`,
    },
    'leave.approved': {
      title: (p) => `Your leave from ${p.from ?? ''} to ${p.to ?? ''} is approved`,
      body: (p) => `Schedule and attendance follow.${p.note ? ` Note: ${p.note}` : ''}`,
    },
    'leave.postponed': {
      title: (p) => `Your leave from ${p.from ?? ''} to ${p.to ?? ''} is postponed`,
      body: (p) => `Note: ${p.note ?? ''} Ask again for other days.`,
    },
    'leave.refused': {
      title: (p) => `Your leave from ${p.from ?? ''} to ${p.to ?? ''} is not approved`,
      body: (p) => `Note: ${p.note ?? ''}`,
    },
    'leave.cancelled': {
      title: (p) => `Your leave from ${p.from ?? ''} to ${p.to ?? ''} is cancelled`,
      body: (p) => `Note: ${p.note ?? ''} Its days are back in your balance.`,
    },
    'leave.calledBack': {
      title: (p) => `You are called back from leave; its last day is ${p.lastDay ?? ''}`,
      body: (p) => `Note: ${p.note ?? ''} Days that you did not use are back in your balance.`,
    },
    'leave.evidence': {
      title: (p) => `Evidence for your leave from ${p.from ?? ''} to ${p.to ?? ''} is not complete`,
      body: (p) => `Note: ${p.note ?? ''}`,
    },
    'dayRequest.waiting': {
      title: (p) => `A ${asked(p)} of ${p.name ?? ''} waits for you`,
      body: (p) => `For ${p.day ?? ''}. Look at the evidence and decide.`,
    },
    'dayRequest.approved': {
      title: (p) => `Your ${asked(p)} for ${p.day ?? ''} is approved`,
      body: (p) => `The day has been judged again.${p.note ? ` Note: ${p.note}` : ''}`,
    },
    'dayRequest.inPart': {
      title: (p) => `Your ${asked(p)} for ${p.day ?? ''} is approved with other times`,
      body: (p) => `Note: ${p.note ?? ''}`,
    },
    'dayRequest.refused': {
      title: (p) => `Your ${asked(p)} for ${p.day ?? ''} is not approved`,
      body: (p) => `Note: ${p.note ?? ''}`,
    },
    'dayRequest.ended': {
      title: (p) => `The approval for ${p.day ?? ''} was taken back`,
      body: (p) => `Note: ${p.note ?? ''} The day is judged as before it.`,
    },
    'dayRequest.evidence': {
      title: (p) => `Evidence for your permit of ${p.day ?? ''} is not complete`,
      body: (p) => `Note: ${p.note ?? ''}`,
    },
    'roster.remind': {
      title: () => 'Your schedule waits to be read',
      body: (p) =>
        `You have not marked the schedule from ${p.from ?? ''} to ${p.to ?? ''} as seen. Open Today and press I have seen it.`,
    },
    'access.recoveryCodesGone': {
      title: () => 'Your recovery codes no longer work',
      body: () =>
        'The storage key of Luwes was changed, so the old recovery codes open nothing any more. Make new ones under My account; your authenticator app keeps working.',
    },
    'phone.asked': {
      title: (p) => `${p.name ?? ''} asks to use another phone`,
      body: () => 'Look at the reason under Phones of employees, then approve or refuse.',
    },
    'phone.approved': {
      title: () => 'Your phone is approved for check-in',
      body: (p) =>
        `It becomes active when its waiting time is over; until then the old phone counts.${p.note ? ` Note: ${p.note}` : ''}`,
    },
    'phone.refused': {
      title: () => 'Your phone cannot be approved yet',
      body: (p) => `Note: ${p.note ?? ''} Meanwhile record from the old phone, a kiosk or the register.`,
    },
    'doubt.accepted': {
      title: (p) => `Check-in of ${p.day ?? ''} at ${p.time ?? ''} accepted`,
      body: (p) => `It counts.${p.note ? ` Note: ${p.note}` : ''}`,
    },
    'doubt.moved': {
      title: (p) => `Check-in of ${p.day ?? ''} accepted with the time ${p.time ?? ''}`,
      body: (p) => `Reason: ${p.note ?? ''} You may appeal once under My days.`,
    },
    'doubt.refused': {
      title: (p) => `Check-in of ${p.day ?? ''} at ${p.time ?? ''} refused`,
      body: (p) => `Reason: ${p.note ?? ''} You may appeal once under My days.`,
    },
    'doubt.reopened': {
      title: (p) => `Decision about the check-in of ${p.day ?? ''} at ${p.time ?? ''} taken back`,
      body: (p) => `It stands as before the decision.${p.note ? ` Note: ${p.note}` : ''}`,
    },
    'doubt.appealed': {
      title: (p) => `${p.name ?? ''} appeals about the check-in of ${p.day ?? ''}`,
      body: () => 'You stand above its decider. Look at the evidence and answer; your answer is final.',
    },
    'doubt.changed': {
      title: (p) => `Your appeal about ${p.day ?? ''} was granted`,
      body: (p) => `Answer: ${p.note ?? ''} This answer is final.`,
    },
    'doubt.kept': {
      title: (p) => `Your appeal about ${p.day ?? ''} could not be granted`,
      body: (p) => `Answer: ${p.note ?? ''} This answer is final.`,
    },
    'register.sent': {
      title: (p) => `The manual register of ${p.day ?? ''} waits for your approval`,
      body: (p) =>
        `Sheet ${p.code ?? ''}, ${p.n ?? ''} people. Compare it with the photo of the sheet, then approve or return it.`,
    },
    'register.approved': {
      title: (p) => `The manual register of ${p.day ?? ''} is approved`,
      body: (p) => `Check-ins of ${p.n ?? ''} people are recorded.${p.note ? ` Note: ${p.note}` : ''}`,
    },
    'register.returned': {
      title: (p) => `The manual register of ${p.day ?? ''} was returned`,
      body: (p) => `Note: ${p.note ?? ''} Mend the sheet and send it again.`,
    },
    'presence.prompt': {
      title: () => 'Still at work?',
      body: () => 'Open Today and tap Yes. Not answering is no offence and costs nothing.',
    },
    'access.verifierNamed': {
      title: (p) => `New health verifier: ${p.name ?? ''}`,
      body: (p) =>
        `The role holds from ${p.from ?? ''} and was given by ${p.by ?? ''}. If you do not know the reason, ask the appointing authority.`,
    },
    'dispensation.asked': {
      title: () => 'A request for dispensation waits for verification',
      body: () => 'Open the request to check its evidence.',
    },
    'dispensation.granted': {
      title: () => 'Your dispensation was granted',
      body: (p) => `It holds until ${p.to ?? ''}. Your superior sees this date only, never the reason.`,
    },
    'dispensation.refused': {
      title: () => 'Your dispensation could not be granted yet',
      body: () => 'Open the request to read the verifier’s note and to complete the evidence.',
    },
    'dispensation.expiring': {
      title: (p) => `Your dispensation ends on ${p.to ?? ''}`,
      body: () => 'Ask for an extension if you still need it.',
    },
    'policy.inForce': {
      title: (p) => `A new policy holds: ${p.titleEn || p.title || ''}`,
      body: (p) => `It holds from ${p.from ?? ''}. Look at the plans that it touches.`,
    },
    'calendar.changed': {
      title: () => 'The calendar has changed',
      body: (p) =>
        `The change of ${p.date ?? ''} touches ${p.plans ?? ''} plans. Look at them and plan again where needed.`,
    },
  },
  problems: {},
};

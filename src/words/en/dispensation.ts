import type { dispensationWords as source } from '../id/dispensation.ts';
import type { SameShape } from '../shape.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const dispensationWords: SameShape<typeof source> = {
  title: 'Dispensations',
  until: (p) => `Dispensation until ${p.day}`,
  span: (p) => `${p.from} to ${p.until}`,
  states: { asked: 'Waiting for verification', granted: 'Holds', refused: 'Not granted yet', withdrawn: 'Withdrawn' },
  over: 'Ended',
  toCome: 'Will hold',
  grounds: {
    pregnant: 'Pregnant',
    nursing: 'Nursing',
    chronicIllness: 'Chronic illness',
    acuteIllness: 'Acute illness',
    disability: 'Disability',
    age: 'Age',
    other: 'Another health reason',
  },
  list: {
    lead: (p) =>
      p.n === 0
        ? 'No dispensation holds.'
        : `${count(p.n, 'employee has', 'employees have')} a dispensation that holds or will hold.`,
    privacy:
      'Only the dates are shown here. Reasons and evidence are health data; the health verifier alone reads them.',
    person: 'Employee',
    unit: 'Unit',
    effect: 'Effect',
    from: 'From',
    empty: 'No dispensation holds',
    emptyWhy: 'Employees ask for themselves under My dispensation; the health verifier decides.',
    search: 'Search name, NIP or unit',
    mine: 'My dispensation',
    soon: 'Ends soon',
  },
  queue: {
    tab: 'Verification',
    effects: 'In force',
    lead: (p) =>
      p.n === 0 ? 'No request is waiting.' : `${count(p.n, 'request is', 'requests are')} waiting for your decision.`,
    state: 'State',
    span: 'Period',
    asked: 'Asked',
    evidence: 'Evidence',
    evidenceCount: (p) => (p.n === 0 ? 'None yet' : count(p.n, 'file', 'files')),
    open: 'Open request',
    empty: 'No requests',
    emptyWhy: 'Requests in this state appear here.',
  },
  case: {
    title: 'Request for a dispensation',
    audited: 'This reading is kept in the audit trail: who, when and which request. The reason itself is not.',
    ground: 'Reason',
    note: 'Remark of the employee',
    noNote: 'No remark.',
    erased: 'Reason and evidence have been erased at the end of their retention.',
    evidence: 'Evidence',
    noEvidence: 'The employee has not added evidence yet.',
    show: (p) => `Show evidence ${p.n}`,
    openPdf: (p) => `Open PDF, evidence ${p.n}`,
    image: (p) => `Evidence ${p.n}`,
    from: 'Holds from',
    until: 'Holds until',
    grant: 'Grant',
    changeDates: 'Change dates',
    granted: 'Dispensation granted; the employee has been told.',
    refuse: 'Cannot be granted yet',
    answer: 'Note to the employee',
    answerHint: 'Only the employee reads it. Say what evidence is still needed.',
    sendAnswer: 'Send note',
    refused: 'The note has been sent to the employee.',
    answered: 'Note of the verifier',
    back: 'Back',
  },
  mine: {
    title: 'My dispensation',
    lead: (p) =>
      p.until === null ? 'You have no dispensation that holds.' : `Your dispensation holds until ${p.until}.`,
    leadComing: (p) => `Your dispensation will hold from ${p.from} to ${p.until}.`,
    leadWaiting: 'Your request is waiting for the health verifier.',
    ask: 'Ask for a dispensation',
    history: 'Requests',
    empty: 'No requests yet',
    emptyWhy: 'Ask if your health makes it necessary to work from home. Your superior does not see the reason.',
    formTitle: 'Ask for a dispensation',
    privacy:
      'Reason and evidence are kept encrypted. The health verifier alone reads them; your superior and personnel officers only see "dispensation until" a date.',
    ground: 'Reason',
    note: 'Remark',
    noteHint: 'If needed, such as advice from a doctor. At most 1,000 letters.',
    from: 'From',
    until: 'Until',
    evidence: 'Evidence',
    evidenceHint:
      "A doctor's letter or another document: PDF, JPG or PNG, 5 MB at most. For reasons of age no evidence is needed.",
    chosen: (p) => `${p.name} (${p.size})`,
    tooLarge: 'The file is larger than 5 MB. Take the photo again with a lower resolution and choose it.',
    removeFile: (p) => `Remove ${p.name}`,
    send: 'Send request',
    sent: 'Request sent. You will be told once it is decided.',
    sentWithoutFile: 'Request sent, but the evidence was not uploaded. Add it to the request.',
    addEvidence: 'Add evidence',
    evidenceAdded: 'Evidence kept encrypted.',
    evidenceCount: (p) =>
      p.n === 0 ? 'No evidence yet' : count(p.n, 'encrypted piece of evidence', 'encrypted pieces of evidence'),
    answer: 'Note of the verifier',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this dispensation?',
    withdrawWhy: 'Reason and evidence are erased at once, and later schedules no longer take it into account.',
    withdrawn: 'Dispensation withdrawn; reason and evidence have been erased.',
    askedOn: (p) => `Asked on ${p.day}`,
    kept: (p) => `Reason and evidence are erased ${count(p.days, 'day', 'days')} after the end.`,
    again: 'Ask again',
  },
  declaration: {
    title: 'Declaration of travel and contact',
    why: (p) =>
      `Answered by yes or no, kept encrypted for ${count(p.days, 'day', 'days')}, then erased. Your superior does not see your answers.`,
    questions: {
      domesticTravel: 'Have you travelled to another region in the last 14 days?',
      foreignTravel: 'Have you travelled abroad in the last 14 days?',
      contact: 'Have you had close contact with someone with an infectious illness in the last 14 days?',
      familyIllness: 'Does anyone in your household have an infectious illness now?',
    },
    yes: 'Yes',
    no: 'No',
    send: 'Save declaration',
    sent: (p) => `Declaration kept until ${p.until}.`,
    made: (p) => `Made on ${p.day}, kept until ${p.until}.`,
    change: 'Change answers',
    erase: 'Erase now',
    erased: 'Declaration erased.',
    make: 'Make a declaration',
    none: 'No declaration yet.',
    missing: 'Answer all four questions.',
  },
  problems: {
    'dispensation.noEmployee': () =>
      'Your account is not tied to an employee record, so you cannot ask. Contact a personnel officer.',
    'dispensation.datesOutOfOrder': () => 'The last day lies before the first. Check both dates and send again.',
    'dispensation.alreadyOver': () => 'These dates are already over. Choose a last day of today or later.',
    'dispensation.tooLong': (p) =>
      `A dispensation holds ${p.days} days at most. Make it shorter; you can ask again afterwards.`,
    'dispensation.evidenceKind': () =>
      'This file is not a PDF, JPG or PNG. Save or photograph it as one of these and upload it again.',
    'dispensation.evidenceTooLarge': (p) =>
      `The file is larger than ${p.megabytes} MB. Make it smaller or take a photo of lower resolution, then upload it again.`,
    'dispensation.evidenceTooMany': (p) =>
      `One request takes ${p.most} pieces of evidence at most. Put several pages into one PDF.`,
    'dispensation.evidenceMissing': () =>
      'This request has no evidence, so it cannot be granted yet. Send a note so that the employee can add it.',
    'dispensation.evidenceErased': () => 'That evidence is no longer kept. Reload the request to see how it stands.',
    'dispensation.notOpen': () =>
      'This request has been decided or withdrawn. Reload the page; make a new request if you still need one.',
    'dispensation.ownCase': () => 'You cannot verify your own request. Ask another health verifier.',
    'dispensation.unreadable': () =>
      'This encrypted record cannot be opened with the present key of the server. Contact the system operator and do not decide the request yet.',
  },
};

import { appWords } from '../../words/id/app.ts';
import { attendancePhoneWords } from '../../words/id/attendancePhone.ts';
import { inboxWords } from '../../words/id/inbox.ts';
import { policyWords } from '../../words/id/policy.ts';
import { rosterWords } from '../../words/id/roster.ts';
import { sakuWords } from '../../words/id/saku.ts';
import type { PhoneWords } from './words.tsx';

export const phoneWords: PhoneWords = {
  app: appWords,
  attendancePhone: attendancePhoneWords,
  inbox: inboxWords,
  policy: policyWords,
  roster: rosterWords,
  saku: sakuWords,
};

import { appWords } from '../../words/en/app.ts';
import { attendancePhoneWords } from '../../words/en/attendancePhone.ts';
import { inboxWords } from '../../words/en/inbox.ts';
import { policyWords } from '../../words/en/policy.ts';
import { rosterWords } from '../../words/en/roster.ts';
import { sakuWords } from '../../words/en/saku.ts';
import type { PhoneWords } from './words.tsx';

export const phoneWords: PhoneWords = {
  app: appWords,
  attendancePhone: attendancePhoneWords,
  inbox: inboxWords,
  policy: policyWords,
  roster: rosterWords,
  saku: sakuWords,
};

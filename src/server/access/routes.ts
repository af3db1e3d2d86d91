import { accessEndpoints } from '../../contract/access.ts';
import { refuse } from '../../kernel/result.ts';
import { bind } from '../platform/http/bind.ts';
import { changePassword } from './changePassword.ts';
import { readMe, setLanguage } from './readMe.ts';
import { readOptions } from './readOptions.ts';
import { forgotten } from './reset/forgotten.ts';
import { resetPassword } from './reset/resetPassword.ts';
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes } from './secondFactor/enrol.ts';
import { giveSecondFactor } from './secondFactor/giveSecondFactor.ts';
import { readSessions, revokeOtherSessions, revokeOwnSession, signOut } from './session/ownSessions.ts';
import { setUp } from './setUp/setUp.ts';
import { signIn } from './signIn.ts';

export const accessRoutes = bind('access', accessEndpoints, {
  options: readOptions,
  setUp,
  signIn,
  secondFactor: giveSecondFactor,
  signOut,
  me: readMe,
  setLanguage,
  changePassword,
  forgotten,
  resetPassword,
  beginTotp,
  confirmTotp,
  renewRecoveryCodes,
  removeTotp,
  sessions: readSessions,
  revokeSession: revokeOwnSession,
  revokeOtherSessions,
  passkeys: async () => refuse('access.passkeyRefused'),
  beginPasskey: async () => refuse('access.passkeyRefused'),
  addPasskey: async () => refuse('access.passkeyRefused'),
  removePasskey: async () => refuse('access.passkeyRefused'),
  passkeyOptions: async () => refuse('access.passkeyRefused'),
  signInWithPasskey: async () => refuse('access.passkeyRefused'),
  beginSso: async () => refuse('access.ssoAbsent'),
  finishSso: async () => refuse('access.ssoAbsent'),
});

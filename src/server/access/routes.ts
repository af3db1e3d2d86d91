import { accessEndpoints } from '../../contract/access.ts';
import { bind } from '../platform/http/bind.ts';
import { readLogo } from './agency/logo.ts';
import { changePassword } from './changePassword.ts';
import { chooseAccount } from './choose/chooseAccount.ts';
import { proveAccount, switchAccount } from './choose/switchAccount.ts';
import { addPasskey, beginPasskey, readPasskeys, removePasskey } from './passkey/ownPasskeys.ts';
import { passkeyOptions, signInWithPasskey } from './passkey/signInWithPasskey.ts';
import { readMe, setLanguage } from './readMe.ts';
import { readOptions } from './readOptions.ts';
import { forgotten } from './reset/forgotten.ts';
import { resetPassword } from './reset/resetPassword.ts';
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes } from './secondFactor/enrol.ts';
import { giveSecondFactor } from './secondFactor/giveSecondFactor.ts';
import { readSessions, revokeOtherSessions, revokeOwnSession, signOut } from './session/ownSessions.ts';
import { setUp } from './setUp/setUp.ts';
import { signIn } from './signIn.ts';
import { beginSso, finishSso } from './sso/ssoSignIn.ts';
import { testSso } from './sso/testSso.ts';

export const accessRoutes = bind('access', accessEndpoints, {
  options: readOptions,
  setUp,
  signIn,
  secondFactor: giveSecondFactor,
  chooseAccount,
  switchAccount,
  proveAccount,
  logo: readLogo,
  testSso,
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
  passkeys: readPasskeys,
  beginPasskey,
  addPasskey,
  removePasskey,
  passkeyOptions,
  signInWithPasskey,
  beginSso,
  finishSso,
});

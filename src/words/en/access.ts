import type { accessWords as source } from '../id/access.ts';
import type { SameShape } from '../shape.ts';

const wait = (seconds: string | number | undefined): string => {
  const all = Math.max(1, Math.ceil(Number(seconds ?? 1)));
  const minutes = Math.floor(all / 60);
  const rest = all % 60;
  return [minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''].filter(Boolean).join(' ');
};

export const accessWords: SameShape<typeof source> = {
  problems: {
    'access.secondFactorOwed': () => 'First enter the 6-digit code of your authenticator app.',
    'access.changePasswordFirst': () => 'Your password is temporary. Change it before you go on.',
    'access.wrongSignIn': () =>
      'The NIP or the password does not match. Check the digits and the capitals and try again; if you forgot it, choose "Forgot password".',
    'access.wait': (p) =>
      `Too many wrong attempts. Wait ${wait(p.seconds)}, then try again; your account is not locked.`,
    'access.wrongPassword': () => 'The present password does not match. Type again the password that you sign in with.',
    'access.wrongCode': () =>
      'The code does not match. Type the 6 digits that the authenticator app shows now, or use one of your recovery codes.',
    'access.codeUsed': () =>
      'This code has been used. Wait for the next one in the app (at most 30 seconds) and type that.',
    'access.clockOff': (p) =>
      `The code is right, but the clock of your phone is about ${p.minutes ?? 1} min ${p.direction === 'ahead' ? 'fast' : 'slow'}. Set the phone's clock to automatic, then enter a new code.`,
    'access.noSecondFactor': () =>
      'This account has no authenticator app. Set one up on the page Account and security.',
    'access.secondFactorStands': () => 'An authenticator app is already set up. Remove it first to use another phone.',
    'access.noPassword': () =>
      'This account has no password yet. Choose "Forgot password" on the sign-in page, or ask the personnel officer for a temporary one.',
    'access.passwordShort': (p) =>
      `A password has at least ${p.least ?? 12} characters; yours has ${p.has ?? 0}. Several words that you remember easily are welcome.`,
    'access.passwordLong': (p) => `A password has at most ${p.most ?? 200} characters. Make it a little shorter.`,
    'access.passwordCommon': () =>
      'This password is among the first that guessers try. Choose several unrelated words, such as things around you.',
    'access.passwordPersonal': () =>
      'This password contains your NIP, name or birth date and is easy to guess. Choose something that people do not know about you.',
    'access.passwordSame': () => 'The new password is the old one. Choose another.',
    'access.passkeyRefused': () =>
      'The passkey was not recognised or took too long. Try again, or sign in with NIP and password.',
    'access.passkeyNotMade': () =>
      "The passkey was not saved, because the device's answer was incomplete or late. Try to add it once more.",
    'access.passkeyKnown': () => 'This device already has a passkey for your account. There is no need to add another.',
    'access.passkeysFull': (p) => `One account keeps at most ${p.most ?? 10} passkeys. Remove one that you do not use.`,
    'access.ssoAbsent': () => 'Single sign-on is not set up in your agency. Sign in with NIP and password.',
    'access.ssoUnreachable': () =>
      "Your agency's single sign-on cannot be reached. Try again in a while, or sign in with NIP and password.",
    'access.ssoRefused': () => 'Single sign-on was not completed or took too long. Begin again from the sign-in page.',
    'access.ssoNoAccount': () =>
      'Your single sign-on account is not yet connected with an account in Luwes. Sign in with NIP and password, or ask the personnel officer to connect it.',
    'access.resetExpired': () =>
      'This link has been used or is older than 30 minutes. Ask for a new one with "Forgot password".',
    'access.mailAbsent': () =>
      'Mail is not set up on this server, or the account has no address. Make a temporary password and hand it over in person.',
    'access.grantBeyond': () =>
      'This role goes beyond your own authority, so you cannot give it. Ask an official who holds it.',
    'access.grantPast': () =>
      'The term of this role is already over or its dates are reversed. Check the first and the last day.',
    'access.grantTwice': () => 'The same role already holds for that unit and time. Change the existing one if needed.',
    'access.roleNeedsUnit': () => 'This role holds for one unit. Choose the unit.',
    'access.roleIsAgencyWide': () => 'This role holds for the whole agency. Leave the unit empty.',
    'access.lastOfficer': () =>
      'This is the last personnel officer who can sign in. Appoint another one first, then repeat.',
    'access.ownAccount': () => 'This cannot be done to your own account. Ask another personnel officer.',
    'access.setUpDone': () => 'Luwes is already set up for an agency. Sign in with your account.',
    'access.setUpCodeWrong': () =>
      'The set-up code does not match. Copy the code that the server showed when Luwes was started.',
  },
  mail: {
    resetSubject: 'Reset your Luwes password',
    resetText: (p) =>
      `Dear ${p.name},\n\nSomebody asked to reset the password of your Luwes account. Open this link within ${p.minutes} minutes; it works once:\n\n${p.address}\n\nEvery device that is signed in will be signed out. If this was not you, ignore this mail; your password stays as it is.\n`,
  },
};

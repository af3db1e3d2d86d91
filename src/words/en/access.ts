import type { PlainDate } from '../../kernel/time.ts';
import { formatsOf } from '../format.ts';
import type { accessWords as source } from '../id/access.ts';
import type { SameShape } from '../shape.ts';

const wait = (seconds: string | number | undefined): string => {
  const all = Math.max(1, Math.ceil(Number(seconds ?? 1)));
  const minutes = Math.floor(all / 60);
  const rest = all % 60;
  return [minutes > 0 ? `${minutes} min` : '', rest > 0 ? `${rest} s` : ''].filter(Boolean).join(' ');
};

const day = (date: string | number | undefined): string =>
  /^\d{4}-\d\d-\d\d$/.test(String(date)) ? formatsOf('en').dayLong(String(date) as PlainDate) : '';

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
    'access.choiceExpired': () =>
      'This choice has expired or was used already. Sign in once more from the sign-in page.',
    'access.proveAgain': () => 'To go to that agency, first type the password of your account there.',
    'access.wrongOther': () =>
      'No account in another agency bears your NIP or e-mail with that password. Check the password, or ask the personnel officer of that agency.',
    'access.agencySuspended': (p) =>
      `Luwes is suspended for ${p.agency ?? 'your agency'}. Your data is kept. Ask the personnel officer when it opens again.`,
    'access.serviceEnded': (p) =>
      `Your service at ${p.agency ?? 'this agency'} ended on ${day(p.date)}, and the time for reading your own data is over. If you need a copy of it, ask the personnel officer.`,
    'access.readsOnly': () =>
      'Your service has ended, so you can only read your own data. If something has to be changed, ask the personnel officer.',
    'access.logoLarge': (p) =>
      `The logo has ${p.has ?? ''} KB; ${p.most ?? 200} KB is the most. Make the picture smaller and upload it again.`,
    'access.logoPixels': (p) =>
      `The logo has ${p.width ?? ''} × ${p.height ?? ''} pixels; ${p.most ?? 3000} a side is the most. Make it smaller and upload it again.`,
    'access.logoKind': () => 'A logo is a PNG or SVG file. Save the picture as PNG and upload that.',
    'access.logoActive': (p) =>
      `This SVG holds "${p.part ?? ''}", which is more than a picture and not safe to show. Save it as Plain SVG or as PNG.`,
    'access.ownAgency': () =>
      'Your own agency cannot be suspended from here, since you could not come in again. Ask a platform operator of another agency.',
    'access.roleHeld': () => 'Somebody holds that role in this agency. Ask that person to name another one.',
    'access.nameTaken': () =>
      'Another account of that agency bears this NIP or e-mail. Check the spelling, or use another address.',
    'access.ssoIssuer': () =>
      'The address of the provider begins with https:// and has no user name and no question mark. Copy the "issuer" from whoever runs the single sign-on.',
    'access.ssoPrivate': () =>
      "That address lies inside the server's network and is not asked. Use a public address, or have the server's operator allow single sign-on in the own network (LUWES_SSO_PRIVATE).",
    'access.ssoSecretMissing': () =>
      'The address or the client ID changed, so the secret is needed again. Paste the client secret.',
    'access.ssoNoDescription': (p) =>
      `${p.address ?? 'That address'} gives no OpenID Connect description. Check it; the page /.well-known/openid-configuration below it must open.`,
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
    'access.grantHealth': () =>
      'This role opens health data, so a personnel officer cannot give it. Ask the appointing authority to give it, or a personnel officer who is also a platform operator.',
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
    enrolSubject: 'Make your Luwes password',
    enrolText: (p) =>
      `Dear ${p.name},\n\nYou have been named to a role in Luwes. Open this link within ${p.days} days to make a password of your own; it works once:\n\n${p.address}\n\nA temporary password that you may have received no longer works.\n`,
    resetSubject: 'Reset your Luwes password',
    resetText: (p) =>
      `Dear ${p.name},\n\nSomebody asked to reset the password of your Luwes account. Open this link within ${p.minutes} minutes; it works once:\n\n${p.address}\n\nEvery device that is signed in will be signed out. If this was not you, ignore this mail; your password stays as it is.\n`,
  },
  systems: {
    android: 'an Android phone',
    iphone: 'an iPhone or iPad',
    windows: 'a Windows computer',
    mac: 'a Mac',
    linux: 'a Linux computer',
    other: 'another device',
  },
  browsers: {
    chrome: 'Chrome',
    firefox: 'Firefox',
    safari: 'Safari',
    edge: 'Edge',
    samsung: 'Samsung Internet',
    opera: 'Opera',
    other: 'another browser',
  },
  methods: { password: 'a password', passkey: 'a passkey', sso: 'single sign-on' },
  signIn: {
    title: 'Sign in',
    welcome: 'Flexible work that is fair, clear and by the rules.',
    name: 'NIP',
    nameHint: 'May be pasted with spaces. Staff without NIP: the number given by the agency.',
    otherName: 'E-mail or staff number',
    otherNameHint: 'Your office e-mail address, or the staff number from your agency.',
    useOther: 'Sign in with e-mail or another number',
    useNip: 'Sign in with NIP',
    password: 'Password',
    lasting: 'Stay signed in on this device',
    lastingHint: 'Leave this out on a shared computer.',
    submit: 'Sign in',
    or: 'or',
    passkey: 'Sign in with fingerprint or device key',
    passkeyStopped: 'The device gave no passkey. Try again, or sign in with your password.',
    sso: "Sign in with the agency's single sign-on",
    ssoOf: (p) => `Sign in with ${p.agency}`,
    forgot: 'Forgot password?',
    help: 'Cannot sign in? Ask the personnel officer of your unit; they can make a temporary password.',
    sample: 'Sample data: names and accounts here are invented.',
    nameMissing: 'Enter your NIP.',
    passwordMissing: 'Enter your password.',
    otherLanguage: 'Bahasa Indonesia',
  },
  secondFactor: {
    title: 'Authenticator code',
    explain: 'Open the authenticator app on your phone and type the 6 digits shown for Luwes.',
    code: '6-digit code',
    recovery: 'Recovery code',
    recoveryHint: 'One of the ten codes that you kept when setting up the app. Each works once.',
    useRecovery: 'No phone at hand? Use a recovery code',
    useApplication: 'Use the code of the app',
    submit: 'Continue',
    startOver: 'Sign in with another account',
    codeMissing: 'Type the code first.',
  },
  ssoReturn: { title: 'Finishing sign-in…', failed: 'Not signed in yet', again: 'Back to the sign-in page' },
  forgotten: {
    title: 'Forgot password',
    explain:
      'Type your NIP or e-mail. If the account exists and has an address, we send a link to make a new password.',
    name: 'NIP, staff number or e-mail',
    submit: 'Send link',
    doneTitle: 'Check your mail',
    done: 'If the account exists, a link is on its way and works for 30 minutes. Look into the spam folder as well.',
    noMail: 'No mail? Ask the personnel officer for a temporary password.',
    mailAbsent: 'Mail is not set up on this server. Ask the personnel officer of your unit for a temporary password.',
    back: 'Back to the sign-in page',
  },
  newPassword: {
    title: 'New password',
    resetExplain: 'Make a new password for your account. Every other device will be signed out.',
    changeExplain: 'Your password is temporary. Make your own before you go on.',
    ownExplain: 'After the change, every other device is signed out.',
    old: 'Present password',
    oldTemporary: 'Temporary password',
    password: 'New password',
    hint: 'At least 12 characters. A few unrelated words are easiest to remember, such as four things around you.',
    count: (p) => (p.n >= 12 ? `${p.n} characters, long enough` : `${p.n} of at least 12 characters`),
    submit: 'Save password',
    changed: 'The password has been changed.',
    resetDoneTitle: 'The password has been changed',
    resetDone: 'Sign in with the new password.',
    linkBroken: 'This link is not complete. Open the link from your mail again, or ask for a new one.',
    missing: 'Enter a new password.',
    oldMissing: 'Enter the present password.',
  },
  setUp: {
    title: 'First set-up',
    explain: 'Two short steps: your agency and the first personnel officer. Everything can be changed later.',
    code: 'Set-up code',
    codeHint: 'Shown by the server when Luwes is started, in the form XXXX-XXXX-XXXX.',
    agency: 'Agency',
    name: 'Official name',
    nameHint: 'As on the letterhead, for example Pemerintah Kota Contoh.',
    shortName: 'Short name',
    kind: 'Kind of agency',
    kinds: { province: 'Province', city: 'City', regency: 'Regency', ministry: 'Ministry or national body' },
    region: 'Kemendagri region code',
    regionHint: 'A province 33, a regency or city 33.74. Leave empty for a national body.',
    zone: 'Time zone',
    zones: {
      'Asia/Jakarta': 'WIB (Jakarta)',
      'Asia/Pontianak': 'WIB (Pontianak)',
      'Asia/Makassar': 'WITA (Makassar)',
      'Asia/Jayapura': 'WIT (Jayapura)',
    },
    paper: 'Paper size',
    officer: 'First personnel officer',
    officerExplain: 'This person imports employees, chooses the circular and gives roles to others.',
    officerName: 'Full name with degrees',
    officerNumber: 'NIP or staff number',
    officerEmail: 'E-mail',
    password: 'Password',
    submit: 'Set up Luwes',
    done: 'Luwes is already set up. Sign in with your account.',
    required: 'Required.',
  },
  account: {
    title: 'Account and security',
    sentence: (p) => `${p.name}${p.number ? ` · ${p.number}` : ''}`,
    roles: 'Your roles',
    rolesNone: 'Employee',
    passwordTitle: 'Password',
    passwordChange: 'Change password',
    passwordAbsent: 'This account has no password yet. The personnel officer can make a temporary one.',
    totpTitle: 'Authenticator app',
    totpOn: 'Set up. After the password, Luwes asks for 6 digits from your phone.',
    totpOff: 'Not set up. With an authenticator app, somebody who knows your password still cannot sign in.',
    totpAdd: 'Set up',
    totpRemove: 'Remove',
    totpRenew: 'Make new recovery codes',
    totpConfirmPassword: 'Type your password first, so that it is certainly you.',
    totpScan:
      'Scan this picture with the authenticator app on your phone (such as Google Authenticator, Aegis or Microsoft Authenticator).',
    totpPicture: 'QR picture for the authenticator app',
    totpKey: 'Cannot scan? Type this key into the app:',
    totpFirst: 'Then type the 6 digits that it shows:',
    totpGiveCode: 'Type the 6 digits of the app, or a recovery code, to go on.',
    totpFinish: 'Finish',
    recoveryTitle: 'Keep these ten recovery codes',
    recoveryExplain:
      'Use one when your phone is not at hand. Each works once. They are not shown again, so print or copy them now.',
    recoverySaved: 'I have kept them',
    passkeyTitle: 'Passkeys',
    passkeyExplain: "Sign in with your fingerprint, face or the device's lock, without typing NIP and password.",
    passkeyNone: 'No passkey yet.',
    passkeyAdd: 'Add a passkey on this device',
    passkeyUnsupported: 'This browser does not support passkeys.',
    passkeyStopped: 'The device made no passkey. Try again, or use another device.',
    passkeyMade: (p) => `Made ${p.date}`,
    passkeyUsed: (p) => `last used ${p.date}`,
    passkeyRemove: (p) => `Remove passkey ${p.name}`,
    passkeyRemoveAsk: 'This passkey will no longer work for signing in. You can add it again at any time.',
    sessionsTitle: 'Devices that are signed in',
    sessionsExplain: 'Sign out devices that you do not recognise, then change your password.',
    sessionHere: 'This device',
    sessionDevice: (p) => `${p.browser} on ${p.system}`,
    sessionSeen: (p) => `Last active ${p.moment} · address ${p.address}`,
    sessionBy: (p) => `signed in with ${p.method}`,
    sessionEnd: 'Sign out',
    sessionsEndOthers: 'Sign out all other devices',
    sessionsEnded: (p) => (p.n === 0 ? 'No other device was signed in.' : `${p.n} device(s) signed out.`),
  },
  accounts: {
    title: 'Accounts & roles',
    sentence: (p) => `${p.total} accounts. Find one to give a role or to restore access.`,
    search: 'Find a name, NIP or e-mail',
    role: 'Role',
    anyRole: 'Every role',
    name: 'Name',
    number: 'NIP',
    state: 'State',
    none: 'No account matches',
    noneWhy: 'Try a part of the name, or the first digits of the NIP.',
    closed: 'Closed',
    neverIn: 'Never signed in',
    withSecondFactor: 'Authenticator set up',
    employeeOnly: 'Employee',
    back: 'All accounts',
    rolesTitle: 'Roles',
    rolesExplain:
      'Unit heads, also acting ones (Plt, Plh), follow the record of unit heads and are changed on the page of units.',
    rolesNone: 'No further role. An employee sees the own schedule.',
    roleAdd: 'Give a role',
    roleWhole: 'whole agency',
    roleFrom: (p) => `since ${p.from}`,
    roleSpan: (p) => `${p.from} to ${p.to}`,
    roleHead: 'from the record of unit heads',
    roleActing: { plt: 'Plt', plh: 'Plh' },
    roleEnd: 'End',
    roleEndAsk: (p) => `The role ${p.role} of ${p.name} ends at once.`,
    roleUnit: 'Unit',
    roleUnitSearch: 'Find a unit',
    roleUnitHint: 'Holds for all units below it as well.',
    roleStart: 'From',
    roleStop: 'Until',
    roleGive: 'Give role',
    roleGiven: (p) => `The role ${p.role} has been given.`,
    chooseRole: 'Choose a role.',
    chooseUnit: 'Choose a unit.',
    chooseDate: 'Enter the first day.',
    accessTitle: 'Ways to sign in',
    password: 'Password',
    passwordStates: { none: 'none yet', temporary: 'temporary, to be changed', own: 'set' },
    secondFactor: 'Authenticator app',
    passkeys: 'Passkeys',
    sessions: 'Devices signed in',
    lastSeen: 'Last active',
    yes: 'set up',
    no: 'not yet',
    temporary: 'Make a temporary password',
    temporaryAsk:
      'The old password stops working and every device of this person is signed out. Hand the temporary password over in person.',
    temporaryTitle: 'Temporary password',
    temporaryShown: 'It is shown once. The person has to change it at the first sign-in.',
    link: 'Send a link by mail',
    linkSent: 'The link has been sent; it works for 30 minutes.',
    lostPhone: 'Lost phone: remove authenticator and passkeys',
    lostPhoneAsk: 'This person can then sign in with the password alone, and every device is signed out.',
    lostPhoneDone: 'Authenticator and passkeys have been removed.',
    close: 'Close account',
    closeAsk: 'This person is signed out everywhere at once and cannot sign in until the account is opened again.',
    open: 'Open account',
    ssoTitle: 'Single sign-on',
    ssoAbsent: 'Single sign-on is not set up. Set it up under Agency settings.',
    ssoExplain:
      'Where allowed, somebody who comes by single sign-on for the first time is matched with an account here, and tied to it from then on.',
    ssoMatch: { none: 'Do not match by itself', email: 'Match by verified e-mail', number: 'Match by NIP' },
    ssoSaved: 'The setting has been saved.',
  },
};

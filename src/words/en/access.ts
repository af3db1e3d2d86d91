import type { accessWords as source } from '../id/access.ts';
import type { SameShape } from '../shape.ts';

export const accessWords: SameShape<typeof source> = {
  problems: {
    'access.secondFactorOwed': () => 'First enter the 6-digit code from your authenticator app.',
    'access.changePasswordFirst': () => 'Your password is temporary. Change it before you go on.',
  },
};

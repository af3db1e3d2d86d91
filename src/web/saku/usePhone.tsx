import { createContext, use } from 'react';
import type { Me } from '../../contract/access.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { useNow } from '../app/clock.ts';
import { usePhoneWords } from './words.tsx';

export const PhoneContext = createContext<Me | null>(null);

/** Who holds this phone, and which day it is where he works. */
export const usePhone = (): { readonly me: Me; readonly today: PlainDate; readonly now: ReturnType<typeof useNow> } => {
  const me = use(PhoneContext);
  const { formats } = usePhoneWords();
  const now = useNow();
  if (me === null) throw new Error('nobody is signed in above this part');
  return { me, now, today: formats.dayIn(now, me.agency.zone) };
};

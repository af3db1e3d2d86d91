import type { Instant } from '../../../kernel/time.ts';
import { Notice } from '../../ui/Notice.tsx';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';

/** How old the shown days are; loud only when they may be stale. */
export const Age = ({ at, stale }: { readonly at: Instant | null; readonly stale: boolean }) => {
  const { me } = usePhone();
  const { words, formats } = usePhoneWords();
  if (at === null) return null;
  const when = formats.moment(at, me.agency.zone);
  if (stale) return <Notice tone="warn">{words.saku.ageOffline({ when })}</Notice>;
  return <p className="px-1 text-center text-[0.8125rem] text-ink3">{words.saku.age({ when })}</p>;
};

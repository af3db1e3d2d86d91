import type { MyWindow } from '../../../contract/rosterRequests.ts';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { ReasonText } from '../parts/ReasonText.tsx';
import { usePhoneWords } from '../words.tsx';

const tones = { waiting: 'warn', fulfilled: 'okay', unfulfilled: 'bad' } as const;

/** A window that takes no wishes now: what was wished, and what became of it and why. */
export const WishAnswers = ({ window }: { readonly window: MyWindow }) => {
  const { formats } = usePhoneWords();
  const t = useRequestWords().wishes;
  const day = formats.dayAndMonth(window.closesOn);
  const standing =
    window.state === 'upcoming'
      ? t.upcoming({ from: formats.dayAndMonth(window.opensOn), day })
      : window.state === 'cancelled'
        ? t.cancelled
        : t.closed({ day });
  return (
    <>
      <p className="text-[0.9375rem] text-ink2">{standing}</p>
      {window.state !== 'upcoming' && window.wishes.length === 0 && <p className="mt-2">{t.noWishes}</p>}
      <ul className="mt-2 divide-y divide-line">
        {window.wishes.map((wish) => (
          <li key={wish.day} className="py-2.5">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <span className="flex items-center gap-2">
                <span>{`${formats.weekdayShort(wish.day)}, ${formats.dayAndMonth(wish.day)}`}</span>
                <ModeChip mode={wish.mode} />
              </span>
              <Badge tone={tones[wish.answer]}>{t.answers[wish.answer]}</Badge>
            </div>
            {wish.reason && (
              <div className="mt-1 text-[0.9375rem] text-ink2">
                <ReasonText reason={wish.reason} names={[]} />
              </div>
            )}
            {wish.cost && <p className="mt-1 text-[0.9375rem] text-ink2">{t.cost({ cost: wish.cost })}</p>}
          </li>
        ))}
      </ul>
    </>
  );
};

import { Kawung } from '../../ui/Kawung.tsx';
import { Logo } from '../../ui/Logo.tsx';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { SignalPill } from './SignalPill.tsx';

const partOfDay = (clock: string): 'morning' | 'noon' | 'afternoon' | 'evening' => {
  const hour = Number(clock.slice(0, 2));
  if (hour < 11) return 'morning';
  if (hour < 15) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
};

/** The teal head with the greeting; the first card overlaps it. */
export const Header = ({ asking, title }: { readonly asking: boolean; readonly title?: string }) => {
  const { me, now } = usePhone();
  const { words, formats } = usePhoneWords();
  return (
    <header className="relative isolate overflow-hidden bg-brand px-4 pt-3 pb-16 text-on-brand">
      <Kawung className="absolute inset-0 -z-10 text-on-brand opacity-[0.09]" />
      <div className="mx-auto max-w-xl">
        <div className="flex items-center justify-between">
          <p className="flex items-center gap-2.5 text-lg font-bold">
            <Logo size={24} /> {words.app.name}
          </p>
          <SignalPill asking={asking} />
        </div>
        {title === undefined ? (
          <div className="mt-3 flex items-end justify-between gap-4">
            <div className="min-w-0">
              <p>{words.app.greeting[partOfDay(formats.clock(now, me.agency.zone))]}</p>
              <h1 className="text-[1.375rem] leading-tight font-bold">{me.name}</h1>
            </div>
            <p className="max-w-[40%] text-end text-[0.9375rem] leading-tight">{me.agency.shortName}</p>
          </div>
        ) : (
          <h1 className="mt-3 text-[1.375rem] leading-tight font-bold">{title}</h1>
        )}
      </div>
    </header>
  );
};

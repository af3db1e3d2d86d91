import type { ReactNode } from 'react';
import type { Zone } from '../../../kernel/time.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { usePhoneWords } from '../words.tsx';
import type { ShownPunch, ShownState } from './punchStates.ts';

const looks: Record<ShownState, { readonly icon: IconName; readonly look: string }> = {
  kept: { icon: 'phone', look: 'text-warn' },
  recorded: { icon: 'okay', look: 'text-okay' },
  waits: { icon: 'clock', look: 'text-warn' },
  accepted: { icon: 'okay', look: 'text-okay' },
  refused: { icon: 'bad', look: 'text-bad' },
};

/** Punches with their state in words: on this phone, recorded with its number, refused with the reason. */
export const PunchList = ({ punches, zone }: { readonly punches: readonly ShownPunch[]; readonly zone: Zone }) => {
  const { words, formats } = usePhoneWords();
  const t = words.attendancePhone.checkIn;
  const sentence = ({ state, at, receipt, why }: ShownPunch): ReactNode => {
    const time = formats.clock(at, zone);
    if (state === 'kept') return t.kept({ time });
    if (state === 'refused') return receipt === '' ? t.refusedWhy({ why }) : `${t.refused}. ${why}`;
    return (
      <>
        {t.recorded({ time })} · <span className="whitespace-nowrap">{t.receipt({ number: receipt })}</span>
      </>
    );
  };
  return (
    <ul className="divide-y divide-line">
      {punches.map((punch) => (
        <li key={punch.id} className="flex gap-3 py-2.5">
          <Icon name={looks[punch.state].icon} className={classes('mt-0.5', looks[punch.state].look)} />
          <div className="min-w-0">
            <p className="text-lg leading-tight font-bold tabular-nums">{formats.clock(punch.at, zone)}</p>
            <p className={classes('text-[0.9375rem] leading-snug', looks[punch.state].look)}>{sentence(punch)}</p>
            {punch.state === 'waits' && (
              <p className="text-[0.9375rem] leading-snug text-ink2">
                {t.waits}. {t.waitsWhy}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
};

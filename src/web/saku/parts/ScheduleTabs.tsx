import { classes } from '../../ui/classes.ts';
import { usePhoneWords } from '../words.tsx';

/** What was planned and what came of it: two sides of one tab. */
export const ScheduleTabs = ({ here }: { readonly here: 'plan' | 'attendance' }) => {
  const { words } = usePhoneWords();
  const sides = [
    { side: 'plan', href: '/saku/jadwal', label: words.saku.tabs.schedule },
    { side: 'attendance', href: '/saku/hari-saya', label: words.saku.schedule.attendance },
  ] as const;
  return (
    <nav aria-label={words.saku.tabs.schedule} className="flex gap-1 rounded-2xl border border-line bg-card p-1">
      {sides.map(({ side, href, label }) => (
        <a
          key={side}
          href={href}
          aria-current={side === here ? 'page' : undefined}
          className={classes(
            'flex min-h-11 flex-1 items-center justify-center rounded-xl font-semibold -outline-offset-3',
            side === here ? 'bg-brand-soft text-brand-text' : 'text-ink2',
          )}
        >
          {label}
        </a>
      ))}
    </nav>
  );
};

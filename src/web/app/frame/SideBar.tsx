import { Fragment } from 'react';
import { useLocation } from 'wouter';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kawung } from '../../ui/Kawung.tsx';
import { Logo } from '../../ui/Logo.tsx';
import type { NavigationEntry } from '../navigation.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../words.tsx';
import { useEntries } from './useEntries.ts';

interface EntryListProps {
  readonly entries: readonly NavigationEntry[];
  readonly at: string;
}

/** A long menu opens where one is. */
const show = (link: HTMLElement | null): void => {
  if (link?.ariaCurrent) link.scrollIntoView({ block: 'nearest' });
};

const EntryList = ({ entries, at }: EntryListProps) => {
  const { app } = useWords();
  return (
    <ul className="space-y-0.5">
      {entries.map((entry) => {
        const here = at === entry.path || at.startsWith(`${entry.path}/`);
        return (
          <li key={entry.path}>
            <a
              ref={show}
              href={entry.path}
              aria-current={here ? 'page' : undefined}
              className={classes(
                'flex min-h-11 items-center gap-3 rounded-control px-3 text-[0.9375rem] text-on-brand focus-visible:outline-on-brand lg:min-h-9.5',
                here ? 'bg-on-brand/18 font-medium' : 'hover:bg-on-brand/10',
              )}
            >
              <Icon name={entry.icon} size={19} />
              {String(app.navigation[entry.word])}
            </a>
          </li>
        );
      })}
    </ul>
  );
};

/** The teal side: name, menu, who is signed in. */
export const SideBar = () => {
  const { app } = useWords();
  const { me, today } = useSession();
  const { main, ...parts } = useEntries();
  const [at] = useLocation();
  const roles = me.grants.filter((grant) => grant.from <= today && (grant.to === null || today <= grant.to));
  const role = roles.find((grant) => grant.role !== 'employee') ?? roles[0];
  return (
    <div className="relative isolate flex h-full flex-col overflow-hidden bg-side text-on-brand">
      <Kawung className="absolute inset-x-0 bottom-0 -z-10 h-1/2 text-on-brand opacity-[0.07]" />
      <a
        href="/"
        className="flex min-h-14 items-center gap-2.5 px-4 text-lg font-bold focus-visible:outline-on-brand focus-visible:-outline-offset-4"
      >
        <Logo size={26} /> {app.name}
      </a>
      <nav aria-label={app.navigation.label} className="flex-1 overflow-y-auto px-2 pb-4">
        <EntryList entries={main} at={at} />
        {(['presence', 'manage'] as const).map(
          (part) =>
            parts[part].length > 0 && (
              <Fragment key={part}>
                <h2 className="mt-5 mb-1 px-3 text-sm text-side-ink2">{app.navigation[part]}</h2>
                <EntryList entries={parts[part]} at={at} />
              </Fragment>
            ),
        )}
      </nav>
      <div className="border-t border-on-brand/15 px-4 py-3 text-sm">
        {me.agency.sample && <p className="mb-2 font-medium text-amber sm:hidden">{app.sampleData}</p>}
        <p className="font-semibold">{me.name}</p>
        {role && <p className="text-side-ink2">{app.roles[role.role]}</p>}
      </div>
    </div>
  );
};

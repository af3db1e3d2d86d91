import { Badge } from '../../ui/Badge.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { useSession } from '../session.tsx';
import { useWords } from '../words.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { AgencyLogo } from './AgencyLogo.tsx';
import { FrameClock } from './FrameClock.tsx';
import { InboxBell } from './InboxBell.tsx';

interface TopBarProps {
  readonly onMenu: () => void;
  readonly onSearch: () => void;
}

export const TopBar = ({ onMenu, onSearch }: TopBarProps) => {
  const { app } = useWords();
  const { me } = useSession();
  return (
    <header className="sticky top-0 z-30 flex min-h-14 items-center gap-2 border-b border-line bg-card px-2 sm:px-4 print:hidden">
      <IconButton icon="menu" label={app.navigation.open} onClick={onMenu} className="lg:hidden" />
      <div className="flex min-w-0 flex-1 items-center gap-3">
        <AgencyLogo className="max-h-9 max-w-12 shrink-0 object-contain" />
        <p className="truncate font-semibold">
          <span className="max-sm:hidden">{me.agency.name}</span>
          <span className="sm:hidden">{me.agency.shortName}</span>
        </p>
        {me.agency.sample && (
          <span className="max-sm:hidden">
            <Badge title={app.sampleDataWhy}>{app.sampleData}</Badge>
          </span>
        )}
      </div>
      <button
        type="button"
        onClick={onSearch}
        aria-keyshortcuts="Control+K"
        className="me-2 hidden min-h-11 items-center gap-2.5 rounded-control border border-line2 bg-card px-3 text-[0.9375rem] text-ink3 hover:border-ink3 md:flex"
      >
        <Icon name="search" size={17} /> {app.search.open} <Kbd>Ctrl K</Kbd>
      </button>
      <IconButton icon="search" label={app.search.open} onClick={onSearch} className="md:hidden" />
      <FrameClock />
      <InboxBell />
      <AccountMenu />
    </header>
  );
};

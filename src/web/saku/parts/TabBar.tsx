import { useLocation } from 'wouter';
import { inboxEndpoints } from '../../../contract/inbox.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useKept } from '../useKept.ts';
import { usePhoneWords } from '../words.tsx';

const tabs = [
  { path: '/', href: '/saku/', word: 'today', icon: 'home' },
  { path: '/jadwal', href: '/saku/jadwal', word: 'schedule', icon: 'calendar' },
  { path: '/permohonan', href: '/saku/permohonan', word: 'requests', icon: 'send' },
  { path: '/kotak-masuk', href: '/saku/kotak-masuk', word: 'inbox', icon: 'inbox' },
  { path: '/akun', href: '/saku/akun', word: 'account', icon: 'person' },
] as const satisfies readonly { path: string; href: string; word: string; icon: IconName }[];

const underRequests = ['/usulan', '/tukar-hari', '/hari-fleksibel'];

export const TabBar = () => {
  const [at] = useLocation();
  const { words, formats } = usePhoneWords();
  const unread = useKept(inboxEndpoints.count).data?.unread ?? 0;
  return (
    <nav
      aria-label={words.saku.tabs.label}
      className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-card pb-[env(safe-area-inset-bottom)]"
    >
      <ul className="mx-auto flex max-w-xl">
        {tabs.map((tab) => {
          const here =
            at === tab.path ||
            (tab.word === 'requests' && underRequests.includes(at)) ||
            (tab.word === 'schedule' && at.startsWith('/hari-saya')) ||
            (tab.word === 'account' && (at === '/dispensasi' || at === '/hp-saya'));
          return (
            <li key={tab.path} className="flex-1">
              <a
                href={tab.href}
                aria-current={here ? 'page' : undefined}
                className={classes(
                  'relative flex min-h-16 flex-col items-center justify-center gap-1 text-xs whitespace-nowrap min-[22rem]:text-[0.8125rem] -outline-offset-3',
                  here ? 'font-semibold text-brand-text' : 'text-ink2',
                )}
              >
                <Icon name={tab.icon} size={23} />
                {words.saku.tabs[tab.word]}
                {tab.word === 'inbox' && unread > 0 && (
                  <span className="absolute inset-s-[calc(50%+0.4rem)] top-1.5 min-w-5 rounded-full bg-amber px-1 text-center text-xs leading-5 font-bold text-on-amber">
                    {formats.number(unread)}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

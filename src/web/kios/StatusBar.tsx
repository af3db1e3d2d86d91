import { instantFrom } from '../../kernel/time.ts';
import { useNow } from '../app/clock.ts';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Kawung } from '../ui/Kawung.tsx';
import { Logo } from '../ui/Logo.tsx';
import { serverNow } from './clocks.ts';
import { kiosFormats, useKiosWords } from './KiosWords.tsx';
import type { StationState } from './useStation.ts';

/** Where this is, what time it is, and how it stands with the network. */
export const StatusBar = ({ state }: { readonly state: StationState }) => {
  const t = useKiosWords().status;
  const formats = kiosFormats();
  useNow(1);
  const { pairing, anchor } = state;
  if (pairing === null || anchor === null) return null;
  const { office } = pairing;
  const at = instantFrom(serverNow(anchor));
  const online = state.contact === 'online';
  return (
    <header className="relative overflow-hidden bg-side text-on-brand">
      <Kawung className="absolute inset-0 opacity-[0.08]" />
      <div className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <Logo size={30} />
        <div className="min-w-0 flex-1 basis-40">
          <p className="truncate text-lg leading-tight font-bold">{office.workplaceName}</p>
          <p className="truncate text-[0.9375rem] opacity-85">
            {office.stationName} · {office.agencyName}
          </p>
        </div>
        <p
          className={classes(
            'flex items-center gap-2 rounded-full px-3 py-1.5 text-[0.9375rem] font-semibold',
            online ? 'bg-black/20' : 'bg-amber text-on-amber',
          )}
        >
          <Icon name={online ? 'check' : 'warn'} />
          {online ? t.online : t.offline}
        </p>
        <p className="text-right">
          <time className="block text-3xl leading-none font-bold">{formats.clock(at, office.zone)}</time>
          <span className="text-[0.8125rem] opacity-85">
            {formats.dayMedium(formats.dayIn(at, office.zone))} · {formats.zoneName(office.zone)}
          </span>
        </p>
        <IconButton
          className="text-on-brand"
          icon="expand"
          label={t.fullscreen}
          onClick={() => void document.documentElement.requestFullscreen?.().catch(() => {})}
        />
      </div>
    </header>
  );
};

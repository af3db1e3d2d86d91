import type { Instant } from '../../../../kernel/time.ts';
import { QrPicture } from '../../../app/qr/QrPicture.tsx';
import { useSession } from '../../../app/session.tsx';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useDeskWords } from '../DeskWords.tsx';

export interface Pairing {
  readonly name: string;
  readonly code: string;
  readonly until: Instant;
}

/** The one-time code, large enough to be read across a room, and the address that carries it. */
export const PairingDialog = ({ pairing, onClose }: { readonly pairing: Pairing; readonly onClose: () => void }) => {
  const t = useDeskWords().stations;
  const formats = useFormats();
  const { me } = useSession();
  const address = `${location.origin}/kios/`;
  const code = `${pairing.code.slice(0, 4)}-${pairing.code.slice(4)}`;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.codeTitle({ name: pairing.name })}
      actions={
        <Button kind="main" onClick={onClose}>
          {t.done}
        </Button>
      }
    >
      <p>{t.codeStep1}</p>
      <p className="mt-1 font-semibold break-all text-brand-text">{address}</p>
      <QrPicture text={`${address}#${pairing.code}`} label={t.codeLabel} className="mx-auto my-4 w-48 rounded-xl" />
      <p>{t.codeStep2}</p>
      <p
        className="my-2 text-center text-4xl font-bold tracking-[0.12em] tabular-nums select-all"
        data-code={pairing.code}
      >
        {code}
      </p>
      <p className="text-[0.9375rem] text-ink2">
        {t.codeUntil({ time: formats.clockWithZone(pairing.until, me.agency.zone) })}
      </p>
    </Dialog>
  );
};

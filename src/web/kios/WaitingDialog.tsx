import { instantFrom } from '../../kernel/time.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { kiosFormats, useKiosWords } from './KiosWords.tsx';
import type { StationState } from './useStation.ts';

interface WaitingDialogProps {
  readonly state: StationState;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** What is kept on this device and has not been handed in yet. */
export const WaitingDialog = ({ state, onSend, onClose }: WaitingDialogProps) => {
  const t = useKiosWords().waiting;
  const formats = kiosFormats();
  const zone = state.pairing?.office.zone ?? 'Asia/Jakarta';
  return (
    <Dialog
      open
      title={t.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          <Button kind="main" icon="send" onClick={onSend}>
            {t.send}
          </Button>
        </>
      }
    >
      <p className="text-ink2">{state.waiting.length === 0 ? t.none : t.lead}</p>
      <ol className="mt-4 divide-y divide-line">
        {state.waiting.map((event) => (
          <li key={event.id} className="flex justify-between gap-4 py-2">
            <span className="min-w-0 truncate">{event.name ?? t.unknown}</span>
            <time className="shrink-0 text-ink2">
              {formats.moment(instantFrom(event.wall + event.anchor.at - event.anchor.wall), zone)}
            </time>
          </li>
        ))}
      </ol>
    </Dialog>
  );
};

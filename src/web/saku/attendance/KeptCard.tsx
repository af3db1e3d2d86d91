import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { usePhoneWords } from '../words.tsx';
import type { CheckIn } from './useCheckIn.ts';

/** What lies on this phone and is not known to have arrived; amber, because it is not a success. */
export const KeptCard = ({ check }: { readonly check: CheckIn }) => {
  const { words, formats } = usePhoneWords();
  const t = words.attendancePhone.checkIn;
  const arrived = new Set(check.read.data?.punches.map(({ id }) => id));
  const open = check.rows.filter(({ id, state }) => (state === 'waiting' || state === 'stuck') && !arrived.has(id));
  const last = open.at(-1);
  if (last === undefined) return null;
  const stuck = open.find(({ state, sentence }) => state === 'stuck' && sentence !== '');
  return (
    <div role="status" className="rounded-xl border border-warn-line bg-warn-soft px-3.5 py-3 text-warn">
      <p className="flex items-center gap-2.5 font-bold">
        <Icon name="phone" /> {t.kept({ time: formats.clock(last.tappedAt, check.zone) })}
      </p>
      <p className="mt-1 text-[0.9375rem]">{stuck ? t.keptStuck({ why: stuck.sentence }) : t.keptWhy}</p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-2">
        <p className="text-[0.9375rem] font-semibold">{t.keptCount({ n: open.length })}</p>
        <Button
          className="border-warn! bg-transparent! text-warn! hover:bg-warn-soft!"
          onClick={() => void check.send(true)}
        >
          {t.sendNow}
        </Button>
      </div>
    </div>
  );
};

import type { PunchView } from '../../../contract/attendancePhone.ts';
import type { Zone } from '../../../kernel/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { usePhoneWords } from '../words.tsx';
import { useProofWords } from './ProofFrame.tsx';
import { PunchList } from './PunchList.tsx';
import { shownPunches } from './punchStates.ts';

/** A punch with everything that is known of it: source, place, proof of the moment, signals. */
export const OwnPunch = ({ punch, zone }: { readonly punch: PunchView; readonly zone: Zone }) => {
  const { formats } = usePhoneWords();
  const t = useProofWords();
  const signals = t.signals as Readonly<Record<string, (params: Record<string, string | number>) => string>>;
  const place = punch.place === 'inside' && punch.workplaceName !== '' ? punch.workplaceName : t.places[punch.place];
  return (
    <div>
      <PunchList punches={shownPunches([punch], [])} zone={zone} />
      <details className="group ps-8">
        <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-brand-text [&::-webkit-details-marker]:hidden">
          {t.days.proof} <Icon name="down" size={18} className="group-open:rotate-180" />
        </summary>
        <ul className="space-y-1 pb-3 text-[0.9375rem] text-ink2">
          <li>
            {t.channels[punch.channel]}, {t.methods[punch.method]}
          </li>
          <li>{place}</li>
          <li>{t.grades[punch.grade]}</li>
          <li>
            {t.between({
              from: formats.moment(punch.earliest, zone),
              to: formats.moment(punch.latest, zone),
            })}
          </li>
          <li>{t.receivedAt({ when: formats.moment(punch.receivedAt, zone) })}</li>
          {punch.signals.map(({ code, params }) => (
            <li key={code} className="flex gap-2 text-warn">
              <Icon name="info" size={18} className="mt-0.5" />
              {signals[code]?.(params) ?? t.signalUnknown}
            </li>
          ))}
          {punch.signals.length > 0 && <li className="text-[0.8125rem] text-ink3">{t.signalsNote}</li>}
        </ul>
      </details>
    </div>
  );
};

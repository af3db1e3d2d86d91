import type { DayExplanation } from '../../../contract/attendanceDay.ts';
import type { Zone } from '../../../kernel/time.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useUiLanguage } from '../../ui/language.tsx';
import { useExplained } from './ExplainedFrame.tsx';

type Punch = DayExplanation['punches'][number];

interface PunchProofProps {
  readonly punch: Punch;
  readonly zone: Zone;
  /** What the day rests on it for. */
  readonly usedAs: readonly ('in' | 'out')[];
}

const standingOf = ({ decision, waits }: Punch): { readonly icon: IconName; readonly look: string } => {
  if (decision?.verdict === 'refused') return { icon: 'bad', look: 'text-bad' };
  if (decision === null && waits) return { icon: 'clock', look: 'text-warn' };
  return { icon: 'okay', look: 'text-okay' };
};

/** A punch with its source, place, proof of the moment, signals, and who decided what about it. */
export const PunchProof = ({ punch, zone, usedAs }: PunchProofProps) => {
  const { formats } = useUiLanguage();
  const { t, proof } = useExplained();
  const { day: d } = t;
  const { decision } = punch;
  const signals = proof.signals as Readonly<Record<string, (params: Record<string, string | number>) => string>>;
  const place = punch.place === 'inside' && punch.workplace ? punch.workplace : proof.places[punch.place];
  const { icon, look } = standingOf(punch);
  const decided = (): string | null => {
    if (decision === null) return punch.waits ? d.waits : null;
    const told = { by: decision.by, when: formats.moment(decision.decidedAt, zone) };
    if (decision.verdict === 'refused') return d.refused(told);
    return decision.at === null
      ? d.accepted(told)
      : d.acceptedAs({ ...told, time: formats.clockWithZone(decision.at, zone) });
  };
  const told = decided();
  return (
    <li className="py-2.5">
      <div className="flex gap-3">
        <Icon name={icon} className={classes('mt-0.5', look)} />
        <div className="min-w-0">
          <p className="leading-tight">
            <strong className="text-lg tabular-nums">{formats.clock(punch.at, zone)}</strong>{' '}
            <span className="text-[0.9375rem] text-ink2">{usedAs.map((side) => d.used[side]).join(', ')}</span>
          </p>
          <p className="text-[0.9375rem] text-ink2">
            {proof.channels[punch.channel]}, {proof.methods[punch.method]}
            {punch.place !== 'none' && ` · ${place}`}
          </p>
          {told && <p className={classes('text-[0.9375rem]', look)}>{told}</p>}
        </div>
      </div>
      <details className="group ps-8">
        <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-brand-text [&::-webkit-details-marker]:hidden">
          {d.proof} <Icon name="down" size={18} className="group-open:rotate-180" />
        </summary>
        <ul className="space-y-1 pb-2 text-[0.9375rem] text-ink2">
          <li>{proof.grades[punch.grade]}</li>
          <li>
            {proof.between({ from: formats.moment(punch.earliest, zone), to: formats.moment(punch.latest, zone) })}
          </li>
          <li>{proof.receivedAt({ when: formats.moment(punch.receivedAt, zone) })}</li>
          <li>{d.receipt({ number: punch.receipt })}</li>
          {punch.signals.map(({ code, params }) => (
            <li key={code} className="flex gap-2 text-warn">
              <Icon name="info" size={18} className="mt-0.5" />
              {signals[code]?.(params) ?? proof.signalUnknown}
            </li>
          ))}
          {punch.signals.length > 0 && <li className="text-[0.8125rem] text-ink3">{proof.signalsNote}</li>}
        </ul>
      </details>
    </li>
  );
};

import type { DayChange, DayGlance } from '../../../contract/attendanceRequest.ts';
import { classes } from '../../ui/classes.ts';
import { useUiLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { stateLook } from '../explained/stateLook.ts';
import { useDayRequestWords } from './DayRequestFrame.tsx';

/** The day as it is judged now beside the day as it would be. */
export const ChangeView = ({ change }: { readonly change: DayChange }) => {
  const { change: t } = useDayRequestWords();
  const { formats } = useUiLanguage();
  const same = JSON.stringify(change.before) === JSON.stringify(change.after);
  return (
    // A group and no landmark: a list of requests shows several.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div role="group" aria-label={t.title}>
      <div className="grid grid-cols-2 overflow-hidden rounded-card border border-line">
        <Side title={t.before} glance={change.before} zone={change.zone} />
        <Side title={t.after} glance={change.after} zone={change.zone} after />
      </div>
      {same && <p className="mt-2 text-[0.875rem] text-ink2">{t.none}</p>}
      {change.countedIn && <Notice className="mt-2">{t.locked({ month: formats.month(change.countedIn) })}</Notice>}
    </div>
  );
};

interface SideProps {
  readonly title: string;
  readonly glance: DayGlance;
  readonly zone: DayChange['zone'];
  readonly after?: boolean;
}
const Side = ({ title, glance, zone, after = false }: SideProps) => {
  const words = useDayRequestWords();
  const t = words.change;
  const { formats } = useUiLanguage();
  const clock = (at: DayGlance['in']) => (at === null ? t.noTime : formats.clock(at, zone));
  const open = glance.state === 'open';
  const facts = [
    open && t.required({ time: formats.duration(glance.requiredMinutes) }),
    glance.lateMinutes > 0 && t.late({ time: formats.duration(glance.lateMinutes) }),
    glance.earlyMinutes > 0 && t.early({ time: formats.duration(glance.earlyMinutes) }),
    !open &&
      glance.requiredMinutes > 0 &&
      t.worked({
        worked: formats.duration(glance.workedMinutes),
        required: formats.duration(glance.requiredMinutes),
      }),
    !open && (glance.percent > 0 ? t.percent({ percent: formats.percent(glance.percent / 100) }) : t.noPercent),
  ].filter((each) => each !== false);
  return (
    <div className={after ? 'border-s border-line bg-brand-soft p-3' : 'bg-card p-3'}>
      <p className="mb-1.5 text-[0.8125rem] font-semibold text-ink2">{title}</p>
      <span className={classes('inline-block rounded-lg border px-2 py-0.5 font-semibold', stateLook[glance.state])}>
        {words.dayStates[glance.state]}
      </span>
      {!(open && glance.in === null && glance.out === null) && (
        <p className="mt-2 text-[0.9375rem] tabular-nums">
          {words.in} <strong>{clock(glance.in)}</strong>
          <br />
          {words.out} <strong>{clock(glance.out)}</strong>
        </p>
      )}
      <ul className="mt-1 text-[0.875rem] text-ink2">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
};

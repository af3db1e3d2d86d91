import { gapOf, pointsPerHundred, type Quality } from '../../../domain/roster/placement/model.ts';
import { useFormats, useWords } from '../../app/words.tsx';

/** One calm line on how good the plan is; what it means on tap. */
export const PlanQuality = ({ quality, seed }: { readonly quality: Quality; readonly seed: number }) => {
  const t = useWords().rosterQuality;
  const formats = useFormats();
  const [points, bound] = [formats.number(quality.points), formats.number(quality.bound)];
  const isProven = quality.points === quality.bound && quality.empty === 0;
  return (
    <details className="px-1 text-[0.9375rem] text-ink2">
      <summary className="min-h-11 cursor-pointer content-center">
        {isProven ? t.proven({ points }) : t.line({ points, bound, gap: formats.percent(gapOf(quality)) })}
      </summary>
      <div className="max-w-prose space-y-2 pb-2">
        <p>{t.why}</p>
        <p>{t.bound}</p>
        {quality.broken > 0 && <p>{t.broken({ count: formats.number(quality.broken) })}</p>}
        <p>
          {t.perHundred({
            points: formats.number(Math.round(10 * pointsPerHundred(quality)) / 10),
            cells: formats.number(quality.cells),
          })}{' '}
          {quality.empty > 0 && t.empty({ count: formats.number(quality.empty) })}
        </p>
        {quality.stopped && <p>{t.stopped}</p>}
        <p className="text-ink3">
          {t.how({ seed: String(seed), steps: formats.number(quality.steps), solver: quality.solver })}
        </p>
      </div>
    </details>
  );
};

import type { WorkplaceWhole } from '../../../contract/workplace.ts';
import { useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';

/** Address, region, zone, week and the units that sit here. */
export const FactsCard = ({ whole }: { readonly whole: WorkplaceWhole }) => {
  const { workplace: words } = useWords();
  const t = words.page;
  const { workplace, regionName, weekPatternName, units } = whole;
  const facts = [
    [t.address, workplace.address || t.noAddress],
    [t.region, regionName ? `${regionName} (${workplace.district})` : (workplace.district ?? t.noAddress)],
    [t.zone, words.form.zones[workplace.zone]],
    [t.week, weekPatternName ?? t.standardWeek],
  ] as const;
  return (
    <Card title={t.facts}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-sm text-ink3">{name}</dt>
            <dd className="max-sm:mb-1">{value}</dd>
          </div>
        ))}
        <dt className="text-sm text-ink3">{t.units}</dt>
        <dd>
          {units.length === 0 ? (
            <span className="text-ink2">{t.noUnits}</span>
          ) : (
            <details open={units.length <= 6}>
              <summary className="w-fit font-medium text-brand-text">{t.unitCount({ n: units.length })}</summary>
              <ul className="mt-1 gap-x-6 text-[0.9375rem] sm:columns-2">
                {units.map((unit) => (
                  <li key={unit.id} className="break-inside-avoid py-px">
                    {unit.name}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </dd>
      </dl>
      {regionName && <p className="mt-3 text-xs text-ink3">{words.form.regionCredit}</p>}
    </Card>
  );
};

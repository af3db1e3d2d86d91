import { rosterEndpoints } from '../../../contract/roster.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { StateBadge } from './StateBadge.tsx';

interface PlanGroundProps {
  readonly scope: 'unit' | 'city';
  readonly unitId: string | null;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** What the plan will rest on: people, days, the circulars in force, plans that cover the same days. */
export const PlanGround = ({ scope, unitId, from, to }: PlanGroundProps) => {
  const { roster } = useWords();
  const t = roster.wizard;
  const formats = useFormats();
  const read = useRead(rosterEndpoints.ground, { query: { scope, from, to, ...(unitId ? { unitId } : {}) } });
  return (
    <Card title={t.ground}>
      <Loaded read={read} rows={4}>
        {(data) => (
          <div className="space-y-4">
            <p className="text-lg font-semibold">
              {t.groundSentence({
                people: formats.number(data.people),
                units: formats.number(data.units),
                days: formats.number(data.workdays),
              })}
            </p>
            {data.instruments.length === 0 ? (
              <Notice tone="warn">{t.noneInForce}</Notice>
            ) : (
              <div>
                <p className="font-semibold">{t.inForce}</p>
                <ul className="mt-1 space-y-1.5">
                  {data.instruments.map((each) => (
                    <li key={each.id} className="text-[0.9375rem]">
                      <TextLink href={`/kebijakan/${each.id}`}>{each.title}</TextLink>{' '}
                      <span className="text-ink3">{each.number}</span>{' '}
                      {!each.certain && <Badge tone="warn">{t.uncertain}</Badge>}
                    </li>
                  ))}
                </ul>
              </div>
            )}
            {!data.calendarCertain && <Notice tone="warn">{t.calendarUncertain}</Notice>}
            {data.covering.length > 0 && (
              <div>
                <p className="text-[0.9375rem] text-ink2">
                  {t.covering({ count: formats.number(data.covering.length) })}
                </p>
                <ul className="mt-1 space-y-1">
                  {data.covering.map((plan) => (
                    <li key={plan.id} className="flex flex-wrap items-center gap-2 text-[0.9375rem]">
                      <TextLink href={`/rencana/${plan.id}`}>{plan.unitName}</TextLink>
                      {formats.span(plan.from, plan.to)} <StateBadge state={plan.state} />
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </div>
        )}
      </Loaded>
    </Card>
  );
};

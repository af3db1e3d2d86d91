import type { ReactNode } from 'react';
import type { attendanceDoubtEndpoints } from '../../../../contract/attendanceDoubt.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { secondsBetween } from '../../../../kernel/time.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ModeChip } from '../../../ui/ModeChip.tsx';
import { FencePreview } from '../../../workplace/map/FencePreview.tsx';
import { useDoubtWords } from '../DoubtWords.tsx';
import { addressOfPunch, stateTone } from '../doubtLook.ts';

export type Evidence = AnswerOf<typeof attendanceDoubtEndpoints.one>;
interface Shown {
  readonly one: Evidence;
}

const Quiet = ({ children }: { readonly children: ReactNode }) => (
  <p className="text-[0.9375rem] text-ink2">{children}</p>
);

/** The moment with its proven interval, and what its grade means. */
export const WhenCard = ({ one }: Shown) => {
  const t = useDoubtWords();
  const formats = useFormats();
  const minutes = Math.round(secondsBetween(one.earliest, one.latest) / 60);
  return (
    <Card title={t.cards.when}>
      <p className="text-2xl font-bold tabular-nums">{formats.clockWithZone(one.at, one.zone)}</p>
      <p className="text-ink2">{formats.dayLong(one.day)}</p>
      <div className="mt-2 space-y-1">
        <p>{t.grades[one.grade]}</p>
        <Quiet>
          {t.between({ from: formats.moment(one.earliest, one.zone), to: formats.moment(one.latest, one.zone) })}
          {minutes > 0 && `. ${t.width({ width: formats.duration(minutes) })}`}
        </Quiet>
        {one.claimedAt && <Quiet>{t.claimed({ time: formats.moment(one.claimedAt, one.zone) })}</Quiet>}
        <Quiet>{t.received({ time: formats.moment(one.receivedAt, one.zone) })}</Quiet>
        <Quiet>
          {[t.proof.channels[one.channel], t.proof.methods[one.method], one.source].filter(Boolean).join(' · ')}
        </Quiet>
      </div>
    </Card>
  );
};

/** The place in three values with its distance; the fence by its shape, never an exact point. */
export const WhereCard = ({ one }: Shown) => {
  const t = useDoubtWords();
  const formats = useFormats();
  const metres = (n: number) =>
    n < 1000 ? t.metres({ n: formats.number(n) }) : t.kilometres({ n: formats.number(Math.round(n / 100) / 10) });
  const atHome = one.place === 'home' || one.place === 'awayFromHome';
  const place = one.site?.name ?? '';
  const distance =
    one.distance === null
      ? null
      : atHome
        ? t.distanceHome({ metres: metres(one.distance) })
        : one.distance === 0
          ? t.insideBounds({ place })
          : t.distance({ place, metres: metres(one.distance) });
  return (
    <Card title={t.cards.where}>
      <p className="font-semibold">{t.proof.places[one.place]}</p>
      {distance && <p className="text-ink2">{distance}</p>}
      <Quiet>
        {one.accuracy === null
          ? one.channel === 'phone'
            ? t.noPosition
            : place
          : t.accuracy({ metres: metres(one.accuracy) })}
      </Quiet>
      {!atHome && one.site?.fence && (
        <div className="mt-3">
          <FencePreview fence={one.site.fence} label={t.fenceOf({ place })} />
        </div>
      )}
      {one.channel === 'phone' && <p className="mt-2 text-[0.8125rem] text-ink3">{t.exactWhy}</p>}
    </Card>
  );
};

export const ReasonCard = ({ one }: Shown) => {
  const t = useDoubtWords();
  const reasons = t.reasons as Readonly<Record<string, string>>;
  return (
    <Card title={t.cards.reason}>
      {one.reason === null && one.reasonText === '' ? (
        <p className="text-ink2">{t.noReason}</p>
      ) : (
        <>
          {one.reason && <p className="font-medium">{reasons[one.reason] ?? one.reason}</p>}
          {one.reasonText && <p>“{one.reasonText}”</p>}
        </>
      )}
    </Card>
  );
};

/** What was planned, and how the day stands with and without this punch. */
export const PlanCard = ({ one }: Shown) => {
  const t = useDoubtWords();
  const formats = useFormats();
  return (
    <Card title={t.cards.plan}>
      <p className="flex flex-wrap items-center gap-2">
        <ModeChip mode={one.planned.mode} />
        {one.planned.hours.length === 0
          ? t.noHours
          : formats.list(
              one.planned.hours.map(({ start, end }) => `${formats.clockText(start)}–${formats.clockText(end)}`),
            )}
      </p>
      <p className="mt-2">{t.dayNow({ state: t.dayStates[one.dayState] ?? one.dayState })}</p>
      {one.ifAccepted && <p>{t.dayThen({ state: t.dayStates[one.ifAccepted] ?? one.ifAccepted })}</p>}
    </Card>
  );
};

export const AroundCard = ({ one }: Shown) => {
  const t = useDoubtWords();
  const formats = useFormats();
  return (
    <Card title={t.cards.around}>
      <ul className="divide-y divide-line">
        {one.around.map((each) => {
          const when = formats.moment(each.at, one.zone);
          const own = each.punchId === one.punchId;
          const text = `${t.proof.channels[each.channel]} · ${t.proof.places[each.place]}`;
          return (
            <li key={each.punchId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
              {!own && each.doubtful ? (
                <a
                  className="font-medium text-brand-text underline underline-offset-4"
                  href={addressOfPunch({ employeeId: one.employeeId, day: each.day, punchId: each.punchId })}
                >
                  {when}
                </a>
              ) : (
                <span className="font-medium tabular-nums">{when}</span>
              )}
              <Badge tone={stateTone[each.state]}>{t.states[each.state]}</Badge>
              {own && <Badge tone="info">{t.thisOne}</Badge>}
              <span className="basis-full text-[0.9375rem] text-ink2">{text}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
};

import type { rosterEndpoints } from '../../contract/roster.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { instrumentName } from '../../words/instrumentName.ts';
import type { Handler } from '../platform/http/bind.ts';
import { judgePeriod } from './createPlan.ts';
import { acknowledgedVersions, insertAcknowledgement, listTitles } from './mineStore.ts';
import { ownDays } from './ownDays.ts';

export const mine: Handler<typeof rosterEndpoints.mine> = async ({ tx, actor, query }) => {
  const period = judgePeriod(query.from, query.to);
  if (!period.ok) return period;
  if (actor.employeeId === null) return ok({ days: [], instruments: [], counts: {}, toAcknowledge: [] });
  const days = await ownDays(tx, actor.agencyId, actor.employeeId, query.from, query.to);
  const seen = await acknowledgedVersions(tx, actor.agencyId, actor.employeeId);
  const counts: Record<string, number> = {};
  const waiting = new Map<
    string,
    {
      planId: string;
      version: number;
      from: typeof query.from;
      to: typeof query.to;
      at: (typeof days)[number]['publishedAt'];
    }
  >();
  const shown = days.map(({ version, lineVersion, publishedAt, ...day }) => {
    counts[day.mode] = (counts[day.mode] ?? 0) + 1;
    const fresh = (seen.get(day.planId) ?? 0) < lineVersion;
    if (fresh) {
      const known = waiting.get(day.planId);
      waiting.set(day.planId, {
        planId: day.planId,
        version,
        from: known?.from ?? day.day,
        to: day.day,
        at: publishedAt,
      });
    }
    return { ...day, fresh };
  });
  const named = days.flatMap((day) =>
    [...day.reasons, ...day.duties, ...(day.overruled ?? []).flatMap(({ reason, by }) => [reason, by])].flatMap(
      (reason) => reason.ref?.instrument ?? [],
    ),
  );
  const titles = await listTitles(tx, actor.agencyId, [...new Set(named)]);
  const instruments = titles.map((each) => ({ id: each.id, name: instrumentName(each) }));
  return ok({ days: shown, instruments, counts, toAcknowledge: [...waiting.values()] });
};

export const acknowledge: Handler<typeof rosterEndpoints.acknowledge> = async ({
  tx,
  actor,
  body,
  now,
  today,
  audit,
}) => {
  if (actor.employeeId === null) return refuse('general.notFound');
  const known = await insertAcknowledgement(tx, actor.agencyId, actor.employeeId, body.planId, body.version, now);
  if (!known) return refuse('general.notFound');
  await audit('roster.acknowledge', { kind: 'plan', id: body.planId }, { version: body.version, on: today });
  return ok(undefined);
};

import { setTimeout as pause } from 'node:timers/promises';
import { rosterEndpoints } from '../../contract/roster.ts';
import { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { addDays, addMonths, type PlainDate } from '../../kernel/time.ts';
import type { AsPerson } from './asPerson.ts';

/** An agency with all below it, or one unit. */
export interface ShownUnit {
  readonly id: string;
  readonly kind: 'opd' | 'unit';
}

const month = (day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } => {
  const from = `${day.slice(0, 7)}-01` as PlainDate;
  return { from, to: addDays(addMonths(from, 1), -1) };
};

const published = async (
  person: AsPerson,
  { id: unitId, kind }: ShownUnit,
  days: { from: PlainDate; to: PlainDate },
): Promise<void> => {
  const { planId } = await person.ask(rosterEndpoints.create, {
    body: { scope: { kind, unitId }, ...days, seed: 1 },
  });
  for (;;) {
    const job = await person.ask(rosterEndpoints.progress, { params: { id: planId } });
    if (job.state === 'done') break;
    if (job.state === 'failed' || job.state === 'cancelled')
      throw new Error(`plan ${job.state}: ${job.problem?.code ?? ''}`);
    await pause(150);
  }
  const move = { params: { id: planId }, body: { version: 1, note: 'Rencana contoh', acceptBreaches: true } };
  await person.ask(rosterEndpoints.propose, move);
  await person.ask(rosterEndpoints.approve, move);
  const { version } = await person.ask(rosterEndpoints.publish, move);
  await person.ask(rosterLifeEndpoints.tellNow, { params: { id: planId }, body: { version } });
};

/** Plans, approves and publishes last month and this one for some agencies and tells everybody; the coming month is left for the person at the screen. */
export const publishMonths = async (
  person: AsPerson,
  units: readonly ShownUnit[],
  today: PlainDate,
  told: (text: string, share: number) => void,
): Promise<void> => {
  const months = [month(addMonths(`${today.slice(0, 7)}-01` as PlainDate, -1)), month(today)];
  for (const [i, days] of months.entries()) {
    // A ward shows this month only; its shifts take longest to work out.
    const own = units.filter((unit) => unit.kind === 'opd' || i === months.length - 1);
    told(`plans of ${days.from.slice(0, 7)}: ${own.length}`, i / months.length);
    await Promise.all(own.map((unit) => published(person, unit, days)));
  }
};

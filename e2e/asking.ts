// What a test prepares or looks up at the server, as one of its visitors.
import type { Visitor } from './visitor.ts';

type Method = 'get' | 'post' | 'put' | 'delete';

/** The answer of an endpoint; throws on any refusal. The visitor must have opened a page. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
export const ask = async (who: Visitor, method: Method, path: string, data?: object): Promise<any> => {
  const headers = { origin: new URL(who.page.url()).origin, 'idempotency-key': crypto.randomUUID() };
  const answer = await who.page.request[method](path, { ...(data ? { data } : {}), headers });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
};

export interface Month {
  readonly from: string;
  readonly to: string;
}

/** This moment with the clock of the sample's offices in its UTC fields: the day turns there while it is still yesterday elsewhere. */
export const nowThere = (): Date => new Date(Date.now() + 7 * 3_600_000);

/** The month that comes so many months after this one. */
export const monthAhead = (months: number): Month => {
  const now = nowThere();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0));
  return { from: first.toISOString().slice(0, 10), to: last.toISOString().slice(0, 10) };
};

/** The first workday so many days from now, as the calendar has it. */
export const workdayAhead = async (who: Visitor, days: number): Promise<string> => {
  const day = new Date(nowThere().getTime() + days * 86_400_000);
  const text = () => day.toISOString().slice(0, 10);
  const year = day.getUTCFullYear();
  const calendars = [
    await ask(who, 'get', `/api/calendar/${year}`),
    await ask(who, 'get', `/api/calendar/${year + 1}`),
  ];
  const free = new Set(
    calendars.flatMap(({ national }) => (national?.holidays ?? []).map((each: { date: string }) => each.date)),
  );
  while ([0, 6].includes(day.getUTCDay()) || free.has(text())) day.setUTCDate(day.getUTCDate() + 1);
  return text();
};

export const unitNamed = async (who: Visitor, start: string): Promise<{ id: string; workplaceId: string }> => {
  const { units } = await ask(who, 'get', '/api/units');
  return units.find((each: { name: string }) => each.name.startsWith(start));
};

/** Plans and waits for it. */
export const planMonth = async (
  who: Visitor,
  scope: { kind: 'unit' | 'opd'; unitId: string },
  month: Month,
): Promise<string> => {
  const { planId } = await ask(who, 'post', '/api/roster/plans', { scope, ...month, seed: 1 });
  for (let state = 'queued'; state !== 'done'; ) {
    state = (await ask(who, 'get', `/api/roster/plans/${planId}/progress`)).state;
    if (state === 'failed' || state === 'cancelled') throw new Error(`planning ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return planId;
};

export const publishPlan = async (who: Visitor, planId: string): Promise<void> => {
  const move = { version: 1, acceptBreaches: true, note: 'Diketahui dan diterima.' };
  for (const step of ['propose', 'approve', 'publish'])
    await ask(who, 'post', `/api/roster/plans/${planId}/${step}`, move);
};

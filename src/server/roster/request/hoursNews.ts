import { writeDayNews } from '../../../domain/roster/dayNews.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { MessageParams } from '../../../words/messageText.ts';
import type { Tx } from '../../platform/db/db.ts';
import { agencyOf } from '../factStore.ts';
import { type PublishedCell, publishedCells } from './whereabouts.ts';

/** Days as they stand in some published cells, for a message; nothing where none of them has hours, or `others` have them either. */
export const hoursIn = async (
  tx: Tx,
  agencyId: number,
  cells: ReadonlyMap<string, PublishedCell>,
  employeeId: Id,
  days: readonly PlainDate[],
  others: readonly Id[] = [],
): Promise<MessageParams> => {
  const timed = [employeeId, ...others].some((who) => days.some((day) => cells.get(`${who} ${day}`)?.time));
  if (!timed) return {};
  const told = days.map((day) => {
    const cell = cells.get(`${employeeId} ${day}`);
    return { day, letter: cell?.letter ?? '-', time: cell?.time ?? null };
  });
  return { hours: writeDayNews(told), days: days.length, zone: (await agencyOf(tx, agencyId)).zone };
};

/** How the days of a request stand for each of its people after it was approved. */
export const hoursAfter = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  days: readonly PlainDate[],
): Promise<Map<Id, MessageParams>> => {
  const cells = await publishedCells(tx, agencyId, employeeIds, days);
  const told = new Map<Id, MessageParams>();
  for (const who of employeeIds) told.set(who, await hoursIn(tx, agencyId, cells, who, days, employeeIds));
  return told;
};

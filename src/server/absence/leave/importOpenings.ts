import type { leaveEndpoints } from '../../../contract/leave.ts';
import { readOpeningRows } from '../../../domain/absence/leave/readOpeningRows.ts';
import { ok, type Problem, refuse } from '../../../kernel/result.ts';
import { en } from '../../../words/en.ts';
import { id as indonesian } from '../../../words/id.ts';
import { problemSentence } from '../../../words/problemSentence.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { readSheets } from '../../platform/spreadsheet/readSheets.ts';
import { usualLimits } from '../../platform/spreadsheet/sheet.ts';
import { employeesByNumber } from '../store.ts';
import { insertOpenings, openingsOf } from './balanceStore.ts';

const limits = { ...usualLimits, maxBytes: 5_000_000, maxRows: 50_000 };

/** Carried days of many people at once; what stands already counts as known, so that the same list again changes nothing. */
export const importOpenings: Handler<typeof leaveEndpoints.importOpenings> = async (call) => {
  const { tx, actor, query, body, now, audit } = call;
  const { agencyId, accountId } = actor;
  const read = readSheets(body, limits);
  if ('fault' in read) return refuse('absence.fileUnreadable');
  const rows = read.sheets.map((sheet) => readOpeningRows(sheet.rows)).find((each) => each !== null);
  if (rows === undefined || rows === null) return refuse('leave.noHeading');
  const idOf = await employeesByNumber(tx, agencyId, [...new Set(rows.map((row) => row.number))]);
  const standing = await openingsOf(tx, agencyId, [...idOf.values()], query.year);
  const wrong: { line: number; value: string; problem: Problem }[] = [];
  const fresh = new Map<string, number>();
  let known = 0;
  for (const row of rows) {
    const employeeId = idOf.get(row.number);
    if (employeeId === undefined)
      wrong.push({ line: row.line, value: row.number, problem: { code: 'absence.unknownPerson' } });
    else if (row.days === null)
      wrong.push({ line: row.line, value: row.text, problem: { code: 'leave.badDays', params: { most: 60 } } });
    else if ((fresh.get(employeeId) ?? standing.get(employeeId)) === row.days) known += 1;
    else if (fresh.has(employeeId)) wrong.push({ line: row.line, value: row.number, problem: { code: 'leave.twice' } });
    else fresh.set(employeeId, row.days);
  }
  const applied = query.apply === 'yes' && fresh.size > 0;
  if (applied) {
    const openings = [...fresh].map(([employeeId, days]) => ({ employeeId, days, note: query.name }));
    await insertOpenings(tx, agencyId, query.year, openings, { at: now, accountId });
    const counts = { year: query.year, fresh: fresh.size, wrong: wrong.length };
    await audit('leave.importOpenings', { kind: 'agency', id: String(agencyId) }, counts);
  }
  const words = call.language === 'en' ? en : indonesian;
  return ok({
    fresh: fresh.size,
    known,
    wrong: wrong.map(({ line, value, problem }) => ({ line, value, sentence: problemSentence(words, problem) })),
    applied,
  });
};

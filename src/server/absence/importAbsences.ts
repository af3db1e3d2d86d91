import type { absenceEndpoints } from '../../contract/absence.ts';
import { judgeAbsence } from '../../domain/absence/judgeAbsence.ts';
import { type AbsenceRow as ReadRow, readAbsenceRows } from '../../domain/absence/readAbsenceRows.ts';
import { ok, type Problem, refuse } from '../../kernel/result.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { readSheets } from '../platform/spreadsheet/readSheets.ts';
import { usualLimits } from '../platform/spreadsheet/sheet.ts';
import { type AbsenceRow, employeesByNumber, insertAbsences, listAbsenceRows, peopleOn } from './store.ts';
import { reachesPerson } from './visiblePeople.ts';

const limits = { ...usualLimits, maxBytes: 5_000_000, maxRows: 20_000 };
type Wrong = { line: number; value: string; problem: Problem };

const faultOf = (row: ReadRow): Omit<Wrong, 'line'> | null =>
  row.mode === null
    ? { value: row.texts.mode, problem: { code: 'absence.unknownMode' } }
    : row.from === null
      ? { value: row.texts.from, problem: { code: 'absence.badDay' } }
      : row.to === null
        ? { value: row.texts.to, problem: { code: 'absence.badDay' } }
        : null;

/** Judges every line against what is recorded and against the lines before it; a line recorded already counts as known. */
export const importAbsences: Handler<typeof absenceEndpoints.importFile> = async (call) => {
  const { tx, actor, scope, query, body, deps, now, today, audit } = call;
  const read = readSheets(body, limits);
  if ('fault' in read) return refuse('absence.fileUnreadable');
  const rows = read.sheets.map((sheet) => readAbsenceRows(sheet.rows)).find((each) => each !== null);
  if (rows === undefined || rows === null) return refuse('absence.noHeading');

  const { agencyId } = actor;
  const idOf = await employeesByNumber(tx, agencyId, [...new Set(rows.map((row) => row.number))]);
  const people = await peopleOn(tx, agencyId, [...idOf.values()], today);
  const tree = await loadUnits(tx, agencyId, today);
  const days = rows.flatMap((row) => [row.from, row.to]).filter((day): day is PlainDate => day !== null);
  const recorded = days.length === 0 ? [] : await listAbsenceRows(tx, agencyId, null, min(days), max(days));
  const standing = new Map<string, AbsenceRow[]>();
  for (const each of recorded) standing.set(each.employeeId, [...(standing.get(each.employeeId) ?? []), each]);

  const wrong: Wrong[] = [];
  const fresh: AbsenceRow[] = [];
  let known = 0;
  for (const row of rows) {
    const fault = faultOf(row);
    const employeeId = idOf.get(row.number);
    if (fault !== null) wrong.push({ line: row.line, ...fault });
    else if (employeeId === undefined || !reachesPerson(scope, tree, people.get(employeeId)?.unitId ?? null))
      wrong.push({ line: row.line, value: row.number, problem: { code: 'absence.unknownPerson' } });
    else {
      const wanted = { mode: row.mode!, from: row.from!, to: row.to!, basis: row.basis };
      const own = standing.get(employeeId) ?? [];
      if (own.some((each) => each.mode === wanted.mode && each.from === wanted.from && each.to === wanted.to)) {
        known++;
        continue;
      }
      const judged = judgeAbsence(wanted, own);
      if (!judged.ok) {
        wrong.push({ line: row.line, value: `${row.texts.from} – ${row.texts.to}`, problem: judged.problem });
        continue;
      }
      const made = { id: deps.newId(), employeeId, ...wanted };
      fresh.push(made);
      standing.set(employeeId, [...own, made]);
    }
  }
  const applied = query.apply === 'yes' && fresh.length > 0;
  if (applied) {
    await insertAbsences(tx, agencyId, fresh, { at: now, accountId: actor.accountId });
    await audit(
      'absence.import',
      { kind: 'agency', id: String(agencyId) },
      { fresh: fresh.length, wrong: wrong.length },
    );
  }
  return ok({ fresh: fresh.length, known, wrong, applied });
};

const min = (days: readonly PlainDate[]): PlainDate => days.reduce((a, b) => (a < b ? a : b));
const max = (days: readonly PlainDate[]): PlainDate => days.reduce((a, b) => (a > b ? a : b));

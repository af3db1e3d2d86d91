import type { rosterRequestEndpoints, SwapOption } from '../../../contract/rosterRequests.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { judgeSwap } from '../../../domain/roster/request/judgeSwap.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listAbsences, namesOf } from '../factStore.ts';
import { openPlan } from '../openPlan.ts';
import { conflictText } from './conflictText.ts';
import { publishedBoard } from './swapBoard.ts';
import { everywhere, publishedCells } from './whereabouts.ts';

const mostOptions = 60;

/** The units whose people work side by side: those under the same head, and that head's own. */
const near = (tree: ReadonlyMap<string, { parentId: string | null }>, own: string, unitIds: readonly string[]) => {
  const parent = tree.get(own)?.parentId ?? null;
  return unitIds.filter(
    (id) => id === own || (parent !== null && (id === parent || tree.get(id)?.parentId === parent)),
  );
};

export const swapOptions: Handler<typeof rosterRequestEndpoints.swapOptions> = async ({
  deps,
  tx,
  actor,
  query,
  today,
  language,
}) => {
  const { agencyId, employeeId } = actor;
  if (employeeId === null) return refuse('general.notFound');
  const asked = [...new Set([query.day, query.otherDay ?? query.day])].sort();
  const past = asked.find((day) => day <= today);
  if (past) return refuse('swap.past', { day: past });
  const own = await publishedCells(tx, agencyId, [employeeId], asked);
  const cell = own.get(`${employeeId} ${asked[0]!}`);
  const missing = asked.find((day) => own.get(`${employeeId} ${day}`)?.planId !== cell?.planId);
  if (cell === undefined || missing) return refuse('swap.notPublished', { day: missing ?? asked[0]! });
  const opened = await openPlan({ tx, actor, scope: everywhere }, cell.planId, 'some');
  if (!opened.ok) return opened;
  const { tree, units } = opened.value;
  const unitIds = near(
    tree,
    cell.unitId,
    units.map((unit) => unit.unitId),
  );
  const { board, personAt, dayAt } = await publishedBoard(deps, tx, agencyId, opened.value, unitIds);
  const days = asked.map(dayAt);
  const me = personAt(employeeId);
  const colleagues = board.people.filter((person) => person.employeeId !== employeeId).map((each) => each.employeeId);
  // The newest publication of a colleague may be another plan; what he sees is what he can give.
  const cells = await publishedCells(tx, agencyId, colleagues, asked);
  const absent = new Set(
    (await listAbsences(tx, agencyId, [employeeId, ...colleagues], asked[0]!, asked.at(-1)!))
      .filter((absence) => asked.some((day) => absence.from <= day && (absence.to === null || day <= absence.to)))
      .map((absence) => absence.employeeId),
  );
  const before = judgeBoard(board);
  const options: (Omit<SwapOption, 'name' | 'unitName'> & { unitId: string })[] = [];
  for (const other of colleagues) {
    if (absent.has(other) || asked.some((day) => cells.get(`${other} ${day}`)?.planId !== cell.planId)) continue;
    const judged = judgeSwap(board, { own: me, other: personAt(other), days }, before);
    if (!judged.ok) continue;
    options.push({
      employeeId: other,
      unitId: cells.get(`${other} ${asked[0]!}`)!.unitId,
      letters: days.map((d) => board.people[personAt(other)]!.modes[d]).join(''),
      allowed: judged.value.length === 0,
      conflicts: conflictText(language, board, judged.value, 'others').slice(0, 3),
    });
  }
  const names = await namesOf(
    tx,
    agencyId,
    options.map((option) => option.employeeId),
    today,
  );
  return ok({
    ownLetters: days.map((d) => board.people[me]?.modes[d] ?? '-').join(''),
    options: options
      .map(({ unitId, ...option }) => ({
        ...option,
        name: names.get(option.employeeId)?.name ?? '',
        unitName: tree.get(unitId)?.name ?? '',
      }))
      .sort((a, b) => Number(b.allowed) - Number(a.allowed) || (a.name < b.name ? -1 : 1))
      .slice(0, mostOptions),
  });
};

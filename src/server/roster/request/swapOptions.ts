import type { rosterRequestEndpoints, SwapOption } from '../../../contract/rosterRequests.ts';
import { judgeBoard } from '../../../domain/roster/judgeBoard.ts';
import { judgeSwap } from '../../../domain/roster/request/judgeSwap.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listAbsences, namesOf } from '../factStore.ts';
import { type OpenPlan, openPlan } from '../openPlan.ts';
import { conflictText } from './conflictText.ts';
import { publishedBoard } from './swapBoard.ts';
import { everywhere, publishedCells } from './whereabouts.ts';

const mostOptions = 60;
/** With fewer colleagues than this near at hand, those of the whole regional agency are looked at. */
const fewOptions = 3;
const mostJudged = 200;

type Tree = OpenPlan['tree'];

/** Units of the plan whose people work side by side: those under the same head, and that head's own; or all of the regional agency. */
const unitsAround = ({ tree, units }: OpenPlan, own: Id, reach: 'near' | 'opd'): Id[] => {
  const ids = units.map((unit) => unit.unitId);
  const parent = tree.get(own)?.parentId ?? null;
  const opd = tree.get(own)?.opdId ?? null;
  return ids.filter((id) =>
    reach === 'opd'
      ? opd !== null && tree.get(id)?.opdId === opd
      : id === own || (parent !== null && (id === parent || tree.get(id)?.parentId === parent)),
  );
};

interface Asking {
  readonly call: Parameters<Handler<typeof rosterRequestEndpoints.swapOptions>>[0];
  readonly opened: OpenPlan;
  readonly employeeId: Id;
  readonly asked: readonly PlainDate[];
}
type Judged = Omit<SwapOption, 'name' | 'unitName'> & { readonly unitId: Id };

/** Judges the exchange with everybody of some units who has something to give. */
const judgeAround = async (
  { call, opened, employeeId, asked }: Asking,
  unitIds: readonly Id[],
): Promise<{ own: string; options: Judged[] }> => {
  const { deps, tx, actor, language } = call;
  const { agencyId } = actor;
  const { board, personAt, dayAt } = await publishedBoard(deps, tx, agencyId, opened, unitIds);
  const days = asked.map(dayAt);
  const me = personAt(employeeId);
  const colleagues = board.people.filter((person) => person.employeeId !== employeeId).map((each) => each.employeeId);
  // The newest publication of a colleague may be another plan; what he sees is what he can give.
  const cells = await publishedCells(tx, agencyId, colleagues, asked);
  const absent = new Set(
    (await listAbsences(tx, agencyId, [employeeId, ...colleagues], asked[0]!, asked.at(-1)!))
      .filter((absence) => asked.some((day) => holdsOn(absence, day)))
      .map((absence) => absence.employeeId),
  );
  const before = judgeBoard(board);
  const options: Judged[] = [];
  for (const other of colleagues) {
    if (options.length >= mostJudged) break;
    if (absent.has(other) || asked.some((day) => cells.get(`${other} ${day}`)?.planId !== opened.plan.id)) continue;
    const swap = { own: me, other: personAt(other), days };
    const judged = judgeSwap(board, swap, before);
    // A colleague to whom the place is closed is left out: that it is closed is nobody else's affair.
    if (
      !judged.ok ||
      judged.value.some((fault) => fault.code === 'roster.notAllowed' && fault.people[0] === swap.other)
    )
      continue;
    options.push({
      employeeId: other,
      unitId: cells.get(`${other} ${asked[0]!}`)!.unitId,
      letters: days.map((d) => board.people[swap.other]!.modes[d]).join(''),
      allowed: judged.value.length === 0,
      conflicts: conflictText(language, board, judged.value, 'others').slice(0, 3),
    });
  }
  return { own: days.map((d) => board.people[me]?.modes[d] ?? '-').join(''), options };
};

const allowedFirst = (a: SwapOption, b: SwapOption): number =>
  Number(b.allowed) - Number(a.allowed) || (a.name < b.name ? -1 : 1);
const unitName = (tree: Tree, unitId: Id): string => tree.get(unitId)?.name ?? '';

export const swapOptions: Handler<typeof rosterRequestEndpoints.swapOptions> = async (call) => {
  const { tx, actor, query, today } = call;
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
  const asking = { call, opened: opened.value, employeeId, asked };
  const near = unitsAround(opened.value, cell.unitId, 'near');
  let found = await judgeAround(asking, near);
  if (found.options.filter((option) => option.allowed).length < fewOptions) {
    const all = unitsAround(opened.value, cell.unitId, 'opd');
    if (all.length > near.length) found = await judgeAround(asking, all);
  }
  const ids = found.options.map((option) => option.employeeId);
  const names = await namesOf(tx, agencyId, ids, today);
  return ok({
    ownLetters: found.own,
    options: found.options
      .map(({ unitId, ...option }) => ({
        ...option,
        name: names.get(option.employeeId)?.name ?? '',
        unitName: unitName(opened.value.tree, unitId),
      }))
      .sort(allowedFirst)
      .slice(0, mostOptions),
  });
};

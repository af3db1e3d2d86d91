import type { rosterRequestEndpoints, SwapOption } from '../../../contract/rosterRequests.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { listAbsences, namesOf } from '../factStore.ts';
import type { OpenPlan } from '../openPlan.ts';
import { conflictText } from './conflictText.ts';
import { judgeParts, openParts, type SwapPart, swapHours } from './swapParts.ts';
import { type PublishedCell, publishedCells } from './whereabouts.ts';

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
  readonly employeeId: Id;
  readonly asked: readonly PlainDate[];
  readonly own: ReadonlyMap<PlainDate, PublishedCell>;
}
type Judged = Omit<SwapOption, 'name' | 'unitName'> & { readonly unitId: Id };

/** Judges the exchange with everybody around who has something to give on the days. */
const judgeAround = async ({ call, employeeId, asked, own }: Asking, parts: readonly SwapPart[]): Promise<Judged[]> => {
  const { tx, actor, language } = call;
  const { agencyId } = actor;
  const colleagues = parts[0]!.board.people.map((each) => each.employeeId).filter((id) => id !== employeeId);
  // The newest publication of a colleague may be another plan; what he sees is what he can give.
  const cells = await publishedCells(tx, agencyId, colleagues, asked);
  const absent = new Set(
    (await listAbsences(tx, agencyId, [employeeId, ...colleagues], asked[0]!, asked.at(-1)!))
      .filter((absence) => asked.some((day) => holdsOn(absence, day)))
      .map((absence) => absence.employeeId),
  );
  const options: Judged[] = [];
  for (const other of colleagues) {
    if (options.length >= mostJudged) break;
    const isElsewhere = asked.some((day) => cells.get(`${other} ${day}`)?.planId !== own.get(day)!.planId);
    if (absent.has(other) || isElsewhere) continue;
    const judged = judgeParts(parts, employeeId, other);
    if (!judged.ok) continue;
    const { found, other: letters, otherTimes } = judged.value;
    // A colleague to whom the place is closed is left out: that it is closed is nobody else's affair.
    const isClosed = found.some(({ part, faults }) =>
      faults.some((fault) => fault.code === 'roster.notAllowed' && fault.people[0] === part.personAt(other)),
    );
    if (isClosed) continue;
    options.push({
      employeeId: other,
      unitId: cells.get(`${other} ${asked[0]!}`)!.unitId,
      letters,
      times: [...otherTimes],
      allowed: found.every(({ faults }) => faults.length === 0),
      conflicts: found.flatMap(({ part, faults }) => conflictText(language, part.board, faults, 'others')).slice(0, 3),
    });
  }
  return options;
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
  const cells = await publishedCells(tx, agencyId, [employeeId], asked);
  const own = new Map<PlainDate, PublishedCell>();
  for (const day of asked) {
    const cell = cells.get(`${employeeId} ${day}`);
    if (cell === undefined) return refuse('swap.notPublished', { day });
    own.set(day, cell);
  }
  const asking = { call, employeeId, asked, own };
  const planOf = new Map(asked.map((day) => [day, own.get(day)!.planId]));
  const around = (reach: 'near' | 'opd') =>
    openParts(call, planOf, (opened, days) => unitsAround(opened, own.get(days[0]!)!.unitId, reach));
  const near = await around('near');
  if (!near.ok) return near;
  let found = await judgeAround(asking, near.value);
  if (found.filter((option) => option.allowed).length < fewOptions) {
    const all = await around('opd');
    if (!all.ok) return all;
    const isWider = all.value.some(({ board }, k) => board.people.length > near.value[k]!.board.people.length);
    if (isWider) found = await judgeAround(asking, all.value);
  }
  const { tree } = near.value[0]!.opened;
  const ids = found.map((option) => option.employeeId);
  const names = await namesOf(tx, agencyId, ids, today);
  return ok({
    ownLetters: asked.map((day) => own.get(day)!.letter).join(''),
    ownTimes: asked.map((day) => swapHours(own.get(day)!.time)),
    options: found
      .map(({ unitId, ...option }) => ({
        ...option,
        name: names.get(option.employeeId)?.name ?? '',
        unitName: unitName(tree, unitId),
      }))
      .sort(allowedFirst)
      .slice(0, mostOptions),
  });
};

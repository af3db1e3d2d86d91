import type { MyWindow } from '../../../contract/rosterRequests.ts';
import { answerWish } from '../../../domain/roster/request/answerWish.ts';
import type { OwnWish } from '../../../domain/roster/request/wish.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Language } from '../../../words/format.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { openPlan } from '../openPlan.ts';
import { conflictText } from './conflictText.ts';
import { type PublishedBoard, publishedBoard } from './swapBoard.ts';
import { everywhere, publishedCells } from './whereabouts.ts';

interface Asked {
  readonly agencyId: number;
  readonly employeeId: Id;
  readonly wishes: readonly OwnWish[];
  readonly language: Language;
}
type Answered = MyWindow['wishes'][number];

const waiting = (wish: OwnWish): Answered => ({ ...wish, answer: 'waiting', reason: null, cost: null });

/** What became of a person's wishes in what is published, each with the reason that decided and what fulfilling it would cost. */
export const answerWishes = async (
  deps: Pick<Deps, 'config'>,
  tx: Tx,
  { agencyId, employeeId, wishes, language }: Asked,
): Promise<Answered[]> => {
  if (wishes.length === 0) return [];
  const cells = await publishedCells(
    tx,
    agencyId,
    [employeeId],
    wishes.map((wish) => wish.day),
  );
  const boards = new Map<Id, PublishedBoard | null>();
  for (const { planId, unitId } of cells.values()) {
    if (boards.has(planId)) continue;
    const opened = await openPlan({ tx, actor: { agencyId }, scope: everywhere }, planId, 'some');
    boards.set(planId, opened.ok ? await publishedBoard(deps, tx, agencyId, opened.value, [unitId]) : null);
  }
  return wishes.map((wish) => {
    const cell = cells.get(`${employeeId} ${wish.day}`);
    const on = cell === undefined ? null : boards.get(cell.planId);
    if (!on) return waiting(wish);
    const [person, day] = [on.personAt(employeeId), on.dayAt(wish.day)];
    if (person < 0 || day < 0) return waiting(wish);
    const answer = answerWish(on.board, person, day, wish.mode);
    if (answer.state === 'fulfilled') return { ...wish, answer: 'fulfilled', reason: null, cost: null };
    const { reason, cost } = answer;
    return {
      ...wish,
      answer: 'unfulfilled',
      reason: { ...reason, params: { ...reason.params }, ref: reason.ref === null ? null : { ...reason.ref } },
      cost: cost === null ? null : (conflictText(language, on.board, [cost], 'self')[0] ?? null),
    };
  });
};

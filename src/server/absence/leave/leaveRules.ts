import { readFileSync } from 'node:fs';
import {
  type LeaveFigures,
  type LeaveKind,
  type LeaveRule,
  LeaveRulesSchema,
} from '../../../domain/absence/leave/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { repositoryFile } from '../../platform/repositoryFile.ts';
import { listFigures } from './leaveStore.ts';

type ReadyRules = ReturnType<typeof LeaveRulesSchema.parse>;
let ready: ReadyRules | null = null;

/** Leave of civil servants as the ready rules say it. Throws on a damaged file. */
export const readyLeaveRules = (): ReadyRules => {
  ready ??= LeaveRulesSchema.parse(
    JSON.parse(readFileSync(repositoryFile('leave-rules/pp-11-2017/rules.json'), 'utf8')),
  );
  return ready;
};

export interface RuleInForce extends LeaveRule {
  /** First day of the agency's own figures; null where the ready ones hold. */
  readonly ownSince: PlainDate | null;
}

/** The rule of every kind on a day: the ready one, with the figures that the agency set last before. */
export const leaveRulesOn = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
): Promise<ReadonlyMap<LeaveKind, RuleInForce>> => {
  const own = new Map<LeaveKind, { readonly from: PlainDate; readonly figures: LeaveFigures }>();
  for (const each of await listFigures(tx, agencyId, day)) own.set(each.kind, each);
  return new Map(
    readyLeaveRules().rules.map((rule) => {
      const set = own.get(rule.kind);
      // What an agency set itself is its own word; the mark of an unseen figure goes.
      return [
        rule.kind,
        set === undefined
          ? { ...rule, ownSince: null }
          : { ...rule, ...set.figures, certain: true, ownSince: set.from },
      ];
    }),
  );
};

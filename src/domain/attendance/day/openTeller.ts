import { clockOfMinutes } from '../../../kernel/time.ts';
import type { Reason } from '../../policy/model.ts';
import type { DayFlag } from './model.ts';

/** Collects what is told of a shift or a day, with times as the clock of the workplace shows them. */
export const openTeller = (midnight: number) => {
  const reasons: Reason[] = [];
  const flags = new Set<DayFlag>();
  return {
    reasons,
    flags,
    clock: (seconds: number): string => clockOfMinutes(Math.floor((seconds - midnight) / 60)),
    say: (code: string, params: Reason['params'] = {}, by: { readonly ref: Reason['ref'] } | null = null): Reason => {
      const reason = { code, params, ref: by?.ref ?? null };
      reasons.push(reason);
      return reason;
    },
  };
};
export type Teller = ReturnType<typeof openTeller>;

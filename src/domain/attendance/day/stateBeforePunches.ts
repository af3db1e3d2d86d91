import type { Reason } from '../../policy/model.ts';
import type { DayGround } from './judgeDays.ts';
import type { DayState } from './model.ts';

export const plainReason = (code: string, params: Reason['params'] = {}): Reason => ({ code, params, ref: null });

const wholeDay = { leave: 'leave', duty: 'travel', permit: 'permit' } as const;

/** The state of a day that asks for no punches, with its reason; null where people were expected. */
export const stateBeforePunches = (ground: DayGround): readonly [DayState, Reason] | null => {
  const { scheduled, absence, expected, permits } = ground;
  if (!scheduled.employed) return ['outside', plainReason('day.outside')];
  if (scheduled.shifts.length === 0 || scheduled.mode === 'off') {
    const { dayKind, holidayName: name } = scheduled;
    if (dayKind === 'workday') return ['off', plainReason('day.planOff')];
    if (dayKind === 'weeklyOff') return ['off', plainReason('day.weeklyOff')];
    return ['holiday', plainReason(`day.${dayKind}`, { nameId: name?.id ?? '', nameEn: name?.en ?? '' })];
  }
  if (absence !== null)
    return [absence.mode, plainReason(`day.${absence.mode}`, { basis: absence.basis, kind: absence.kind ?? '' })];
  if (scheduled.mode === 'leave' || scheduled.mode === 'travel')
    return [scheduled.mode, plainReason(`day.${scheduled.mode}`, { basis: '', kind: '' })];
  if (!expected.every((each) => each.whole)) return null;
  const permit = permits.at(-1)!;
  const { kind, basis, decidedBy } = permit;
  return [wholeDay[kind], plainReason(`day.whole.${kind}`, { basis, by: decidedBy })];
};

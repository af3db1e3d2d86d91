import { holdsOn, type PlainDate } from '../../kernel/time.ts';
import type { Headship } from './model.ts';

export interface HeadsOfUnit {
  readonly definitive: Headship | null;
  /** Plt during a vacancy or Plh during an absence; while he acts, he decides. */
  readonly acting: Headship | null;
}

/** Who leads each unit on a day. Where two acting heads overlap, the one appointed later acts. */
export const headsOnDay = (headships: readonly Headship[], day: PlainDate): Map<string, HeadsOfUnit> => {
  const heads = new Map<string, { definitive: Headship | null; acting: Headship | null }>();
  for (const headship of headships) {
    if (!holdsOn(headship, day)) continue;
    const unit = heads.get(headship.unitId) ?? { definitive: null, acting: null };
    const place = headship.acting === null ? 'definitive' : 'acting';
    const before = unit[place];
    if (before === null || before.from < headship.from) unit[place] = headship;
    heads.set(headship.unitId, unit);
  }
  return heads;
};

/** The one who decides for a unit on a day: the acting head while there is one, else the definitive one. */
export const leaderOf = (heads: HeadsOfUnit | undefined): Headship | null => heads?.acting ?? heads?.definitive ?? null;

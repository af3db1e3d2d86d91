import { groupBy } from './groupBy.ts';
import type { PositionKind, UnitKind } from './model.ts';

export interface HeadCandidate {
  readonly employeeId: string;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly positionKind: PositionKind;
  readonly positionTitle: string;
}

export const leadingKinds: readonly PositionKind[] = [
  'jptUtama',
  'jptMadya',
  'jptPratama',
  'administrator',
  'pengawas',
];

/** Titles that lead a unit, the closest first; those that name a kind of unit lead only such units (a Sekretaris Dinas placed in the dinas does not). */
const titles: readonly (readonly [RegExp, readonly UnitKind[] | 'any'])[] = [
  [/^kepala bidang\b/, ['bidang', 'team']],
  [/^kepala (sub ?bagian|sub ?bidang|subbag)\b/, ['subbagian', 'team']],
  [/^kepala bagian\b/, ['bagian', 'team']],
  [/^kepala (sub ?)?seksi\b/, ['seksi', 'team']],
  [/^kepala biro\b/, ['bureau', 'team']],
  [/^sekretaris\b/, ['secretariat', 'councilSecretariat', 'bagian']],
  [/^camat\b/, ['kecamatan']],
  [/^lurah\b/, ['kelurahan']],
  [/^inspektur pembantu\b/, ['bidang', 'team']],
  [/^(kepala|direktur|inspektur)\b/, 'any'],
];

const leads = ({ positionTitle, unitKind }: HeadCandidate): boolean => {
  const title = positionTitle.trim().replace(/\s+/g, ' ').toLowerCase();
  const found = titles.find(([pattern]) => pattern.test(title));
  return found !== undefined && (found[1] === 'any' || found[1].includes(unitKind));
};

/**
 * The head of each unit as far as positions tell: the highest leading position placed directly in it whose title leads
 * such a unit. A unit with two equal candidates, or with none, is left out: a person decides there.
 */
export const proposeHeads = <C extends HeadCandidate>(people: readonly C[]): Map<string, C> => {
  const candidates = people.filter((each) => leadingKinds.includes(each.positionKind) && leads(each));
  const heads = new Map<string, C>();
  for (const [unitId, own] of groupBy(candidates, (each) => each.unitId)) {
    const highest = Math.min(...own.map((each) => leadingKinds.indexOf(each.positionKind)));
    const [head, rival] = own.filter((each) => leadingKinds.indexOf(each.positionKind) === highest);
    if (head !== undefined && rival === undefined) heads.set(unitId, head);
  }
  return heads;
};

import { addDays, holdsOn, overlaps, type PlainDate } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import type { Headship } from '../model.ts';
import type { HeadClaim } from './headClaims.ts';
import type { FieldChange, RowFault } from './model.ts';

type HeadFault = Pick<RowFault, 'code' | 'severity' | 'detail'> & { readonly field: string };

export interface JudgedHead {
  readonly put: readonly Record<string, unknown>[];
  readonly changes: readonly FieldChange[];
}

interface HeadContext {
  readonly asOf: PlainDate;
  readonly newId: () => string;
  readonly unitName: (id: string) => string;
  readonly personName: (id: string) => string;
}

const headshipRow = (h: Headship) => ({
  headship_id: h.id,
  unit_id: h.unitId,
  employee_id: h.employeeId,
  valid_from: h.from,
  valid_to: h.to,
  acting: h.acting,
});

/** Judges what a file says of heads against the recorded ones and against itself. A claim without a day holds from the import's day. */
export const headJudge = (claims: readonly HeadClaim[], recorded: readonly Headship[], context: HeadContext) => {
  const { asOf } = context;
  const spanOf = (claim: HeadClaim) => ({ from: claim.from ?? asOf, to: claim.to });
  const ofUnit = groupBy(recorded, (each) => each.unitId);
  const claimsOfUnit = groupBy(claims, (each) => each.unit);
  const claimants = new Set(claims.map((each) => `${each.unit} ${each.acting} ${each.employeeId}`));

  const mineOf = (claim: HeadClaim, unitId: string): Headship | undefined =>
    ofUnit
      .get(unitId)
      ?.findLast((h) => h.employeeId === claim.employeeId && h.acting === claim.acting && overlaps(h, spanOf(claim)));
  /** Others whose time the claim cuts into; those who have a line of their own on this unit are judged there. */
  const rivalsOf = (claim: HeadClaim, unitId: string): Headship[] =>
    (ofUnit.get(unitId) ?? []).filter(
      (h) =>
        h.acting === claim.acting &&
        h.employeeId !== claim.employeeId &&
        !claimants.has(`${unitId} ${h.acting} ${h.employeeId}`) &&
        overlaps(h, spanOf(claim)),
    );

  /** Errors of a claim; known before any line is written, because a wrong line must leave nothing behind. */
  const faultsOf = (claim: HeadClaim): HeadFault[] => {
    const twin = claimsOfUnit
      .get(claim.unit)
      ?.find(
        (c) =>
          c !== claim && c.acting === claim.acting && c.number !== claim.number && overlaps(spanOf(c), spanOf(claim)),
      );
    const field = claim.acting === null ? 'leads' : 'acting';
    if (twin) return [{ code: 'head.twice', severity: 'error', field, detail: `${twin.line}` }];
    const later = rivalsOf(claim, claim.unit).find((h) => h.from >= spanOf(claim).from);
    if (!later) return [];
    const detail = `${context.personName(later.employeeId)}|${later.from}`;
    return [{ code: 'head.taken', severity: 'error', field: 'leadsFrom', detail }];
  };

  const cutByClaims = new Set(claims.flatMap((claim) => rivalsOf(claim, claim.unit).map((each) => each.id)));

  const appoint = (claim: HeadClaim, unitId: string, employeeId: string): JudgedHead => {
    const span = spanOf(claim);
    const unit = context.unitName(unitId);
    const own = mineOf(claim, unitId);
    const field = claim.acting === null ? 'head' : claim.acting;
    if (own) {
      const from = claim.from ?? own.from;
      const to = claim.to ?? own.to;
      const changes = [
        { field: 'headFrom', before: own.from, after: from },
        { field: 'headTo', before: own.to ?? '', after: to ?? '' },
      ].filter(({ before, after }) => before !== after);
      return changes.length === 0
        ? { put: [], changes: [] }
        : { put: [headshipRow({ ...own, from, to })], changes: [{ field, before: unit, after: unit }, ...changes] };
    }
    const rivals = rivalsOf(claim, unitId);
    const cut = rivals.map((each) => headshipRow({ ...each, to: addDays(span.from, -1) }));
    const id = context.newId();
    return {
      put: [...cut, headshipRow({ id, unitId, employeeId, from: span.from, to: span.to, acting: claim.acting })],
      changes: [
        { field, before: '', after: unit },
        { field: 'headFrom', before: '', after: span.from },
        ...(span.to === null ? [] : [{ field: 'headTo', before: '', after: span.to }]),
        ...rivals.map((each) => ({ field: 'headInstead', before: context.personName(each.employeeId), after: '' })),
      ],
    };
  };

  /** Ends what a person leads definitively in a unit the day before the import's day, unless a successor in the file ends it. */
  const resign = (employeeId: string, unitId: string): JudgedHead => {
    const ended = (ofUnit.get(unitId) ?? []).filter(
      (h) => h.employeeId === employeeId && h.acting === null && holdsOn(h, asOf) && !cutByClaims.has(h.id),
    );
    const lastDay = (h: Headship): PlainDate => (h.from < asOf ? addDays(asOf, -1) : h.from);
    return {
      put: ended.map((h) => headshipRow({ ...h, to: lastDay(h) })),
      changes: ended.map((h) => ({ field: 'head', before: context.unitName(h.unitId), after: '' })),
    };
  };

  return { faultsOf, appoint, resign };
};

import type { PlainDate } from '../../../kernel/time.ts';
import { holdsOn } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import type { Headship } from '../model.ts';
import type { UnitFinder } from './findUnit.ts';
import { claimsBySuperiors, type HeadClaim, type PlacedLine, statedClaims } from './headClaims.ts';
import { headJudge, type JudgedHead } from './judgeHeads.ts';
import type { KnownEmployee } from './knownEmployee.ts';
import type { FaultCode, RowFault } from './model.ts';
import type { EmployeeInput, ReadEmployee } from './readEmployeeRow.ts';
import type { LeadingInput } from './readLeading.ts';

interface HeadFault {
  readonly code: FaultCode;
  readonly severity: RowFault['severity'];
  readonly field: string;
  readonly detail: string;
}

interface Context {
  readonly asOf: PlainDate;
  readonly newId: () => string;
  readonly unitName: (id: string) => string;
  readonly personName: (id: string) => string;
}

const bare = (name: string | null): string => (name ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');

const saysOfHeads = ({ leads, superiorNumber, superiorName }: LeadingInput): boolean =>
  leads !== null || superiorNumber !== null || superiorName !== null;

/** The unit in which a line places somebody: its id, a text for one that may be created, or his recorded one. */
const ownUnit = (said: EmployeeInput, known: KnownEmployee | null, finder: UnitFinder): string | null => {
  if (said.unitCode === null && said.unitName === null && said.opdName === null)
    return known?.placements.at(-1)?.unitId ?? null;
  const found = finder.find(said);
  return 'id' in found ? found.id : `new ${bare(said.opdName)}/${bare(said.unitName)}`;
};

/**
 * All that a file says of heads: the stated ones, those who follow from the superiors named, and those who no longer lead.
 * `faultsOf` is asked before a line is taken in, `judge` afterwards, with the unit that the line came to.
 */
export const headsInFile = (
  reads: readonly ReadEmployee[],
  personOf: (read: ReadEmployee) => KnownEmployee | null,
  finder: UnitFinder,
  recorded: readonly Headship[],
  context: Context,
) => {
  const unknownUnit = new Map<number, string>();
  const speaks = reads.some(({ input }) => input !== null && saysOfHeads(input.leading));
  const placed = (speaks ? reads : []).flatMap((read): PlacedLine[] => {
    const said = read.input;
    if (said === null) return [];
    const known = personOf(read);
    const led = said.leading.unit;
    const found =
      led === null
        ? null
        : finder.find({ unitCode: led, unitName: led, opdName: said.opdName === led ? null : said.opdName });
    const anywhere =
      found === null || 'id' in found ? found : finder.find({ unitCode: led, unitName: led, opdName: null });
    if (led !== null && anywhere !== null && !('id' in anywhere)) unknownUnit.set(read.line.line, led);
    return [
      {
        line: read.line.line,
        number: said.number.number,
        name: said.name,
        employeeId: known?.id ?? null,
        unit: ownUnit(said, known, finder),
        ledUnit: anywhere !== null && 'id' in anywhere ? anywhere.id : null,
        leading: said.leading,
      },
    ];
  });
  const stated = statedClaims(placed.filter((each) => !unknownUnit.has(each.line)));
  const bySuperiors = claimsBySuperiors(placed, stated);
  const leads = new Map(
    groupBy(
      recorded.filter((each) => each.acting === null && holdsOn(each, context.asOf)),
      (each) => each.unitId,
    ),
  );
  const isFree = (claim: HeadClaim): boolean => !leads.has(claim.unit);
  const inferred = bySuperiors.claims.filter(isFree);
  const differing = bySuperiors.claims.filter(
    (claim) => !isFree(claim) && leads.get(claim.unit)?.some((each) => each.employeeId === claim.employeeId) !== true,
  );
  const judge = headJudge([...stated, ...inferred], recorded, context);
  const claimsOfLine = groupBy([...stated, ...inferred], (each) => each.line);
  const differingOfLine = groupBy(differing, (each) => each.line);

  return {
    faultsOf: ({ line: { line } }: ReadEmployee): HeadFault[] => [
      ...(unknownUnit.has(line)
        ? [{ code: 'head.unitUnknown', severity: 'error', field: 'ledUnit', detail: '' } as const]
        : []),
      ...(claimsOfLine.get(line) ?? []).flatMap(judge.faultsOf),
      ...(bySuperiors.unclear.has(line)
        ? [{ code: 'head.unclear', severity: 'warning', field: '', detail: '' } as const]
        : []),
      ...(differingOfLine.get(line) ?? []).map((claim): HeadFault => {
        const detail = context.personName(leads.get(claim.unit)?.[0]?.employeeId ?? '');
        return { code: 'head.superiorDiffers', severity: 'warning', field: '', detail };
      }),
    ],
    judge: (
      { line: { line }, input }: ReadEmployee,
      employeeId: string,
      unitId: string | null,
      known: KnownEmployee | null,
    ): JudgedHead => {
      const own = unitId ?? known?.placements.at(-1)?.unitId ?? '';
      const claims = claimsOfLine.get(line) ?? [];
      const parts = claims.map((claim) =>
        judge.appoint(claim, claim.unit.startsWith('new ') ? own : claim.unit, employeeId),
      );
      const before = known?.placements.at(-1)?.unitId ?? '';
      const isOut = input?.leading.leads === false || (input?.leading.leads === true && before !== own);
      if (known && isOut && !claims.some((claim) => claim.unit === before)) parts.push(judge.resign(known.id, before));
      return { put: parts.flatMap((each) => each.put), changes: parts.flatMap((each) => each.changes) };
    },
  };
};

import type { PlainDate } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import type { Headship } from '../model.ts';
import type { LeadingInput } from './readLeading.ts';

/** A person of the file with the unit that the line places him in; `unit` is its id, or a text for one still to be created. */
export interface PlacedLine {
  readonly line: number;
  readonly number: string;
  readonly name: string;
  readonly employeeId: string | null;
  readonly unit: string | null;
  /** The unit that the line says he leads, where it names one. */
  readonly ledUnit: string | null;
  readonly leading: LeadingInput;
}

/** Somebody leads a unit, as the file says it. */
export interface HeadClaim {
  readonly line: number;
  readonly number: string;
  readonly employeeId: string | null;
  readonly unit: string;
  readonly acting: Headship['acting'];
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** What the column "Kepala unit" and the columns on acting heads say. */
export const statedClaims = (lines: readonly PlacedLine[]): HeadClaim[] =>
  lines.flatMap(({ line, number, employeeId, unit, ledUnit, leading }) => {
    const led = ledUnit ?? unit;
    const { acting, from, to } = leading;
    return leading.leads && led !== null ? [{ line, number, employeeId, unit: led, acting, from, to }] : [];
  });

export interface SuperiorFinding {
  readonly claims: readonly HeadClaim[];
  /** Lines of people of one unit who are both named as superiors there, so that neither is taken for its head. */
  readonly unclear: ReadonlySet<number>;
}

/**
 * Heads by the columns "Atasan langsung" and "NIP atasan", for units without a stated head: whoever is placed in a unit
 * and named as superior by others in it. Of several, the one who has none of the others for his superior.
 */
export const claimsBySuperiors = (lines: readonly PlacedLine[], stated: readonly HeadClaim[]): SuperiorFinding => {
  const settled = new Set(stated.filter((each) => each.acting === null).map((each) => each.unit));
  const claims: HeadClaim[] = [];
  const unclear = new Set<number>();
  for (const [unit, members] of groupBy(lines, (each) => each.unit)) {
    if (unit === null || settled.has(unit)) continue;
    const superiorOf = ({ number, leading }: PlacedLine): PlacedLine | undefined => {
      const { superiorNumber, superiorName } = leading;
      if (superiorNumber === null && superiorName === null) return undefined;
      return members.find(
        (each) =>
          each.number !== number &&
          (superiorNumber === null ? each.name.toLowerCase() === superiorName : each.number === superiorNumber),
      );
    };
    const named = new Set(members.flatMap((each) => superiorOf(each) ?? []));
    const top = [...named].filter((each) => {
      const above = superiorOf(each);
      return above === undefined || !named.has(above);
    });
    if (top.length === 1) {
      const { line, number, employeeId } = top[0]!;
      claims.push({ line, number, employeeId, unit, acting: null, from: null, to: null });
    } else for (const each of top) unclear.add(each.line);
  }
  return { claims, unclear };
};

import type { PlainDate, Span } from '../../../kernel/time.ts';
import type { Employee, Employment, JobKind, PositionKind } from '../model.ts';
import type { PersonStanding } from '../personFacts.ts';

export interface KnownPlacement extends Span {
  readonly id: string;
  readonly unitId: string;
  readonly positionKind: PositionKind;
  readonly positionTitle: string;
  readonly inPositionSince: PlainDate | null;
  readonly jobKind: JobKind;
  readonly workplaceId: string | null;
  readonly roomId: string | null;
}

/** Performance, skill with computers and penalty over a stretch of time. */
export interface KnownStanding extends Span, Omit<PersonStanding, 'inPositionSince'> {
  readonly id: string;
}

/** A person as recorded, with employments, placements and standings in order of date. */
export interface KnownEmployee extends Employee {
  readonly externalId: string | null;
  readonly attributes: readonly string[];
  readonly createdAt: string;
  readonly employments: readonly (Omit<Employment, 'employeeId'> & { readonly endReason: string })[];
  readonly placements: readonly KnownPlacement[];
  readonly standings: readonly KnownStanding[];
}

import type { PlainDate, Span } from '../../../kernel/time.ts';
import type { Employee, Employment, JobKind, PositionKind } from '../model.ts';

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

/** A person as recorded, with employments and placements in order of date. */
export interface KnownEmployee extends Employee {
  readonly externalId: string | null;
  readonly attributes: readonly string[];
  readonly createdAt: string;
  readonly employments: readonly (Omit<Employment, 'employeeId'> & { readonly endReason: string })[];
  readonly placements: readonly KnownPlacement[];
}

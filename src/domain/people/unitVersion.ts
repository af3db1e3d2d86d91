import type { Span } from '../../kernel/time.ts';
import type { ServiceTag, UnitKind } from './model.ts';

/** A unit as it stands over a span of days; a reorganisation opens the next version. */
export interface UnitVersion extends Span {
  readonly unitId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly services: readonly ServiceTag[];
  readonly strategic: boolean;
  readonly workplaceId: string | null;
}

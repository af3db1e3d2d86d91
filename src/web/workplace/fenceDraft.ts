import type { Fence, Point } from '../../kernel/place.ts';
import { circleRing } from './map/fenceShapes.ts';

/** A fence while it is drawn; switching the shape keeps what was drawn of the other. */
export interface FenceDraft {
  readonly kind: 'circle' | 'polygon';
  readonly centre: Point | null;
  readonly radius: string;
  readonly corners: readonly Point[];
}

export const fenceDraft = (fence: Fence | null): FenceDraft => ({
  kind: fence?.kind ?? 'circle',
  centre: fence?.kind === 'circle' ? fence.centre : null,
  radius: fence?.kind === 'circle' ? String(fence.radiusMetres) : '80',
  corners: fence?.kind === 'polygon' ? fence.ring : [],
});

const radiusOf = (draft: FenceDraft): number | null => {
  const metres = Number(draft.radius.replace(',', '.'));
  return draft.radius.trim() !== '' && metres >= 10 && metres <= 5000 ? metres : null;
};

/** The fence as it would be kept; null while something is missing. */
export const fenceOf = (draft: FenceDraft): Fence | null => {
  if (draft.kind === 'polygon') return draft.corners.length >= 3 ? { kind: 'polygon', ring: [...draft.corners] } : null;
  const radiusMetres = radiusOf(draft);
  return draft.centre && radiusMetres !== null ? { kind: 'circle', centre: draft.centre, radiusMetres } : null;
};

/** What the map draws, also of a half-made fence. */
export const drawnRing = (draft: FenceDraft): readonly Point[] => {
  if (draft.kind === 'polygon') return draft.corners;
  return draft.centre ? circleRing(draft.centre, radiusOf(draft) ?? 10) : [];
};
export const handlesOf = (draft: FenceDraft): readonly Point[] =>
  draft.kind === 'polygon' ? draft.corners : draft.centre ? [draft.centre] : [];

/** A tap on the map: the centre of a circle, or one more corner. */
export const placed = (draft: FenceDraft, point: Point): FenceDraft =>
  draft.kind === 'circle'
    ? { ...draft, centre: point }
    : { ...draft, corners: [...draft.corners, point].slice(0, 200) };

export const moved = (draft: FenceDraft, index: number, point: Point): FenceDraft =>
  draft.kind === 'circle'
    ? { ...draft, centre: point }
    : { ...draft, corners: draft.corners.map((corner, i) => (i === index ? point : corner)) };

export const withoutCorner = (draft: FenceDraft, index: number): FenceDraft => ({
  ...draft,
  corners: draft.corners.filter((_, i) => i !== index),
});

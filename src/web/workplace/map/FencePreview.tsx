import type { Fence } from '../../../kernel/place.ts';
import { boundsOf, ringOf } from './fenceShapes.ts';

interface FencePreviewProps {
  readonly fence: Fence;
  /** Says in words what is drawn. */
  readonly label: string;
}

/** The fence alone, to scale, north up; light enough for every page. */
export const FencePreview = ({ fence, label }: FencePreviewProps) => {
  const ring = ringOf(fence);
  const bounds = boundsOf(ring);
  if (!bounds) return null;
  const wide = Math.cos((bounds.south * Math.PI) / 180);
  const [width, height] = [(bounds.east - bounds.west) * wide, bounds.north - bounds.south];
  const side = Math.max(width, height) * 1.25;
  const x = (lon: number) => 50 + (((lon - (bounds.west + bounds.east) / 2) * wide) / side) * 100;
  const y = (lat: number) => 50 - ((lat - (bounds.south + bounds.north) / 2) / side) * 100;
  const lines = Array.from({ length: 16 }, (_, i) => i * 20 - 110);
  return (
    <svg
      viewBox="0 0 100 100"
      role="img"
      aria-label={label}
      className="h-44 w-full rounded-control bg-paper"
      preserveAspectRatio="xMidYMid meet"
    >
      <g className="stroke-line2" strokeWidth="0.3">
        {lines.map((at) => (
          <path key={at} d={`M${at} -100V200M-150 ${at}H250`} />
        ))}
      </g>
      <polygon
        points={ring.map((p) => `${x(p.lon).toFixed(2)},${y(p.lat).toFixed(2)}`).join(' ')}
        className="fill-brand-text/15 stroke-brand-text"
        strokeWidth="1"
      />
      {fence.kind === 'circle' && <circle cx="50" cy="50" r="1.6" className="fill-brand-text" />}
    </svg>
  );
};

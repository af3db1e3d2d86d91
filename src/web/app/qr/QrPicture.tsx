import { create } from 'qrcode';
import { useMemo } from 'react';

interface QrPictureProps {
  readonly text: string;
  readonly label: string;
  readonly level?: 'M' | 'Q';
  readonly className?: string;
}

const quiet = 4;

/** A QR code as one path: black on white in both themes, because cameras want it so. */
export const QrPicture = ({ text, label, level = 'M', className = '' }: QrPictureProps) => {
  const { path, side } = useMemo(() => {
    const { size, data } = create(text, { errorCorrectionLevel: level }).modules;
    let drawn = '';
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        let end = column;
        while (end < size && data[row * size + end]) end++;
        if (end > column) drawn += `M${column + quiet} ${row + quiet}h${end - column}v1h-${end - column}z`;
        column = Math.max(column, end);
      }
    }
    return { path: drawn, side: size + 2 * quiet };
  }, [text, level]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};

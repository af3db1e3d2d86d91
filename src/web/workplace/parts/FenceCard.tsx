import { useState } from 'react';
import type { Workplace } from '../../../domain/workplace/model.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FencePreview } from '../map/FencePreview.tsx';
import { areaOf } from '../map/fenceShapes.ts';
import { FenceDialog } from './FenceDialog.tsx';

/** What encloses the workplace, drawn small and in words. */
export const FenceCard = ({ workplace, mayWrite }: { readonly workplace: Workplace; readonly mayWrite: boolean }) => {
  const { workplace: words } = useWords();
  const t = words.fence;
  const formats = useFormats();
  const [drawing, setDrawing] = useState(false);
  const { fence } = workplace;
  const said =
    fence === null
      ? t.none
      : fence.kind === 'circle'
        ? t.circle({
            radius: formats.number(fence.radiusMetres),
            lat: fence.centre.lat.toFixed(5),
            lon: fence.centre.lon.toFixed(5),
          })
        : t.polygon({ corners: fence.ring.length, area: formats.number(Math.round(areaOf(fence.ring))) });
  return (
    <Card
      title={t.title}
      actions={
        mayWrite && (
          <Button icon={fence ? 'edit' : 'plus'} onClick={() => setDrawing(true)}>
            {fence ? t.edit : t.draw}
          </Button>
        )
      }
    >
      {fence && <FencePreview fence={fence} label={said} />}
      <p className={fence ? 'mt-2 text-sm text-ink2 tabular-nums' : 'text-ink2'}>{said}</p>
      {drawing && <FenceDialog workplace={workplace} onClose={() => setDrawing(false)} />}
    </Card>
  );
};

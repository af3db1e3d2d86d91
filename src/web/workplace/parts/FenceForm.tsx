import { useState } from 'react';
import type { Point } from '../../../kernel/place.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { type FenceDraft, moved, placed, withoutCorner } from '../fenceDraft.ts';
import { ringFromGeoJson } from '../map/fenceShapes.ts';
import { CoordinateInput } from './CoordinateInput.tsx';

interface FenceFormProps {
  readonly draft: FenceDraft;
  readonly onDraft: (draft: FenceDraft) => void;
  readonly onFit: () => void;
}

const Corner = ({
  point,
  name,
  onPoint,
}: {
  readonly point: Point | null;
  readonly name: string;
  readonly onPoint: (p: Point) => void;
}) => {
  const { workplace } = useWords();
  const t = workplace.fence;
  const at = point ?? { lat: 0, lon: 0 };
  return (
    <>
      <CoordinateInput
        label={t.lat}
        said={`${t.lat}, ${name}`}
        most={90}
        value={point?.lat ?? null}
        onValue={(lat) => onPoint({ ...at, lat })}
      />
      <CoordinateInput
        label={t.lon}
        said={`${t.lon}, ${name}`}
        most={180}
        value={point?.lon ?? null}
        onValue={(lon) => onPoint({ ...at, lon })}
      />
    </>
  );
};

/** The fence in numbers: whatever the map can do can be done here by keyboard. */
export const FenceForm = ({ draft, onDraft, onFit }: FenceFormProps) => {
  const { workplace } = useWords();
  const t = workplace.fence;
  const [pasted, setPasted] = useState('');
  const [badPaste, setBadPaste] = useState(false);
  const [lost, setLost] = useState(false);
  const here = () =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setLost(false);
        onDraft(placed(draft, { lat: Number(coords.latitude.toFixed(5)), lon: Number(coords.longitude.toFixed(5)) }));
        onFit();
      },
      () => setLost(true),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 0 },
    );
  const paste = () => {
    const ring = ringFromGeoJson(pasted);
    setBadPaste(ring === null);
    if (!ring) return;
    setPasted('');
    onDraft({ ...draft, kind: 'polygon', corners: ring });
    onFit();
  };
  return (
    <div className="grid content-start gap-4">
      <RadioGroup
        legend={t.kind}
        inline
        value={draft.kind}
        onValue={(kind) => onDraft({ ...draft, kind })}
        options={[
          { value: 'circle', label: t.kindCircle },
          { value: 'polygon', label: t.kindPolygon },
        ]}
      />
      <p className="text-sm text-ink3">{draft.kind === 'circle' ? t.circleHint : t.polygonHint}</p>
      {draft.kind === 'circle' ? (
        <>
          <div className="grid grid-cols-2 gap-2">
            <Corner point={draft.centre} name={t.kindCircle} onPoint={(centre) => onDraft({ ...draft, centre })} />
          </div>
          <Field label={t.radius} hint={t.radiusHint}>
            <TextInput
              value={draft.radius}
              onValue={(radius) => onDraft({ ...draft, radius })}
              inputMode="numeric"
              maxLength={6}
            />
          </Field>
        </>
      ) : (
        <>
          <ol aria-label={t.corners} className="grid max-h-64 gap-2 overflow-y-auto pe-1">
            {draft.corners.map((corner, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the ring.
              <li key={i} className="grid grid-cols-[1.5rem_1fr_1fr_auto] items-end gap-2">
                <span className="pb-2.5 text-sm font-bold text-ink2">{i + 1}</span>
                <Corner
                  point={corner}
                  name={t.corner({ n: i + 1 })}
                  onPoint={(point) => onDraft(moved(draft, i, point))}
                />
                <IconButton
                  icon="trash"
                  label={t.removeCorner({ n: i + 1 })}
                  onClick={() => onDraft(withoutCorner(draft, i))}
                />
              </li>
            ))}
          </ol>
          <Button
            icon="plus"
            onClick={() => onDraft(placed(draft, draft.corners.at(-1) ?? draft.centre ?? { lat: 0, lon: 0 }))}
          >
            {t.addCorner}
          </Button>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button icon="pin" onClick={here}>
          {t.here}
        </Button>
        <Button kind="quiet" icon="search" onClick={onFit}>
          {t.fit}
        </Button>
      </div>
      {lost && <p className="text-sm font-medium text-bad">{t.hereFailed}</p>}
      <details>
        <summary className="min-h-9 text-sm font-medium text-brand-text">{t.paste}</summary>
        <Field label={t.paste} hint={t.pasteHint} error={badPaste ? t.pasteBad : null}>
          <TextArea value={pasted} onValue={setPasted} rows={4} spellCheck={false} />
        </Field>
        <Button className="mt-2" disabled={pasted.trim() === ''} onClick={paste}>
          {t.pasteUse}
        </Button>
      </details>
    </div>
  );
};

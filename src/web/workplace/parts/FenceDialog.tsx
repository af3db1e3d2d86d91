import { Component, lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { workplaceEndpoints } from '../../../contract/workplace.ts';
import type { Workplace } from '../../../domain/workplace/model.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { drawnRing, fenceDraft, fenceOf, handlesOf, moved, placed } from '../fenceDraft.ts';
import { FenceForm } from './FenceForm.tsx';

const FenceMap = lazy(async () => ({ default: (await import('../map/FenceMap.tsx')).FenceMap }));

/** A browser without WebGL loses the map, not the form. */
class MapGuard extends Component<{ readonly otherwise: ReactNode; readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override render() {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}

/** Draws the fence on a map or in numbers. */
export const FenceDialog = ({
  workplace,
  onClose,
}: {
  readonly workplace: Workplace;
  readonly onClose: () => void;
}) => {
  const { workplace: words, app } = useWords();
  const t = words.fence;
  const say = useToast();
  const put = useAct(workplaceEndpoints.change, [workplaceEndpoints.list, workplaceEndpoints.read]);
  const others = useRead(workplaceEndpoints.list);
  const map = useRead(workplaceEndpoints.map);
  const tiles = map.data?.tiles ?? null;
  const [draft, setDraft] = useState(() => fenceDraft(workplace.fence));
  const [fitting, setFitting] = useState(0);
  const ring = useMemo(() => drawnRing(draft), [draft]);
  const handles = useMemo(() => handlesOf(draft), [draft]);
  const neighbours = useMemo(
    () => (others.data?.workplaces ?? []).flatMap((w) => (w.centre && w.id !== workplace.id ? [w.centre] : [])),
    [others.data, workplace.id],
  );
  const fence = fenceOf(draft);
  const { id, ...facts } = workplace;
  const save = async (kept: Workplace['fence']) => {
    const done = await put.run({ params: { id }, body: { ...facts, fence: kept } });
    if (!done.ok) return;
    say(t.saved, 'okay');
    onClose();
  };
  const loading = (
    <p className="grid h-full place-items-center gap-2 rounded-card border border-line2 text-ink3">
      <span className="flex items-center gap-2">
        <Spinner /> {t.mapLoading}
      </span>
    </p>
  );
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={t.editTitle({ name: workplace.name })}
      actions={
        <>
          {workplace.fence && (
            <Button kind="quiet" className="me-auto" disabled={put.busy} onClick={() => void save(null)}>
              {t.clear}
            </Button>
          )}
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" disabled={fence === null} busy={put.busy} onClick={() => void save(fence)}>
            {t.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 md:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-2">
          <div className="h-64 md:h-[26rem]">
            <MapGuard otherwise={<Notice tone="warn">{t.mapFailed}</Notice>}>
              {others.loading || map.loading ? (
                loading
              ) : (
                <Suspense fallback={loading}>
                  <FenceMap
                    ring={ring}
                    handles={handles}
                    neighbours={neighbours}
                    fitting={fitting}
                    tiles={tiles}
                    onPlace={(point) => setDraft((now) => placed(now, point))}
                    onMove={(index, point) => setDraft((now) => moved(now, index, point))}
                  />
                </Suspense>
              )}
            </MapGuard>
          </div>
          <p className="text-xs text-ink3">
            {tiles === null && t.noBaseMap} {neighbours.length > 0 && t.neighbours}
          </p>
        </div>
        <FenceForm draft={draft} onDraft={setDraft} onFit={() => setFitting((n) => n + 1)} />
      </div>
      {draft.kind === 'polygon' && draft.corners.length < 3 && <p className="mt-3 text-sm text-ink3">{t.need}</p>}
      {draft.kind === 'circle' && draft.centre !== null && fence === null && (
        <p className="mt-3 text-sm text-bad">{t.needRadius}</p>
      )}
      <Refused refusal={put.refusal} className="mt-3" />
    </Dialog>
  );
};

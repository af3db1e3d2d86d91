import { useState } from 'react';
import { workplaceEndpoints } from '../../../contract/workplace.ts';
import { useRead } from '../../app/useRead.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Finder } from './Finder.tsx';

interface RegionFinderProps {
  readonly code: string | null;
  readonly name: string | null;
  readonly onRegion: (code: string | null, name: string | null) => void;
}

/** A region by name or Kemendagri code. */
export const RegionFinder = ({ code, name, onRegion }: RegionFinderProps) => {
  const { workplace } = useWords();
  const t = workplace.form;
  const [text, setText] = useState(name ?? code ?? '');
  const settled = text === (name ?? code ?? '');
  const asked = !settled && text.trim().length >= 2;
  const found = useRead(workplaceEndpoints.regions, { query: { q: text.trim() } }, { enabled: asked, keep: true });
  return (
    <div>
      <Finder
        label={t.region}
        hint={t.regionHint}
        optional
        text={text}
        onText={setText}
        options={asked ? (found.data?.regions ?? []).map((r) => ({ id: r.code, label: r.full, sub: r.code })) : []}
        none={asked && found.data && !found.renewing ? t.regionNone : null}
        onChoose={(option) => {
          setText(option.label);
          onRegion(option.id, option.label);
        }}
      />
      <div className="mt-1 flex flex-wrap items-center justify-between gap-2 text-xs text-ink3">
        <span>{t.regionCredit}</span>
        {code !== null && (
          <Button
            kind="quiet"
            onClick={() => {
              setText('');
              onRegion(null, null);
            }}
          >
            {t.regionClear}
          </Button>
        )}
      </div>
    </div>
  );
};

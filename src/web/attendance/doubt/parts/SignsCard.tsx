import { useState } from 'react';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { findingSentence, useDoubtWords } from '../DoubtWords.tsx';
import { levelTone } from '../doubtLook.ts';
import type { Evidence } from './EvidenceCards.tsx';
import { MuteDialog } from './MuteDialog.tsx';

/** Every finding with its numbers, what else may lie behind it, and what became of earlier ones. */
export const SignsCard = ({ one }: { readonly one: Evidence }) => {
  const t = useDoubtWords();
  const [muting, setMuting] = useState<Evidence['findings'][number] | null>(null);
  const mayMute = one.may !== 'nothing';
  return (
    <Card
      title={t.cards.signs}
      actions={
        <Badge tone={levelTone[one.level]} title={t.levelWhy({ level: t.levels[one.level] })}>
          {t.levels[one.level]}
        </Badge>
      }
    >
      {one.findings.length === 0 && <p className="text-ink2">{t.noSigns}</p>}
      <ul className="divide-y divide-line">
        {one.findings.map((finding) => {
          const sentence = findingSentence(t, finding);
          const innocent = t.innocents[finding.code];
          return (
            <li key={finding.code} className="flex flex-wrap items-start justify-between gap-2 py-3 first:pt-0">
              <div className="min-w-0 flex-1 basis-60">
                <p className={finding.muted ? 'text-ink2' : 'font-semibold'}>{sentence}</p>
                {innocent && (
                  <p className="text-[0.9375rem] text-ink2">
                    {t.innocent} {innocent}.
                  </p>
                )}
                <p className="text-[0.8125rem] text-ink3">{finding.muted ? t.muted : t.baseline(finding)}</p>
              </div>
              {mayMute && !finding.muted && (
                <Button kind="quiet" aria-label={t.muteOf({ sign: sentence })} onClick={() => setMuting(finding)}>
                  {t.mute}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-1 text-[0.8125rem] text-ink3">{t.proof.signalsNote}</p>
      {muting && (
        <MuteDialog
          code={muting.code}
          sentence={findingSentence(t, muting)}
          person={{ id: one.employeeId, name: one.name }}
          site={one.site}
          onClose={() => setMuting(null)}
        />
      )}
    </Card>
  );
};

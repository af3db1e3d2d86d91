import { useState } from 'react';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import type { Company } from './useCompany.ts';

interface CompanyBarProps {
  readonly company: Company;
  /** What the hours of a cell are called. */
  readonly hoursOf: (cell: string) => string;
  /** Unsaved cells of one's own. */
  readonly unsaved: number;
  /** A save was refused because of what others changed. */
  readonly refused: boolean;
  readonly busy: boolean;
  /** Takes the newest version; cells named here give way to what others set. With `save` one's own are saved on top of it. */
  readonly onTake: (giveWay: readonly string[], save: boolean) => void;
}

/** Who else is on this board, and what they changed meanwhile with the ways to go on. */
export const CompanyBar = ({ company, hoursOf, unsaved, refused, busy, onTake }: CompanyBarProps) => {
  const { rosterLife } = useWords();
  const t = rosterLife.company;
  const formats = useFormats();
  const { zone } = useSession();
  const [choosing, setChoosing] = useState(false);
  const { others, cells, merged } = company;
  const editing = others.filter((other) => other.edits > 0);
  const watching = others.filter((other) => other.edits === 0);
  const authors = new Map<string, { count: number; at: (typeof cells)[number]['at'] }>();
  for (const { by, at } of cells) {
    const known = authors.get(by);
    authors.set(by, { count: (known?.count ?? 0) + 1, at: known && known.at > at ? known.at : at });
  }
  const overlaps = merged.overlapping.length;
  return (
    <div className="contents print:hidden">
      {others.length > 0 && (
        <p role="status" className="mb-2 flex items-center gap-2 text-[0.875rem] text-ink2">
          <Icon name="people" size={18} />
          {[
            ...editing.map((other) => t.editing({ name: other.name, count: formats.number(other.edits) })),
            ...(watching.length > 0
              ? [t.here({ names: formats.list(watching.map((other) => other.name)), several: watching.length > 1 })]
              : []),
          ].join('. ')}
        </p>
      )}
      {cells.length > 0 && (
        <Notice
          tone="warn"
          className="mb-3"
          actions={
            unsaved === 0 ? (
              <Button icon="refresh" onClick={() => onTake([], false)}>
                {t.take}
              </Button>
            ) : overlaps > 0 ? (
              <Button icon="compare" onClick={() => setChoosing(true)}>
                {t.compare({ count: formats.number(overlaps) })}
              </Button>
            ) : (
              <Button icon="check" busy={busy} onClick={() => onTake([], refused)}>
                {refused ? t.mergeAndSave : t.merge}
              </Button>
            )
          }
        >
          {[...authors].map(([by, { count, at }]) => (
            <span key={by}>{t.newer({ by, count: formats.number(count), when: formats.moment(at, zone) })} </span>
          ))}
          {unsaved > 0 && t.newerYours} {unsaved > 0 && overlaps === 0 && t.apart}
        </Notice>
      )}
      {choosing && (
        <MergeDialog
          overlapping={merged.overlapping}
          hoursOf={hoursOf}
          refused={refused}
          busy={busy}
          onClose={() => setChoosing(false)}
          onDone={(giveWay) => {
            setChoosing(false);
            onTake(giveWay, refused);
          }}
        />
      )}
    </div>
  );
};

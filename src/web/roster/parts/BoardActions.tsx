import { rosterEndpoints } from '../../../contract/roster.ts';
import { rosterLifeEndpoints } from '../../../contract/rosterLife.ts';
import { addressOf } from '../../app/call.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';

interface BoardActionsProps {
  readonly planId: string;
  readonly unitId: string;
  readonly mayAmend: boolean;
  readonly mayPublish: boolean;
  readonly mayUndo: boolean;
  readonly unsaved: number;
  readonly waiting: number;
  /** Nothing differs from what employees see. */
  readonly upToDate: boolean;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onPattern: () => void;
  readonly onSave: () => void;
  readonly onPublish: () => void;
}

/** What can be done with the board as a whole; the main step last, with what it would change. */
export const BoardActions = (p: BoardActionsProps) => {
  const { roster, rosterLife } = useWords();
  const t = roster.board;
  const formats = useFormats();
  const { language } = useLanguage();
  const other = language === 'id' ? 'en' : 'id';
  const sheet = (of: 'id' | 'en') =>
    addressOf(rosterLifeEndpoints.sheet, { id: p.planId }, { unitId: p.unitId, language: of });
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {p.mayAmend && (
        <>
          <IconButton icon="undo" label={t.undo} onClick={p.onUndo} disabled={!p.mayUndo} />
          <Button icon="calendar" onClick={p.onPattern}>
            {rosterLife.pattern.open}
          </Button>
        </>
      )}
      <Menu
        trigger={<Button icon="print">{t.print}</Button>}
        entries={[
          { label: t.print, icon: 'print', onSelect: () => setTimeout(() => window.print(), 50) },
          { kind: 'link', label: rosterLife.print.sheet, icon: 'document', href: sheet(language) },
          { kind: 'link', label: rosterLife.print.sheetOther, icon: 'document', href: sheet(other) },
          {
            kind: 'link',
            label: t.file,
            icon: 'export',
            href: addressOf(rosterEndpoints.file, { id: p.planId }, { unitId: p.unitId }),
          },
        ]}
      />
      {p.mayAmend && p.unsaved > 0 && (
        <Button kind={p.mayPublish ? 'plain' : 'main'} busy={p.busy} onClick={p.onSave}>
          {t.save({ count: formats.number(p.unsaved) })}
        </Button>
      )}
      {p.mayPublish && (
        <Button kind="main" busy={p.busy} disabled={p.waiting === 0 && p.upToDate} onClick={p.onPublish}>
          {p.waiting > 0 ? t.publish({ count: formats.number(p.waiting) }) : t.publishPlan}
        </Button>
      )}
    </div>
  );
};

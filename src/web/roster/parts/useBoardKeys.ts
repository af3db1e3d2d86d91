import { useEffect } from 'react';
import { isTyping, useShortcuts } from '../../app/shortcuts.tsx';
import { useWords } from '../../app/words.tsx';

interface Keys {
  readonly mayAmend: boolean;
  /** Somebody on the board works in shifts, which have numbers for keys. */
  readonly shifts: boolean;
  readonly unsaved: number;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The list behind `?`, the keys that work wherever the focus is, and the question before unsaved cells are left. */
export const useBoardKeys = ({ mayAmend, shifts, unsaved, onSave, onUndo, onRedo }: Keys): void => {
  const { roster, rosterLife } = useWords();
  const { keys } = rosterLife;
  useShortcuts([
    { keys: '← ↑ → ↓', label: keys.move },
    { keys: 'Home End Ctrl ←', label: keys.edge },
    { keys: 'Shift ←', label: keys.extend },
    { keys: 'Ctrl A', label: keys.all },
    { keys: 'Shift Space', label: keys.row },
    { keys: 'Ctrl Space', label: keys.column },
    { keys: 'Esc', label: keys.clear },
    ...(mayAmend
      ? [
          { keys: 'K R L D C', label: keys.fill },
          ...(shifts ? [{ keys: '1 … 9, 0', label: roster.hours.hint }] : []),
          { keys: 'P', label: keys.pattern },
          { keys: 'Ctrl Z', label: roster.board.undo },
          { keys: 'Ctrl Y', label: roster.board.redo },
          { keys: 'Ctrl S', label: keys.save },
        ]
      : []),
    { keys: 'N', label: keys.mend },
  ]);
  useEffect(() => {
    if (unsaved === 0) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        if (unsaved > 0 && mayAmend) onSave();
      } else if (key === 'z' && !isTyping(event)) {
        event.preventDefault();
        if (event.shiftKey) onRedo();
        else onUndo();
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};

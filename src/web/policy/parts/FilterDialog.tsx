import { useState } from 'react';
import type { Filter } from '../../../domain/policy/model.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useClauseText } from '../clauseText.ts';
import { FilterFields } from './FilterFields.tsx';

interface FilterDialogProps {
  readonly title: string;
  readonly filter: Filter | undefined;
  /** Undefined: everybody. */
  readonly onUse: (filter: Filter | undefined) => void;
  readonly onClose: () => void;
}

/** Who is meant, told back as a sentence while it is chosen. */
export const FilterDialog = ({ title, filter, onUse, onClose }: FilterDialogProps) => {
  const { policy, app } = useWords();
  const t = policy.screen.filter;
  const { people } = useClauseText();
  const [now, setNow] = useState<Filter>(filter ?? {});
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button kind="main" onClick={() => onUse(Object.keys(now).length === 0 ? undefined : now)}>
            {t.use}
          </Button>
        </>
      }
    >
      <p className="text-sm text-ink3">{t.hint}</p>
      <p
        aria-live="polite"
        className="mt-2 mb-4 rounded-control bg-brand-soft px-3 py-2 font-semibold text-brand-text first-letter:uppercase"
      >
        {people(now)}
      </p>
      <FilterFields filter={now} onFilter={setNow} />
    </Dialog>
  );
};

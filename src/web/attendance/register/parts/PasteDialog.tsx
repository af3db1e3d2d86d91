import { useState } from 'react';
import type { SheetPerson } from '../../../../contract/attendanceRegister.ts';
import { type PastedRows, readPastedRows } from '../../../../domain/attendance/register/readPastedRows.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useRegisterWords } from '../RegisterWords.tsx';

interface PasteDialogProps {
  readonly people: readonly SheetPerson[];
  readonly onRows: (rows: PastedRows['rows']) => void;
  readonly onClose: () => void;
}

/** A table from a spreadsheet or a message; lines that cannot be read are named and the others taken over. */
export const PasteDialog = ({ people, onRows, onClose }: PasteDialogProps) => {
  const t = useRegisterWords();
  const { app } = useWords();
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<PastedRows['faults']>([]);
  const take = () => {
    const read = readPastedRows(text, people);
    onRows(read.rows);
    setFaults(read.faults);
    if (read.faults.length === 0) onClose();
  };
  return (
    <Dialog
      open
      width="wide"
      onClose={onClose}
      title={t.pasteTitle}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.close}</Button>
          <Button kind="main" onClick={take}>
            {t.pasteDo}
          </Button>
        </>
      }
    >
      <Field label={t.paste} hint={t.pasteHint}>
        <TextArea value={text} onValue={setText} rows={8} />
      </Field>
      {faults.length > 0 && (
        <Notice tone="warn" className="mt-3" title={t.pasteFaults({ n: faults.length })}>
          <ul>
            {faults.map((each) => (
              <li key={each.line}>
                {t.line({ n: each.line })}: {t.faults[each.why]} (“{each.text}”)
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Dialog>
  );
};

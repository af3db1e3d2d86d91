import { absenceEndpoints } from '../../contract/absence.ts';
import { problemSentence } from '../../words/problemSentence.ts';
import { useAct } from '../app/useAct.ts';
import { useWords } from '../app/words.tsx';
import { ImportListDialog } from './ImportListDialog.tsx';

/** Leave and duty travel from a list. */
export const ImportAbsencesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const words = useWords();
  const act = useAct(absenceEndpoints.importFile, [absenceEndpoints.list]);
  return (
    <ImportListDialog
      words={words.absence}
      act={act}
      onSend={async ({ name, bytes }, apply) => {
        const done = await act.run({ query: { name, apply }, body: bytes });
        if (!done.ok) return null;
        const wrong = done.value.wrong.map(({ problem, ...line }) => ({
          ...line,
          sentence: problemSentence(words, problem),
        }));
        return { ...done.value, wrong };
      }}
      onClose={onClose}
    />
  );
};

import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onSaved: () => void;
}

export const RecoveryCodes = ({ codes, onSaved }: RecoveryCodesProps) => {
  const { app, access } = useWords();
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink2">{access.account.recoveryExplain}</p>
      <ol className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-card border border-line bg-paper px-5 py-4 font-mono text-base tabular-nums">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap justify-end gap-2">
        <Button icon="copy" onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          {app.actions.copy}
        </Button>
        <Button icon="print" onClick={() => print()}>
          {app.actions.print}
        </Button>
        <Button kind="main" onClick={onSaved}>
          {access.account.recoverySaved}
        </Button>
      </div>
    </div>
  );
};

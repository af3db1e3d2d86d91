import { useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface ChoicesDialogProps {
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onUse: (chosen: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Some of several; none chosen clears the field. */
export const ChoicesDialog = ({ title, options, chosen, onUse, onClose }: ChoicesDialogProps) => {
  const { policy, app } = useWords();
  const [now, setNow] = useState(chosen);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{app.actions.cancel}</Button>
          <Button
            kind="main"
            onClick={() => onUse(options.map((each) => each.value).filter((value) => now.includes(value)))}
          >
            {policy.screen.filter.use}
          </Button>
        </>
      }
    >
      <div className="grid sm:grid-cols-2">
        {options.map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={now.includes(value)}
            onValue={(on) => setNow(on ? [...now, value] : now.filter((each) => each !== value))}
          />
        ))}
      </div>
    </Dialog>
  );
};

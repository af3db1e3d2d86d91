import { useState } from 'react';
import { peopleEndpoints } from '../../../contract/people.ts';
import { type ImportKind, importKinds } from '../../../domain/people/import/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DateInput } from '../../ui/DateInput.tsx';
import { Field } from '../../ui/Field.tsx';
import { FileDrop } from '../../ui/FileDrop.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useDownload } from '../useDownload.ts';

interface StartImportProps {
  /** The job that reads the file. */
  readonly onStarted: (jobId: string) => void;
  readonly disabled: boolean;
}

/** Choose what the file holds and drop it; the preview follows. */
export const StartImport = ({ onStarted, disabled }: StartImportProps) => {
  const { people: t } = useWords();
  const { importing } = t;
  const { today } = useSession();
  const start = useAct(peopleEndpoints.startImport, [peopleEndpoints.imports]);
  const download = useDownload();
  const [kind, setKind] = useState<ImportKind>('employees');
  const [asOf, setAsOf] = useState<PlainDate | null>(today);
  const [createUnits, setCreateUnits] = useState(false);
  const upload = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const query = {
      kind,
      name: file.name,
      asOf: asOf ?? today,
      createUnits: createUnits ? ('true' as const) : ('false' as const),
    };
    const done = await start.run({ query, body: bytes });
    if (done.ok) onStarted(done.value.jobId);
  };
  const templateName = kind === 'employees' ? t.template.employeesFile : t.template.unitsFile;
  return (
    <Card
      title={importing.start}
      actions={
        <Button
          icon="document"
          busy={download.busy}
          onClick={() => void download.run(peopleEndpoints.template, { query: { kind } }, templateName)}
        >
          {importing.template}
        </Button>
      }
    >
      <div className="grid gap-4">
        <RadioGroup
          legend={importing.what}
          value={kind}
          onValue={setKind}
          inline
          options={importKinds.map((k) => ({ value: k, label: importing.kinds[k], hint: importing.kindHints[k] }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={importing.asOf}>
            <DateInput value={asOf} onValue={setAsOf} today={today} required />
          </Field>
          {kind === 'employees' && (
            <div className="sm:pt-7">
              <Checkbox
                label={importing.createUnits}
                hint={importing.createUnitsHint}
                checked={createUnits}
                onValue={setCreateUnits}
              />
            </div>
          )}
        </div>
        <FileDrop
          label={importing.drop}
          endings={['.xlsx', '.xls', '.csv']}
          maxBytes={20_000_000}
          onFile={(file) => void upload(file)}
          disabled={disabled || start.busy}
        />
        <Refused refusal={start.refusal ?? download.refusal} />
      </div>
    </Card>
  );
};

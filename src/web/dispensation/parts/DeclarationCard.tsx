import { useState } from 'react';
import { type DeclarationAnswers, dispensationEndpoints } from '../../../contract/dispensation.ts';
import { declarationKinds } from '../../../domain/people/dispensation.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useToast } from '../../ui/Toasts.tsx';

const touched = [dispensationEndpoints.ownDeclaration];

interface FormProps {
  readonly start: Partial<DeclarationAnswers>;
  readonly onDone: () => void;
}

const DeclarationForm = ({ start, onDone }: FormProps) => {
  const { dispensation, app } = useWords();
  const t = dispensation.declaration;
  const formats = useFormats();
  const say = useToast();
  const declare = useAct(dispensationEndpoints.declare, touched);
  const [answers, setAnswers] = useState(start);
  const [salt] = useState(() => crypto.randomUUID());
  const whole = declarationKinds.every((kind) => answers[kind] !== undefined);
  const send = async () => {
    if (!whole) return;
    const done = await declare.run({ body: { ...(answers as DeclarationAnswers), salt } });
    if (!done.ok) return;
    say(t.sent({ until: formats.day(done.value.until) }), 'okay');
    onDone();
  };
  return (
    <div className="mt-3 grid gap-4">
      {declarationKinds.map((kind) => (
        <RadioGroup<'yes' | 'no'>
          key={kind}
          legend={t.questions[kind]}
          inline
          value={answers[kind] === undefined ? null : answers[kind] ? 'yes' : 'no'}
          onValue={(value) => setAnswers({ ...answers, [kind]: value === 'yes' })}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
        />
      ))}
      {!whole && <p className="text-sm text-ink3">{t.missing}</p>}
      <Refused refusal={declare.refusal} />
      <div className="flex flex-wrap gap-2">
        <Button kind="main" disabled={!whole} busy={declare.busy} onClick={() => void send()}>
          {t.send}
        </Button>
        <Button onClick={onDone}>{app.actions.cancel}</Button>
      </div>
    </div>
  );
};

/** Travel, contact and illness in the family by yes or no; kept for some days, erasable at once. */
export const DeclarationCard = () => {
  const { dispensation } = useWords();
  const t = dispensation.declaration;
  const formats = useFormats();
  const { zone } = useSession();
  const say = useToast();
  const read = useRead(dispensationEndpoints.ownDeclaration);
  const erase = useAct(dispensationEndpoints.eraseDeclaration, touched);
  const [editing, setEditing] = useState(false);
  return (
    <Card title={t.title}>
      <Loaded read={read}>
        {({ declaration, days }) => (
          <>
            <p className="text-sm text-ink2">{t.why({ days })}</p>
            {editing ? (
              <DeclarationForm start={declaration?.answers ?? {}} onDone={() => setEditing(false)} />
            ) : (
              <>
                {declaration ? (
                  <>
                    <dl className="mt-3 divide-y divide-line">
                      {declarationKinds.map((kind) => (
                        <div key={kind} className="flex justify-between gap-4 py-1.5">
                          <dt>{t.questions[kind]}</dt>
                          <dd className="font-semibold">{declaration.answers[kind] ? t.yes : t.no}</dd>
                        </div>
                      ))}
                    </dl>
                    <p className="mt-1 text-sm text-ink3">
                      {t.made({ day: formats.moment(declaration.madeAt, zone), until: formats.day(declaration.until) })}
                    </p>
                  </>
                ) : (
                  <p className="mt-3">{t.none}</p>
                )}
                <div className="mt-3 flex flex-wrap gap-2">
                  <Button icon="edit" onClick={() => setEditing(true)}>
                    {declaration ? t.change : t.make}
                  </Button>
                  {declaration && (
                    <Button
                      kind="quiet"
                      busy={erase.busy}
                      onClick={async () => {
                        if ((await erase.run()).ok) say(t.erased, 'okay');
                      }}
                    >
                      {t.erase}
                    </Button>
                  )}
                </div>
                <Refused refusal={erase.refusal} className="mt-3" />
              </>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
};

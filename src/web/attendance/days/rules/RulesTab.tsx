import { useState } from 'react';
import { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import type { RuleSet } from '../../../../domain/attendance/day/rules.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { RemoveDialog } from '../../../app/RemoveDialog.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { RuleSetLines } from './RuleSetLines.tsx';
import { useRulesWords } from './RulesFrame.tsx';
import { UseRulesDialog } from './UseRulesDialog.tsx';

type Used = AnswerOf<typeof attendanceDayEndpoints.rules>['used'][number];

/** Rules in use with their dates, and those that are ready, in plain sentences. */
export const RulesTab = () => {
  const t = useRulesWords().rules;
  const formats = useFormats();
  const read = useRead(attendanceDayEndpoints.rules);
  const drop = useAct(attendanceDayEndpoints.dropRules);
  const [using, setUsing] = useState<RuleSet | null>(null);
  const [dropping, setDropping] = useState<Used | null>(null);
  const titleOf = (set: RuleSet | null) => set?.title[formats.language] ?? '';
  const spanOf = ({ from, to, basis }: Used) =>
    [
      to === null ? t.since({ from: formats.day(from) }) : t.until({ from: formats.day(from), to: formats.day(to) }),
      basis && t.basis({ basis }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Loaded read={read} rows={6}>
      {({ used, ready }) => (
        <>
          <h2 className="mb-2 text-lg font-bold">{t.used}</h2>
          <p className="mb-3 text-ink2">{used.length === 0 ? t.usedNone : t.base}</p>
          <div className="mb-6 grid gap-4">
            {used.map((use) => (
              <Card
                key={use.id}
                title={
                  <>
                    {titleOf(use.set)} {use.content !== null && <Badge tone="info">{t.own}</Badge>}
                  </>
                }
                sub={spanOf(use)}
                actions={
                  <Button kind="bad" onClick={() => setDropping(use)}>
                    {t.drop}
                  </Button>
                }
              >
                {use.set && <RuleSetLines set={use.set} />}
              </Card>
            ))}
          </div>
          <h2 className="mb-2 text-lg font-bold">{t.ready}</h2>
          <div className="grid gap-4 xl:grid-cols-2">
            {ready.map((set) => (
              <Card
                key={set.id}
                title={titleOf(set)}
                sub={[set.issuer, set.number].filter(Boolean).join(', ')}
                actions={
                  set.level !== 'base' && (
                    <Button icon="check" onClick={() => setUsing(set)}>
                      {t.use}
                    </Button>
                  )
                }
              >
                <RuleSetLines set={set} />
              </Card>
            ))}
          </div>
          {using && <UseRulesDialog set={using} onClose={() => setUsing(null)} />}
          <RemoveDialog
            {...drop}
            id={dropping?.id ?? null}
            title={t.dropTitle({ title: titleOf(dropping?.set ?? null) })}
            action={t.drop}
            done={t.dropped}
            onClose={() => setDropping(null)}
          >
            {t.dropBody}
          </RemoveDialog>
        </>
      )}
    </Loaded>
  );
};

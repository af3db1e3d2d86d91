import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { leaveEndpoints } from '../../../contract/leave.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FiguresDialog } from './FiguresDialog.tsx';
import { useLeaveWords } from './LeaveWords.tsx';

export type ShownRule = AnswerOf<typeof leaveEndpoints.rules>['rules'][number];

/** Each kind with its figures, where they come from, and a way to change them. */
export const LeaveRules = () => {
  const words = useLeaveWords();
  const t = words.keep;
  const { people } = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const read = useRead(leaveEndpoints.rules);
  const [editing, setEditing] = useState<ShownRule | null>(null);
  return (
    <>
      <Loaded read={read}>
        {(data) => (
          <>
            <p className="mb-3 text-ink2">{data.basis}</p>
            <div className="grid gap-4 lg:grid-cols-2">
              {data.rules.map((rule) => (
                <Card
                  key={rule.kind}
                  title={words.kinds[rule.kind]}
                  actions={
                    <Button icon="edit" onClick={() => setEditing(rule)}>
                      {t.change}
                    </Button>
                  }
                >
                  <p className="text-ink2">{rule.note[language]}</p>
                  <dl className="mt-3 grid grid-cols-2 gap-3 text-[0.9375rem]">
                    <Fact label={t.most} value={words.length({ n: rule.most, unit: words.units[rule.unit] })} />
                    <Fact label={t.afterMonths} value={String(rule.afterMonths)} />
                    {rule.yearly && <Fact label={t.yearlyDays} value={String(rule.yearly.days)} />}
                    {rule.yearly && <Fact label={t.carriedMost} value={String(rule.yearly.carried)} />}
                    <Fact label={t.decidedBy} value={words.deciders[rule.decidedBy]} />
                    <Fact label={t.evidence} value={t.evidences[rule.evidence]} />
                    <Fact
                      label={t.employment}
                      value={formats.list(rule.employmentKinds.map((kind) => people.employment[kind]))}
                    />
                  </dl>
                  <p className="mt-3 flex flex-wrap items-center gap-2 text-[0.8125rem] text-ink3">
                    <Badge tone={rule.ownSince ? 'okay' : 'plain'}>
                      {rule.ownSince ? t.own({ day: formats.dayMedium(rule.ownSince) }) : t.ready}
                    </Badge>
                    {rule.article}
                    {!rule.certain && <span className="text-warn">{words.uncertain}</span>}
                  </p>
                </Card>
              ))}
            </div>
          </>
        )}
      </Loaded>
      {editing && <FiguresDialog rule={editing} onClose={() => setEditing(null)} />}
    </>
  );
};

const Fact = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <div>
    <dt className="text-[0.8125rem] text-ink3">{label}</dt>
    <dd>{value}</dd>
  </div>
);

import { useState } from 'react';
import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import type { RequestRules } from '../../../domain/attendance/request/model.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useLanguage } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';
import { RulesDialog } from './RulesDialog.tsx';

/** Rules in force, ready ones to take, and what the agency set by date. */
export const RequestRulesTab = () => {
  const words = useDayRequestWords();
  const t = words.rules;
  const formats = useFormats();
  const { language } = useLanguage();
  const read = useRead(attendanceRequestEndpoints.rules);
  const [editing, setEditing] = useState<RequestRules | null>(null);
  return (
    <>
      <Loaded read={read}>
        {(data) => (
          <div className="grid gap-4 lg:grid-cols-2">
            <Card
              title={`${t.inForce}: ${data.inForce.title[language]}`}
              className="lg:col-span-2"
              actions={
                <Button icon="edit" onClick={() => setEditing(data.inForce)}>
                  {t.edit}
                </Button>
              }
            >
              <RulesTable rules={data.inForce} />
            </Card>
            <Card title={t.own}>
              {data.own.length === 0 ? (
                <p className="text-ink2">{t.noneOwn}</p>
              ) : (
                <ul className="divide-y divide-line">
                  {data.own.map((each) => (
                    <li key={each.from} className="flex items-center justify-between gap-3 py-2">
                      <span>
                        <strong>{t.since({ day: formats.dayMedium(each.from) })}</strong>
                        <span className="block text-[0.875rem] text-ink2">
                          {`${each.rules.title[language]}: ${summaryOf(t.summary, each.rules)}`}
                        </span>
                      </span>
                      <Button kind="quiet" icon="edit" onClick={() => setEditing(each.rules)}>
                        {t.edit}
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            <Card title={t.ready}>
              <ul className="divide-y divide-line">
                {data.ready.map((each) => (
                  <li key={each.name} className="flex items-center justify-between gap-3 py-2">
                    <span>
                      <strong>{each.rules.title[language]}</strong>
                      <span className="block text-[0.875rem] text-ink2">{each.rules.basis}</span>
                    </span>
                    <Button onClick={() => setEditing(each.rules)}>{t.take}</Button>
                  </li>
                ))}
              </ul>
            </Card>
          </div>
        )}
      </Loaded>
      {editing && <RulesDialog rules={editing} onClose={() => setEditing(null)} />}
    </>
  );
};

const summaryOf = (say: (p: { kinds: number; days: number }) => string, rules: RequestRules): string =>
  say({ kinds: rules.permits.length, days: rules.correction.deadlineWorkdays });

const RulesTable = ({ rules }: { readonly rules: RequestRules }) => {
  const words = useDayRequestWords();
  const t = words.rules;
  const formats = useFormats();
  const { language } = useLanguage();
  const most = (n: number | null) => (n === null ? t.noLimit : formats.number(n));
  const kinds = [
    {
      key: 'correction',
      name: t.correction,
      note: rules.correction.note[language],
      certain: rules.correction.certain,
      facts: [
        [t.deadline, String(rules.correction.deadlineWorkdays)],
        [t.mostTimes, most(rules.correction.mostTimes)],
        [t.evidence, t.evidences[rules.correction.evidence]],
      ],
    },
    ...rules.permits.map((each) => ({
      key: each.key,
      name: each.name[language],
      note: `${each.note[language]} ${each.excuses ? words.excuses.yes : words.excuses.no}`,
      certain: each.certain,
      facts: [
        [t.mostMinutes, most(each.mostMinutes)],
        [t.mostTimes, most(each.mostTimes)],
        [t.mostMinutesMonth, most(each.mostMinutesMonth)],
        [t.deadline, String(each.deadlineWorkdays)],
        [t.evidence, t.evidences[each.evidence]],
        [t.counts, t.countsAs[each.counts]],
      ],
    })),
  ];
  return (
    <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
      {kinds.map((kind) => (
        <li key={kind.key} className="rounded-card border border-line p-3">
          <h3 className="flex flex-wrap items-center gap-2 font-semibold">
            {kind.name} {!kind.certain && <Badge tone="warn">{words.uncertain}</Badge>}
          </h3>
          <p className="mt-1 text-[0.875rem] text-ink2">{kind.note}</p>
          <dl className="mt-2 grid grid-cols-2 gap-2 text-[0.9375rem]">
            {kind.facts.map(([label, value]) => (
              <div key={label}>
                <dt className="text-[0.8125rem] text-ink3">{label}</dt>
                <dd className="tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
};

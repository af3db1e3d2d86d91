import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { policyEndpoints } from '../../../contract/policy.ts';
import { switchOn } from '../../../domain/policy/clausesInForce.ts';
import { type SwitchName, switchValues } from '../../../domain/policy/model.ts';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { useSpanText } from '../spanText.ts';
import { SwitchDialog } from './SwitchDialog.tsx';

type Kept = AnswerOf<typeof policyEndpoints.list>['switches'][number];

/** PSBB, risk zone, PPKM and emergency: how they stand today, and every record with its basis. */
export const RegionalStates = ({
  switches,
  mayWrite,
}: {
  readonly switches: readonly Kept[];
  readonly mayWrite: boolean;
}) => {
  const { policy } = useWords();
  const t = policy.screen.states;
  const formats = useFormats();
  const spanText = useSpanText();
  const { today, zone } = useSession();
  const [recording, setRecording] = useState(false);
  const valueText = (name: SwitchName, value: string) => {
    const values: Readonly<Record<string, string>> = policy.switches[name].values;
    return values[value] ?? value;
  };
  const columns: Column<Kept>[] = [
    { key: 'name', head: t.name, rowHead: true, cell: (row) => policy.switches[row.name].explains },
    { key: 'value', head: t.value, cell: (row) => valueText(row.name, row.value) },
    { key: 'region', head: t.region, from: 'md', cell: (row) => row.region ?? t.own },
    { key: 'span', head: policy.screen.list.columns.span, cell: (row) => spanText(row) },
    { key: 'basis', head: t.basis, from: 'sm', cell: (row) => row.basis },
    { key: 'at', head: policy.screen.one.history, from: 'lg', cell: (row) => formats.moment(row.recordedAt, zone) },
  ];
  return (
    <div className="space-y-4">
      <Card
        title={t.now}
        sub={t.why}
        actions={
          mayWrite && (
            <Button icon="plus" onClick={() => setRecording(true)}>
              {t.record}
            </Button>
          )
        }
      >
        <StatRow>
          {(Object.keys(switchValues) as SwitchName[]).map((name) => (
            <Stat
              key={name}
              label={policy.switches[name].explains}
              value={valueText(name, switchOn(switches, name, today))}
            />
          ))}
        </StatRow>
      </Card>
      <Card flush>
        <DataTable
          caption={t.title}
          rows={[...switches].reverse()}
          rowId={(row) => row.id}
          columns={columns}
          empty={<p className="text-center text-ink3">{t.none}</p>}
        />
      </Card>
      {recording && <SwitchDialog onClose={() => setRecording(false)} />}
    </div>
  );
};

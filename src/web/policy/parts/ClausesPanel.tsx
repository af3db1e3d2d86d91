import { lazy, Suspense, useState } from 'react';
import { checkInstrument, type Finding } from '../../../domain/policy/checkInstrument.ts';
import type { Clause } from '../../../domain/policy/clause.ts';
import type { Instrument } from '../../../domain/policy/instrument.ts';
import { useSession } from '../../app/session.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { newClause } from '../newClause.ts';
import { ClauseEdit } from './ClauseEdit.tsx';
import { ClauseFindings } from './ClauseNotes.tsx';
import { ClauseRead } from './ClauseRead.tsx';

const AddClauseDialog = lazy(() => import('./AddClauseDialog.tsx').then((m) => ({ default: m.AddClauseDialog })));

interface ClausesPanelProps {
  readonly instrument: Instrument;
  /** What the server found with the other instruments in sight; renewed at every saving. */
  readonly findings?: readonly Finding[];
  /** Left out where the instrument is only read. */
  readonly onInstrument?: (instrument: Instrument) => void;
}

/** The clauses one under the other, each with what contradicts itself in it, found anew at every key. */
export const ClausesPanel = ({ instrument, findings, onInstrument }: ClausesPanelProps) => {
  const { policy } = useWords();
  const t = policy.screen.clause;
  const { today } = useSession();
  const [adding, setAdding] = useState(false);
  const found = onInstrument ? checkInstrument(instrument) : (findings ?? []);
  const onClauses = (clauses: Clause[]) => onInstrument?.({ ...instrument, clauses });
  const { clauses } = instrument;
  const add = onInstrument && (
    <Button kind={clauses.length === 0 ? 'main' : 'plain'} icon="plus" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <div className="space-y-3">
      <ClauseFindings findings={found.filter((each) => each.clauses.length === 0 && each.code !== 'noClauses')} />
      {clauses.length === 0 && (
        <Card>
          <EmptyState icon="policy" title={t.none} actions={add}>
            {t.noneWhy}
          </EmptyState>
        </Card>
      )}
      {clauses.map((clause, index) => (
        <Card key={clause.id}>
          {onInstrument ? (
            <ClauseEdit
              clause={clause}
              onClause={(next) => onClauses(clauses.map((each, i) => (i === index ? next : each)))}
              onRemove={() => onClauses(clauses.filter((_, i) => i !== index))}
            />
          ) : (
            <ClauseRead clause={clause} />
          )}
          <ClauseFindings findings={found.filter((each) => each.clauses.includes(clause.id))} />
        </Card>
      ))}
      {clauses.length > 0 && add}
      <Suspense>
        {adding && (
          <AddClauseDialog
            onClose={() => setAdding(false)}
            onPick={(kind) => {
              const taken = clauses.map((each) => each.id);
              onClauses([
                ...clauses,
                newClause(kind, taken, `${policy.screen.one.clauses} ${clauses.length + 1}`, today),
              ]);
              setAdding(false);
            }}
          />
        )}
      </Suspense>
    </div>
  );
};

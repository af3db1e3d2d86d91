import { rosterEndpoints } from '../../contract/roster.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { BoardOfPlan } from './parts/BoardOfPlan.tsx';

/** The board of the plan in the address, or of the newest one that the reader may see. */
export const BoardPage = () => {
  const { roster } = useWords();
  const { today } = useSession();
  const [at] = useUrlState({ rencana: '' });
  const plans = useRead(rosterEndpoints.plans, {}, { enabled: at.rencana === '' });
  if (at.rencana !== '') return <BoardOfPlan key={at.rencana} planId={at.rencana} />;
  return (
    <Loaded read={plans} rows={8}>
      {(data) => {
        const living = data.plans.filter((plan) => plan.state !== 'withdrawn');
        const plan =
          living.find((each) => each.from <= today && today <= each.to) ??
          living.find((each) => each.to >= today) ??
          living[0];
        return plan === undefined ? (
          <>
            <PageHeader title={roster.board.grid} />
            <EmptyState
              icon="board"
              title={roster.plans.none}
              actions={
                <LinkButton kind="main" href="/rencana/baru" icon="plus">
                  {roster.plans.new}
                </LinkButton>
              }
            >
              {roster.plans.noneWhy}
            </EmptyState>
          </>
        ) : (
          <BoardOfPlan planId={plan.id} />
        );
      }}
    </Loaded>
  );
};

import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { Age } from '../parts/Age.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useKept } from '../useKept.ts';
import { usePhoneWords } from '../words.tsx';
import { RequestFrame } from './RequestFrame.tsx';
import { WishAnswers } from './WishAnswers.tsx';
import { WishForm } from './WishForm.tsx';

const Wishes = () => {
  const { words, formats } = usePhoneWords();
  const t = useRequestWords().wishes;
  const wishes = useKept(rosterRequestEndpoints.myWishes);
  return (
    <Screen title={t.title} documentTitle={t.title} asking={wishes.asking}>
      {wishes.data ? (
        wishes.data.windows.length === 0 ? (
          <Panel>
            <EmptyState icon="edit" title={t.empty}>
              {t.emptyWhy}
            </EmptyState>
          </Panel>
        ) : (
          wishes.data.windows.map((window) => (
            <Panel key={window.id} title={t.sentence({ period: formats.span(window.from, window.to) })}>
              {window.state === 'open' ? (
                <WishForm window={window} onSaved={wishes.reload} />
              ) : (
                <WishAnswers window={window} />
              )}
            </Panel>
          ))
        )
      ) : (
        <Panel>
          {wishes.asking ? (
            <Skeleton rows={6} label={words.app.progress.loading} />
          ) : (
            <Refused refusal={wishes.refusal} retry={wishes.reload} />
          )}
        </Panel>
      )}
      <Age at={wishes.at} stale={wishes.refusal?.status === 0} />
    </Screen>
  );
};

export const WishesScreen = () => (
  <RequestFrame>
    <Wishes />
  </RequestFrame>
);

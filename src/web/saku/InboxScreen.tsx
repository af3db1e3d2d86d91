import { useState } from 'react';
import { inboxEndpoints } from '../../contract/inbox.ts';
import { call } from '../app/call.ts';
import { Refused } from '../app/Refused.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Age } from './parts/Age.tsx';
import { MessageItem } from './parts/MessageItem.tsx';
import { Panel } from './parts/Panel.tsx';
import { Screen } from './parts/Screen.tsx';
import { useKept } from './useKept.ts';
import { usePhoneWords } from './words.tsx';

export const InboxScreen = () => {
  const { words } = usePhoneWords();
  const [page, setPage] = useState(1);
  const list = useKept(inboxEndpoints.list, { query: { page } });
  const t = words.inbox;
  const readAll = async () => {
    const answer = await call(inboxEndpoints.markAllRead);
    if (answer.ok) list.reload();
  };
  return (
    <Screen title={t.title} documentTitle={t.title} asking={list.asking}>
      <Panel>
        {list.data ? (
          list.data.messages.length === 0 ? (
            <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>
          ) : (
            <>
              <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
                <p className="font-semibold">{t.standing({ n: list.data.unread })}</p>
                {list.data.unread > 0 && <Button onClick={() => void readAll()}>{t.markAllRead}</Button>}
              </div>
              <ul className="divide-y divide-line">
                {list.data.messages.map((message) => (
                  <MessageItem key={message.id} message={message} onRead={list.reload} />
                ))}
              </ul>
              {list.data.total > 30 && (
                <div className="mt-3 flex justify-between">
                  <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
                    {words.app.table.previous}
                  </Button>
                  <Button disabled={page * 30 >= list.data.total} onClick={() => setPage(page + 1)}>
                    {words.app.table.next}
                  </Button>
                </div>
              )}
            </>
          )
        ) : list.asking ? (
          <Skeleton rows={6} label={words.app.progress.loading} />
        ) : (
          <Refused refusal={list.refusal} retry={list.reload} />
        )}
      </Panel>
      <Age at={list.at} stale={list.refusal?.status === 0} />
    </Screen>
  );
};

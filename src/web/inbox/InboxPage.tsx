import { inboxEndpoints } from '../../contract/inbox.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useChanges } from '../app/live/useChanges.ts';
import { Refused } from '../app/Refused.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { useToast } from '../ui/Toasts.tsx';
import { InboxMessageItem } from './parts/InboxMessageItem.tsx';

const pageSize = 30;
const changed = [inboxEndpoints.list, inboxEndpoints.count];

export const InboxPage = () => {
  const { inbox: t } = useWords();
  const [at, change] = useUrlState({ unread: false, page: 1 });
  const list = useRead(
    inboxEndpoints.list,
    { query: { page: at.page, ...(at.unread ? { unread: 'true' as const } : {}) } },
    { keep: true, every: 60_000 },
  );
  useChanges(['inbox'], list.reload);
  const readAll = useAct(inboxEndpoints.markAllRead, changed);
  const say = useToast();
  const markAll = async () => {
    const answer = await readAll.run();
    if (answer.ok) say(t.allRead({ n: answer.value.changed }));
  };
  const unread = list.data?.unread ?? 0;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t.title}
        actions={
          unread > 0 && (
            <Button icon="check" busy={readAll.busy} onClick={() => void markAll()}>
              {t.markAllRead}
            </Button>
          )
        }
      >
        {list.data && t.standing({ n: unread })}
      </PageHeader>
      <Refused refusal={readAll.refusal} className="mb-4" />
      <Card>
        <Checkbox label={t.onlyUnread} checked={at.unread} onValue={(only) => change({ unread: only, page: 1 })} />
        <Loaded read={list} rows={6}>
          {(data) =>
            data.messages.length === 0 ? (
              <EmptyState title={at.unread ? t.emptyUnreadTitle : t.emptyTitle}>
                {at.unread ? t.emptyUnread : t.empty}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line border-t border-line">
                {data.messages.map((message) => (
                  <InboxMessageItem key={message.id} message={message} changed={changed} />
                ))}
              </ul>
            )
          }
        </Loaded>
        {list.data && list.data.total > pageSize && (
          <Pagination page={at.page} pageSize={pageSize} total={list.data.total} onPage={(page) => change({ page })} />
        )}
      </Card>
    </div>
  );
};

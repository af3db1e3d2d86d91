import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { policyEndpoints } from '../../../contract/policy.ts';
import { useSession } from '../../app/session.tsx';
import { useFormats, useWords } from '../../app/words.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Timeline } from '../../ui/Timeline.tsx';

type History = AnswerOf<typeof policyEndpoints.read>['history'];

const icons = { draft: 'edit', inForce: 'okay', revoked: 'bad', discarded: 'trash' } as const;

/** Every version, who made it and when; each can be read again. */
export const HistoryPanel = ({ id, history }: { readonly id: string; readonly history: History }) => {
  const { policy } = useWords();
  const t = policy.screen.history;
  const formats = useFormats();
  const { zone } = useSession();
  return (
    <Card>
      <Timeline
        entries={history.map((each) => ({
          key: String(each.version),
          when: formats.moment(each.at, zone),
          icon: icons[each.state],
          tone: each.state === 'inForce' ? 'okay' : 'plain',
          title: `${t.states[each.state]} · ${t.version({ version: each.version })}`,
          body: (
            <>
              {t.saved({ by: each.by })}. {each.note}{' '}
              <TextLink href={`/kebijakan/${id}?versi=${each.version}`}>{t.see}</TextLink>
            </>
          ),
        }))}
      />
    </Card>
  );
};

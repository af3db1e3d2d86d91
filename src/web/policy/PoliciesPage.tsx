import { useState } from 'react';
import { policyEndpoints } from '../../contract/policy.ts';
import { Loaded } from '../app/Loaded.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { NewPolicyDialog } from './parts/NewPolicyDialog.tsx';
import { PolicyTable } from './parts/PolicyTable.tsx';
import { RegionalStates } from './parts/RegionalStates.tsx';

/** What the agency follows, what is ready to be followed, and the regional states that clauses depend on. */
export const PoliciesPage = () => {
  const { policy } = useWords();
  const t = policy.screen.list;
  const session = useSession();
  const mayWrite = session.can('policy.write', { kind: 'agency' });
  const [at, change] = useUrlState({ bagian: 'diikuti' });
  const [writing, setWriting] = useState(false);
  const read = useRead(policyEndpoints.list);
  const own = read.data?.instruments ?? [];
  const inForce = own.filter((each) => each.standing === 'inForce');
  const uncertain = inForce.filter((each) => !each.certain).length;
  const drafts = own.filter((each) => each.standing === 'draft').length;
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          <>
            <LinkButton href="/kebijakan/untuk-pegawai" icon="person">
              {t.forPerson}
            </LinkButton>
            {mayWrite && (
              <Button kind="main" icon="plus" onClick={() => setWriting(true)}>
                {t.write}
              </Button>
            )}
          </>
        }
      >
        {read.data && t.summary({ inForce: inForce.length, drafts, uncertain })}
      </PageHeader>
      <Tabs
        label={t.title}
        value={at.bagian}
        onValue={(bagian) => change({ bagian })}
        tabs={[
          {
            value: 'diikuti',
            label: t.followed,
            content: (
              <Loaded read={read} rows={8}>
                {({ instruments }) => (
                  <PolicyTable
                    caption={t.followed}
                    rows={instruments}
                    withStanding
                    hrefOf={(row) => `/kebijakan/${row.id}`}
                    empty={
                      <EmptyState
                        icon="policy"
                        title={t.none}
                        actions={<Button onClick={() => change({ bagian: 'siap' })}>{t.seeReady}</Button>}
                      >
                        {t.noneWhy}
                      </EmptyState>
                    }
                  />
                )}
              </Loaded>
            ),
          },
          {
            value: 'siap',
            label: t.ready,
            content: (
              <Loaded read={read} rows={8}>
                {({ ready }) => (
                  <PolicyTable
                    caption={t.ready}
                    rows={ready}
                    hrefOf={(row) => `/kebijakan/siap/${row.id}`}
                    empty={
                      <EmptyState icon="policy" title={t.allTaken}>
                        {t.allTakenWhy}
                      </EmptyState>
                    }
                  />
                )}
              </Loaded>
            ),
          },
          {
            value: 'status',
            label: t.states,
            content: (
              <Loaded read={read}>
                {({ switches }) => <RegionalStates switches={switches} mayWrite={mayWrite} />}
              </Loaded>
            ),
          },
        ]}
      />
      {writing && <NewPolicyDialog onClose={() => setWriting(false)} />}
    </>
  );
};

import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { DayRequestFrame, useDayRequestWords } from './DayRequestFrame.tsx';
import { RequestList } from './RequestList.tsx';
import { RequestRulesTab } from './RequestRulesTab.tsx';

const Page = () => {
  const t = useDayRequestWords().desk;
  const session = useSession();
  const [at, change] = useUrlState({ tab: 'permohonan' });
  if (!session.can('attendance.rules'))
    return (
      <>
        <PageHeader title={t.title} />
        <RequestList />
      </>
    );
  return (
    <>
      <PageHeader title={t.title} />
      <Tabs
        label={t.title}
        value={at.tab}
        onValue={(tab) => change({ tab })}
        tabs={[
          { value: 'permohonan', label: t.requests, content: <RequestList /> },
          { value: 'ketentuan', label: t.rules, content: <RequestRulesTab /> },
        ]}
      />
    </>
  );
};

/** Corrections and permits: what waits, what became of the others, and the rules for the officer. */
export const DayRequestsPage = () => (
  <DayRequestFrame>
    <Page />
  </DayRequestFrame>
);

import { yearOf } from '../../../kernel/time.ts';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { LeaveBalances } from './LeaveBalances.tsx';
import { LeaveRules } from './LeaveRules.tsx';
import { LeaveDesk, useLeaveWords } from './LeaveWords.tsx';

const Keep = () => {
  const t = useLeaveWords().keep;
  const { today } = useSession();
  const [at, change] = useUrlState({ bagian: 'saldo', tahun: yearOf(today), q: '', halaman: 1 });
  return (
    <>
      <PageHeader title={t.title} />
      <Tabs
        label={t.title}
        value={at.bagian}
        onValue={(bagian) => change({ bagian })}
        tabs={[
          {
            value: 'saldo',
            label: t.balances,
            content: <LeaveBalances year={at.tahun} q={at.q} page={at.halaman} onChange={change} />,
          },
          { value: 'ketentuan', label: t.rules, content: <LeaveRules /> },
        ]}
      />
    </>
  );
};

/** Balances of annual leave, and the figures of each kind. */
export const LeaveKeepPage = () => (
  <LeaveDesk>
    <Keep />
  </LeaveDesk>
);

import { useUrlState } from '../../../app/urlState.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Tabs } from '../../../ui/Tabs.tsx';
import { LocksTab } from './LocksTab.tsx';
import { OutagesTab } from './OutagesTab.tsx';
import { PhoneTab } from './PhoneTab.tsx';
import { RulesFrame, useRulesWords } from './RulesFrame.tsx';
import { RulesTab } from './RulesTab.tsx';

const AttendanceRules = () => {
  const t = useRulesWords();
  const [at, change] = useUrlState({ bagian: 'kunci' });
  return (
    <>
      <PageHeader title={t.title}>{t.sentence}</PageHeader>
      <Tabs
        label={t.title}
        value={at.bagian}
        onValue={(bagian) => change({ bagian })}
        tabs={[
          { value: 'kunci', label: t.tabs.locks, content: <LocksTab /> },
          { value: 'gangguan', label: t.tabs.outages, content: <OutagesTab /> },
          { value: 'aturan', label: t.tabs.rules, content: <RulesTab /> },
          { value: 'hp', label: t.tabs.phone, content: <PhoneTab /> },
        ]}
      />
    </>
  );
};

/** Locks, outages, rules and thresholds of attendance, for the officer. */
export const AttendanceRulesPage = () => (
  <RulesFrame>
    <AttendanceRules />
  </RulesFrame>
);

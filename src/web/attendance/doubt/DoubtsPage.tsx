import { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { Refused } from '../../app/Refused.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { DoubtFrame, useDoubtWords } from './DoubtWords.tsx';
import { DoubtList } from './parts/DoubtList.tsx';
import { MuteList } from './parts/MuteList.tsx';
import { PromptList } from './parts/PromptList.tsx';

const parts = ['open', 'waiting', 'appeals', 'decided'] as const;

const Doubts = () => {
  const t = useDoubtWords();
  const [at, change] = useUrlState({ bagian: 'open', halaman: 1 });
  const part = parts.find((each) => each === at.bagian) ?? 'open';
  const read = useRead(
    attendanceDoubtEndpoints.list,
    { query: { part, page: at.halaman } },
    { keep: true, every: 120_000 },
  );
  useChanges(['doubts'], read.reload);
  const counts = { open: 0, waiting: read.data?.waiting ?? 0, appeals: read.data?.appeals ?? 0, decided: 0 };
  const labelOf = (value: (typeof parts)[number]) =>
    counts[value] > 0 ? `${t.tabs[value]} (${counts[value]})` : t.tabs[value];
  const list = <DoubtList part={part} read={read} page={at.halaman} onPage={(halaman) => change({ halaman })} />;
  return (
    <>
      <PageHeader title={t.title}>{read.data && t.sentence(read.data)}</PageHeader>
      <Refused refusal={read.refusal} retry={read.reload} className="mb-4" />
      <Tabs
        label={t.tabs.label}
        value={at.bagian}
        onValue={(bagian) => change({ bagian, halaman: 1 })}
        tabs={[
          ...parts.map((value) => ({ value, label: labelOf(value), content: list })),
          { value: 'mutes', label: t.tabs.mutes, content: <MuteList /> },
          { value: 'prompts', label: t.tabs.prompts, content: <PromptList /> },
        ]}
      />
    </>
  );
};

/** The one inbox for punches that wait or bear signals, from every channel. */
export const DoubtsPage = () => (
  <DoubtFrame>
    <Doubts />
  </DoubtFrame>
);

import { rosterEndpoints } from '../../../contract/roster.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { useMyScheduleWords } from './MyScheduleWords.tsx';
import type { OwnMonth } from './ownMonth.ts';

/** A new or changed schedule that waits for "I have seen it". */
export const OwnChange = ({ waiting }: { readonly waiting: OwnMonth['toAcknowledge'][number] }) => {
  const t = useMyScheduleWords();
  const formats = useFormats();
  const say = useToast();
  const acknowledge = useAct(rosterEndpoints.acknowledge, [rosterEndpoints.mine]);
  const seen = async () => {
    const { planId, version } = waiting;
    if ((await acknowledge.run({ body: { planId, version } })).ok) say(t.thanks, 'okay');
  };
  return (
    <Notice
      tone="warn"
      className="mb-4"
      title={t.changed}
      actions={
        <Button icon="check" busy={acknowledge.busy} onClick={() => void seen()}>
          {t.seen}
        </Button>
      }
    >
      {t.changedBody({ from: formats.day(waiting.from), to: formats.day(waiting.to) })}
      <Refused refusal={acknowledge.refusal} className="mt-2" />
    </Notice>
  );
};

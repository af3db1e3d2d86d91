import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { rosterEndpoints } from '../../../contract/roster.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';

type Waiting = AnswerOf<typeof rosterEndpoints.mine>['toAcknowledge'][number];

/** A new or changed schedule that waits for "I have seen it". */
export const ChangeCard = ({ waiting, onDone }: { readonly waiting: Waiting; readonly onDone: () => void }) => {
  const { words, formats } = usePhoneWords();
  const { send, busy, refusal } = useSend(rosterEndpoints.acknowledge);
  const [done, setDone] = useState(false);
  const acknowledge = async () => {
    const answer = await send({ body: { planId: waiting.planId, version: waiting.version } });
    if (!answer.ok) return;
    setDone(true);
    onDone();
  };
  return (
    <section className="rounded-2xl border border-warn-line bg-warn-soft px-4 py-4 text-warn">
      <h2 className="flex items-center gap-2.5 font-bold">
        <Icon name="bell" /> {words.saku.change.title}
      </h2>
      <p className="mt-1 mb-3 text-[0.9375rem]">
        {done
          ? words.saku.change.thanks
          : words.saku.change.body({ from: formats.dayAndMonth(waiting.from), to: formats.dayAndMonth(waiting.to) })}
      </p>
      {!done && (
        <Button large busy={busy} onClick={() => void acknowledge()}>
          {words.saku.change.seen}
        </Button>
      )}
      <Refused refusal={refusal} className="mt-3" />
    </section>
  );
};

import type { AnswerOf } from '../../../contract/endpoint.ts';
import type { rosterEndpoints } from '../../../contract/roster.ts';
import { rosterLifeEndpoints } from '../../../contract/rosterLife.ts';
import { undoSeconds } from '../../../domain/roster/planLife.ts';
import { secondsBetween } from '../../../kernel/time.ts';
import { useNow } from '../../app/clock.ts';
import { Refused } from '../../app/Refused.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toasts.tsx';

type PlanAnswer = AnswerOf<typeof rosterEndpoints.plan>;

/** For ten minutes after publishing: take it back, or tell everybody at once. Only for those who may publish. */
export const PublishedBar = ({ plan }: { readonly plan: Pick<PlanAnswer, 'id' | 'may' | 'publication'> }) =>
  plan.publication !== null && plan.may.includes('unpublished') ? (
    <Counting planId={plan.id} publication={plan.publication} />
  ) : null;

interface CountingProps {
  readonly planId: string;
  readonly publication: NonNullable<PlanAnswer['publication']>;
}

const Counting = ({ planId, publication }: CountingProps) => {
  const { rosterLife } = useWords();
  const t = rosterLife.undo;
  const formats = useFormats();
  const say = useToast();
  const now = useNow(1);
  const takeBack = useAct(rosterLifeEndpoints.unpublish);
  const tell = useAct(rosterLifeEndpoints.tellNow);
  // The device's clock may be off; the server decides, this only counts.
  const left = Math.max(0, Math.min(undoSeconds, secondsBetween(now, publication.heldUntil)));
  if (left === 0) return null;
  const time = `${Math.floor(left / 60)}:${String(Math.floor(left % 60)).padStart(2, '0')}`;
  const people = formats.number(publication.people);
  const params = { id: planId };
  const { version } = publication;
  const onTakeBack = async () => {
    const done = await takeBack.run({ params, body: { version } });
    if (!done.ok) return;
    say(done.value.told === 0 ? t.takenBack : t.takenBackTold({ people: formats.number(done.value.told) }), 'okay');
  };
  const onTell = async () => {
    const done = await tell.run({ params, body: { version } });
    if (done.ok) say(t.sent({ people: formats.number(done.value.told) }), 'okay');
  };
  return (
    <section aria-label={t.label} className="mb-2 rounded-card border border-line bg-okay-soft px-3 py-2 print:hidden">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="flex min-w-0 items-center gap-2 font-semibold text-okay">
          <Icon name="okay" size={20} />
          {publication.told ? t.told({ people }) : publication.people === 0 ? t.heldNobody : t.held({ people })}
        </p>
        <div className="flex flex-wrap gap-2">
          {!publication.told && publication.people > 0 && (
            <Button icon="send" busy={tell.busy} onClick={() => void onTell()}>
              {t.sendNow}
            </Button>
          )}
          <Button icon="undo" busy={takeBack.busy} onClick={() => void onTakeBack()} className="tabular-nums">
            {t.takeBack({ time })}
          </Button>
        </div>
      </div>
      <Refused refusal={takeBack.refusal ?? tell.refusal} className="mt-2" />
    </section>
  );
};

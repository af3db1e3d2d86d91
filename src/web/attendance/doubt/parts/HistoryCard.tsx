import { attendanceDoubtEndpoints } from '../../../../contract/attendanceDoubt.ts';
import { addressOf } from '../../../app/call.ts';
import { useFormats } from '../../../app/words.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { useDoubtWords } from '../DoubtWords.tsx';
import { keyOf } from '../doubtLook.ts';
import type { Evidence } from './EvidenceCards.tsx';

/** All that was decided, the oldest first. */
export const HistoryCard = ({ one }: { readonly one: Evidence }) => {
  const t = useDoubtWords();
  const formats = useFormats();
  return (
    <Card title={t.cards.history}>
      {one.decisions.length === 0 ? (
        <p className="text-ink2">{t.notDecided}</p>
      ) : (
        <Timeline
          entries={one.decisions.map((each) => ({
            key: each.decidedAt + each.verdict,
            when: `${formats.moment(each.decidedAt, one.zone)}, ${t.by({ name: each.by })}`,
            tone: each.verdict === 'refused' ? 'bad' : each.verdict === 'accepted' ? 'okay' : 'plain',
            title: [
              t.verdicts[each.verdict],
              each.at && t.countedAt({ time: formats.clockWithZone(each.at, one.zone) }),
              each.final && t.final,
            ]
              .filter(Boolean)
              .join(', '),
            body: each.note,
          }))}
        />
      )}
    </Card>
  );
};

/** The words of the person against the decision, and the last word about them. */
export const AppealCard = ({ one }: { readonly one: Evidence }) => {
  const t = useDoubtWords();
  const formats = useFormats();
  const { appealed } = one;
  if (appealed === null) return null;
  return (
    <Card title={t.cards.appeal}>
      <p className="whitespace-pre-line">“{appealed.words}”</p>
      <p className="text-[0.9375rem] text-ink2">{formats.moment(appealed.madeAt, one.zone)}</p>
      {appealed.hasFile && (
        <a
          className="inline-flex min-h-11 items-center font-medium text-brand-text underline underline-offset-4"
          href={addressOf(attendanceDoubtEndpoints.appealFile, keyOf(one))}
        >
          {t.appealFile}
        </a>
      )}
      <p className="mt-2 text-ink2">
        {appealed.answeredAt === null
          ? t.appealWaits
          : `${appealed.answeredBy}, ${formats.moment(appealed.answeredAt, one.zone)}: “${appealed.note}”`}
      </p>
    </Card>
  );
};

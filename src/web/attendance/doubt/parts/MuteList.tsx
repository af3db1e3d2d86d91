import { attendanceDoubtEndpoints } from '../../../../contract/attendanceDoubt.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { Refused } from '../../../app/Refused.tsx';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useToast } from '../../../ui/Toasts.tsx';
import { useDoubtWords } from '../DoubtWords.tsx';

/** Signs that are normal for somebody or somewhere, each with a way to take it back. */
export const MuteList = () => {
  const words = useDoubtWords();
  const t = words.mutes;
  const formats = useFormats();
  const { zone } = useSession();
  const say = useToast();
  const read = useRead(attendanceDoubtEndpoints.mutes);
  const unmute = useAct(attendanceDoubtEndpoints.unmute);
  const revoke = async (id: string) => {
    if ((await unmute.run({ params: { id } })).ok) say(t.revoked, 'okay');
  };
  return (
    <Card flush>
      <Refused refusal={unmute.refusal} className="m-4" />
      <Loaded read={read} rows={4}>
        {({ mutes }) =>
          mutes.length === 0 ? (
            <EmptyState icon="check" title={t.empty}>
              {t.emptyWhy}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {mutes.map((mute) => (
                <li key={mute.id} className="flex flex-wrap items-start justify-between gap-2 px-4 py-3">
                  <div className="min-w-0 flex-1 basis-60">
                    <h2 className="font-semibold">
                      {mute.who ?? mute.site} · {t.until({ day: formats.day(mute.until) })}
                    </h2>
                    <p>{words.names[mute.code] ?? mute.code}</p>
                    <p className="text-ink2">“{mute.why}”</p>
                    <p className="text-[0.8125rem] text-ink3">
                      {t.by({ name: mute.by, when: formats.moment(mute.madeAt, zone) })}
                    </p>
                  </div>
                  <Button
                    busy={unmute.busy}
                    aria-label={t.revokeOf({ name: mute.who ?? mute.site ?? '' })}
                    onClick={() => void revoke(mute.id)}
                  >
                    {t.revoke}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
};

import { attendanceRequestEndpoints } from '../../../../contract/attendanceRequest.ts';
import { isPlainDate } from '../../../../kernel/time.ts';
import { Refused } from '../../../app/Refused.tsx';
import { DayRequestFrame, useDayRequestWords } from '../../../attendance/requests/DayRequestFrame.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Age } from '../../parts/Age.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { Way } from '../../parts/Way.tsx';
import { useKept } from '../../useKept.ts';
import { usePhone } from '../../usePhone.tsx';
import { usePhoneWords } from '../../words.tsx';
import { mayDecide } from './mayDecide.ts';
import { OwnRequestCard } from './OwnRequestCard.tsx';
import { useKeptRequests } from './useKeptRequests.ts';

const Own = () => {
  const { me } = usePhone();
  const { words: phone, formats } = usePhoneWords();
  const words = useDayRequestWords();
  const t = words.mine;
  const mine = useKept(attendanceRequestEndpoints.mine);
  const { kept, drop } = useKeptRequests(me.accountId, mine.reload);
  const said = new URLSearchParams(location.search).get('hasil');
  const names = mine.data?.deciders ?? [];
  return (
    <Screen title={t.title} documentTitle={t.title} asking={mine.asking}>
      <div role="status" className="empty:hidden">
        {said === 'terkirim' && <Notice tone="okay">{t.sent}</Notice>}
        {said === 'bukti' && <Notice tone="warn">{t.fileLater}</Notice>}
      </div>
      <Panel>
        <ul className="divide-y divide-line">
          <Way href="/saku/izin/perbaiki" icon="edit" label={t.correct} note={t.correctWhy} />
          <Way href="/saku/izin/baru" icon="clock" label={t.ask} note={t.askWhy} />
          {mayDecide(me) && <Way href="/saku/izin/putuskan" icon="check" label={t.decide} note={t.decideWhy} />}
        </ul>
      </Panel>
      {kept.length > 0 && (
        <Panel title={t.keptTitle}>
          <ul className="divide-y divide-line">
            {kept.map(({ body, refused, asked, file }) => (
              <li key={body.id} className="py-3">
                <p className="font-semibold">{words.kinds[body.kind]}</p>
                <p className="text-[0.9375rem]">{isPlainDate(body.day) ? formats.dayMedium(body.day) : body.day}</p>
                <p className="text-[0.875rem] text-warn">
                  {refused !== null ? t.keptRefused({ why: refused }) : asked ? t.keptFile : t.kept}
                </p>
                {file !== null && !asked && <p className="text-[0.875rem] text-ink2">{t.files({ n: 1 })}</p>}
                <Button className="mt-2" onClick={() => void drop(body.id)}>
                  {t.keptDrop}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t.list}>
        {mine.data && (
          <p className="mb-2 text-[0.875rem] text-ink2">
            {names.length === 0 ? t.agencyDecides : t.deciders({ names: formats.list(names) })}
          </p>
        )}
        {mine.data ? (
          mine.data.requests.length === 0 ? (
            <EmptyState icon="clock" title={t.none}>
              {t.noneWhy}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {mine.data.requests.map((request) => (
                <OwnRequestCard key={request.id} request={request} onDone={mine.reload} />
              ))}
            </ul>
          )
        ) : mine.asking ? (
          <Skeleton rows={5} label={phone.app.progress.loading} />
        ) : (
          <Refused refusal={mine.refusal} retry={mine.reload} />
        )}
      </Panel>
      <Age at={mine.at} stale={mine.refusal?.status === 0} />
    </Screen>
  );
};

/** My corrections and permits, and the ways to ask for one. */
export const DayRequestsScreen = () => (
  <DayRequestFrame>
    <Own />
  </DayRequestFrame>
);

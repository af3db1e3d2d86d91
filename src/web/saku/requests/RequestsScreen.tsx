import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { mayDecide } from '../attendance/request/mayDecide.ts';
import { Age } from '../parts/Age.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Screen } from '../parts/Screen.tsx';
import { Way } from '../parts/Way.tsx';
import { useKept } from '../useKept.ts';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { RequestCard } from './RequestCard.tsx';
import { RequestFrame } from './RequestFrame.tsx';
import { useHasDraft } from './useDraft.ts';

const Requests = () => {
  const { words, formats } = usePhoneWords();
  const t = useRequestWords().home;
  const mine = useKept(rosterRequestEndpoints.mine);
  const wishes = useKept(rosterRequestEndpoints.myWishes);
  const hasDraft = useHasDraft('flexible');
  const windows = wishes.data?.windows ?? [];
  const open = windows.find((window) => window.state === 'open');
  const { me } = usePhone();
  const reload = () => {
    mine.reload();
    wishes.reload();
  };
  return (
    <Screen title={t.title} documentTitle={t.title} asking={mine.asking}>
      <Panel title={t.ask}>
        <ul className="divide-y divide-line">
          <Way
            href="/saku/usulan"
            icon="edit"
            label={t.wishes}
            note={
              open
                ? t.wishesOpen({ day: formats.dayAndMonth(open.closesOn) })
                : windows.some((window) => window.wishes.length > 0)
                  ? t.wishesSee
                  : t.wishesNone
            }
            loud={open !== undefined && open.wishes.length === 0}
          />
          <Way href="/saku/tukar-hari" icon="compare" label={t.swap} note={t.swapWhy} />
          <Way
            href="/saku/hari-fleksibel"
            icon="home"
            label={t.flexible}
            note={hasDraft ? t.draft : t.flexibleWhy}
            loud={hasDraft}
          />
          <Way href="/saku/izin" icon="clock" label={t.permits} note={t.permitsWhy} />
          <Way href="/saku/cuti" icon="calendar" label={t.leave} note={t.leaveWhy} />
        </ul>
      </Panel>
      {mayDecide(me) && (
        <Panel title={t.decide}>
          <ul className="divide-y divide-line">
            <Way href="/saku/izin/putuskan" icon="check" label={t.permits} note={t.permitsDecideWhy} />
            <Way href="/presensi-meragukan" icon="eye" label={t.doubts} note={t.doubtsWhy} />
          </ul>
        </Panel>
      )}
      <Panel title={t.mine}>
        {mine.data ? (
          mine.data.requests.length === 0 ? (
            <EmptyState icon="send" title={t.none}>
              {t.noneWhy}
            </EmptyState>
          ) : (
            <ul className="divide-y divide-line">
              {mine.data.requests.map((request) => (
                <RequestCard key={request.id} request={request} onDone={reload} />
              ))}
            </ul>
          )
        ) : mine.asking ? (
          <Skeleton rows={5} label={words.app.progress.loading} />
        ) : (
          <Refused refusal={mine.refusal} retry={mine.reload} />
        )}
      </Panel>
      <Age at={mine.at} stale={mine.refusal?.status === 0} />
    </Screen>
  );
};

export const RequestsScreen = () => (
  <RequestFrame>
    <Requests />
  </RequestFrame>
);

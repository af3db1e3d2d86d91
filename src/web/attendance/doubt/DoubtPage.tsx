import { useState } from 'react';
import { attendanceDoubtEndpoints } from '../../../contract/attendanceDoubt.ts';
import type { Id } from '../../../kernel/id.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { addressOf } from '../../app/call.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { usePathParam } from '../../app/moves.ts';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DoubtFrame, useDoubtWords } from './DoubtWords.tsx';
import { keyOf, stateTone } from './doubtLook.ts';
import { DecideDialog, type Deciding } from './parts/DecideDialog.tsx';
import { AroundCard, type Evidence, PlanCard, ReasonCard, WhenCard, WhereCard } from './parts/EvidenceCards.tsx';
import { AppealCard, HistoryCard } from './parts/HistoryCard.tsx';
import { SignsCard } from './parts/SignsCard.tsx';

const Person = ({ one }: { readonly one: Evidence }) => {
  const t = useDoubtWords();
  return (
    <div className="mb-4 flex items-center gap-4">
      {one.hasPhoto ? (
        <img
          src={addressOf(attendanceDoubtEndpoints.photo, { employeeId: one.employeeId })}
          alt={t.photoOf({ name: one.name })}
          className="size-24 rounded-card border border-line object-cover"
        />
      ) : (
        <Avatar name={one.name} size={64} />
      )}
      <div className="min-w-0">
        <p className="text-ink2">
          {[one.number, one.position, one.unitName].filter(Boolean).join(' · ')}
          {!one.hasPhoto && <span className="block text-[0.8125rem] text-ink3">{t.noPhoto}</span>}
        </p>
        <p className="mt-1 flex flex-wrap gap-2">
          <Badge tone={stateTone[one.state]}>{t.states[one.state]}</Badge>
          {one.appeal && <Badge tone="warn">{t.appealed}</Badge>}
        </p>
      </div>
    </div>
  );
};

const Whole = ({ one }: { readonly one: Evidence }) => {
  const t = useDoubtWords();
  const { me } = useSession();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const start = (how: Deciding['how']) =>
    setDeciding({ how, keys: [keyOf(one)], recorded: { at: one.at, zone: one.zone } });
  const last = one.decisions.at(-1);
  const nothing =
    one.employeeId === me.employeeId
      ? t.nothing.own
      : one.appeal
        ? t.nothing.appeal
        : last?.final
          ? t.nothing.final
          : t.nothing.other;
  return (
    <>
      <PageHeader
        title={one.name}
        back={{ href: '/presensi-meragukan', label: t.back }}
        actions={
          <>
            {one.may === 'decide' && (
              <>
                <Button icon="close" onClick={() => start('refused')}>
                  {t.refuse}
                </Button>
                <Button icon="clock" onClick={() => start('moved')}>
                  {t.acceptAt}
                </Button>
                <Button icon="check" kind="main" onClick={() => start('accepted')}>
                  {t.accept}
                </Button>
              </>
            )}
            {one.may === 'undo' && (
              <Button icon="undo" onClick={() => start('undo')}>
                {t.undo}
              </Button>
            )}
            {one.may === 'answer' && (
              <Button icon="send" kind="main" onClick={() => start('answer')}>
                {t.answer}
              </Button>
            )}
          </>
        }
      />
      <Person one={one} />
      {one.may === 'nothing' && (
        <Notice tone="info" className="mb-4">
          {nothing}
        </Notice>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="grid gap-4">
          <AppealCard one={one} />
          <SignsCard one={one} />
          <ReasonCard one={one} />
          <AroundCard one={one} />
        </div>
        <div className="grid gap-4">
          <WhenCard one={one} />
          <WhereCard one={one} />
          <PlanCard one={one} />
          <HistoryCard one={one} />
        </div>
      </div>
      {deciding && <DecideDialog deciding={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
};

const Doubt = () => {
  const params = {
    employeeId: usePathParam('employeeId') as Id,
    day: usePathParam('day') as PlainDate,
    punchId: usePathParam('punchId') as Id,
  };
  const read = useRead(attendanceDoubtEndpoints.one, { params });
  return (
    <Loaded read={read} rows={8}>
      {(one) => <Whole one={one} />}
    </Loaded>
  );
};

/** One doubtful punch with all of its evidence on one screen. */
export const DoubtPage = () => (
  <DoubtFrame>
    <Doubt />
  </DoubtFrame>
);

import { lazy, Suspense, useState } from 'react';
import type { MyDay } from '../../../contract/roster.ts';
import type { PunchReason } from '../../../domain/attendance/proof/phoneEvent.ts';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { ModeChip } from '../../ui/ModeChip.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { HoursLine } from './HoursLine.tsx';
import { KeptCard } from './KeptCard.tsx';
import { PhoneNotice } from './PhoneNotice.tsx';
import { PlaceRow } from './PlaceRow.tsx';
import { shownPunches } from './punchStates.ts';
import { ReasonForm } from './ReasonForm.tsx';
import type { CheckIn, Reason } from './useCheckIn.ts';

const DoorScanner = lazy(async () => ({ default: (await import('./scan/DoorScanner.tsx')).DoorScanner }));

/** Clock, planned hours, the place, and one large button. */
export const CheckInCard = ({ check, day }: { readonly check: CheckIn; readonly day: MyDay | undefined }) => {
  const { me, now, today: date } = usePhone();
  const { words, formats } = usePhoneWords();
  const [asking, setAsking] = useState<PunchReason | null>(null);
  const [scanning, setScanning] = useState(false);
  const t = words.attendancePhone.checkIn;
  const today = check.read.data?.day === date ? check.read.data : undefined;
  const mode = today?.mode ?? day?.mode;
  const usable =
    check.key !== null &&
    check.key !== undefined &&
    (today === undefined || ['active', 'asked', 'approved'].includes(today.phone));
  const recorded = shownPunches(
    today?.punches ?? [],
    check.rows.filter((row) => row.day === date),
  );
  const failed = check.located !== null && check.located.kind !== 'found';
  const seconds = check.difference === null ? 0 : Math.abs(check.difference.ahead) / 1000;

  const record = async () => {
    const done = await check.record();
    if (done) setAsking(null);
  };
  const withReason = async (reason: Reason) => {
    if (await check.record(reason)) setAsking(null);
  };
  return (
    <section className="rounded-2xl border border-line bg-card px-4 pt-4 pb-5">
      <div className="flex items-start justify-between gap-3">
        <p className="text-ink2">{formats.dayLong(date)}</p>
        {mode !== undefined && <ModeChip mode={mode} />}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="text-[2.75rem] leading-tight font-bold tracking-tight tabular-nums">
          {formats.clock(now, check.zone)}
          <span className="ms-1.5 text-base font-medium tracking-normal text-ink3">{formats.zoneName(check.zone)}</span>
        </p>
        {today && <HoursLine today={today} />}
      </div>
      <div className="mt-3 border-t border-line pt-1">
        {today && !['active'].includes(today.phone) && <PhoneNotice check={check} today={today} />}
        {check.broken && (
          <Notice tone="bad" className="my-2">
            {t.notStored}
          </Notice>
        )}
        {usable && me.employeeId !== null && !check.broken && (
          <>
            <PlaceRow check={check} today={today} />
            {today?.mode === 'home' && !today.homeDeclared && (
              <Notice
                className="mb-3"
                title={t.home.title}
                actions={<LinkButton href="/saku/hp-saya">{t.home.go}</LinkButton>}
              >
                {t.home.why}
              </Notice>
            )}
            {seconds > (today?.rules.clockSeconds ?? 120) && (
              <Notice tone="warn" className="mb-3">
                {t.clock({ time: formats.duration(Math.max(1, Math.round(seconds / 60))) })}
              </Notice>
            )}
            <div className="space-y-3">
              <KeptCard check={check} />
              {asking === null ? (
                <>
                  <Button
                    kind="main"
                    large
                    icon={failed ? 'refresh' : 'check'}
                    busy={check.busy}
                    onClick={() => void record()}
                  >
                    {failed ? t.again : recorded.length === 0 ? t.record : t.recordOut}
                  </Button>
                  <Button large icon="qr" onClick={() => setScanning(true)}>
                    {t.scan}
                  </Button>
                  <Button
                    kind={failed ? 'plain' : 'quiet'}
                    large={failed}
                    className={failed ? '' : 'w-full underline underline-offset-4'}
                    onClick={() => setAsking(failed ? 'noLocation' : 'other')}
                  >
                    {failed ? t.reasonTitle : t.withReason}
                  </Button>
                </>
              ) : (
                <ReasonForm
                  first={asking}
                  busy={check.busy}
                  onSend={(reason) => void withReason(reason)}
                  onCancel={() => setAsking(null)}
                />
              )}
            </div>
          </>
        )}
      </div>
      {scanning && (
        <Suspense fallback={null}>
          <DoorScanner
            onCode={(code) => {
              setScanning(false);
              void check.record(null, code);
            }}
            onCancel={() => setScanning(false)}
          />
        </Suspense>
      )}
    </section>
  );
};

import { useState } from 'react';
import { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { useSession } from '../../../app/session.tsx';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { firstOfMonth, monthsAway } from '../../../ui/dayArithmetic.ts';
import { Stat, StatRow } from '../../../ui/Stat.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { useExplained } from '../../explained/ExplainedFrame.tsx';
import { LockDialog } from './LockDialog.tsx';
import { MonthLine } from './MonthLine.tsx';
import { useRulesWords } from './RulesFrame.tsx';

/** A month with what is still open of it, its lock, and what changed after that. */
export const LocksTab = () => {
  const t = useRulesWords().locks;
  const { judged } = useExplained();
  const formats = useFormats();
  const { today, zone } = useSession();
  const [month, setMonth] = useState(monthsAway(firstOfMonth(today), -1));
  const [asking, setAsking] = useState(false);
  const state = useRead(attendanceDayEndpoints.lockState, { query: { month } });
  const history = useRead(attendanceDayEndpoints.locks);
  const n = formats.number;
  return (
    <>
      <MonthLine month={month} onMonth={setMonth} />
      <Loaded read={state} rows={5}>
        {(data) => (
          <>
            <StatRow>
              <Stat label={t.people} value={n(data.people)} />
              <Stat
                label={t.waiting}
                value={n(data.waiting)}
                {...(data.waiting > 0 ? { tone: 'warn' as const } : {})}
              />
              <Stat
                label={t.requests}
                value={n(data.requests)}
                {...(data.requests > 0 ? { tone: 'warn' as const } : {})}
              />
              <Stat label={t.leave} value={n(data.leave)} {...(data.leave > 0 ? { tone: 'warn' as const } : {})} />
            </StatRow>
            <Card
              className="mb-4"
              title={data.locked ? t.isLocked : t.isOpen}
              actions={
                data.locked ? (
                  <Button kind="bad" icon="undo" onClick={() => setAsking(true)}>
                    {t.open}
                  </Button>
                ) : (
                  <Button
                    kind="main"
                    icon="lock"
                    disabled={!data.lockable || data.waiting > 0}
                    onClick={() => setAsking(true)}
                  >
                    {t.lock}
                  </Button>
                )
              }
            >
              <p className="text-ink2">{t.why}</p>
              {!data.locked && (
                <p className="mt-1 font-semibold">
                  {!data.lockable
                    ? t.lockableFrom({ day: formats.day(data.lockableFrom) })
                    : data.waiting + data.requests + data.leave > 0
                      ? t.blocked
                      : t.ready}
                </p>
              )}
            </Card>
            {data.locked && (
              <Card className="mb-4" title={t.adjustments}>
                {data.adjustments.length === 0 ? (
                  <p className="text-ink2">{t.noAdjustments}</p>
                ) : (
                  <ul className="divide-y divide-line">
                    {data.adjustments.map((each) => (
                      <li key={`${each.employeeId} ${each.day}`} className="py-2">
                        <TextLink href={`/kehadiran/${each.employeeId}/${each.day}`}>
                          {each.name}, {formats.dayLong(each.day)}
                        </TextLink>
                        <span className="block">
                          {t.change({ before: judged.states[each.before], after: judged.states[each.after] })}{' '}
                          <Badge>{t.countedIn({ month: formats.month(each.countedIn) })}</Badge>
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </Card>
            )}
            {asking && <LockDialog month={month} locked={data.locked} onClose={() => setAsking(false)} />}
          </>
        )}
      </Loaded>
      <Card title={t.history}>
        <Loaded read={history} rows={2}>
          {({ moves }) =>
            moves.length === 0 ? (
              <p className="text-ink2">{t.noHistory}</p>
            ) : (
              <Timeline
                entries={moves.map((each) => ({
                  key: `${each.month} ${each.at}`,
                  when: t.by({ by: each.by, when: formats.moment(each.at, zone) }),
                  icon: each.move === 'locked' ? ('lock' as const) : ('undo' as const),
                  title: `${formats.month(each.month)}: ${t.moves[each.move]}`,
                  body: each.note,
                }))}
              />
            )
          }
        </Loaded>
      </Card>
    </>
  );
};

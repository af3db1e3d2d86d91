import { TextLink } from '../../ui/TextLink.tsx';
import { Panel } from '../parts/Panel.tsx';
import { usePhone } from '../usePhone.tsx';
import { usePhoneWords } from '../words.tsx';
import { PunchList } from './PunchList.tsx';
import { shownPunches } from './punchStates.ts';
import type { CheckIn } from './useCheckIn.ts';

/** Today's punches with their states, whether they are here or there. */
export const TodayPunches = ({ check }: { readonly check: CheckIn }) => {
  const { today } = usePhone();
  const { words } = usePhoneWords();
  const t = words.attendancePhone.checkIn;
  const server = check.read.data?.day === today ? check.read.data.punches : [];
  const punches = shownPunches(
    server,
    check.rows.filter(({ day, state }) => day === today || state === 'waiting' || state === 'stuck'),
  );
  return (
    <Panel title={t.listTitle} aside={<TextLink href="/saku/hari-saya">{t.listAll}</TextLink>}>
      {punches.length === 0 ? <p className="text-ink2">{t.none}</p> : <PunchList punches={punches} zone={check.zone} />}
    </Panel>
  );
};

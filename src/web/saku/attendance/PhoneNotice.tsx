import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePhoneWords } from '../words.tsx';
import type { CheckIn, PhoneToday } from './useCheckIn.ts';

const page = '/saku/hp-saya';

/** Where this phone cannot be used as it is: what that means and the next step. Null where it is in use. */
export const PhoneNotice = ({ check, today }: { readonly check: CheckIn; readonly today: PhoneToday }) => {
  const { words, formats } = usePhoneWords();
  const t = words.attendancePhone.checkIn.phone;
  switch (today.phone) {
    case 'none':
      return (
        <div className="space-y-2 py-2">
          <p className="text-lg leading-snug font-semibold">{t.none}</p>
          <p className="text-[0.9375rem] text-ink2">{t.noneWhy}</p>
          <Button kind="main" large icon="phone" busy={check.busy} onClick={() => void check.enrol()}>
            {t.enrol}
          </Button>
          <Refused refusal={check.refusal} />
        </div>
      );
    case 'other':
      return (
        <Notice tone="warn" title={t.other} actions={<LinkButton href={page}>{t.otherGo}</LinkButton>}>
          {t.otherWhy}
        </Notice>
      );
    case 'ended':
      return (
        <Notice tone="warn" title={t.ended} actions={<LinkButton href={page}>{t.otherGo}</LinkButton>}>
          {t.otherWhy}
        </Notice>
      );
    case 'asked':
      return (
        <Notice tone="warn" title={t.asked}>
          {t.askedWhy}
        </Notice>
      );
    case 'approved':
      return (
        <Notice
          title={t.approved({ when: today.usableFrom === null ? '' : formats.moment(today.usableFrom, check.zone) })}
        >
          {t.askedWhy}
        </Notice>
      );
    default:
      return null;
  }
};

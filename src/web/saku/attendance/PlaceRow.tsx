import { type FencedPlace, judgePlace } from '../../../domain/attendance/proof/judgePlace.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { usePhoneWords } from '../words.tsx';
import type { CheckIn, PhoneToday } from './useCheckIn.ts';

type Look = 'calm' | 'good' | 'doubt';
const looks: Record<Look, string> = {
  calm: 'border border-dashed border-line2 text-ink2',
  good: 'bg-brand-soft text-brand-text',
  doubt: 'bg-warn-soft text-warn',
};

interface RowProps {
  readonly icon: IconName;
  readonly look: Look;
  readonly title: string;
  readonly more: string;
}

const Row = ({ icon, look, title, more }: RowProps) => (
  <div className="flex items-center gap-3 py-3" role="status">
    <span className={classes('grid size-10 shrink-0 place-items-center rounded-xl', looks[look])}>
      <Icon name={icon} />
    </span>
    <div className="min-w-0">
      <p className="leading-snug font-semibold">{title}</p>
      <p className="text-[0.9375rem] leading-snug text-ink2">{more}</p>
    </div>
  </div>
);

/** What is known of the place: before the tap why it is read, after it how it stands, and what to do where it could not be read. */
export const PlaceRow = ({ check, today }: { readonly check: CheckIn; readonly today: PhoneToday | undefined }) => {
  const { words, formats } = usePhoneWords();
  const t = words.attendancePhone.checkIn.place;
  const { located, standing, busy } = check;
  if (busy && located === null)
    return <Row icon="pin" look="calm" title={words.attendancePhone.checkIn.recording} more={t.beforeWhy} />;
  if (located === null) {
    if (standing === 'denied') return <Row icon="pin" look="doubt" title={t.denied} more={t.deniedHow} />;
    return standing === 'prompt' ? (
      <Row icon="pin" look="calm" title={t.beforeAsk} more={t.askWhy} />
    ) : (
      <Row icon="pin" look="calm" title={t.before} more={t.beforeWhy} />
    );
  }
  if (located.kind !== 'found') {
    const [title, more] = located.kind === 'denied' ? [t.denied, t.deniedHow] : [t.failed, t.failedHow];
    return <Row icon="pin" look="doubt" title={title} more={more} />;
  }
  const { position } = located;
  const exact = t.accuracy({ metres: formats.number(Math.max(1, Math.round(position.accuracy))) });
  if (today === undefined) return <Row icon="check" look="good" title={t.read} more={exact} />;
  const fences: FencedPlace[] = today.fences;
  const rules = { ...today.rules, homeMetres: 0 };
  const verdict = judgePlace({ position, fences, home: null, homeDay: false }, rules);
  const name = today.fences.find(({ workplaceId }) => workplaceId === verdict.workplaceId)?.name ?? '';
  if (verdict.place === 'inside') return <Row icon="check" look="good" title={t.inside({ name })} more={exact} />;
  if (today.mode === 'home')
    return <Row icon="check" look="good" title={t.read} more={today.homeDeclared ? t.atHome : exact} />;
  if (verdict.place === 'outside' && verdict.distance !== null) {
    const metres = formats.number(Math.round(verdict.distance));
    return <Row icon="pin" look="doubt" title={t.outside({ name })} more={t.away({ metres })} />;
  }
  return today.fences.length === 0 ? (
    <Row icon="check" look="good" title={t.read} more={exact} />
  ) : (
    <Row icon="pin" look="doubt" title={t.unknown} more={exact} />
  );
};

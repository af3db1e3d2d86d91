import { Icon, type IconName } from '../../ui/Icon.tsx';

interface WayProps {
  readonly href: string;
  readonly icon: IconName;
  readonly label: string;
  readonly note: string;
  readonly loud?: boolean;
}
/** A large line that leads to another screen. */
export const Way = ({ href, icon, label, note, loud = false }: WayProps) => (
  <li>
    <a href={href} className="-mx-2 flex min-h-16 items-center gap-3 rounded-xl px-2 py-2">
      <span className="grid size-11 shrink-0 place-items-center rounded-xl bg-brand-soft text-brand-text">
        <Icon name={icon} />
      </span>
      <span className="min-w-0 flex-1">
        <strong className="block leading-tight">{label}</strong>
        <span className={loud ? 'text-[0.875rem] font-medium text-warn' : 'text-[0.875rem] text-ink2'}>{note}</span>
      </span>
      <Icon name="right" size={18} className="text-ink3" />
    </a>
  </li>
);

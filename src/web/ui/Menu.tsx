import {
  type CSSProperties,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { MenuItem } from './MenuItem.tsx';
import type { MenuEntry } from './menuEntry.ts';

interface MenuProps {
  /** One button; it opens the menu. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}

/** Beside the button, inside the window; fixed, so that no card or table cuts it off. */
const placeFor = (button: DOMRect, align: 'start' | 'end'): CSSProperties => {
  const below = innerHeight - button.bottom - 12;
  const above = button.top - 12;
  const across =
    align === 'end'
      ? { right: Math.max(8, document.documentElement.clientWidth - button.right) }
      : { left: Math.max(8, button.left) };
  return below < 240 && above > below
    ? { ...across, bottom: innerHeight - button.top + 6, maxHeight: above }
    : { ...across, top: button.bottom + 6, maxHeight: below };
};

const itemsOf = (menu: HTMLElement | null): HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])') ?? []),
];

/** A menu button as the ARIA pattern asks: arrows, Home, End and first letters move; Esc and Tab close; focus returns. */
export const Menu = ({ trigger, entries, align = 'end' }: MenuProps) => {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const open = place !== null;
  const holder = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();

  const show = () => {
    const button = holder.current?.getBoundingClientRect();
    if (button) setPlace(placeFor(button, align));
  };
  const close = (back: boolean) => {
    setPlace(null);
    if (back) holder.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    itemsOf(menu.current)[0]?.focus();
    const outside = (event: PointerEvent) => {
      if (!holder.current?.contains(event.target as Node)) setPlace(null);
    };
    const scrolled = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setPlace(null);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('scroll', scrolled, true);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('scroll', scrolled, true);
    };
  }, [open]);

  const onKey = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      show();
      return;
    }
    const items = itemsOf(menu.current);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = moves[event.key];
    if (to !== undefined) items.at(to % items.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      [...items.slice(at + 1), ...items.slice(0, at + 1)]
        .find((item) => item.textContent?.trim().toLowerCase().startsWith(letter))
        ?.focus();
    } else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button and the menu inside answer; this only hears their keys.
    <span ref={holder} onKeyDown={onKey} className="relative inline-block">
      {cloneElement(trigger, {
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        onClick: () => (open ? setPlace(null) : show()),
      })}
      {place && (
        <div
          ref={menu}
          id={id}
          role="menu"
          aria-orientation="vertical"
          style={place}
          className="fixed z-50 w-max max-w-[calc(100vw-1rem)] min-w-56 overflow-y-auto rounded-card border border-line2 bg-card p-1.5 text-start text-base font-normal text-ink shadow-float"
        >
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of a menu does not change while it is open.
            <MenuItem key={index} entry={entry} close={() => close(true)} />
          ))}
        </div>
      )}
    </span>
  );
};

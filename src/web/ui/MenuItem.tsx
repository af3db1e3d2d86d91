import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { MenuEntry } from './menuEntry.ts';

const look =
  'flex min-h-11 w-full items-center gap-3 rounded-control px-3 text-start text-[0.9375rem] -outline-offset-3 hover:bg-brand-soft hover:text-brand-text aria-disabled:opacity-50';

interface MenuItemProps {
  readonly entry: MenuEntry;
  readonly close: () => void;
}

/** One entry of a menu, or one group of choices. */
export const MenuItem = ({ entry, close }: MenuItemProps) => {
  switch (entry.kind) {
    case 'line':
      return <hr className="my-1 border-line" />;
    case 'heading':
      return <div className="px-3 py-2 text-sm text-ink3">{entry.label}</div>;
    case 'link':
      return (
        <a role="menuitem" tabIndex={-1} href={entry.href} onClick={close} className={look}>
          {entry.icon && <Icon name={entry.icon} />} {entry.label}
        </a>
      );
    case 'choice':
      return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu.
        <div role="group" aria-label={entry.label}>
          <div aria-hidden="true" className="px-3 pt-2 text-[0.8125rem] text-ink3">
            {entry.label}
          </div>
          {entry.options.map((option) => (
            <button
              key={option.value}
              type="button"
              role="menuitemradio"
              tabIndex={-1}
              aria-checked={option.value === entry.value}
              onClick={() => {
                entry.onValue(option.value);
                close();
              }}
              className={look}
            >
              <span className="w-5">{option.value === entry.value && <Icon name="check" />}</span>
              {option.label}
            </button>
          ))}
        </div>
      );
    default:
      return (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={entry.disabled || undefined}
          onClick={() => {
            if (entry.disabled) return;
            close();
            entry.onSelect();
          }}
          className={classes(look, entry.harmful && 'text-bad')}
        >
          {entry.icon && <Icon name={entry.icon} />} {entry.label}
        </button>
      );
  }
};

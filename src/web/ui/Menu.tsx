import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

export type MenuEntry =
  | {
      readonly kind?: 'action';
      readonly label: string;
      readonly icon?: IconName;
      readonly onSelect: () => void;
      readonly harmful?: boolean;
      readonly disabled?: boolean;
    }
  | { readonly kind: 'link'; readonly label: string; readonly icon?: IconName; readonly href: string }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly value: string;
      readonly options: readonly { value: string; label: string }[];
      readonly onValue: (value: string) => void;
    }
  | { readonly kind: 'heading'; readonly label: ReactNode }
  | { readonly kind: 'line' };

interface MenuProps {
  /** One button; it opens the menu. */
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  readonly openAtFirst?: boolean;
}

const itemLook =
  'flex min-h-11 w-full cursor-pointer items-center gap-3 rounded-control px-3 text-[0.9375rem] outline-none select-none data-highlighted:bg-brand-soft data-highlighted:text-brand-text data-disabled:opacity-50';

const entryKey = (entry: MenuEntry, index: number): string =>
  'label' in entry && typeof entry.label === 'string' ? entry.label : `${index}`;

const Entry = ({ entry }: { readonly entry: MenuEntry }) => {
  switch (entry.kind) {
    case 'line':
      return <DropdownMenu.Separator className="my-1 h-px bg-line" />;
    case 'heading':
      return <DropdownMenu.Label className="px-3 py-2 text-sm text-ink3">{entry.label}</DropdownMenu.Label>;
    case 'link':
      return (
        <DropdownMenu.Item asChild>
          <a href={entry.href} className={itemLook}>
            {entry.icon && <Icon name={entry.icon} />} {entry.label}
          </a>
        </DropdownMenu.Item>
      );
    case 'choice':
      return (
        <DropdownMenu.Group>
          <DropdownMenu.Label className="px-3 pt-2 text-[0.8125rem] text-ink3">{entry.label}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={entry.value} onValueChange={entry.onValue}>
            {entry.options.map((option) => (
              <DropdownMenu.RadioItem key={option.value} value={option.value} className={itemLook}>
                <span className="grid w-5 place-items-center">
                  <DropdownMenu.ItemIndicator>
                    <Icon name="check" />
                  </DropdownMenu.ItemIndicator>
                </span>
                {option.label}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Group>
      );
    default:
      return (
        <DropdownMenu.Item
          onSelect={entry.onSelect}
          disabled={entry.disabled}
          className={classes(itemLook, entry.harmful && 'text-bad')}
        >
          {entry.icon && <Icon name={entry.icon} />} {entry.label}
        </DropdownMenu.Item>
      );
  }
};

export const Menu = ({ trigger, entries, align = 'end', openAtFirst = false }: MenuProps) => (
  <DropdownMenu.Root modal={false} defaultOpen={openAtFirst}>
    <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
    <DropdownMenu.Portal container={document.querySelector<HTMLElement>('main')}>
      <DropdownMenu.Content
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 overflow-y-auto rounded-card border border-line2 bg-card p-1.5 text-ink shadow-float"
      >
        {entries.map((entry, index) => (
          <Entry key={entryKey(entry, index)} entry={entry} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  </DropdownMenu.Root>
);

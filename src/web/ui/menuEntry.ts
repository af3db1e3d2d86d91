import type { ReactNode } from 'react';
import type { IconName } from './Icon.tsx';

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
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly onValue: (value: string) => void;
    }
  | { readonly kind: 'heading'; readonly label: ReactNode }
  | { readonly kind: 'line' };

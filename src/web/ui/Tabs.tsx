import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

interface TabsProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly tabs: readonly { readonly value: string; readonly label: ReactNode; readonly content: ReactNode }[];
}

/** Tabs whose choice the page keeps, in its address where it can. */
export const Tabs = ({ label, value, onValue, tabs }: TabsProps) => (
  <Radix.Root value={value} onValueChange={onValue}>
    <Radix.List aria-label={label} className="mb-4 flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <Radix.Trigger
          key={tab.value}
          value={tab.value}
          className="-mb-px min-h-11 shrink-0 border-b-3 border-transparent px-4 font-medium text-ink2 -outline-offset-3 hover:text-ink data-[state=active]:border-brand-text data-[state=active]:font-semibold data-[state=active]:text-brand-text"
        >
          {tab.label}
        </Radix.Trigger>
      ))}
    </Radix.List>
    {tabs.map((tab) => (
      <Radix.Content key={tab.value} value={tab.value}>
        {tab.content}
      </Radix.Content>
    ))}
  </Radix.Root>
);

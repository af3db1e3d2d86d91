import { Command } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { type FoundPerson, findPeople } from '../findPeople.ts';
import { useGo } from '../moves.ts';
import { useSession } from '../session.tsx';
import { useWords } from '../words.tsx';
import { useEntries } from './useEntries.ts';

const itemLook =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 data-[selected=true]:bg-brand-soft data-[selected=true]:text-brand-text';

/** Ctrl K: pages of one's menu, and people by name or part of the NIP. */
export const Palette = ({ onClose }: { readonly onClose: () => void }) => {
  const { app } = useWords();
  const go = useGo();
  const { main, presence, manage } = useEntries();
  const maySearch = useSession().can('people.read');
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [people, setPeople] = useState<readonly FoundPerson[]>([]);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);
  useEffect(() => {
    if (!maySearch || text.trim().length < 2) {
      setPeople([]);
      return;
    }
    let current = true;
    const timer = setTimeout(() => {
      findPeople(text.trim()).then((found) => {
        if (current) setPeople(found);
      });
    }, 120);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, maySearch]);

  const open = (href: string) => {
    onClose();
    go(href);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes; the click is only for the veil.
    <dialog
      ref={dialog}
      aria-label={app.search.title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className="mt-[10vh] max-h-[75dvh] w-[calc(100vw-1.5rem)] max-w-xl overflow-hidden rounded-card border border-line bg-card p-0 text-ink shadow-float"
    >
      <Command label={app.search.title} loop>
        <div className="flex items-center gap-3 border-b border-line px-4">
          <Icon name="search" className="text-ink3" />
          <Command.Input
            value={text}
            onValueChange={setText}
            placeholder={app.search.placeholder}
            className="min-h-14 w-full bg-transparent text-base outline-none placeholder:text-ink3"
          />
        </div>
        <Command.List
          label={app.search.title}
          className="max-h-[55dvh] overflow-y-auto p-2 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-[0.8125rem] [&_[cmdk-group-heading]]:text-ink3"
        >
          {people.length === 0 && (
            <Command.Empty className="px-3 py-6 text-center text-ink2">{app.search.none({ text })}</Command.Empty>
          )}
          {people.length > 0 && (
            <Command.Group heading={app.search.people} forceMount>
              {people.map((person) => (
                <Command.Item
                  key={person.id}
                  value={`${person.id} ${text}`}
                  forceMount
                  onSelect={() => open(person.href)}
                  className={itemLook}
                >
                  <Icon name="person" />
                  <span className="min-w-0">
                    <span className="block truncate font-medium">{person.name}</span>
                    <span className="block truncate text-[0.8125rem] text-ink3">{person.sub}</span>
                  </span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          <Command.Group heading={app.search.pages}>
            {[...main, ...presence, ...manage].map((entry) => (
              <Command.Item
                key={entry.path}
                value={String(app.navigation[entry.word])}
                onSelect={() => open(entry.path)}
                className={itemLook}
              >
                <Icon name={entry.icon} /> {String(app.navigation[entry.word])}
              </Command.Item>
            ))}
          </Command.Group>
        </Command.List>
        <p className="border-t border-line px-4 py-2 text-[0.8125rem] text-ink3">{app.search.hint}</p>
      </Command>
    </dialog>
  );
};

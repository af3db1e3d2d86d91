import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export interface FinderOption {
  readonly id: string;
  readonly label: string;
  readonly sub?: string;
}

interface FinderProps {
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly placeholder?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly FinderOption[];
  readonly onChoose: (option: FinderOption) => void;
  /** Said when a search found nothing; null while nothing was searched. */
  readonly none: string | null;
}

/** A text field that offers what matches; arrows and Enter choose. */
export const Finder = ({ label, hint, optional, placeholder, text, onText, options, onChoose, none }: FinderProps) => {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const shown = open && (options.length > 0 || none !== null);
  const list = useRef<HTMLDivElement>(null);
  // In the flow, so that a dialog scrolls to it instead of cutting it off.
  useEffect(() => {
    if (shown && options.length > 0) list.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, options.length]);
  const choose = (option: FinderOption | undefined) => {
    if (!option) return;
    onChoose(option);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
      return;
    }
    if (!shown || options.length === 0) return;
    if (event.key === 'ArrowDown') setAt((now) => (now + 1) % options.length);
    else if (event.key === 'ArrowUp') setAt((now) => (now + options.length - 1) % options.length);
    else if (event.key === 'Enter') choose(options[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div>
      <Field label={label} {...(hint ? { hint } : {})} {...(optional ? { optional } : {})}>
        <TextInput
          value={text}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && options[at] ? `${listId}-${at}` : undefined}
          onKeyDown={onKeyDown}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onValue={(next) => {
            onText(next);
            setAt(0);
            setOpen(true);
          }}
        />
      </Field>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        className={classes(
          'mt-1 max-h-56 overflow-y-auto rounded-card border border-line2 bg-card p-1.5',
          !shown && 'hidden',
        )}
      >
        {options.map((option, i) => (
          <div
            key={option.id}
            id={`${listId}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
            onMouseEnter={() => setAt(i)}
            className={classes('cursor-pointer rounded-control px-3 py-2', i === at && 'bg-brand-soft text-brand-text')}
          >
            <span className="block leading-snug">{option.label}</span>
            {option.sub && <span className="block text-[0.8125rem] text-ink3">{option.sub}</span>}
          </div>
        ))}
        {options.length === 0 && none !== null && (
          <div
            role="option"
            tabIndex={-1}
            aria-disabled="true"
            aria-selected="false"
            className="px-3 py-2 text-sm text-ink3"
          >
            {none}
          </div>
        )}
      </div>
    </div>
  );
};

import { useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { controlLook } from './controlLook.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useUiLanguage } from './language.tsx';

interface SearchInputProps {
  readonly value: string;
  /** Called a quarter of a second after the last key. */
  readonly onValue: (text: string) => void;
  readonly label?: string;
  readonly placeholder?: string;
  readonly className?: string;
}

export const SearchInput = ({ value, onValue, label, placeholder, className }: SearchInputProps) => {
  const { app } = useUiLanguage();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      onValue(text);
    }, 250);
    return () => clearTimeout(timer);
  }, [text, onValue]);
  return (
    <div className={classes('relative', className)}>
      <Icon name="search" size={18} className="pointer-events-none absolute inset-s-3 top-3.25 text-ink3" />
      <input
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-label={label ?? app.form.searchLabel}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        className={classes(controlLook, 'px-10 [&::-webkit-search-cancel-button]:hidden')}
      />
      {text && (
        <IconButton
          icon="close"
          label={app.form.clearSearch}
          onClick={() => setText('')}
          className="absolute inset-e-0 top-0"
        />
      )}
    </div>
  );
};

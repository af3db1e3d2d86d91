import { useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const storeName = 'luwes.theme';

export const chosenTheme = (): Theme => {
  const stored = localStorage.getItem(storeName);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** Puts the theme on the page; `system` leaves it to the device. */
export const applyTheme = (theme: Theme): void => {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
};

export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState(chosenTheme);
  return [
    theme,
    (next) => {
      localStorage.setItem(storeName, next);
      applyTheme(next);
      setTheme(next);
    },
  ];
};

import { useEffect } from 'react';

/** Turns clicks on links inside this face into moves; other tabs, downloads and other faces stay the browser's. */
export const useInsideLinks = (go: (href: string) => void, isInside: (path: string) => boolean): void => {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = (event.target as Element).closest('a');
      if (
        !link ||
        link.origin !== location.origin ||
        (link.target && link.target !== '_self') ||
        link.hasAttribute('download')
      )
        return;
      if (link.getAttribute('href')?.startsWith('#') || !isInside(link.pathname)) return;
      event.preventDefault();
      go(link.pathname + link.search + link.hash);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, [go, isInside]);
};

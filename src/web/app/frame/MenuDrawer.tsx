import { useEffect, useRef } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../words.tsx';
import { SideBar } from './SideBar.tsx';

interface MenuDrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The side bar on a narrow screen, as a modal dialog from the left. */
export const MenuDrawer = ({ open, onClose }: MenuDrawerProps) => {
  const { app } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes, and every link in it is reached by keyboard.
    <dialog
      ref={dialog}
      aria-label={app.navigation.label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current || (event.target as Element).closest('a')) onClose();
      }}
      className="m-0 h-dvh max-h-none w-72 max-w-[85vw] overflow-hidden border-0 bg-side p-0"
    >
      {open && <SideBar />}
      <IconButton
        icon="close"
        label={app.navigation.close}
        onClick={onClose}
        className="absolute inset-e-1 top-1.5 text-on-brand! hover:bg-on-brand/15!"
      />
    </dialog>
  );
};

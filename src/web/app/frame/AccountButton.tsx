import type { ButtonHTMLAttributes, Ref } from 'react';
import { Avatar } from '../../ui/Avatar.tsx';
import { useSession } from '../session.tsx';
import { useWords } from '../words.tsx';

interface AccountButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly ref?: Ref<HTMLButtonElement>;
}

export const AccountButton = (props: AccountButtonProps) => {
  const { app } = useWords();
  const { me } = useSession();
  return (
    <button
      {...props}
      type="button"
      title={app.account.menu}
      className="inline-grid size-11 shrink-0 place-items-center rounded-full"
    >
      <Avatar name={me.name} />
      <span className="sr-only">{app.account.menu}</span>
    </button>
  );
};

import type { ReactNode } from 'react';
import type { Permission } from '../../../domain/access/roles.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useSession } from '../session.tsx';
import { useWords } from '../words.tsx';

/** Says so kindly when a person opens an address that his roles do not cover. */
export const PermittedPage = ({
  permission,
  children,
}: {
  readonly permission: Permission | undefined;
  readonly children: ReactNode;
}) => {
  const session = useSession();
  const { app } = useWords();
  if (permission === undefined || session.can(permission)) return children;
  return (
    <EmptyState
      icon="lock"
      title={app.failure.notAllowedTitle}
      actions={<LinkButton href="/">{app.failure.toStart}</LinkButton>}
    >
      {app.failure.notAllowed}
    </EmptyState>
  );
};

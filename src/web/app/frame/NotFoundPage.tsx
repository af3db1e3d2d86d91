import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useUiLanguage } from '../../ui/language.tsx';

export const NotFoundPage = () => {
  const { app } = useUiLanguage();
  return (
    <main className="p-6">
      <EmptyState
        icon="search"
        title={app.failure.notFoundTitle}
        actions={<LinkButton href="/">{app.failure.toStart}</LinkButton>}
      >
        {app.failure.notFound}
      </EmptyState>
    </main>
  );
};

import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useUiLanguage } from '../../ui/language.tsx';

export const NotFoundPage = () => {
  const { app } = useUiLanguage();
  return (
    <div className="p-6">
      <h1 className="sr-only">{app.failure.notFoundTitle}</h1>
      <EmptyState
        icon="search"
        title={app.failure.notFoundTitle}
        actions={<LinkButton href="/">{app.failure.toStart}</LinkButton>}
      >
        {app.failure.notFound}
      </EmptyState>
    </div>
  );
};

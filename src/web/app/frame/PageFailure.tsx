import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useUiLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/Notice.tsx';

const FailureNotice = ({ error }: { readonly error: Error }) => {
  const { app } = useUiLanguage();
  return (
    <div className="mx-auto mt-10 max-w-2xl">
      <Notice
        tone="bad"
        title={app.failure.title}
        actions={
          <Button icon="refresh" onClick={() => location.reload()}>
            {app.actions.reload}
          </Button>
        }
      >
        <p>{app.failure.explain}</p>
        <p className="mt-2 font-mono text-sm break-words">
          {app.failure.code}: {error.name}, {error.message.slice(0, 200)}
        </p>
      </Notice>
    </div>
  );
};

/** Catches what a page throws, so that the frame and the way out stay. */
export class PageFailure extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    return this.state.error ? <FailureNotice error={this.state.error} /> : this.props.children;
  }
}

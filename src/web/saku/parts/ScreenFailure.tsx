import { Component, type ReactNode, useEffect } from 'react';
import { Button } from '../../ui/Button.tsx';
import { usePhoneWords } from '../words.tsx';

const reload = () => location.reload();
/** A file of the program that no network could bring. */
const isMissingPart = (error: Error): boolean => /import|module|chunk/i.test(error.message);

const FailureNotice = ({ error }: { readonly error: Error }) => {
  const { app } = usePhoneWords().words;
  const t = app.failure;
  useEffect(() => {
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, []);
  return (
    <main role="alert" className="p-4 pb-24">
      <p className="font-bold">{t.title}</p>
      <p className="mt-1 mb-4 text-ink2">
        {isMissingPart(error) ? t.unreachable : `${t.explain} ${t.code}: ${error.message.slice(0, 200)}`}
      </p>
      <Button icon="refresh" onClick={reload}>
        {app.actions.tryAgain}
      </Button>
    </main>
  );
};

interface ScreenFailureProps {
  readonly path: string;
  readonly children: ReactNode;
}

/** Addresses whose screen did not come since the page was loaded; the program keeps that failure until it is loaded anew. */
const missed = new Set<string>();

/** Catches what a screen throws, so that the tabs and the other screens stay; another screen is tried anew. */
export class ScreenFailure extends Component<ScreenFailureProps, { readonly error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  /** Whoever comes back to a screen that did not come is not asked to press anything. */
  override componentDidCatch(error: Error) {
    if (!isMissingPart(error)) return;
    if (missed.has(this.props.path) && navigator.onLine) reload();
    missed.add(this.props.path);
  }

  override componentDidUpdate({ path }: ScreenFailureProps) {
    if (this.state.error !== null && path !== this.props.path) this.setState({ error: null });
  }

  override render() {
    return this.state.error === null ? this.props.children : <FailureNotice error={this.state.error} />;
  }
}

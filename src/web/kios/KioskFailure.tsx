import { Component, type ReactNode, useEffect } from 'react';
import { useKiosWords } from './KiosWords.tsx';
import { MessageScreen } from './MessageScreen.tsx';

const reloadMs = 10_000;

const Failed = () => {
  const t = useKiosWords().failed;
  useEffect(() => {
    const timer = setTimeout(() => location.reload(), reloadMs);
    return () => clearTimeout(timer);
  }, []);
  return <MessageScreen title={t.title} text={t.way} />;
};

/** A kiosk stands alone: what goes wrong on its screen is told, and the screen comes again by itself. */
export class KioskFailure extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

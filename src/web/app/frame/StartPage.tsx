import { useEffect } from 'react';
import { useUiLanguage } from '../../ui/language.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useGo } from '../moves.ts';
import { useSession } from '../session.tsx';
import { useEntries } from './useEntries.ts';

/** Where `/` leads: the main job of this person; an employee without a desk role goes to the phone face. */
export const StartPage = () => {
  const { main, presence, manage } = useEntries();
  const session = useSession();
  const go = useGo();
  const { app } = useUiLanguage();
  const desk =
    session.can('roster.read') ||
    session.can('people.import') ||
    session.can('audit.read') ||
    session.can('dispensation.verify') ||
    session.can('platform.operate');
  const first = main[0] ?? presence[0] ?? manage[0];
  useEffect(() => {
    if (!desk) location.replace('/saku/');
    else go(first?.path ?? '/akun-saya', 'replace');
  }, [desk, first, go]);
  return <Skeleton label={app.progress.loading} />;
};

import type { ReactNode } from 'react';
import { useUiLanguage } from '../ui/language.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Refused } from './Refused.tsx';
import type { Read } from './useRead.ts';

interface LoadedProps<T> {
  readonly read: Read<T>;
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** Bars while it loads, the refusal with a retry when it fails, the children when it is there. */
export const Loaded = <T,>({ read, rows = 4, children }: LoadedProps<T>) => {
  const { app } = useUiLanguage();
  if (read.data !== undefined) return children(read.data);
  if (read.refusal) return <Refused refusal={read.refusal} retry={read.reload} />;
  return <Skeleton rows={rows} label={app.progress.loading} />;
};

import { useWords } from '../../app/words.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface JobProblemProps {
  readonly state: string;
  readonly problem: {
    readonly code: string;
    readonly params?: Readonly<Record<string, string | number>> | undefined;
  } | null;
}

type Sentences = Readonly<Record<string, (p: Record<string, string | number>) => string>>;

/** Why a job ended without its result, in a sentence that says what to do. */
export const JobProblem = ({ state, problem }: JobProblemProps) => {
  const { people, general } = useWords();
  if (state === 'cancelled') return <Notice tone="info">{people.importing.cancelled}</Notice>;
  if (state !== 'failed') return null;
  const sentences = { ...general.problems, ...people.problems } as unknown as Sentences;
  const sentence = sentences[problem?.code ?? ''] ?? sentences['general.internal'];
  return <Notice tone="bad">{sentence?.(problem?.params ?? {})}</Notice>;
};

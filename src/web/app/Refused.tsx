import { Button } from '../ui/Button.tsx';
import { useUiLanguage } from '../ui/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Refusal } from './call.ts';
import { refusalSentence } from './refusalSentence.ts';

interface RefusedProps {
  readonly refusal: Refusal | null;
  readonly retry?: () => void;
  readonly className?: string;
}

/** A refusal's sentence in place, with a way to try again where that makes sense. */
export const Refused = ({ refusal, retry, className }: RefusedProps) => {
  const { app } = useUiLanguage();
  if (refusal === null) return null;
  return (
    <Notice
      tone="bad"
      {...(className ? { className } : {})}
      actions={
        retry && (
          <Button icon="refresh" onClick={retry}>
            {app.actions.tryAgain}
          </Button>
        )
      }
    >
      {refusalSentence(app, refusal)}
    </Notice>
  );
};

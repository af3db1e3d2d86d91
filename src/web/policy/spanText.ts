import type { PlainDate } from '../../kernel/time.ts';
import { useFormats, useWords } from '../app/words.tsx';

/** How long an instrument holds, in words. */
export const useSpanText = () => {
  const formats = useFormats();
  const { span } = useWords().policy.screen;
  return ({ from, to }: { readonly from: PlainDate; readonly to: PlainDate | null }): string =>
    to === null ? span.open(formats.dayMedium(from)) : span.until(formats.dayMedium(from), formats.dayMedium(to));
};

import type { SwapOption } from '../../../contract/rosterRequests.ts';
import { useRequestWords } from '../../roster/requests/RequestWords.tsx';
import { classes } from '../../ui/classes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { type ModeLetter, modeOfLetter } from '../../ui/modeLook.ts';
import { usePhoneWords } from '../words.tsx';

interface SwapOptionsProps {
  readonly options: readonly SwapOption[];
  readonly chosen: string;
  readonly onChosen: (employeeId: string) => void;
}

/** Colleagues with whom the exchange keeps the rules; the others stand apart with the rule in words. */
export const SwapOptions = ({ options, chosen, onChosen }: SwapOptionsProps) => {
  const { words, formats } = usePhoneWords();
  const t = useRequestWords().swap;
  const allowed = options.filter((option) => option.allowed);
  const blocked = options.filter((option) => !option.allowed);
  const stands = ({ letters, times }: SwapOption) =>
    t.stands({
      modes: formats.list(
        [...letters].map((letter, d) => {
          const mode = words.app.modes[modeOfLetter[letter as ModeLetter]];
          const time = times[d];
          return time?.kind === 'shift' ? words.roster.hours.shift(time) : mode;
        }),
      ),
    });
  return (
    <>
      {allowed.length === 0 && (
        <EmptyState icon="people" title={t.nobody}>
          {t.nobodyWhy}
        </EmptyState>
      )}
      <fieldset>
        <legend className="sr-only">{t.colleagues}</legend>
        {allowed.map((option) => (
          <label
            key={option.employeeId}
            className={classes(
              '-mx-2 flex min-h-14 items-center gap-3 rounded-xl px-2 py-2',
              chosen === option.employeeId && 'bg-brand-soft',
            )}
          >
            <input
              type="radio"
              name="colleague"
              className="size-5 shrink-0 accent-brand"
              checked={chosen === option.employeeId}
              onChange={() => onChosen(option.employeeId)}
            />
            <span className="min-w-0">
              <span className="block leading-tight font-semibold">{option.name}</span>
              <span className="text-[0.875rem] text-ink2">{`${option.unitName} · ${stands(option)}`}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {blocked.length > 0 && (
        <details className="mt-1">
          <summary className="flex min-h-11 items-center text-[0.9375rem] font-medium text-brand-text">
            {t.blocked({ n: blocked.length })}
          </summary>
          <ul className="divide-y divide-line">
            {blocked.map((option) => (
              <li key={option.employeeId} className="py-2">
                <p className="leading-tight font-medium">{option.name}</p>
                {option.conflicts.map((conflict) => (
                  <p key={conflict} className="mt-0.5 flex gap-1.5 text-[0.875rem] text-ink2">
                    <Icon name="warn" size={16} className="mt-0.5 text-bad" /> {conflict}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

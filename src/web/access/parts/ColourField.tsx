import { type BrandColours, brandPalette, contrastOf } from '../../../domain/access/brandPalette.ts';
import { useWords } from '../../app/words.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);
const grounds = { light: { card: '#fffefb', line: '#e3ded2' }, dark: { card: '#18221f', line: '#2a3633' } } as const;

const Preview = ({ label, colours, theme }: { label: string; colours: BrandColours; theme: 'light' | 'dark' }) => {
  const words = useWords().agency;
  return (
    <figure
      className="overflow-hidden rounded-card border"
      style={{ background: grounds[theme].card, borderColor: grounds[theme].line }}
    >
      <figcaption
        className="px-3 py-2 text-sm font-medium"
        style={{ background: colours.side, color: colours['on-brand'] }}
      >
        {label} <span style={{ color: colours['side-ink2'] }}>{colours.brand}</span>
      </figcaption>
      <div className="flex flex-wrap items-center gap-3 p-3">
        <span
          className="rounded-control px-3 py-1.5 font-semibold"
          style={{ background: colours.brand, color: colours['on-brand'] }}
        >
          {words.previewButton}
        </span>
        <span className="font-medium" style={{ color: colours['brand-text'] }}>
          {words.previewText}
        </span>
        <span
          className="rounded-full px-2.5 py-0.5 text-sm"
          style={{ background: colours['brand-soft'], color: colours['brand-text'] }}
        >
          {words.previewText}
        </span>
      </div>
    </figure>
  );
};

interface ColourFieldProps {
  readonly value: string;
  readonly onValue: (colour: string) => void;
  readonly error: string | null;
}

/** The agency's colour with what becomes of it: contrast in figures, and both themes. */
export const ColourField = ({ value, onValue, error }: ColourFieldProps) => {
  const words = useWords().agency;
  const palette = isColour(value) ? brandPalette(value) : null;
  const figure = (colour: string) =>
    (Math.floor(contrastOf('#ffffff', colour) * 10) / 10).toLocaleString(document.documentElement.lang);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-end gap-2">
        <Field id="brandColour" label={words.colour} hint={words.colourHint} error={error} optional className="flex-1">
          <TextInput value={value} onValue={(text) => onValue(text.trim())} maxLength={7} spellCheck={false} />
        </Field>
        <input
          type="color"
          aria-label={words.colourPick}
          value={isColour(value) ? value : '#0b5d57'}
          onChange={(event) => onValue(event.target.value)}
          className="size-11 shrink-0 cursor-pointer rounded-control border border-line2 bg-card p-1"
        />
      </div>
      {palette && (
        <>
          <p role="status" className={palette.adjusted ? 'text-sm text-warn' : 'text-sm text-ink2'}>
            {palette.adjusted
              ? words.colourAdjusted({
                  contrast: figure(value),
                  used: palette.light.brand,
                  usedContrast: figure(palette.light.brand),
                })
              : words.colourFine({ contrast: figure(value) })}
          </p>
          <div className="grid gap-3 sm:grid-cols-2">
            <Preview label={words.previewLight} colours={palette.light} theme="light" />
            <Preview label={words.previewDark} colours={palette.dark} theme="dark" />
          </div>
        </>
      )}
    </div>
  );
};

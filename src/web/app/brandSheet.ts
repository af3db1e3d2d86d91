import { brandPalette } from '../../domain/access/brandPalette.ts';

let sheet: CSSStyleSheet | null = null;

const declared = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

/** Puts an agency's colour over the colours of the house, in both themes; null leaves them. A made sheet needs no inline style. */
export const applyBrand = (colour: string | null): void => {
  if (colour === null && sheet === null) return;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  if (colour === null || !/^#[0-9a-f]{6}$/i.test(colour)) {
    sheet.replaceSync('');
    return;
  }
  const { light, dark } = brandPalette(colour);
  sheet.replaceSync(
    `:root{${declared(light)}}` +
      `@media (prefers-color-scheme: dark){:root:not([data-theme="light"]){${declared(dark)}}}` +
      `:root[data-theme="dark"]{${declared(dark)}}`,
  );
};

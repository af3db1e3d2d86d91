let sheet: CSSStyleSheet | null = null;
let wanted: string | null = null;

const declared = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');

/** Puts an agency's colour over the colours of the house, in both themes; null leaves them. A made sheet needs no inline style. */
export const applyBrand = (colour: string | null): void => {
  if (colour === null && sheet === null) return;
  wanted = colour;
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  if (colour === null || !/^#[0-9a-f]{6}$/i.test(colour)) {
    sheet.replaceSync('');
    return;
  }
  // Most agencies keep the colours of the house; only the others load how theirs are made.
  void import('../../domain/access/brandPalette.ts').then(({ brandPalette }) => {
    if (wanted !== colour) return;
    const { light, dark } = brandPalette(colour);
    sheet?.replaceSync(
      `:root{${declared(light)}}` +
        `@media (prefers-color-scheme: dark){:root:not([data-theme="light"]){${declared(dark)}}}` +
        `:root[data-theme="dark"]{${declared(dark)}}`,
    );
  });
};

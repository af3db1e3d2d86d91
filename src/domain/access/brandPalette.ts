/** Names of the colours that follow an agency's own colour, as the style sheet calls them. */
export type BrandColours = Readonly<
  Record<'brand' | 'brand-strong' | 'on-brand' | 'brand-soft' | 'brand-text' | 'side' | 'side-ink2', `#${string}`>
>;

export interface BrandPalette {
  readonly light: BrandColours;
  readonly dark: BrandColours;
  /** The chosen colour could not carry white text and was darkened. */
  readonly adjusted: boolean;
}

/** Text in any size must stand out this much (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

type Rgb = readonly [number, number, number];
const readHex = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb;
const writeHex = (rgb: Rgb): `#${string}` =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours written as #rrggbb, from 1 to 21 (WCAG 2.2). */
export const contrastOf = (a: string, b: string): number => {
  const [high, low] = [luminance(readHex(a)), luminance(readHex(b))].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const mix = (from: string, to: string, share: number): `#${string}` => {
  const target = readHex(to);
  return writeHex(readHex(from).map((part, i) => part + (target[i]! - part) * share) as unknown as Rgb);
};

/** The first step from a colour towards another at which the wish is met. */
const towards = (from: string, to: string, wish: (hex: `#${string}`) => boolean): `#${string}` => {
  for (let step = 0; step < 50; step++) {
    const colour = mix(from, to, step / 50);
    if (wish(colour)) return colour;
  }
  return mix(from, to, 1);
};

const stands = (on: string) => (hex: string) => contrastOf(hex, on) >= leastContrast;
const white = '#ffffff';
const black = '#000000';
const grounds = { light: { paper: '#f5f3ed', card: '#fffefb' }, dark: { paper: '#101817', card: '#18221f' } } as const;
const amber = '#e5a93c';

/** Colours of the frame for both themes from one #rrggbb; every text in them reaches 4.5 : 1. */
export const brandPalette = (hex: string): BrandPalette => {
  const chosen = mix(hex, white, 0);
  const brand = towards(chosen, black, stands(white));
  // White words also stand on the marked entry of the menu, which is lighter.
  const side = towards(mix(brand, black, 0.15), black, (c) => stands(white)(mix(c, white, 0.18)) && stands(amber)(c));
  const shared = {
    'on-brand': white,
    side,
    'side-ink2': towards(mix(side, white, 0.75), white, stands(side)),
  } as const;
  const { light, dark } = grounds;
  const soft = mix(light.card, brand, 0.13);
  const darkBrand = towards(brand, white, (c) => contrastOf(c, dark.card) >= 2 || !stands(white)(mix(c, white, 0.02)));
  const darkSoft = mix(dark.card, brand, 0.3);
  return {
    light: {
      ...shared,
      brand,
      'brand-strong': mix(brand, black, 0.2),
      'brand-soft': soft,
      'brand-text': towards(brand, black, (c) => [light.paper, light.card, soft].every((on) => stands(on)(c))),
    },
    dark: {
      ...shared,
      brand: darkBrand,
      'brand-strong': towards(mix(darkBrand, white, 0.12), black, stands(white)),
      'brand-soft': darkSoft,
      'brand-text': towards(brand, white, (c) => [dark.paper, dark.card, darkSoft].every((on) => stands(on)(c))),
    },
    adjusted: brand !== chosen,
  };
};

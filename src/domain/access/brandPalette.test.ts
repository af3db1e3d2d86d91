import { describe, expect, it } from 'vitest';
import { brandPalette, contrastOf, leastContrast } from './brandPalette.ts';

const colours = [
  '#0b5d57',
  '#ffffff',
  '#000000',
  '#ffd600',
  '#e30613',
  '#00a0e9',
  '#1a237e',
  '#808080',
  '#00ff00',
  '#2b1d00',
];

describe.each(colours)('an agency whose colour is %s', (chosen) => {
  const palette = brandPalette(chosen);
  it.each([
    ['light', palette.light, ['#f5f3ed', '#fffefb']],
    ['dark', palette.dark, ['#101817', '#18221f']],
  ] as const)('keeps every text at 4.5 : 1 or more in the %s theme', (_, made, grounds) => {
    expect(contrastOf(made['on-brand'], made.brand)).toBeGreaterThanOrEqual(leastContrast);
    expect(contrastOf(made['on-brand'], made['brand-strong'])).toBeGreaterThanOrEqual(leastContrast);
    expect(contrastOf(made['on-brand'], made.side)).toBeGreaterThanOrEqual(leastContrast);
    expect(contrastOf(made['side-ink2'], made.side)).toBeGreaterThanOrEqual(leastContrast);
    for (const ground of [...grounds, made['brand-soft']])
      expect(contrastOf(made['brand-text'], ground)).toBeGreaterThanOrEqual(leastContrast);
  });
});

it('a colour that carries white text is left as it is, a light one is darkened and says so', () => {
  expect(brandPalette('#0b5d57')).toMatchObject({ adjusted: false, light: { brand: '#0b5d57' } });
  expect(brandPalette('#0B5D57').adjusted).toBe(false);
  const yellow = brandPalette('#ffd600');
  expect(yellow.adjusted).toBe(true);
  expect(contrastOf('#ffffff', yellow.light.brand)).toBeGreaterThanOrEqual(leastContrast);
});

it('contrast is that of WCAG: black on white 21, a colour on itself 1', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#0b5d57', '#0b5d57')).toBe(1);
});

import { describe, expect, it } from 'vitest';
import { shareFromText } from './shareFromText.ts';

describe('a share as officers type it', () => {
  it.each([
    ['1/5', { num: 1, den: 5 }],
    [' 20 % ', { num: 20, den: 100 }],
    ['75', { num: 75, den: 100 }],
    ['12,5%', { num: 125, den: 1000 }],
    ['1/0', null],
    ['separuh', null],
    ['', null],
  ])('reads "%s"', (text, share) => {
    expect(shareFromText(text)).toEqual(share);
  });
});

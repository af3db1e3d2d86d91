import { expect, it } from 'vitest';
import { readClock } from './readClock.ts';

it.each([
  ['7', '07:00'],
  ['730', '07:30'],
  ['0730', '07:30'],
  ['7.30', '07:30'],
  ['07:30 WIB', '07:30'],
  ['16,05', '16:05'],
  ['24.00', null],
  ['7.60', null],
  ['pagi', null],
  ['', null],
])('%s is %s', (text, time) => expect(readClock(text)).toBe(time));

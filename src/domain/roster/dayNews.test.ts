import { expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/time.ts';
import { type DayNews, mostDaysTold, readDayNews, writeDayNews } from './dayNews.ts';

const night: DayNews = {
  day: '2026-12-07',
  letter: 'K',
  time: { kind: 'shift', name: 'Malam IGD', start: '21:00', end: '07:00' },
};
const off: DayNews = { day: '2026-12-08', letter: '-', time: null };

it('days with and without hours are read as they were written', () => {
  expect(readDayNews(writeDayNews([night, off]))).toEqual([night, off]);
});

it('only the first days are told', () => {
  const many = Array.from({ length: 9 }, (_, i): DayNews => ({ ...off, day: `2026-12-0${i + 1}` as PlainDate }));
  expect(readDayNews(writeDayNews(many))).toEqual(many.slice(0, mostDaysTold));
});

it('what is no day is left out', () => {
  expect(readDayNews('tanpa arti\n2026-12-08 -')).toEqual([off]);
  expect(readDayNews('')).toEqual([]);
});

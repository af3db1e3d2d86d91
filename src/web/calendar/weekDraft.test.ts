import { expect, it } from 'vitest';
import { dayDraft, hoursOf, weekDraft, weekOf } from './weekDraft.ts';

it('a draft gives back the hours it was made from, and a day off stays off', () => {
  const hours = { start: '07:30', end: '16:00', breakStart: '12:00', breakEnd: '13:00' } as const;
  expect(hoursOf(dayDraft(hours))).toEqual(hours);
  expect(hoursOf(dayDraft(null))).toBeNull();
});

it('a week with a time that is none cannot be kept', () => {
  const week = { days: Array(7).fill(null), ramadanDays: Array(7).fill(null) };
  const draft = weekDraft('Uji', '', week);
  expect(weekOf(draft)).toEqual(week);
  const wrong = {
    ...draft,
    days: [{ works: true, start: 'x', end: '16:00', breakStart: '', breakEnd: '' }, ...draft.days.slice(1)],
  };
  expect(weekOf(wrong)).toBeNull();
});

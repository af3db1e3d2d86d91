import { calendarEndpoints } from '../../contract/calendar.ts';
import { bind } from '../platform/http/bind.ts';
import { addLocalDay } from './addLocalDay.ts';
import { addWeekPattern } from './addWeekPattern.ts';
import { changeWeekPattern } from './changeWeekPattern.ts';
import { clearRamadan } from './clearRamadan.ts';
import { makeDefaultWeekPattern } from './makeDefaultWeekPattern.ts';
import { readWeekPatterns } from './readWeekPatterns.ts';
import { readYear } from './readYear.ts';
import { removeLocalDay } from './removeLocalDay.ts';
import { removeWeekPattern } from './removeWeekPattern.ts';
import { setRamadan } from './setRamadan.ts';

export const calendarRoutes = bind('calendar', calendarEndpoints, {
  year: readYear,
  addLocalDay,
  removeLocalDay,
  setRamadan,
  clearRamadan,
  weekPatterns: readWeekPatterns,
  addWeekPattern,
  changeWeekPattern,
  makeDefaultWeekPattern,
  removeWeekPattern,
});

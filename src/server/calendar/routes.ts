import { calendarEndpoints } from '../../contract/calendar.ts';
import { bind } from '../platform/http/bind.ts';
import { addLocalDay } from './addLocalDay.ts';
import { readYear } from './readYear.ts';
import { removeLocalDay } from './removeLocalDay.ts';

export const calendarRoutes = bind('calendar', calendarEndpoints, { year: readYear, addLocalDay, removeLocalDay });

import { pageRoute } from '../app/pageRoute.ts';

export const calendarPages = [
  pageRoute('/kalender', () => import('./CalendarPage.tsx'), 'CalendarPage', { permission: 'calendar.read' }),
];

import { inboxPages } from '../inbox/routes.ts';
import type { PageRoute } from './pageRoute.ts';

/** Every area's pages. An area adds `...peopleRoutes` here; its entry in the menu then appears by itself. */
export const allPages: readonly PageRoute[] = [...inboxPages];

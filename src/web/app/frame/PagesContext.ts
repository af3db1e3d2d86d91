import { createContext } from 'react';
import type { PageRoute } from '../pageRoute.ts';

/** Every page that was built; handed down so that the frame need not know the areas. */
export const PagesContext = createContext<readonly PageRoute[]>([]);

import { rosterPaperEndpoints } from '../../../contract/rosterPaper.ts';
import { bind } from '../../platform/http/bind.ts';
import { fetchPaper } from './fetchPaper.ts';
import { startPaper } from './startPaper.ts';

export const rosterPaperRoutes = bind('rosterPaper', rosterPaperEndpoints, { start: startPaper, fetch: fetchPaper });

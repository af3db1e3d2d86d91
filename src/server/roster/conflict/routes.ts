import { rosterConflictEndpoints } from '../../../contract/rosterConflict.ts';
import { bind } from '../../platform/http/bind.ts';
import { readConflict } from './readConflict.ts';

export const rosterConflictRoutes = bind('rosterConflict', rosterConflictEndpoints, { why: readConflict });

import { rosterReplanEndpoints } from '../../../contract/rosterReplan.ts';
import { bind } from '../../platform/http/bind.ts';
import { readProposal } from './readProposal.ts';
import { startReplan } from './startReplan.ts';
import { takeReplan } from './takeReplan.ts';

export const rosterReplanRoutes = bind('rosterReplan', rosterReplanEndpoints, {
  start: startReplan,
  proposal: readProposal,
  take: takeReplan,
});

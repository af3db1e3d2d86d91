import { rosterManyEndpoints } from '../../../contract/rosterMany.ts';
import { bind } from '../../platform/http/bind.ts';
import { ripePlans } from './ripePlans.ts';
import { approveMany, publishMany } from './startMany.ts';

export const rosterManyRoutes = bind('rosterMany', rosterManyEndpoints, {
  ripe: ripePlans,
  approve: approveMany,
  publish: publishMany,
});

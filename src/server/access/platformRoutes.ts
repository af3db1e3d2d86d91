import { platformEndpoints } from '../../contract/platform.ts';
import { bind } from '../platform/http/bind.ts';
import { addOneAgency, nameInAgency, readAgencies, setSuspended } from './operate/agencies.ts';

export const platformRoutes = bind('platform', platformEndpoints, {
  agencies: readAgencies,
  add: addOneAgency,
  name: nameInAgency,
  setSuspended,
});

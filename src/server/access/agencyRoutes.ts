import { agencyEndpoints } from '../../contract/agency.ts';
import { bind } from '../platform/http/bind.ts';
import { removeLogo, setLogo } from './agency/logo.ts';
import { changeAgencySettings, readAgencySettings } from './agency/settings.ts';
import { readOwnSso, removeOwnSso, setOwnSso } from './sso/ownSso.ts';

export const agencyRoutes = bind('agency', agencyEndpoints, {
  read: readAgencySettings,
  change: changeAgencySettings,
  setLogo,
  removeLogo,
  readSso: readOwnSso,
  setSso: setOwnSso,
  removeSso: removeOwnSso,
});

// The one array of areas. Nothing is found by name, scanned or decorated.
import type { FastifyInstance } from 'fastify';
import { allEndpoints } from '../contract/all.ts';
import { leaveRoutes } from './absence/leave/routes.ts';
import { absenceRoutes } from './absence/routes.ts';
import { accountsRoutes } from './access/accountsRoutes.ts';
import { agencyRoutes } from './access/agencyRoutes.ts';
import { platformRoutes } from './access/platformRoutes.ts';
import { accessRoutes } from './access/routes.ts';
import { attendanceCardRoutes } from './attendance/card/routes.ts';
import { attendanceDayRoutes } from './attendance/day/routes.ts';
import { attendanceDoubtRoutes } from './attendance/doubt/routes.ts';
import { attendanceStationRoutes } from './attendance/kiosk/routes.ts';
import { attendanceLiveRoutes } from './attendance/live/routes.ts';
import { attendancePhoneRoutes } from './attendance/phone/routes.ts';
import { attendanceRecapRoutes } from './attendance/recap/routes.ts';
import { attendanceRegisterRoutes } from './attendance/register/routes.ts';
import { attendanceRequestRoutes } from './attendance/request/routes.ts';
import { attendanceRollCallRoutes } from './attendance/rollCall/routes.ts';
import { attendanceTerminalRoutes } from './attendance/terminal/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { dispensationRoutes } from './dispensation/routes.ts';
import { inboxRoutes } from './inbox/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { peopleRoutes } from './people/routes.ts';
import type { Deps } from './platform/deps.ts';
import type { Bound } from './platform/http/bind.ts';
import { healthRoutes } from './platform/http/healthRoutes.ts';
import type { Identity } from './platform/http/identity.ts';
import { openServer } from './platform/http/openServer.ts';
import { builtStyleHashes, servePages } from './platform/http/pages.ts';
import { route } from './platform/http/router.ts';
import { contentSecurityPolicy, secureHeaders } from './platform/http/secureHeaders.ts';
import { openApiDocument } from './platform/openapi/openApiDocument.ts';
import { referencePage } from './platform/openapi/referencePage.ts';
import { repositoryFile } from './platform/repositoryFile.ts';
import { policyRoutes } from './policy/routes.ts';
import { rosterConflictRoutes } from './roster/conflict/routes.ts';
import { rosterManyRoutes } from './roster/many/routes.ts';
import { rosterPaperRoutes } from './roster/paper/routes.ts';
import { rosterReplanRoutes } from './roster/replan/routes.ts';
import { rosterRequestRoutes } from './roster/request/routes.ts';
import { rosterRoutes } from './roster/routes.ts';
import { workplaceRoutes } from './workplace/routes.ts';

export const allRoutes: readonly Bound[] = [
  ...accessRoutes,
  ...accountsRoutes,
  ...agencyRoutes,
  ...platformRoutes,
  ...attendanceLiveRoutes,
  ...attendancePhoneRoutes,
  ...attendanceTerminalRoutes,
  ...attendanceDayRoutes,
  ...attendanceRequestRoutes,
  ...attendanceRecapRoutes,
  ...attendanceDoubtRoutes,
  ...attendanceRegisterRoutes,
  ...auditRoutes,
  ...absenceRoutes,
  ...leaveRoutes,
  ...attendanceCardRoutes,
  ...attendanceRollCallRoutes,
  ...attendanceStationRoutes,
  ...calendarRoutes,
  ...dispensationRoutes,
  ...inboxRoutes,
  ...jobRoutes,
  ...peopleRoutes,
  ...policyRoutes,
  ...rosterRoutes,
  ...rosterRequestRoutes,
  ...rosterReplanRoutes,
  ...rosterConflictRoutes,
  ...rosterManyRoutes,
  ...rosterPaperRoutes,
  ...workplaceRoutes,
];

export interface AppOptions {
  readonly deps: Deps;
  readonly identity: Identity;
  readonly isStopping: () => boolean;
}

/** The whole server, not yet listening; tests call it with `inject`. */
export const openApp = async ({ deps, identity, isStopping }: AppOptions): Promise<FastifyInstance> => {
  const server = openServer(deps);
  const webRoot = repositoryFile('dist/web');
  const mapTiles = deps.config.mapTiles === null ? [] : [new URL(deps.config.mapTiles).origin];
  secureHeaders(
    server,
    contentSecurityPolicy(builtStyleHashes(webRoot), mapTiles),
    deps.config.origin.startsWith('https:'),
  );
  route(server, allRoutes, { deps, identity, perMinute: { account: 600, public: 120, signIn: 120 } });
  healthRoutes(server, deps.db, isStopping);
  await referencePage(server, openApiDocument(allEndpoints, deps.config.origin));
  await servePages(server, webRoot, contentSecurityPolicy(builtStyleHashes(webRoot, 'csp-kios.json'), [], true));
  return server;
};

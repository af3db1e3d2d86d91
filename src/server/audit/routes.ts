import { auditEndpoints } from '../../contract/audit.ts';
import { bind } from '../platform/http/bind.ts';
import { readActions, readAudit, verifyOwnAudit } from './readAudit.ts';

export const auditRoutes = bind('audit', auditEndpoints, {
  list: readAudit,
  actions: readActions,
  verify: verifyOwnAudit,
});

import { accountsEndpoints } from '../../contract/accounts.ts';
import { bind } from '../platform/http/bind.ts';
import { grantRole, readSso, revokeGrant, setDisabled, setSso } from './officer/changeAccount.ts';
import { findUnits, listAccounts, readOneAccount } from './officer/readAccounts.ts';
import { removeSecondFactor, sendResetLink, temporaryPassword } from './officer/restoreAccess.ts';

export const accountsRoutes = bind('accounts', accountsEndpoints, {
  list: listAccounts,
  read: readOneAccount,
  units: findUnits,
  temporaryPassword,
  sendResetLink,
  removeSecondFactor,
  setDisabled,
  grantRole,
  revokeGrant,
  readSso,
  setSso,
});

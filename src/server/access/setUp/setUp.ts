import type { accessEndpoints } from '../../../contract/access.ts';
import { judgePassword } from '../../../domain/access/judgePassword.ts';
import { signInNumber } from '../../../domain/access/signInName.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { todayIn } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { insertGrant } from '../account/store.ts';
import { insertAccounts } from '../bulk/store.ts';
import { hashPassword } from '../passwordHash.ts';
import { carry, startSession } from '../session/startSession.ts';
import { beginAttempt } from '../throttle/attempt.ts';
import { sameHash, setUpCodeHash } from './setUpCode.ts';
import { anyAgency, dropSetUpCode, insertAgency, lockSetUpCode } from './store.ts';

/** The first agency and its first personnel officer, who operates the platform as well until somebody else does. */
export const setUp: Handler<typeof accessEndpoints.setUp> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  if (await deps.db.asOwner(anyAgency)) return refuse('access.setUpDone');
  const attempt = await beginAttempt(deps, { name: 'set-up', address: visitor.address }, now);
  if (attempt.wait > 0) {
    outgoing.header('retry-after', String(attempt.wait));
    return refuse('access.wait', { seconds: attempt.wait });
  }
  const { officer } = body;
  const judged = judgePassword(officer.password, { ...officer, birthDate: null });
  const passwordHash = judged.ok ? await hashPassword(officer.password) : '';
  const result = await deps.db.asOwner(async (tx) => {
    const code = await lockSetUpCode(tx);
    if (await anyAgency(tx)) return refuse('access.setUpDone');
    if (code === null || !sameHash(code, setUpCodeHash(deps.config.masterKey, body.code)))
      return refuse('access.setUpCodeWrong');
    await attempt.succeeded(tx);
    if (!judged.ok) return judged;
    const agencyId = await insertAgency(tx, body.agency, now);
    const accountId = deps.newId();
    const number = signInNumber(officer.number);
    const email = officer.email?.toLowerCase() ?? null;
    const account = {
      accountId,
      employeeId: null,
      name: officer.name,
      number,
      email,
      passwordHash,
      mustChangePassword: false,
    };
    await insertAccounts(tx, agencyId, [account], now);
    const from = todayIn(body.agency.zone, now);
    for (const role of ['personnelOfficer', 'platformOperator'] as const) {
      await insertGrant(tx, {
        agencyId,
        grantId: deps.newId(),
        accountId,
        role,
        unitId: null,
        from,
        to: null,
        grantedBy: null,
      });
    }
    await dropSetUpCode(tx);
    const entry = {
      agencyId,
      accountId,
      at: now,
      action: 'access.setUp',
      targetKind: 'agency',
      targetId: String(agencyId),
    };
    await appendAudit(tx, { ...entry, detail: { name: body.agency.name } });
    return ok(
      await startSession(tx, call, {
        agencyId,
        accountId,
        method: 'password',
        lasting: false,
        owed: false,
        mustChangePassword: false,
      }),
    );
  });
  if (!result.ok) return result;
  carry(outgoing, result.value);
  return ok(result.value.step);
};

import type { attendancePhoneEndpoints } from '../../../contract/attendancePhone.ts';
import { phoneRulesOf } from '../../../domain/attendance/proof/phoneRules.ts';
import { ok } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { groundsOf } from './ground.ts';
import { agencyRow, writePhoneRules } from './groundStore.ts';

export const readPhoneRules: Handler<typeof attendancePhoneEndpoints.rules> = async ({ tx, actor }) =>
  ok(phoneRulesOf((await agencyRow(tx, actor.agencyId)).settings));

export const setPhoneRules: Handler<typeof attendancePhoneEndpoints.setRules> = async ({
  tx,
  actor,
  body,
  deps,
  audit,
}) => {
  const before = phoneRulesOf((await agencyRow(tx, actor.agencyId)).settings);
  const changed = Object.entries(body).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before]),
  );
  if (changed.length === 0) return ok(undefined);
  await writePhoneRules(tx, actor.agencyId, body);
  groundsOf(deps).forgetAgency(actor.agencyId);
  const detail = Object.fromEntries(
    changed.map(([name, value]) => [name, { from: before[name as keyof typeof before], to: value }]),
  );
  await audit('phone.setRules', { kind: 'agency', id: String(actor.agencyId) }, detail);
  return ok(undefined);
};

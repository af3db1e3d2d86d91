import { readdirSync, readFileSync } from 'node:fs';
import type { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { type PermitKind, type RequestRules, RequestRulesSchema } from '../../../domain/attendance/request/model.ts';
import { ok } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { repositoryFile } from '../../platform/repositoryFile.ts';
import { listOwnRules, saveOwnRules } from './requestRulesStore.ts';

interface Ready {
  readonly name: string;
  readonly rules: RequestRules;
}
let ready: readonly Ready[] | null = null;

/** Sets that come with Luwes, the common one first. Throws on a damaged file. */
const readySets = (): readonly Ready[] => {
  const folder = repositoryFile('permit-rules');
  ready ??= readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => ({
      name,
      rules: RequestRulesSchema.parse(JSON.parse(readFileSync(`${folder}/${name}/rules.json`, 'utf8'))),
    }))
    .sort((a, b) => Number(b.name === 'umum') - Number(a.name === 'umum') || (a.name < b.name ? -1 : 1));
  return ready;
};

/** The rules of a day: what the agency set last before it, else the common ready set. */
export const requestRulesOn = async (tx: Tx, agencyId: number, day: PlainDate): Promise<RequestRules> => {
  const own = (await listOwnRules(tx, agencyId)).find((each) => each.from <= day);
  return own?.rules ?? readySets()[0]!.rules;
};

/** Every kind of permit that ever had a name here, so that old requests can still be told; the latest word holds. */
export const permitKindsOf = async (tx: Tx, agencyId: number): Promise<ReadonlyMap<string, PermitKind>> => {
  const own = await listOwnRules(tx, agencyId);
  const sets = [
    ...readySets()
      .map((each) => each.rules)
      .reverse(),
    ...own.map((each) => each.rules).reverse(),
  ];
  return new Map(sets.flatMap((rules) => rules.permits).map((kind) => [kind.key, kind]));
};

export const readRequestRules: Handler<typeof attendanceRequestEndpoints.rules> = async ({ tx, actor, today }) =>
  ok({
    ready: [...readySets()],
    own: await listOwnRules(tx, actor.agencyId),
    inForce: await requestRulesOn(tx, actor.agencyId, today),
  });

export const setRequestRules: Handler<typeof attendanceRequestEndpoints.setRules> = async (call) => {
  const { tx, actor, params, body, now, audit } = call;
  const { accountId, agencyId } = actor;
  await saveOwnRules(tx, agencyId, { from: params.from, rules: body.rules, at: now, accountId });
  await audit(
    'attendanceRequest.setRules',
    { kind: 'agency', id: String(agencyId) },
    { from: params.from, ...body.rules },
  );
  return ok(undefined);
};

import type { leaveEndpoints } from '../../../contract/leave.ts';
import { printNumber } from '../../../domain/people/readNumber.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { daysBetween, todayIn, yearOf, type Zone } from '../../../kernel/time.ts';
import { leaveFormWords as english } from '../../../words/en/leaveForm.ts';
import { formatsOf } from '../../../words/format.ts';
import { leaveFormWords as indonesian } from '../../../words/id/leaveForm.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { isHealthKind } from './leaveFiles.ts';
import { drawLeaveForm } from './leaveFormSheet.ts';
import { leaveAsker, leaveSigners, type Signer } from './leaveFormStore.ts';
import { loadLeave } from './leaveGround.ts';
import { leaveInReach } from './leaveInReach.ts';
import { findLeave, type LeaveRequest } from './leaveStore.ts';

type Asking = Pick<Call<typeof leaveEndpoints.ownForm>, 'tx' | 'actor' | 'today' | 'language'>;

const daysOfYear = 365.25;
const signed = ({ name, number }: Signer) => ({ name, number: printNumber(number) });

const formOf = async (call: Asking, request: LeaveRequest) => {
  const { tx, today } = call;
  const { agencyId } = call.actor;
  const words = call.language === 'en' ? english : indonesian;
  const formats = formatsOf(call.language);
  const agency = await readAgencyRow(tx, agencyId);
  const zone = agency.zone as Zone;
  const { rules, people } = await loadLeave(tx, agencyId, [request.employeeId], { ...request, today });
  const ground = people.get(request.employeeId);
  const asker = await leaveAsker(tx, agencyId, request.employeeId, request.from);
  const signers = await leaveSigners(tx, agencyId, request.id);
  const year = yearOf(request.from);
  const since = ground?.facts.serviceStart ?? null;
  const months = since === null ? 0 : Math.floor((daysBetween(since, today) / daysOfYear) * 12);
  const recommended = signers.get('recommended');
  const verdict = (['approved', 'postponed', 'refused'] as const).find((move) => signers.has(move)) ?? null;
  const decided = verdict === null ? undefined : signers.get(verdict);
  const balance = ground?.facts.balanceOf(year) ?? null;
  const unitId = ground?.unitId ?? request.unitId;
  const letter = request.actions.findLast((each) => each.move === 'approved')?.letter ?? '';
  return drawLeaveForm({
    words,
    language: call.language,
    paper: agency.paper === 'A4' ? 'A4' : 'F4',
    agency: agency.name,
    date: formats.day(todayIn(zone, request.madeAt)),
    asker: { ...signed(asker), position: asker.position },
    unit: (await loadUnits(tx, agencyId, request.from)).get(unitId)?.name ?? '',
    service: since === null ? '' : words.serviceText({ years: Math.floor(months / 12), months: months % 12 }),
    kind: request.kind,
    // What a doctor wrote stays off the paper, as it stays off the screen of the head.
    reason: isHealthKind(request) ? '' : request.reason,
    length: `${request.length} ${words.units[rules.get(request.kind)!.unit]}`,
    from: formats.day(request.from),
    to: formats.day(request.to),
    balances:
      balance === null
        ? null
        : [
            { year: String(year - 2), left: '' },
            { year: String(year - 1), left: String(balance.carried) },
            { year: String(year), left: String(balance.left) },
          ],
    address: request.address,
    phone: request.phone,
    head: recommended
      ? { ...signed(recommended), said: words.recommendedOn({ day: formats.day(todayIn(zone, recommended.at)) }) }
      : null,
    decision:
      verdict === null || decided === undefined
        ? null
        : {
            ...signed(decided),
            verdict,
            said: [
              words.decidedOn({ day: formats.day(todayIn(zone, decided.at)) }),
              letter && words.letter({ letter }),
              verdict === 'approved' ? '' : decided.note,
            ]
              .filter(Boolean)
              .join('\n'),
          },
  });
};

const file = async (
  call: Asking,
  request: LeaveRequest,
): Promise<Result<{ bytes: Uint8Array; name: string; mediaType: string }>> =>
  ok({ bytes: await formOf(call, request), name: `formulir-cuti-${request.from}.pdf`, mediaType: 'application/pdf' });

/** The own request on the form of BKN. */
export const ownLeaveForm: Handler<typeof leaveEndpoints.ownForm> = async (call) => {
  const request = await findLeave(call.tx, call.actor.agencyId, call.params.id);
  return request === null || request.employeeId !== call.actor.employeeId
    ? refuse('general.notFound')
    : file(call, request);
};

/** The same for those who decide. */
export const leaveForm: Handler<typeof leaveEndpoints.form> = async (call) => {
  const found = await leaveInReach(call, call.params.id);
  return found.ok ? file(call, found.value.request) : found;
};

import { expect, it } from 'vitest';
import { instrumentWith } from '../../domain/policy/clauses/trial.ts';
import { instrumentsOn, policyDigest } from './policyDigest.ts';

const days = ['2026-12-01', '2026-12-02'] as const;
const friday = (id: string, over: object = {}) =>
  instrumentWith([{ kind: 'fixedHomeWeekday', weekdays: [5] }], { id, ...over });
const heldBy = (...instruments: ReturnType<typeof friday>[]) =>
  instrumentsOn({ instruments, switches: [] }, days).map((each) => each.id);

it('what the agency has put in force holds on its days, also a text written for another area; drafts and old texts do not', () => {
  expect(
    heldBy(
      friday('own'),
      friday('elsewhere', { region: '64' }),
      friday('draft', { state: 'draft' }),
      friday('over', { to: '2026-11-30' }),
      friday('later', { from: '2026-12-03' }),
    ),
  ).toEqual(['own', 'elsewhere']);
});

it('the digest changes with a clause and with a switch of these days, and with nothing else', () => {
  const ground = { instruments: [friday('own')], switches: [] };
  const same = policyDigest(ground, days);
  expect(policyDigest({ ...ground, instruments: [friday('own'), friday('over', { to: '2026-11-30' })] }, days)).toBe(
    same,
  );
  expect(policyDigest({ ...ground, instruments: [{ ...friday('own'), clauses: [] }] }, days)).not.toBe(same);
  const zone = { name: 'riskZone', value: 'high', to: null } as const;
  expect(policyDigest({ ...ground, switches: [{ ...zone, from: '2026-12-02' }] }, days)).not.toBe(same);
  expect(policyDigest({ ...ground, switches: [{ ...zone, from: '2026-12-03' }] }, days)).toBe(same);
});

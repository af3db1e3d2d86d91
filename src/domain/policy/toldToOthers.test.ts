import { expect, it } from 'vitest';
import { overruledToldToOthers, toldToOthers } from './toldToOthers.ts';

const ref = { instrument: 'se-1', clause: 'c1', article: 'A' };

it('others hear one and the same of a dispensation and of a declaration, and not by which clause', () => {
  const [dispensation, declaration] = ['alwaysHome.dispensation', 'alwaysHome.declaration'].map((code) =>
    toldToOthers({ code, params: { until: '2026-12-01' }, ref }),
  );
  expect(declaration).toEqual(dispensation);
  expect(dispensation).toEqual({ code: 'alwaysHome.personal', params: { until: '2026-12-01' }, ref: null });
});

it('all other reasons are told as they are', () => {
  const reason = { code: 'alwaysOffice.position', params: {}, ref };
  expect(toldToOthers(reason)).toBe(reason);
});

it('of clauses that gave way others hear none that would tell of somebody’s health by having spoken', () => {
  const office = { code: 'alwaysOffice.position', params: {}, ref };
  const ill = { code: 'alwaysHome.dispensation', params: { until: '2026-12-01' }, ref: { ...ref, clause: 'ill' } };
  const weighed = { code: 'eligibility.declared', params: {}, ref };
  const told = overruledToldToOthers([
    { reason: ill, by: office, why: 'issuer' },
    { reason: { ...ill, code: 'alwaysHome.declaration' }, by: ill, why: 'scope' },
    { reason: weighed, by: office, why: 'order' },
    { reason: office, by: weighed, why: 'order' },
    { reason: office, by: ill, why: 'scope' },
  ]);
  expect(told).toEqual([
    { reason: office, by: { code: 'alwaysHome.personal', params: { until: '2026-12-01' }, ref: null }, why: 'scope' },
  ]);
});

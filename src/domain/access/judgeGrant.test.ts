import { describe, expect, it } from 'vitest';
import type { Actor, Grant } from './can.ts';
import { judgeGrant, mayResetFor } from './judgeGrant.ts';

const officer: Actor = {
  accountId: 'officer',
  agencyId: 1,
  employeeId: 'e1',
  grants: [
    { role: 'personnelOfficer', unitId: null, from: '2026-01-01', to: null },
    { role: 'employee', unitId: null, from: '2020-01-01', to: null },
  ],
};
const today = '2026-11-23';
const grant = (role: Grant['role'], more: Partial<Grant> = {}): Grant => ({
  role,
  unitId: null,
  from: today,
  to: null,
  ...more,
});
const codeOf = (accountId: string, g: Grant): string | null => {
  const result = judgeGrant(officer, accountId, g, today);
  return result.ok ? null : result.problem.code;
};

describe('a personnel officer', () => {
  it('may make a colleague inspector or unit head', () => {
    expect(codeOf('colleague', grant('inspector'))).toBeNull();
    expect(codeOf('colleague', grant('unitHead', { unitId: 'u1' }))).toBeNull();
  });
  it('may not let himself see health evidence, nor operate the platform', () => {
    expect(codeOf('officer', grant('healthVerifier'))).toBe('access.grantHealth');
    expect(codeOf('officer', grant('platformOperator'))).toBe('access.grantBeyond');
  });
  it('may not make anybody an operator of the platform', () => {
    expect(codeOf('colleague', grant('platformOperator'))).toBe('access.grantBeyond');
  });
  it('may not name a health verifier, nor somebody who could: he also hands out their passwords', () => {
    expect(codeOf('colleague', grant('healthVerifier'))).toBe('access.grantHealth');
    expect(codeOf('colleague', grant('appointingAuthority'))).toBe('access.grantHealth');
    expect(mayResetFor(officer, [grant('appointingAuthority')], today)).toBe(false);
  });
  it('may name a health verifier when he also operates the platform, but never himself', () => {
    const first = { ...officer, grants: [...officer.grants, grant('platformOperator')] };
    expect(judgeGrant(first, 'colleague', grant('healthVerifier'), today).ok).toBe(true);
    expect(judgeGrant(first, 'officer', grant('healthVerifier'), today)).toMatchObject({
      problem: { code: 'access.grantBeyond' },
    });
  });
  it('names a unit for a head and none for an agency-wide role', () => {
    expect(codeOf('colleague', grant('unitHead'))).toBe('access.roleNeedsUnit');
    expect(codeOf('colleague', grant('inspector', { unitId: 'u1' }))).toBe('access.roleIsAgencyWide');
  });
  it('cannot give a role that is already over', () => {
    expect(codeOf('colleague', grant('inspector', { from: '2026-11-01', to: '2026-11-22' }))).toBe('access.grantPast');
  });
});

describe('an appointing authority', () => {
  it('names health verifiers, but no operator of the platform', () => {
    const authority = { ...officer, grants: [grant('appointingAuthority')] };
    expect(judgeGrant(authority, 'colleague', grant('healthVerifier'), today).ok).toBe(true);
    expect(judgeGrant(authority, 'colleague', grant('platformOperator'), today).ok).toBe(false);
  });
});

describe('handing out a temporary password', () => {
  it('is open for employees and heads', () => {
    expect(mayResetFor(officer, [grant('employee'), grant('unitHead', { unitId: 'u1' })], today)).toBe(true);
  });
  it('is open for an inspector to the appointing authority, not to the officer whom he oversees', () => {
    expect(mayResetFor(officer, [grant('inspector')], today)).toBe(false);
    const authority = { ...officer, grants: [grant('appointingAuthority')] };
    expect(mayResetFor(authority, [grant('inspector')], today)).toBe(true);
  });
  it('is closed for those who may do more than the officer, lest he act in their name', () => {
    expect(mayResetFor(officer, [grant('healthVerifier')], today)).toBe(false);
    expect(mayResetFor(officer, [grant('platformOperator')], today)).toBe(false);
  });
  it('is open for an operator of the platform, so that nobody is shut out for good', () => {
    const operator = { ...officer, grants: [...officer.grants, grant('platformOperator')] };
    expect(mayResetFor(operator, [grant('healthVerifier')], today)).toBe(true);
  });
});

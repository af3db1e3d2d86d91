import { expect, it } from 'vitest';
import { toldToOthers } from './toldToOthers.ts';

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

import { expect, it } from 'vitest';
import { evidenceKind } from './evidenceKind.ts';
import { judgeDates } from './judgeDates.ts';
import { evidenceErasedBefore, retentionOf } from './retention.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('knows evidence by its first bytes, whatever its name says', () => {
  expect(evidenceKind(bytes('%PDF-1.7 …'))).toBe('pdf');
  expect(evidenceKind(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg');
  expect(evidenceKind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe('png');
});

it.each(['<html><script>', 'MZ\u0090', 'PK\u0003\u0004', 'GIF89a', '%PDF', ''])('takes nothing else: %j', (text) => {
  expect(evidenceKind(bytes(text))).toBeNull();
});

it('refuses dates out of order, a span that is over, and more than a year', () => {
  const code = (from: `${number}-${number}-${number}`, until: `${number}-${number}-${number}`) => {
    const judged = judgeDates(from, until, '2026-11-23');
    return judged.ok ? 'ok' : judged.problem.code;
  };
  expect(code('2026-11-20', '2026-11-23')).toBe('ok');
  expect(code('2026-12-02', '2026-12-01')).toBe('dispensation.datesOutOfOrder');
  expect(code('2026-10-01', '2026-11-22')).toBe('dispensation.alreadyOver');
  expect(code('2026-12-01', '2027-12-01')).toBe('ok');
  expect(code('2026-12-01', '2027-12-02')).toBe('dispensation.tooLong');
});

it("keeps evidence 30 days and declarations 14, unless the agency's settings say otherwise", () => {
  expect(retentionOf({})).toEqual({ evidenceDays: 30, declarationDays: 14 });
  expect(retentionOf({ dispensation: { evidenceDays: 7 } })).toEqual({ evidenceDays: 7, declarationDays: 14 });
  expect(retentionOf({ dispensation: 'nonsense' })).toEqual({ evidenceDays: 30, declarationDays: 14 });
  expect(evidenceErasedBefore(retentionOf({}), '2026-12-31')).toBe('2026-12-01');
});

import { expect, it } from 'vitest';
import type { Overruled } from '../domain/policy/model.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { overruledSentence } from './rosterSentence.ts';

const names: Record<string, string> = { 'se-wali': 'SE Wali Kota', 'se-menteri': 'SE Menteri' };
const pair: Overruled = {
  reason: {
    code: 'shareCap.office.atMost',
    params: { share: '50%' },
    ref: { instrument: 'se-menteri', clause: 'c1', article: 'Angka 3' },
  },
  by: {
    code: 'shareCap.office.atMost',
    params: { share: '25%' },
    ref: { instrument: 'se-wali', clause: 'c1', article: 'Huruf B angka 2' },
  },
  why: 'issuer',
};

it('names both clauses, what the one that lost says, and what decided', () => {
  expect(overruledSentence(id, pair, (code) => names[code])).toMatch(
    /^SE Wali Kota Huruf B angka 2 mengalahkan SE Menteri Angka 3 \(“.*50%.*”\), karena penerbitnya lebih dekat$/,
  );
  expect(overruledSentence(en, pair, (code) => names[code])).toMatch(
    /^SE Wali Kota, Huruf B angka 2 prevails over SE Menteri, Angka 3 \(“.*50%.*”\), because its issuer is nearer$/,
  );
});

it('names a reason without a clause by what it says, and leaves out what is not known', () => {
  const { why: _, ...without } = pair;
  const personal = { ...without, by: { code: 'alwaysHome.personal', params: { until: '2026-06-01' }, ref: null } };
  expect(overruledSentence(en, personal, () => undefined)).toMatch(/^\S.+ prevails over Angka 3 \(“.+”\)$/);
});

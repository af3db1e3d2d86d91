import { expect, it } from 'vitest';
import { judgeNumber, printNumber, readNumber } from './readNumber.ts';

const read = (text: string, kind: Parameters<typeof readNumber>[1] = null) => {
  const result = readNumber(text, kind);
  if ('fault' in result) throw new Error(result.fault);
  return result.value;
};

it('a NIP tells birth date, month of appointment and sex', () => {
  expect(read('19850315 201001 1 003')).toEqual({
    number: '198503152010011003',
    kind: 'nip',
    facts: { birthDate: '1985-03-15', sex: 'male', appointed: '2010-01-01' },
  });
});

it('a number whose digits 13 and 14 are no month is an NI PPPK, and its year is the year of the contract', () => {
  expect(read('199207212024212005')).toMatchObject({
    kind: 'niPppk',
    facts: { birthDate: '1992-07-21', sex: 'female', appointed: '2024-01-01' },
  });
});

it('a stated employment kind decides where digits 13 and 14 could be either', () => {
  expect(read('199207212023012005', 'pppk').kind).toBe('niPppk');
  expect(read('199207212023012005', 'pns').kind).toBe('nip');
});

it.each([
  ['1,98503E+17', 'number.ruined'],
  ['1.98503E+17', 'number.ruined'],
  ["'1,99E+17", 'number.ruined'],
  ['198503152010011000', 'number.lostDigits'],
  ['130123456', 'number.old'],
  ['19850315201001100', 'number.length'],
  ['19850315O010011003', 'number.letters'],
  ['  ', 'number.empty'],
])('%s is refused as %s', (text, fault) => {
  expect(readNumber(text, 'pns')).toEqual({ fault });
});

it('staff outside ASN keep the number that the agency gave them', () => {
  expect(read('THL-0042', 'thl')).toMatchObject({ number: 'THL0042', kind: 'agencyNumber' });
  expect(read('3374012109920003', 'ptt').kind).toBe('agencyNumber');
});

it('contradictions with the recorded birth date and sex are warnings', () => {
  expect(judgeNumber(read('198503152010011003'), { birthDate: '1985-03-16', sex: 'female' })).toEqual([
    'number.birthDiffers',
    'number.sexDiffers',
  ]);
  expect(judgeNumber(read('198513152010011003'), { birthDate: null, sex: null })).toEqual(['number.birthImpossible']);
  expect(judgeNumber(read('198503152010131003', 'pns'), { birthDate: null, sex: null })).toEqual([
    'number.monthImpossible',
  ]);
  expect(judgeNumber(read('200503152010011003'), { birthDate: null, sex: null })).toEqual(['number.tooYoung']);
  expect(judgeNumber(read('198503152010011003'), { birthDate: '1985-03-15', sex: 'male' })).toEqual([]);
});

it('a NIP is printed in groups of eight, six, one and three', () => {
  expect(printNumber('198503152010011003')).toBe('19850315 201001 1 003');
  expect(printNumber('THL0042')).toBe('THL0042');
});

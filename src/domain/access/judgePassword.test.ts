import { describe, expect, it } from 'vitest';
import { judgePassword, type PersonalFacts } from './judgePassword.ts';

const siti: PersonalFacts = {
  name: 'Siti Rahmawati',
  number: '198703142010012015',
  email: 'siti.rahma@kota.example',
  birthDate: '1987-03-14',
};
const codeOf = (password: string): string | null => {
  const result = judgePassword(password, siti);
  return result.ok ? null : result.problem.code;
};

describe('a password', () => {
  it.each([
    'kopi hangat di teras belakang',
    'Lumpia-7-Perahu-Biru',
    'x9#Vq2!mT7&zL',
    'Mangga muda 3 keranjang',
    'ibu beli tahu gimbal kemarin',
  ])('that a guesser does not reach is accepted: %s', (password) => expect(codeOf(password)).toBeNull());
  it('of eleven characters is too short and says how many are missing', () => {
    expect(judgePassword('x9#Vq2!mT7&', siti)).toEqual({
      ok: false,
      problem: { code: 'access.passwordShort', params: { least: 12, has: 11 } },
    });
  });
  it.each([
    '198703142010012015',
    'nip 19870314 201001 2 015',
    'SitiRahmawati1',
    'rahmawati-2010!',
    'siti14031987!!',
    'aa14-03-1987bb',
  ])('made of the number, the name or the birth date is refused: %s', (password) =>
    expect(codeOf(password)).toBe('access.passwordPersonal'),
  );
  it.each([
    'password1234',
    'P@ssw0rd12345',
    'bismillah1234',
    'indonesia2026!',
    'qwerty123456',
    '123456789012',
    'aaaaaaaaaaaa',
    'semarangsemarang',
    'Rahasia!!2026',
  ])('that everybody uses is refused: %s', (password) => expect(codeOf(password)).toBe('access.passwordCommon'));
  it('longer than 200 characters is refused before anything is computed from it', () => {
    expect(codeOf('kopi '.repeat(60))).toBe('access.passwordLong');
  });
});

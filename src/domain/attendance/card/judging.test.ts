import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeDisplayCode } from './judgeDisplayCode.ts';
import { judgeCard, judgeLive } from './judgeScan.ts';
import { pairingCodeOf, readPairingCode } from './pairingCode.ts';
import { provenInterval } from './provenInterval.ts';

const facts = { agency: 7, now: 1000, signed: true, revoked: false, acceptedAt: null, repeatSeconds: 120 };
const card = { keyId: 1, agency: 7, holder: '00', credential: '00', expires: 2000 };

describe('a card at the kiosk', () => {
  it.each([
    ['counts', {}, null],
    ['of another agency', { agency: 8 }, 'wrongAgency'],
    ['signed by a key not known here', { signed: null }, 'unknownKey'],
    ['with a false signature', { signed: false }, 'forged'],
    ['at the second it expires', { now: 2000 }, 'expired'],
    ['a second before', { now: 1999 }, null],
    ['revoked', { revoked: true }, 'revoked'],
    ['again after 119 seconds', { acceptedAt: 881 }, 'repeat'],
    ['again after 120 seconds', { acceptedAt: 880 }, null],
    ['when the kiosk clock was set back since', { acceptedAt: 1500 }, null],
  ])('%s', (_, over, refusal) => {
    expect(judgeCard(card, { ...facts, ...over })).toBe(refusal);
  });
});

describe('a live code at the kiosk', () => {
  it.each([
    ['of this moment counts', 1000, {}, null],
    ['45 seconds old', 955, {}, null],
    ['46 seconds old', 954, {}, 'liveOld'],
    ['30 seconds ahead', 1030, {}, null],
    ['31 seconds ahead', 1031, {}, 'liveAhead'],
    ['of a phone not known here', 1000, { signed: null }, 'phoneUnknown'],
    ['signed by another phone', 1000, { signed: false }, 'forged'],
    ['of a revoked card', 1000, { revoked: true, signed: null }, 'revoked'],
  ])('%s', (_, at, over, refusal) => {
    expect(judgeLive({ agency: 7, credential: '00', at }, { ...facts, ...over })).toBe(refusal);
  });
});

describe('a display code', () => {
  const code = { display: 1, step: 100 };
  const at = (seconds: number) => ({ earliest: seconds, latest: seconds });
  it.each([
    ['as it appears', at(1500), 'ok'],
    ['as the current one', at(1514), 'ok'],
    ['as the one before', at(1529), 'ok'],
    ['when it is two steps old', at(1530), 'stale'],
    ['of a display that is three seconds ahead', at(1497), 'ok'],
    ['from the future', at(1496), 'future'],
    ['scanned offline at some time within an hour', { earliest: 0, latest: 3600 }, 'ok'],
    ['scanned offline, surely later', { earliest: 1530, latest: 3600 }, 'stale'],
  ])('%s', (_, scanned, verdict) => {
    expect(judgeDisplayCode({ code, macOk: true, scanned, usedBySame: false })).toBe(verdict);
  });
  it('tells a false mac and a repeat apart', () => {
    expect(judgeDisplayCode({ code, macOk: false, scanned: at(1500), usedBySame: true })).toBe('badMac');
    expect(judgeDisplayCode({ code, macOk: true, scanned: at(1510), usedBySame: true })).toBe('duplicate');
    expect(judgeDisplayCode({ code, macOk: true, scanned: at(9999), usedBySame: true })).toBe('stale');
  });
});

describe('a pairing code', () => {
  it('may be typed with blanks and small letters', () => {
    const code = pairingCodeOf(Uint8Array.from([0, 31, 255, 7, 8, 9, 100, 77]));
    expect(readPairingCode(code)).toBe(code);
    expect(readPairingCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code);
    expect(readPairingCode(`LP:${code}`)).toBe(code);
  });
  it.each(['', 'ABCD', 'ABCDEFGHJ', 'ABCDEFG0', 'ABCDEFG!'])('is not %s', (typed) => {
    expect(readPairingCode(typed)).toBeNull();
  });
});

describe('the proven interval of an event', () => {
  const anchor = { at: 1_000_000, mark: '', wall: 1_000_000, mono: 0, page: 'p', unsure: 50 };
  it('is narrow and ignores the wall clock while the page stays open', () => {
    const made = provenInterval({ wall: 1_000_000 - 3_600_000, mono: 5_000, page: 'p' }, anchor, {
      wall: 1_000_000 - 3_590_000,
      mono: 10_000,
      page: 'p',
      receivedAt: 1_010_050,
    });
    expect(made).toMatchObject({ earliest: 1_004_950, latest: 1_005_050, at: 1_004_950, grade: 'A' });
  });
  it('is wide after a restart, and the claim stands when no clock moved', () => {
    const made = provenInterval({ wall: 4_600_000, mono: 10, page: 'q' }, anchor, {
      wall: 8_200_000,
      mono: 3,
      page: 'r',
      receivedAt: 8_200_000,
    });
    expect(made).toMatchObject({ earliest: 999_950, latest: 8_200_000, at: 4_600_000, grade: 'B' });
  });
  it('judges by the latest moment when a clock moved in between', () => {
    const made = provenInterval({ wall: 4_600_000, mono: 10, page: 'q' }, anchor, {
      wall: 8_100_000,
      mono: 3,
      page: 'r',
      receivedAt: 8_200_000,
    });
    expect(made).toMatchObject({ at: 8_200_000, grade: 'C' });
  });
  it('never excludes the true time, whatever sleeps, reloads and clock jumps', () => {
    const part = fc.record({
      passes: fc.integer({ min: 0, max: 7_200_000 }),
      sleeps: fc.boolean(),
      reloads: fc.boolean(),
      jump: fc.integer({ min: -1e8, max: 1e8 }),
    });
    fc.assert(
      fc.property(part, part, (before, after) => {
        const later = (c: { true: number; wall: number; mono: number; page: string }, p: typeof before) => ({
          true: c.true + p.passes,
          wall: c.wall + p.passes + p.jump,
          mono: p.reloads ? 1 : c.mono + (p.sleeps ? 0 : p.passes),
          page: p.reloads ? `${c.page}x` : c.page,
        });
        const event = later({ true: anchor.at, wall: anchor.wall, mono: anchor.mono, page: anchor.page }, before);
        const sync = later(event, after);
        const made = provenInterval(event, anchor, { ...sync, receivedAt: sync.true });
        expect(made.earliest).toBeLessThanOrEqual(event.true);
        expect(made.latest).toBeGreaterThanOrEqual(event.true);
        expect(made.at >= made.earliest && made.at <= made.latest).toBe(true);
      }),
    );
  });
});

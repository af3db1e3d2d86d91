import { afterAll, describe, expect, it } from 'vitest';
import { attendanceLiveWords as t } from '../src/words/id/attendanceLive.ts';
import { attendancePhoneWords } from '../src/words/id/attendancePhone.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

afterAll(closeBrowser);
const { checkIn } = attendancePhoneWords;

const openBoard = async (me: Visitor): Promise<void> => {
  await me.signIn('kepala');
  await me.goTo('/hadir-sekarang');
  await me.page.getByText(t.live, { exact: true }).waitFor();
  await me.page.getByRole('button', { name: t.states.here }).waitFor();
};

describe('who is here now', () => {
  it('hears of a check-in without being asked, and filters by a press', async () => {
    const head = await visitor({ width: 1440, height: 900 });
    await openBoard(head);
    expect(await head.accessibility()).toEqual([]);
    await head.shot('live-board');

    const staff = await visitor({ width: 360, height: 740 });
    await staff.signIn('staf');
    await staff.goTo('/saku/');
    const enrol = staff.page.getByRole('button', { name: checkIn.phone.enrol });
    const record = staff.page.getByRole('button', { name: /Catat (hadir|pulang)/ });
    await enrol.or(record).first().waitFor();
    if ((await enrol.count()) > 0) await enrol.click();
    await record.click();
    // Well before the board would ask by itself.
    const told = head.page.waitForResponse(/\/api\/attendance\/now/, { timeout: 15_000 });
    await staff.page.getByRole('button', { name: checkIn.reasonTitle }).click();
    await staff.page.getByRole('button', { name: checkIn.reasonSend }).click();
    expect((await told).status()).toBe(200);
    await staff.leave();

    await head.page.getByRole('button', { name: t.states.missing }).click();
    await expect.poll(() => new URL(head.page.url()).searchParams.get('keadaan')).toBe('missing');
    expect(head.faults).toEqual([]);
    await head.leave();
  });

  it('fits a phone, in the dark too', async () => {
    const head = await visitor({ width: 360, height: 740, dark: true });
    await openBoard(head);
    expect(await head.accessibility()).toEqual([]);
    expect(await head.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await head.shot('live-board-phone');
    expect(head.faults).toEqual([]);
    await head.leave();
  });
});

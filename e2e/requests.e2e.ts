import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mondayOf, type PlainDate } from '../src/kernel/time.ts';
import { formatsOf } from '../src/words/format.ts';
import { requestScreenWords as words } from '../src/words/id/requestScreens.ts';
import { ask, monthAhead, planMonth, publishPlan, unitNamed } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

const phone = { width: 360, height: 740 };
const formats = formatsOf('id');
const month = monthAhead(1);
let clerk: Visitor;
let colleague: Visitor;
let head: Visitor;

const lettersOf = async (who: Visitor): Promise<Map<PlainDate, string>> => {
  const { days } = await ask(who, 'get', `/api/roster/mine?${new URLSearchParams({ ...month })}`);
  return new Map(days.map((each: { day: PlainDate; letter: string }) => [each.day, each.letter]));
};
const optionLabel = (day: PlainDate) => `${formats.weekdayShort(day)}, ${formats.dayAndMonth(day)}`;
const isWide = (who: Visitor) => who.page.evaluate('document.documentElement.scrollWidth - innerWidth');
const fits = async (who: Visitor) => {
  expect(await who.accessibility()).toEqual([]);
  expect(await isWide(who)).toBeLessThanOrEqual(0);
};
/** Takes the request named by its employee and days on the head's desk and approves it. */
const approve = async (name: string, days: readonly PlainDate[]) => {
  const { page } = head;
  await head.goTo('/permohonan');
  await page
    .getByRole('row')
    .filter({ hasText: name })
    .filter({ hasText: formats.list(days.map(formats.dayAndMonth)) })
    .getByRole('rowheader')
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words.desk.judged).waitFor();
  expect(await head.accessibility()).toEqual([]);
  await head.shot(`request-${days[0]}`);
  await dialog.getByRole('button', { name: words.desk.approve, exact: true }).click();
  await page.getByText(words.desk.approveAsk({ n: 1 })).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: words.desk.approve, exact: true }).click();
  await page.getByText(words.desk.done({ n: 1 })).waitFor();
};

beforeAll(async () => {
  clerk = await visitor(phone);
  colleague = await visitor({ ...phone, dark: true });
  head = await visitor({ dark: true });
  const officer = await visitor();
  for (const [key, who] of [
    ['kepegawaian', officer],
    ['pegawai', clerk],
    ['rekan', colleague],
    ['kepala', head],
  ] as const) {
    await who.signIn(key);
    await who.goTo(key === 'kepegawaian' ? '/rencana' : '/');
  }
  if ((await lettersOf(clerk)).size === 0) {
    const { id: unitId } = await unitNamed(officer, 'Dinas Kependudukan');
    await publishPlan(officer, await planMonth(officer, { kind: 'opd', unitId }, month));
  }
  await officer.leave();
});
afterAll(closeBrowser);

describe.sequential('what employees ask for', () => {
  it('wishes for the coming month are sent from the phone and kept', async () => {
    const { page } = clerk;
    const t = words.wishes;
    await clerk.goTo('/saku/usulan');
    const free = page.locator('button[aria-pressed=false]:enabled', { hasText: t.home });
    await free.last().click();
    await page.getByRole('button', { name: t.save }).click();
    await page.getByText(t.saved).waitFor();
    await fits(clerk);
    await clerk.shot('phone-wishes');
    const { windows } = await ask(clerk, 'get', '/api/roster/wishes/mine');
    const days = windows[0].wishes.map((each: { day: string }) => each.day);
    expect(days.length).toBeGreaterThanOrEqual(2);
    await colleague.goTo('/saku/usulan');
    await fits(colleague);
    expect(clerk.faults).toEqual([]);
  });

  it('a swap: proposed on one phone, agreed on the other, approved at the desk, and both schedules change', async () => {
    const [own, other] = [await lettersOf(clerk), await lettersOf(colleague)];
    const { name } = await ask(colleague, 'get', '/api/access/me');
    const { name: clerkName } = await ask(clerk, 'get', '/api/access/me');
    const { requests } = await ask(clerk, 'get', '/api/roster/requests/mine');
    const taken = requests.flatMap((each: { may: string[]; days: PlainDate[] }) =>
      each.may.length > 0 ? each.days : [],
    );
    const all = [...own.keys()].filter((each) => !taken.includes(each));
    let pair: [PlainDate, PlainDate] | null = null;
    for (const day of all.filter((each) => own.get(each) === 'R' && other.get(each) === 'K'))
      for (const otherDay of all.filter((each) => own.get(each) === 'K' && other.get(each) === 'R')) {
        if (pair || mondayOf(day) !== mondayOf(otherDay)) continue;
        const query = new URLSearchParams({ day, otherDay });
        const { options } = await ask(clerk, 'get', `/api/roster/swaps/options?${query}`);
        if (options.some((each: { name: string; allowed: boolean }) => each.name === name && each.allowed))
          pair = [day, otherDay];
      }
    if (pair === null) throw new Error('the plan leaves the two no exchange');
    const [day, otherDay] = pair;
    const days = [...pair].sort();

    const { page } = clerk;
    await clerk.goTo(`/saku/tukar-hari?hari=${day}`);
    const second = page.getByLabel(words.swap.otherDay);
    await second.locator(`option[value="${otherDay}"]`).waitFor({ state: 'attached' });
    expect(await second.locator(`option[value="${otherDay}"]`).innerText()).toContain(optionLabel(otherDay));
    await second.selectOption(otherDay);
    await page.getByRole('radio', { name }).check();
    await fits(clerk);
    await clerk.shot('phone-swap');
    await page.getByRole('button', { name: words.swap.send }).click();
    await page.waitForURL(/\/saku\/permohonan/);

    await colleague.goTo('/saku/permohonan');
    const card = colleague.page.getByRole('listitem').filter({
      has: colleague.page.getByRole('heading', { name: words.home.askedOfYou({ name: clerkName }) }),
    });
    await card
      .filter({ hasText: formats.dayAndMonth(day) })
      .getByRole('button', { name: words.home.agree })
      .click();
    await card
      .filter({ hasText: formats.dayAndMonth(day) })
      .getByText(words.states.agreed)
      .waitFor();
    await fits(colleague);
    await colleague.shot('phone-agreed-dark');

    await approve(clerkName, days);
    const [after, otherAfter] = [await lettersOf(clerk), await lettersOf(colleague)];
    expect([day, otherDay].map((each) => after.get(each))).toEqual(['K', 'R']);
    expect([day, otherDay].map((each) => otherAfter.get(each))).toEqual(['R', 'K']);
    await clerk.goTo('/saku/permohonan');
    await page.getByText(words.states.approved).first().waitFor();
    for (const who of [clerk, colleague, head]) expect(who.faults).toEqual([]);
  });

  it('a flexible day: asked on the phone with what the policies say, approved at the desk, in the schedule', async () => {
    const { page } = clerk;
    const t = words.flexible;
    const { name } = await ask(clerk, 'get', '/api/access/me');
    const days = [...(await lettersOf(clerk))].filter(([, letter]) => letter === 'K').map(([each]) => each);
    let day: PlainDate | null = null;
    for (const each of days.slice(0, 12)) {
      const query = new URLSearchParams({ days: each, place: 'other' });
      const judged = await ask(clerk, 'get', `/api/roster/flexible-days/judgement?${query}`);
      if (judged.days[0].allowed) {
        day = each;
        break;
      }
    }
    if (day === null) throw new Error('the policies leave no flexible day');
    await clerk.goTo(`/saku/hari-fleksibel?hari=${day}`);
    await page.getByRole('radio', { name: words.places.other }).check();
    await page.getByRole('textbox', { name: t.where }).fill('Kantor Kecamatan Contoh Tengah');
    await page.getByText(t.allowed).first().waitFor();
    await page.getByRole('textbox', { name: t.reason }).fill('Mendampingi perekaman data di kecamatan.');
    await page.getByRole('textbox', { name: t.workPlan }).fill('Mendampingi petugas dan mencatat kendala mereka.');
    await page.getByRole('textbox', { name: t.outputs }).fill('Catatan pendampingan');
    await fits(clerk);
    await clerk.shot('phone-flexible');
    await page.getByRole('button', { name: t.send }).click();
    await page.waitForURL(/\/saku\/permohonan/);
    await approve(name, [day]);
    expect((await lettersOf(clerk)).get(day)).toBe('L');
    for (const who of [clerk, head]) expect(who.faults).toEqual([]);
  });
});

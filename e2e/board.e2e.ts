import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rosterWords } from '../src/words/id/roster.ts';
import { rosterLifeWords } from '../src/words/id/rosterLife.ts';
import { monthAhead } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

let officer: Visitor;
let head: Visitor;
let planId: string;
let boardAddress: string;

const ask = async (who: Visitor, method: 'get' | 'post', path: string, data?: object) => {
  const headers = { origin: new URL(who.page.url()).origin, 'idempotency-key': crypto.randomUUID() };
  const answer = await who.page.request[method](path, { ...(data ? { data } : {}), headers });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.status() === 204 ? null : answer.json();
};
/** A save that is refused because others saved first is an answer, not a fault of the page. */
const faultsOf = (who: Visitor) => who.faults.filter((fault) => !/status of 409/.test(fault));
const openBoard = async (who: Visitor) => {
  await who.goTo(boardAddress);
  await who.page.getByRole('grid').waitFor();
};
const month = () => monthAhead(2);
/** Ids of the cells of people who may be in the office and at home, two in each of some rows. */
const freeCells = async (who: Visitor): Promise<string[]> => {
  const board = await ask(
    who,
    'get',
    `/api/roster/plans/${planId}/board?${new URLSearchParams({ unitId: (await unit()).id })}`,
  );
  const shown = board.days.flatMap((day: string, d: number) =>
    new Date(day).getUTCDay() % 6 !== 0 || board.people.some((each: { open: string[] }) => each.open[d] !== '-')
      ? [d]
      : [],
  );
  return board.people.flatMap((person: { open: string[] }, row: number) =>
    shown
      .flatMap((d: number, column: number) => (/K.*R|R.*K/.test(person.open[d] ?? '') ? [`sel-${row}-${column}`] : []))
      .slice(0, 2),
  );
};
const unit = async (): Promise<{ id: string }> => {
  const { units } = await ask(officer, 'get', '/api/units');
  const found = units.find((each: { name: string }) => each.name.startsWith('Dinas Kependudukan')) ?? units[0];
  return found;
};

beforeAll(async () => {
  officer = await visitor();
  head = await visitor();
  await officer.signIn('kepegawaian');
  await head.signIn('kepala');
  await officer.goTo('/rencana');
  await head.goTo('/rencana');
  const { id } = await unit();
  const made = await ask(officer, 'post', '/api/roster/plans', { scope: { kind: 'opd', unitId: id }, ...month() });
  planId = made.planId;
  for (let state = 'queued'; state !== 'done'; ) {
    state = (await ask(officer, 'get', `/api/roster/plans/${planId}/progress`)).state;
    if (state === 'failed' || state === 'cancelled') throw new Error(`planning ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  boardAddress = `/papan-jadwal?rencana=${planId}&unit=${id}`;
});
afterAll(closeBrowser);

describe.sequential('the board', () => {
  it('is worked by keyboard alone: select, fill, take back, and the list of keys', async () => {
    const { page } = officer;
    await openBoard(officer);
    await page.getByRole('grid').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown'])
      await page.keyboard.press(key);
    await page.getByText(rosterWords.board.selected({ count: '4' })).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('l');
    const filled = page.getByRole('button', { name: /^Simpan \d+ perubahan/ });
    await filled.waitFor();
    expect(Number((await filled.innerText()).replace(/\D/g, ''))).toBeGreaterThan(200);
    await page.keyboard.press('Control+z');
    await filled.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText(rosterLifeWords.keys.pattern).waitFor();
    await page.keyboard.press('Escape');
    expect(faultsOf(officer)).toEqual([]);
  });

  it('always shows why, and says it within the window', async () => {
    const { page } = officer;
    await page
      .getByRole('gridcell', { name: /Kantor|Rumah/ })
      .nth(4)
      .click();
    const why = page.getByRole('region', { name: rosterWords.why.title });
    await why.getByText(rosterWords.why.title, { exact: true }).waitFor();
    const place = await why.boundingBox();
    expect(place!.y + place!.height).toBeLessThanOrEqual(900);
    expect(await officer.accessibility()).toEqual([]);
  });

  it('is filled from a weekly pattern that the unit keeps, judged beforehand, taken back in one step', async () => {
    const { page } = officer;
    const t = rosterLifeWords.pattern;
    await page.getByRole('button', { name: t.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Nama pola/).fill('Rabu dan Jumat rumah');
    await dialog.getByRole('button', { name: t.keep }).click();
    await dialog.getByRole('button', { name: 'Rabu dan Jumat rumah', exact: true }).waitFor();
    expect(await dialog.getByRole('status').innerText()).toMatch(/\d+ sel berubah/);
    expect(await officer.accessibility()).toEqual([]);
    await officer.shot('board-pattern');
    await dialog.getByRole('button', { name: t.fill, exact: true }).click();
    const saved = page.getByRole('button', { name: /^Simpan \d+ perubahan/ });
    await saved.waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+z');
    await saved.waitFor({ state: 'detached' });
    expect(faultsOf(officer)).toEqual([]);
  });

  it('with two editors: what does not overlap is merged by one click, what does is chosen by hand', async () => {
    const t = rosterLifeWords.company;
    const cells = await freeCells(officer);
    const press = async (who: Visitor, cell: string, letter: string) => {
      await who.page.locator(`#${cell}`).click();
      await who.page.keyboard.press(letter);
    };
    const save = (who: Visitor) => who.page.getByRole('button', { name: /^Simpan \d+ perubahan/ }).click();
    const saved = (who: Visitor) =>
      who.page
        .getByText(/tersimpan sebagai versi baru/)
        .first()
        .waitFor();
    await openBoard(officer);
    await openBoard(head);
    await press(head, cells[0]!, 'l');
    await press(officer, cells[3]!, 'l');
    await save(head);
    await saved(head);
    await save(officer);
    await officer.page.getByRole('button', { name: t.mergeAndSave }).click();
    await saved(officer);
    expect(await officer.page.locator(`#${cells[0]}`).getAttribute('aria-label')).toContain('Lokasi lain');

    await openBoard(officer);
    await openBoard(head);
    await press(head, cells[5]!, 'l');
    await press(officer, cells[5]!, 'd');
    await save(head);
    await saved(head);
    await save(officer);
    await officer.page.getByRole('button', { name: t.compare({ count: '1' }) }).click();
    const dialog = officer.page.getByRole('dialog');
    const done = dialog.getByRole('button', { name: t.mergeAndSave });
    expect(await done.isDisabled()).toBe(true);
    expect(await officer.accessibility()).toEqual([]);
    await officer.shot('board-merge');
    await dialog.getByText(t.mine).click();
    await done.click();
    await saved(officer);
    const chosen = officer.page.locator(`#${cells[5]}[aria-label*="Dinas luar"]`);
    await chosen.waitFor();
    expect(faultsOf(officer)).toEqual([]);
    expect(faultsOf(head)).toEqual([]);
  });

  it('publishing is taken back within its ten minutes and nobody hears of it', async () => {
    const { page } = officer;
    const { version } = await ask(officer, 'get', `/api/roster/plans/${planId}`);
    const accepting = { version, acceptBreaches: true, note: 'Diketahui.' };
    await ask(officer, 'post', `/api/roster/plans/${planId}/propose`, accepting);
    await ask(officer, 'post', `/api/roster/plans/${planId}/approve`, accepting);
    await openBoard(officer);
    await page.getByRole('button', { name: rosterWords.board.publishPlan, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    if (await dialog.getByRole('checkbox').count()) {
      await dialog.getByRole('checkbox').check();
      await dialog.getByRole('textbox').fill('Diketahui dan diterima.');
    }
    await dialog.getByRole('button', { name: rosterWords.plan.publish, exact: true }).click();
    const takeBack = page.getByRole('button', { name: /^Batalkan \(\d+:\d\d\)/ });
    await takeBack.waitFor();
    await officer.shot('board-published');
    expect(await officer.accessibility()).toEqual([]);
    await takeBack.click();
    await page.getByText(rosterLifeWords.undo.takenBack).waitFor();
    expect(await ask(officer, 'get', `/api/roster/plans/${planId}`)).toMatchObject({
      state: 'approved',
      publishedVersion: null,
    });
    expect(faultsOf(officer)).toEqual([]);
  });
});

describe('who is where', () => {
  it('turns grey and says so after five minutes without news', async () => {
    const person = await visitor();
    await person.signIn('kepegawaian');
    await person.page.clock.install();
    await person.goTo('/siapa-di-mana');
    const fresh = person.page.locator('[data-stale="false"]');
    await fresh.waitFor();
    await person.page.route('**/api/roster/whereabouts**', (route) => route.abort());
    await person.page.clock.fastForward('06:00');
    await person.page.locator('[data-stale="true"]').waitFor();
    await person.page.getByText(/Belum ada kabar sejak \d+ menit/).waitFor();
    expect(await person.accessibility()).toEqual([]);
    await person.leave();
  });

  it.each([
    ['kepegawaian', 1440],
    ['pegawai', 360],
  ] as const)('is shown to %s at %i pixels', async (key, width) => {
    const person = await visitor({ width, height: width === 360 ? 740 : 900 });
    await person.signIn(key);
    await person.goTo('/siapa-di-mana');
    await person.page.getByRole('heading', { level: 1, name: rosterLifeWords.where.title }).waitFor();
    await person.page.getByText(/Data pukul \d\d\.\d\d/).waitFor();
    expect(await person.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await person.accessibility()).toEqual([]);
    expect(person.faults).toEqual([]);
    await person.leave();
  });
});

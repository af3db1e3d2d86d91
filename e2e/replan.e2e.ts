import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../src/kernel/time.ts';
import { formatsOf } from '../src/words/format.ts';
import { absenceWords } from '../src/words/id/absence.ts';
import { rosterWords } from '../src/words/id/roster.ts';
import { rosterConflictWords } from '../src/words/id/rosterConflict.ts';
import { rosterLifeWords } from '../src/words/id/rosterLife.ts';
import { rosterReplanWords } from '../src/words/id/rosterReplan.ts';
import { ask, monthAhead, planMonth, publishPlan, unitNamed } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

const month = monthAhead(3);
const formats = formatsOf('id');
let officer: Visitor;
let dark: Visitor;

beforeAll(async () => {
  officer = await visitor();
  dark = await visitor({ dark: true });
  for (const each of [officer, dark]) {
    await each.signIn('kepegawaian');
    await each.goTo('/rencana');
  }
});
afterAll(closeBrowser);

const meetsNoBarrier = async (path: string, ready: string) => {
  await dark.goTo(path);
  await dark.page.getByText(ready).first().waitFor();
  expect(await dark.accessibility()).toEqual([]);
};

describe.sequential('a leave that is known only after the plan was published', () => {
  let planId: string;
  let person: { name: string; modes: string };
  let day: PlainDate;

  beforeAll(async () => {
    const { id: unitId } = await unitNamed(officer, 'Badan Kepegawaian');
    planId = await planMonth(officer, { kind: 'opd', unitId }, month);
    await publishPlan(officer, planId);
    const { units } = await ask(officer, 'get', `/api/roster/plans/${planId}`);
    const team = units.find((each: { people: number }) => each.people > 1);
    const board = await ask(officer, 'get', `/api/roster/plans/${planId}/board?unitId=${team.id}`);
    person = board.people.find((each: { modes: string }) => each.modes.includes('K'));
    day = board.days[person.modes.lastIndexOf('K')];
  });

  it('is recorded, and the plan is marked', async () => {
    const { page } = officer;
    await officer.goTo('/cuti');
    await page.getByRole('button', { name: absenceWords.add }).click();
    const dialog = page.getByRole('dialog');
    const bare = person.name.split(',')[0]!;
    await dialog.getByRole('searchbox').fill(bare);
    await dialog.getByRole('button', { name: bare }).first().click();
    for (const label of [absenceWords.from, absenceWords.to]) {
      await dialog.getByLabel(label, { exact: true }).fill(formats.dayField(day));
      await dialog.getByLabel(label, { exact: true }).blur();
    }
    expect(await officer.accessibility()).toEqual([]);
    await dialog.getByRole('button', { name: absenceWords.save, exact: true }).click();
    await page
      .getByText(absenceWords.saved({ plans: 1 }))
      .first()
      .waitFor();
    await officer.goTo(`/rencana/${planId}`);
    await page.getByText(rosterWords.plans.touched).first().waitFor();
    expect(await officer.accessibility()).toEqual([]);
    await officer.shot('plan-touched');
    expect(officer.faults).toEqual([]);
  });

  it('is planned in with the least change, read as a difference, taken and published', async () => {
    const { page } = officer;
    const t = rosterReplanWords;
    await page.getByRole('link', { name: t.title }).first().click();
    await page.getByRole('button', { name: t.run }).click();
    const take = page.getByRole('button', { name: t.take });
    await take.waitFor({ timeout: 60_000 });
    await page.getByText(person.name).first().waitFor();
    expect(await page.locator('main').innerText()).toContain(formats.dayAndMonth(day));
    expect(await officer.accessibility()).toEqual([]);
    await officer.shot('replan-difference');
    const { pathname, search } = new URL(page.url());
    await meetsNoBarrier(pathname + search, t.take);
    await take.click();
    await page.waitForURL(`**/rencana/${planId}`);
    await page.getByText(rosterWords.plans.touched).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: rosterWords.plan.publish, exact: true }).click();
    const dialog = page.getByRole('dialog');
    if (await dialog.getByRole('checkbox').count()) {
      await dialog.getByRole('checkbox').check();
      await dialog.getByRole('textbox').fill('Cuti sudah diatur.');
    }
    await dialog.getByRole('button', { name: rosterWords.plan.publish, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const plan = await ask(officer, 'get', `/api/roster/plans/${planId}`);
    expect(plan).toMatchObject({ state: 'published', version: 2, publishedVersion: 2, touched: false });
    expect(officer.faults).toEqual([]);
    expect(dark.faults).toEqual([]);
  });
});

describe.sequential('a counter whose people are all away', () => {
  const absences: string[] = [];
  let counter: { name: string; unitId: string; qualified: { id: string; name: string }[] };
  let planId: string;
  let day: string;

  beforeAll(async () => {
    const { workplaceId } = await unitNamed(officer, 'Badan Pendapatan');
    counter = (await ask(officer, 'get', `/api/workplaces/${workplaceId}`)).counters[0];
    // A Wednesday in the middle of the month; a holiday would do no harm to the days before and after.
    const middle = Array.from({ length: 7 }, (_, i) => `${month.from.slice(0, 8)}${10 + i}`);
    day = middle.find((each) => new Date(each).getUTCDay() === 3)!;
    const span = { mode: 'leave', from: middle[0], to: middle[6] };
    for (const { id } of counter.qualified)
      absences.push((await ask(officer, 'post', `/api/employees/${id}/absences`, span)).id);
    planId = await planMonth(officer, { kind: 'unit', unitId: counter.unitId }, month);
  });
  afterAll(async () => {
    for (const id of absences) await ask(officer, 'delete', `/api/absences/${id}`);
  });

  it('says why the rule cannot be kept: the counter, the people away, and the number that would do', async () => {
    const t = rosterConflictWords;
    for (const who of [officer, dark]) {
      const { page } = who;
      await who.goTo(`/papan-jadwal?rencana=${planId}&unit=${counter.unitId}`);
      await page.getByRole('grid').waitFor();
      await page.getByRole('button', { name: rosterLifeWords.mend.short, exact: true }).click();
      const dialog = page.getByRole('dialog');
      const sentence = dialog.getByRole('button', {
        name: new RegExp(`Loket|${formats.dayAndMonth(day as PlainDate)}`),
      });
      await sentence.first().click();
      await dialog.getByRole('button', { name: t.ask }).click();
      await dialog.getByText(t.title).waitFor({ timeout: 60_000 });
      const text = await dialog.innerText();
      expect(text).toMatch(/Loket .+ memerlukan paling sedikit \d+ petugas/);
      for (const { name } of counter.qualified) expect(text).toContain(name);
      expect(text).toContain('Cuti');
      expect(text).toMatch(/Turunkan jumlah paling sedikit di kantor dari \d+ ke \d+/);
      expect(await who.accessibility()).toEqual([]);
      await who.shot(who === dark ? 'conflict-dark' : 'conflict');
      expect(who.faults).toEqual([]);
    }
  });
});

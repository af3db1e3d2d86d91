import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatsOf } from '../src/words/format.ts';
import { rosterConflictWords } from '../src/words/id/rosterConflict.ts';
import { rosterLifeWords } from '../src/words/id/rosterLife.ts';
import { ask, monthAhead, planMonth, unitNamed } from './asking.ts';
import { closeBrowser, type Visitor, visitor } from './visitor.ts';

interface Person {
  employeeId: string;
  name: string;
  open: string[];
}

const month = monthAhead(4);
const formats = formatsOf('id');
const t = rosterConflictWords;
let officer: Visitor;
let narrow: Visitor;
let planId: string;
let unitId: string;
const dayOf = (date: number) => `${month.from.slice(0, 8)}${String(date).padStart(2, '0')}`;

beforeAll(async () => {
  officer = await visitor();
  narrow = await visitor({ width: 360, height: 740, dark: true });
  for (const each of [officer, narrow]) {
    await each.signIn('kepegawaian');
    await each.goTo('/rencana');
  }
  unitId = (await unitNamed(officer, 'Ruang Rawat Anggrek')).id;
  planId = await planMonth(officer, { kind: 'unit', unitId }, month);
}, 300_000);
afterAll(closeBrowser);

/** People who work round the clock, and the place of a shift among the board's times. */
const ward = async () => {
  const { version, people, times } = await ask(officer, 'get', `/api/roster/plans/${planId}/board?unitId=${unitId}`);
  return {
    version,
    nurses: people.filter((person: Person) => person.open.every((letters) => letters === 'K-')) as Person[],
    place: (name: string) => times.findIndex((time: { name: string }) => time.name === name),
  };
};

const openFault = async (who: Visitor, sentence: RegExp) => {
  await who.goTo(`/papan-jadwal?rencana=${planId}&unit=${unitId}`);
  await who.page.getByRole('grid').waitFor();
  await who.page.getByRole('button', { name: rosterLifeWords.mend.short, exact: true }).click();
  const dialog = who.page.getByRole('dialog');
  const fault = dialog.getByRole('button', { name: sentence }).first();
  if ((await fault.getAttribute('aria-expanded')) !== 'true') await fault.click();
  await dialog.getByRole('button', { name: t.ask }).click();
  return dialog;
};

describe.sequential('a ward whose rules on hours cannot be kept', () => {
  it('says why a shift stays short: the shift, the people whose days were set, and what would help', async () => {
    const { version, nurses } = await ward();
    const cells = nurses.slice(1).map(({ employeeId }) => ({ employeeId, day: dayOf(16), mode: 'off' }));
    await ask(officer, 'post', `/api/roster/plans/${planId}/amend`, { version, cells });
    for (const who of [officer, narrow]) {
      const dialog = await openFault(who, new RegExp(`${formats.dayAndMonth(dayOf(16) as never)}.*Sif`));
      await dialog.getByText(t.title).waitFor({ timeout: 60_000 });
      const text = await dialog.innerText();
      expect(text).toMatch(/Sif (Pagi|Siang|Malam) \d\d\.\d\d–\d\d\.\d\d, .*paling sedikit \d+ orang/);
      expect(text).toContain(t.byHand);
      expect(text).toMatch(/Turunkan jumlah paling sedikit sif .+ dari \d+ ke \d+ orang pada/);
      expect(text).toMatch(/Pinjamkan \d orang dari unit lain untuk sif/);
      expect(await who.accessibility()).toEqual([]);
      await dialog.getByText(t.corrections).scrollIntoViewIfNeeded();
      await who.shot(who === narrow ? 'hours-conflict-narrow-dark' : 'hours-conflict');
      expect(who.faults).toEqual([]);
    }
  });

  it('says why a line set by hand breaks the rest, and one click fills a plan that was found into the board', async () => {
    const { version, nurses, place } = await ward();
    const { employeeId } = nurses[0]!;
    await ask(officer, 'post', `/api/roster/plans/${planId}/amend`, {
      version,
      cells: [
        { employeeId, day: dayOf(5), mode: 'office', time: place('Malam') },
        { employeeId, day: dayOf(6), mode: 'office', time: place('Pagi') },
      ],
    });
    const dialog = await openFault(officer, /stirahat/);
    await dialog.getByText(t.title).waitFor({ timeout: 60_000 });
    const text = await dialog.innerText();
    expect(text).toContain('istirahat antarsif paling sedikit');
    expect(text).toContain(t.byHand);
    await officer.shot('hours-conflict-by-hand');
    expect(await officer.accessibility()).toEqual([]);
    await dialog.getByRole('button', { name: t.apply }).first().click();
    await officer.page.getByText(/sel diisi/).waitFor();
    await officer.shot('hours-conflict-filled');
    expect(officer.faults).toEqual([]);
  });
});

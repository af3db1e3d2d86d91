import { existsSync, writeFileSync } from 'node:fs';
import { dayOnCalendar } from '../domain/calendar/dayOnCalendar.ts';
import { type SwitchState, switchValues } from '../domain/policy/model.ts';
import { type RosterInput, solveRoster } from '../domain/roster/rosterInput.ts';
import { shiftLetters, shownModes } from '../domain/roster/shiftLetters.ts';
import { daysFrom, isPlainDate, type PlainDate, yearOf } from '../kernel/time.ts';
import { nationalCalendar } from '../server/calendar/nationalCalendar.ts';
import { readyWeekPatterns } from '../server/calendar/readyWeekPatterns.ts';
import { openHighs } from '../server/platform/solver/highs.ts';
import { loadPolicies } from '../server/policy/loadPolicies.ts';
import { boardFile } from '../server/roster/boardFile.ts';
import { en } from '../words/en.ts';
import { formatsOf } from '../words/format.ts';
import { id } from '../words/id.ts';
import { problemSentence } from '../words/problemSentence.ts';
import { breachSentence } from '../words/rosterSentence.ts';
import type { Command, CommandInput, Io } from './command.ts';
import { type PlanFile, planFormat, writePlanFile } from './planFile.ts';
import { readStaff, type StaffFile } from './readStaff.ts';
import { houseWordsOf, terminalWordsOf } from './terminalLanguage.ts';

const breachesShown = 20;

const inputOf = (
  staff: StaffFile,
  from: PlainDate,
  to: PlainDate,
  policies: RosterInput['instruments'],
  region: string | null,
  flags: { readonly seed: number; readonly switches: readonly SwitchState[] },
): { readonly input: RosterInput; readonly calendarCertain: boolean } => {
  const years = [...new Set([yearOf(from), yearOf(to)])].flatMap((year) => nationalCalendar(year) ?? []);
  const week = readyWeekPatterns()[0]!;
  const everyDay = policies.some((each) =>
    each.clauses.some((clause) => clause.kind === 'shifts' && clause.roundTheClock === true),
  );
  const days = daysFrom(from, to)
    .map((day) => dayOnCalendar(day, years, [], week))
    .filter((day) => everyDay || day.kind !== 'weeklyOff');
  const kinds = days.map((day) => day.kind);
  const input: RosterInput = {
    days: days.map((day) => ({ day: day.date as PlainDate, ramadan: day.ramadan })),
    region,
    instruments: policies,
    switches: flags.switches,
    rooms: [],
    counters: [],
    people: staff.people.map(({ facts }) => {
      const person = { ...facts, grounds: [], declarations: [] };
      return { employeeId: facts.employeeId, unitId: facts.unitId, facts: days.map(() => person), kinds, carried: 0 };
    }),
    absences: [],
    fixed: [],
    seed: flags.seed,
  };
  return { input, calendarCertain: days.every((day) => day.certain) };
};

/** `psbb=on,riskZone=high` as switches that stand for the whole period; null where a name or value is unknown. */
const readSwitches = (text: string, from: PlainDate): SwitchState[] | null => {
  const states = text
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [name = '', value = ''] = part.split('=');
      const known: Readonly<Record<string, readonly string[]>> = switchValues;
      return known[name]?.includes(value) ? { name: name as SwitchState['name'], value, from, to: null } : null;
    });
  return states.some((state) => state === null) ? null : states.filter((state) => state !== null);
};

const readFlags = (input: CommandInput, io: Io) => {
  const [from, to, out] = [input.text('from') ?? '', input.text('to') ?? '', input.text('out') ?? ''];
  const seed = Number(input.text('seed') ?? '1');
  const t = terminalWordsOf(io);
  const say = (text: string) => {
    io.err(`luwes plan: ${text}\n`);
    return null;
  };
  if (!isPlainDate(from) || !isPlainDate(to)) return say(t.planDays());
  if (to < from) return say(t.planOrder());
  if (!/\.(xlsx|json)$/i.test(out)) return say(t.planOut());
  if (!Number.isInteger(seed) || seed < 0) return say(t.planSeed());
  const switches = readSwitches(input.text('switch') ?? '', from);
  if (switches === null)
    return say(
      t.planSwitches({
        known: Object.entries(switchValues)
          .map(([name, values]) => `${name}=${values.join('|')}`)
          .join(', '),
      }),
    );
  return { from, to, out, seed, switches };
};

export const plan: Command = {
  name: 'plan',
  example:
    'luwes plan --staff pegawai.xlsx --policy policies/se-menpanrb-58-2020 --from 2026-12-01 --to 2026-12-31 --out jadwal.xlsx',
  flags: {
    staff: { value: 'FILE', needed: true },
    policy: { value: 'DIR', needed: true },
    from: { value: 'YYYY-MM-DD', needed: true },
    to: { value: 'YYYY-MM-DD', needed: true },
    out: { value: 'FILE', needed: true },
    region: { value: 'CODE' },
    switch: { value: 'NAME=VALUE' },
    seed: { value: 'N' },
    language: { value: 'id|en' },
    json: {},
  },
  run: async (input, io) => {
    const t = terminalWordsOf(io);
    const flags = readFlags(input, io);
    if (flags === null) return 2;
    const path = input.text('staff')!;
    if (!existsSync(path)) {
      io.err(`luwes plan: ${t.notFound({ path })}\n`);
      return 3;
    }
    const staff = readStaff(path, flags.from);
    if ('problem' in staff) {
      io.err(`luwes plan: ${problemSentence(houseWordsOf(io), staff.problem)}\n`);
      return 3;
    }
    const policies = loadPolicies(input.text('policy')!);
    if (!policies.ok) {
      io.err(`luwes plan: ${problemSentence(houseWordsOf(io), policies.problem)}\n`);
      return 3;
    }
    const { people, wrong } = staff.value;
    if (people.length === 0) {
      io.err(`luwes plan: ${t.planNobody()}\n`);
      for (const row of wrong.slice(0, breachesShown)) io.err(`  line ${row.line}: ${row.faults.join('; ')}\n`);
      return 3;
    }
    const instruments = policies.value.map((folder) => folder.instrument);
    const region = input.text('region') ?? null;
    const { input: rosterInput, calendarCertain } = inputOf(
      staff.value,
      flags.from,
      flags.to,
      instruments,
      region,
      flags,
    );
    if (rosterInput.days.length === 0) {
      io.err(`luwes plan: ${t.planOff()}\n`);
      return 3;
    }
    const solved = solveRoster(rosterInput, undefined, { solver: await openHighs() })!;
    if (/\.json$/i.test(flags.out)) {
      const file: PlanFile = {
        format: planFormat,
        people: people.map((each) => ({
          employeeId: each.facts.employeeId,
          number: each.number,
          name: each.name,
          unit: each.unitName,
        })),
        input: rosterInput,
        plan: solved.plan,
        breaches: solved.breaches,
      };
      writePlanFile(flags.out, file);
    } else {
      const language = input.text('language') === 'en' ? 'en' : 'id';
      const words = language === 'en' ? en : id;
      const formats = formatsOf(language);
      const table = solved.plan.times ?? [];
      const letters = shiftLetters(table);
      const byId = new Map(people.map((each) => [each.facts.employeeId, each]));
      const rows = solved.plan.lines.map((line) => {
        const person = byId.get(line.employeeId)!;
        return {
          number: person.number,
          name: person.name,
          position: person.position,
          unit: person.unitName,
          modes: line.modes,
          shown: shownModes(line.modes, line.times, letters),
        };
      });
      const sub = formats.span(flags.from, flags.to);
      writeFileSync(
        flags.out,
        await boardFile({
          words,
          formats,
          agency: '',
          unit: '',
          sub,
          days: solved.plan.days,
          rows,
          shifts: table.flatMap((time, i) => (letters[i] === '' ? [] : [{ letter: letters[i]!, time }])),
          paper: 'F4',
        }),
      );
    }
    const breaches = solved.breaches.map((breach) => ({
      ...breach,
      text: breachSentence(en, formatsOf('en'), breach),
    }));
    const result = {
      ok: breaches.length === 0,
      people: people.length,
      days: solved.plan.days.length,
      calendarCertain,
      out: flags.out,
      breaches,
      leftOut: wrong,
    };
    if (input.has('json')) io.out(`${JSON.stringify(result, null, 2)}\n`);
    else {
      io.out(`${people.length} people, ${solved.plan.days.length} days: ${flags.out}\n`);
      if (!calendarCertain)
        io.out(
          'the holidays of this period are not all decreed, or no calendar file holds them; plan again once they are\n',
        );
      if (wrong.length > 0) io.out(`${wrong.length} lines were left out\n`);
      for (const row of wrong.slice(0, breachesShown)) io.out(`  line ${row.line}: ${row.faults.join('; ')}\n`);
      io.out(breaches.length === 0 ? 'no rule is broken\n' : `${breaches.length} rules could not be kept\n`);
      for (const breach of breaches.slice(0, breachesShown)) io.out(`  ${breach.text}\n`);
    }
    return breaches.length === 0 ? 0 : 1;
  },
};

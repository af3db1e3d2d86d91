import { describe, expect, it } from 'vitest';
import { type Clause, ClauseSchema } from './clause.ts';
import { personWith } from './clauses/trial.ts';
import { dayContext } from './dayContext.ts';
import { type Instrument, InstrumentSchema } from './instrument.ts';
import { indexInUnits, limitsFor } from './limitsFor.ts';
import type { PersonOnDay } from './model.ts';
import { rulePerson } from './rulePerson.ts';

const person = (over: Partial<PersonOnDay> = {}): PersonOnDay => personWith({ opdId: 'u1', ...over });
const instrument = (over: Partial<Instrument>, clauses: object[]): Instrument =>
  InstrumentSchema.parse({
    id: 'one',
    form: 'circular',
    level: 'national',
    issuer: 'Menteri',
    number: '1/2026',
    title: { id: 'Contoh', en: 'Sample' },
    issued: null,
    from: '2026-01-01',
    to: null,
    state: 'inForce',
    region: null,
    certain: true,
    ...over,
    clauses,
  });
const friday = '2026-04-10';
const at = (day: string) => ({ day: day as typeof friday, ramadan: false, region: null }) as const;
const fridayRule: Clause = ClauseSchema.parse({ id: 'friday', article: 'A', kind: 'fixedHomeWeekday', weekdays: [5] });
const cap = {
  id: 'cap',
  article: 'B',
  kind: 'shareCap',
  place: 'office',
  bound: 'atMost',
  share: { num: 1, den: 5 },
  per: 'unit',
  rounding: 'floor',
  minimumOne: true,
};

describe('what the policies say about a person on a day', () => {
  it('leaves only the office where no clause opens work at home', () => {
    const ruling = rulePerson(person(), 'workday', dayContext([], at(friday)));
    expect(ruling.allowed).toEqual(['office']);
    expect(ruling.because.map((reason) => reason.code)).toEqual(['homeNotOpened']);
  });

  it('keeps a person at home on the fixed weekday and names the article', () => {
    const ruling = rulePerson(person(), 'workday', dayContext([instrument({}, [fridayRule])], at(friday)));
    expect(ruling.allowed).toEqual(['home']);
    expect(ruling.because[0]?.ref).toEqual({ instrument: 'one', clause: 'friday', article: 'A' });
    const monday = rulePerson(person(), 'workday', dayContext([instrument({}, [fridayRule])], at('2026-04-13')));
    expect(monday.allowed).toEqual(['office']);
  });

  it('takes exempt services out of the fixed weekday, also that of an instrument which implements it', () => {
    const exempt = { id: 'exempt', article: 'C', kind: 'exemptServices', services: ['health'], effect: 'office' };
    const national = instrument({}, [fridayRule, exempt]);
    const city = instrument({ id: 'city', level: 'city', relations: [{ kind: 'implements', instrument: 'one' }] }, [
      { ...fridayRule, id: 'city-friday' },
    ]);
    const nurse = person({ services: ['health'] });
    const ruling = rulePerson(nurse, 'workday', dayContext([national, city], at(friday)));
    expect(ruling.allowed).toEqual(['office']);
    expect(ruling.overruled.map((each) => [each.reason.ref?.clause, each.by.ref?.clause])).toEqual([
      ['city-friday', 'exempt'],
      ['friday', 'exempt'],
    ]);
  });

  it('lets a nursing mother who leads a unit stay at home, says only until when, and names the rule that lost', () => {
    const rules = instrument({}, [
      { id: 'leaders', article: 'A', kind: 'alwaysOffice', because: 'position', who: { heads: true } },
      { id: 'health', article: 'B', kind: 'alwaysHome', grounds: ['nursing'] },
    ]);
    const mother = person({ head: true, grounds: [{ ground: 'nursing', until: '2026-06-30' }] });
    const ruling = rulePerson(mother, 'workday', dayContext([rules], at(friday)));
    expect(ruling.allowed).toEqual(['home']);
    expect(ruling.because[0]).toMatchObject({ code: 'alwaysHome.dispensation', params: { until: '2026-06-30' } });
    expect(JSON.stringify(ruling)).not.toContain('nursing');
    expect(ruling.overruled[0]).toMatchObject({
      reason: { ref: { clause: 'leaders' } },
      by: { ref: { clause: 'health' } },
    });
  });

  it('gives way to the more specific issuer before scope and strictness', () => {
    const national = instrument({}, [
      { id: 'all-office', article: 'A', kind: 'alwaysOffice', because: 'order', who: { heads: false } },
    ]);
    const city = instrument({ id: 'city', level: 'city' }, [fridayRule]);
    const ruling = rulePerson(person(), 'workday', dayContext([national, city], at(friday)));
    expect(ruling.allowed).toEqual(['home']);
    expect(ruling.overruled[0]?.by.ref?.instrument).toBe('city');
  });

  it('counts a share by the narrower instrument only and keeps excluded officials out of both parts', () => {
    const national = instrument({}, [{ ...cap, share: { num: 1, den: 2 } }]);
    const province = instrument({ id: 'kaltim', level: 'province' }, [
      { ...cap, excluded: [{ positionKinds: ['administrator'] }] },
    ]);
    const people = Array.from({ length: 11 }, (_, i) =>
      person({ employeeId: `e${String(i).padStart(2, '0')}`, positionKind: i === 0 ? 'administrator' : 'pelaksana' }),
    );
    const context = dayContext([national, province], at(friday));
    const rulings = people.map((each) => rulePerson(each, 'workday', context));
    const { dayLimits } = limitsFor([{ context, people, rulings }]);
    const byClause = new Map(dayLimits.map((limit) => [limit.reason.ref?.instrument, limit]));
    expect(byClause.get('kaltim')).toMatchObject({ max: 2, min: null, mode: 'office' });
    expect(byClause.get('kaltim')?.counted).toHaveLength(10);
    expect(rulings[1]?.overruled[0]).toMatchObject({
      reason: { ref: { instrument: 'one' } },
      by: { ref: { instrument: 'kaltim' } },
    });
  });

  it('leaves days at home for health out of the home days a week allows', () => {
    const rules = instrument({}, [
      { id: 'open', article: 'A', kind: 'homeAllowed', places: ['home'] },
      { id: 'two', article: 'A', kind: 'homeDays', per: 'week', max: 2 },
      { id: 'health', article: 'B', kind: 'alwaysHome', grounds: ['pregnant'] },
    ]);
    const days = ['2026-04-06', '2026-04-07', '2026-04-08', '2026-04-09', '2026-04-10'];
    const people = [person(), person({ employeeId: 'e2', grounds: [{ ground: 'pregnant', until: '2026-04-07' }] })];
    const ruled = days.map((day) => {
      const context = dayContext([rules], at(day));
      return { context, people, rulings: people.map((each) => rulePerson(each, 'workday', context)) };
    });
    const { personLimits } = limitsFor(ruled);
    expect(personLimits.map((limit) => [limit.employeeId, limit.days.length, limit.max])).toEqual([
      ['e1', 5, 2],
      ['e2', 3, 2],
    ]);
  });

  it('rules thousands of people without asking the filters anew for each day context', () => {
    const people = Array.from({ length: 2000 }, (_, i) => person({ employeeId: `e${i}`, unitId: `u${i % 50}` }));
    const context = dayContext([instrument({}, [fridayRule, cap])], at(friday), {
      switches: [],
      rooms: [],
      counters: [],
      indexInUnit: indexInUnits(people),
    });
    const rulings = people.map((each) => rulePerson(each, 'workday', context));
    expect(rulings.every((ruling) => ruling.allowed[0] === 'home')).toBe(true);
    expect(limitsFor([{ context, people, rulings }]).dayLimits).toHaveLength(50);
  });
});

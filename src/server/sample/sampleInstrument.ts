import type { z } from 'zod';
import { InstrumentSchema } from '../../domain/policy/instrument.ts';
import { addMonths, holdsOn, type PlainDate } from '../../kernel/time.ts';
import type { CityData } from './cityModel.ts';

/** Hours of the units that never close: the hospital's, and those of fire brigade, civil police and disaster agency. */
const hoursOf = {
  hospital: [
    { name: 'Pagi', start: '07:00', end: '14:00', share: 0.15 },
    { name: 'Siang', start: '14:00', end: '21:00', share: 0.14 },
    { name: 'Malam', start: '21:00', end: '07:00', share: 0.12 },
  ],
  posts: [
    { name: 'Pagi', start: '07:00', end: '15:00', share: 0.14 },
    { name: 'Sore', start: '15:00', end: '23:00', share: 0.14 },
    { name: 'Malam', start: '23:00', end: '07:00', share: 0.12 },
  ],
} as const;
/** With fewer people a unit cannot stand three shifts of one every day of the week. */
const fewest = 7;

/** Shifts for every unit that works round the clock, those of equal numbers in one clause, with rest and rules for each line. */
const roundTheClock = (city: CityData): object[] => {
  const people = new Map<string, number>();
  for (const { unitId, ...span } of city.placements)
    if (holdsOn(span, city.today)) people.set(unitId, (people.get(unitId) ?? 0) + 1);
  const groups = new Map<string, { hours: keyof typeof hoursOf; least: number[]; unitIds: string[] }>();
  for (const unit of city.units) {
    const hours = unit.services.includes('health') ? 'hospital' : 'posts';
    const count = people.get(unit.id) ?? 0;
    if (!unit.shifts || count < fewest) continue;
    const least = hoursOf[hours].map(({ share }) => Math.max(1, Math.floor(share * count)));
    const key = `${hours} ${least}`;
    const group = groups.get(key) ?? { hours, least, unitIds: [] };
    group.unitIds.push(unit.id);
    groups.set(key, group);
  }
  if (groups.size === 0) return [];
  const unitIds = [...groups.values()].flatMap((group) => group.unitIds);
  const onLines = { who: { unitIds }, except: [{ heads: true }] };
  return [
    ...[...groups.values()].map((group, i) => ({
      id: `shifts-${i + 1}`,
      article: `Huruf E angka ${i + 1}`,
      kind: 'shifts',
      who: { unitIds: group.unitIds },
      except: [{ heads: true }],
      roundTheClock: true,
      times: hoursOf[group.hours].map(({ share: _, ...time }, t) => ({ ...time, minimum: group.least[t] })),
    })),
    { id: 'shift-rest', article: 'Huruf F angka 1', kind: 'rest', hours: 11, ...onLines },
    {
      id: 'shift-rules',
      article: 'Huruf F angka 2',
      kind: 'shiftRules',
      longestRun: 6,
      shortestRun: 2,
      mostNights: 3,
      leastMinutes: 2100,
      // 37 hours 30 minutes a week, as Perpres 21/2023 asks of everybody.
      mostMinutes: 2250,
      mostWeekends: 3,
      ...onLines,
    },
  ];
};

/** The city's own circular: a day or two at home each week in rotation, half of each agency present, counters always staffed, and lines of shifts where work never stops. Invented, and says so. */
export const sampleInstrument = (city: CityData): z.output<typeof InstrumentSchema> => {
  const firstOfMonth = `${city.today.slice(0, 7)}-01` as PlainDate;
  const desk = { jobKinds: ['administration', 'technology'] };
  return InstrumentSchema.parse({
    id: 'se-wali-kota-contoh',
    form: 'circular',
    level: 'city',
    issuer: 'Wali Kota Contoh',
    number: '000.8.3/001-CONTOH',
    title: {
      id: 'Sistem kerja bergilir di Pemerintah Kota Contoh',
      en: 'Rotating work system of the Kota Contoh government',
    },
    issued: addMonths(firstOfMonth, -2),
    from: addMonths(firstOfMonth, -2),
    to: null,
    state: 'inForce',
    relations: [{ kind: 'implements', instrument: 'perpres-21-2023' }],
    region: null,
    certain: true,
    notes: [{ id: 'Surat edaran karangan untuk kota contoh.', en: 'An invented circular for the sample city.' }],
    clauses: [
      {
        id: 'rotation',
        article: 'Huruf A angka 1',
        kind: 'homeDays',
        per: 'week',
        min: 1,
        max: 2,
        who: desk,
      },
      {
        id: 'half-present',
        article: 'Huruf A angka 2',
        kind: 'shareCap',
        place: 'office',
        bound: 'atLeast',
        share: { num: 50, den: 100 },
        per: 'opd',
        rounding: 'ceil',
        minimumOne: true,
        who: desk,
      },
      {
        id: 'leaders',
        article: 'Huruf B angka 1',
        kind: 'alwaysOffice',
        because: 'position',
        who: { positionKinds: ['jptPratama', 'administrator'] },
      },
      {
        id: 'district-heads',
        article: 'Huruf B angka 2',
        kind: 'exemptServices',
        effect: 'office',
        who: { unitKinds: ['kecamatan', 'kelurahan'], heads: true },
      },
      {
        id: 'direct-services',
        article: 'Huruf B angka 3',
        kind: 'exemptServices',
        effect: 'office',
        services: ['emergency', 'publicOrder', 'health', 'education', 'fire', 'disaster', 'cleaning', 'transport'],
      },
      { id: 'counters', article: 'Huruf B angka 4', kind: 'minimumStaff', per: 'counter', minimum: 1 },
      {
        id: 'dispensation',
        article: 'Huruf C',
        kind: 'alwaysHome',
        grounds: ['pregnant', 'nursing', 'chronicIllness', 'acuteIllness', 'disability'],
      },
      {
        id: 'remote-duties',
        article: 'Huruf D',
        kind: 'remoteDuties',
        reportsPerDay: 1,
        checkInsPerDay: 2,
        answerMinutes: 5,
        phoneActive: true,
      },
      ...roundTheClock(city),
    ],
  });
};

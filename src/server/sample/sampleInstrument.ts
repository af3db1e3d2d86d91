import type { z } from 'zod';
import { InstrumentSchema } from '../../domain/policy/instrument.ts';
import { addMonths, type PlainDate } from '../../kernel/time.ts';
import type { CityData } from './cityModel.ts';

/** The city's own circular: a day or two at home each week in rotation, half of each agency present, counters always staffed. Invented, and says so. */
export const sampleInstrument = (city: CityData): z.output<typeof InstrumentSchema> => {
  const firstOfMonth = `${city.today.slice(0, 7)}-01` as PlainDate;
  const desk = { jobKinds: ['administration', 'technology'] };
  const patrols = city.units
    .filter((each) => each.shifts && each.services.includes('publicOrder'))
    .map((each) => each.id);
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
      {
        id: 'emergency-shifts',
        article: 'Huruf E angka 1',
        kind: 'shifts',
        who: { services: ['emergency', 'fire'] },
        times: [
          { name: 'Pagi', start: '07:00', end: '14:00' },
          { name: 'Siang', start: '14:00', end: '21:00' },
          { name: 'Malam', start: '21:00', end: '07:00' },
        ],
      },
      ...(patrols.length === 0
        ? []
        : [
            {
              id: 'patrol-shifts',
              article: 'Huruf E angka 2',
              kind: 'shifts',
              who: { unitIds: patrols },
              times: [
                { name: 'Pagi', start: '07:00', end: '15:00' },
                { name: 'Malam', start: '19:00', end: '03:00' },
              ],
            },
          ]),
    ],
  });
};

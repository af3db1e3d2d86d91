import type { EmploymentKind, PositionKind } from '../../../domain/people/model.ts';
import { addDays, type PlainDate, yearOf } from '../../../kernel/time.ts';
import type { Random } from '../random.ts';
import type { Post, Schooling } from './posts.ts';

/** The year in which a first appointment is usual after each schooling, counted from birth. */
const entryAge: Record<Schooling, readonly [number, number]> = {
  senior: [19, 31],
  diploma: [22, 32],
  bachelor: [23, 34],
  profession: [26, 36],
};
const monthsOfAppointment = [1, 1, 2, 3, 3, 4, 12] as const;

const ageRange: Record<PositionKind, readonly [number, number]> = {
  jptUtama: [50, 59],
  jptMadya: [50, 59],
  jptPratama: [47, 59],
  administrator: [41, 57],
  pengawas: [36, 57],
  fungsional: [24, 59],
  pelaksana: [21, 57],
};

const pad = (n: number): string => String(n).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): PlainDate => `${year}-${pad(month)}-${pad(day)}` as PlainDate;

/** A birthday that suits the post: leaders are older, PPPK were hired within the last years at any age. */
export const birthDateFor = (
  random: Random,
  kind: PositionKind,
  employment: EmploymentKind,
  today: PlainDate,
): PlainDate => {
  const [low, high] = ageRange[kind];
  const oldest = kind === 'pelaksana' || employment !== 'pns' ? Math.min(high, 56) : high;
  const a = random.int(low, oldest);
  const age = Math.round((a + random.int(low, oldest)) / 2);
  const year = yearOf(today) - age;
  return dayOf(year, random.int(1, 12), random.int(1, 28));
};

/** First day of the present employment. PPPK since 2019, part-time since 2025 (KepmenPANRB 16/2025). */
export const appointedFor = (
  random: Random,
  post: Post,
  employment: EmploymentKind,
  birth: PlainDate,
  today: PlainDate,
): PlainDate => {
  const latest = yearOf(today) - 1;
  const [low, high] = entryAge[post.schooling];
  const byAge = yearOf(birth) + random.int(low, high);
  if (employment === 'pns') return dayOf(Math.min(byAge, latest), random.pick(monthsOfAppointment), 1);
  if (employment === 'pppk')
    return dayOf(
      random.int(Math.min(latest, Math.max(2019, yearOf(birth) + 21)), latest),
      random.pick([2, 3, 4, 6]),
      1,
    );
  if (employment === 'pppkPartTime') return dayOf(Math.min(2025, latest), random.pick([10, 11, 12]), 1);
  return dayOf(Math.min(latest, Math.max(byAge, 2005)), 1, 1);
};

const serviceYears = (appointed: PlainDate, today: PlainDate): number => yearOf(today) - yearOf(appointed);

const ladder = [
  'I/c',
  'I/d',
  'II/a',
  'II/b',
  'II/c',
  'II/d',
  'III/a',
  'III/b',
  'III/c',
  'III/d',
  'IV/a',
  'IV/b',
  'IV/c',
  'IV/d',
  'IV/e',
] as const;
const firstStep: Record<Schooling, number> = { senior: 2, diploma: 4, bachelor: 6, profession: 7 };
const lastStep: Record<PositionKind, number> = {
  jptUtama: 14,
  jptMadya: 14,
  jptPratama: 13,
  administrator: 11,
  pengawas: 9,
  fungsional: 12,
  pelaksana: 8,
};
const leastStep: Partial<Record<PositionKind, number>> = { jptPratama: 11, administrator: 9, pengawas: 7 };

/** Grade as printed: a step about every four years for PNS, fixed by schooling for PPPK, none for others. */
export const gradeFor = (post: Post, employment: EmploymentKind, appointed: PlainDate, today: PlainDate): string => {
  if (employment === 'pppk' || employment === 'pppkPartTime') {
    return { senior: 'V', diploma: 'VII', bachelor: 'IX', profession: 'X' }[post.schooling];
  }
  if (employment !== 'pns') return '';
  const step = firstStep[post.schooling] + Math.floor(serviceYears(appointed, today) / 4);
  return ladder[Math.min(lastStep[post.positionKind], Math.max(leastStep[post.positionKind] ?? 0, step))]!;
};

const expertLevels: Record<string, string> = { I: 'Ahli Pertama', II: 'Ahli Muda', III: 'Ahli Madya' };
const skilledLevels: Record<string, string> = { I: 'Terampil', II: 'Mahir', III: 'Penyelia' };

/** Level of a functional post, by grade: Ahli Pertama to Madya for experts, Terampil to Penyelia for skilled posts. */
export const levelFor = (schooling: Schooling, grade: string): string => {
  const step = (ladder as readonly string[]).indexOf(grade);
  const skilled = schooling === 'senior' || schooling === 'diploma';
  const level = skilled ? (step >= 8 ? 'III' : step >= 6 ? 'II' : 'I') : step >= 10 ? 'III' : step >= 8 ? 'II' : 'I';
  return (skilled ? skilledLevels : expertLevels)[level]!;
};

/** First day on the present position: within the last six years, never before the appointment. */
export const inPositionSince = (random: Random, appointed: PlainDate, today: PlainDate): PlainDate => {
  const since = addDays(today, -random.int(40, 2200));
  const first = dayOf(yearOf(since), Number(since.slice(5, 7)), 1);
  return first < appointed ? appointed : first;
};

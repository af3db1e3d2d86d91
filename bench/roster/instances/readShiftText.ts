// Reads the text form of T. Curtois' shift scheduling instances (schedulingbenchmarks.org) into our own shift problem.
import type {
  Cover,
  ShiftPerson,
  ShiftProblem,
  ShiftRequest,
  ShiftType,
} from '../../../src/domain/roster/lines/model.ts';

/** Lines of each section, comments and blank lines left out. */
const sectionsOf = (text: string): Map<string, string[]> => {
  const sections = new Map<string, string[]>();
  let open: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) {
      open = [];
      sections.set(line, open);
    } else open.push(line);
  }
  return sections;
};

const cellsOf = (line: string): string[] => line.split(',').map((cell) => cell.trim());

interface Drafted {
  readonly person: Omit<ShiftPerson, 'fixed' | 'requests'>;
  readonly fixed: { day: number; shift: number | null }[];
  readonly requests: ShiftRequest[];
}

const staffOf = (line: string, types: readonly string[], days: number): Drafted => {
  const [id, most, maxMinutes, minMinutes, longest, shortest, daysOff, weekends] = cellsOf(line);
  const limits = (most ?? '').split('|').flatMap((limit) => {
    const [type, count] = limit.split('=');
    const index = types.indexOf(type ?? '');
    return index < 0 ? [] : [{ index, count: Number(count) }];
  });
  return {
    person: {
      id: id!,
      minMinutes: Number(minMinutes),
      maxMinutes: Number(maxMinutes),
      longestRun: Number(longest),
      shortestRun: Number(shortest),
      fewestDaysOff: Number(daysOff),
      maxWeekends: Number(weekends),
      restMinutes: 0,
      never: limits.filter((l) => l.count === 0).map((l) => l.index),
      tallies: limits
        .filter((l) => l.count > 0 && l.count < days)
        .map((l) => ({ id: `max ${types[l.index]}`, types: [l.index], days: null, min: 0, max: l.count, aim: null })),
      cannot: [],
      before: null,
    },
    fixed: [],
    requests: [],
  };
};

/** True for a text in this form. */
export const isShiftText = (text: string): boolean =>
  text.includes('SECTION_HORIZON') && text.includes('SECTION_STAFF');

/** The problem an instance states. All instances begin on a Monday. Throws on a text of another form. */
export const readShiftText = (text: string): ShiftProblem => {
  const sections = sectionsOf(text);
  const section = (name: string): string[] => sections.get(`SECTION_${name}`) ?? [];
  const days = Number(section('HORIZON')[0]);
  const shifts = section('SHIFTS').map(cellsOf);
  const ids = shifts.map(([id]) => id!);
  const typeOf = (id: string | undefined): number => {
    const index = ids.indexOf(id ?? '');
    if (index < 0) throw new Error(`no shift type ${id}`);
    return index;
  };
  const types: ShiftType[] = shifts.map(([id, minutes, after]) => ({
    id: id!,
    minutes: Number(minutes),
    start: null,
    end: null,
    mayNotPrecede: (after ?? '')
      .split('|')
      .filter((t) => t !== '')
      .map(typeOf),
    longestRun: null,
    daysOffAfter: 0,
  }));
  const staff = section('STAFF').map((line) => staffOf(line, ids, days));
  const byId = new Map(staff.map((drafted) => [drafted.person.id, drafted]));
  const drafted = (id: string | undefined): Drafted => {
    const found = byId.get(id ?? '');
    if (!found) throw new Error(`no employee ${id}`);
    return found;
  };
  for (const [id, ...off] of section('DAYS_OFF').map(cellsOf)) {
    for (const day of off) if (day !== '') drafted(id).fixed.push({ day: Number(day), shift: null });
  }
  for (const wanted of [true, false]) {
    for (const [id, day, shift, weight] of section(`SHIFT_${wanted ? 'ON' : 'OFF'}_REQUESTS`).map(cellsOf)) {
      drafted(id).requests.push({ day: Number(day), shift: typeOf(shift), wanted, weight: Number(weight) });
    }
  }
  const covers: Cover[] = section('COVER').map((line) => {
    const [day, shift, requirement, under, over] = cellsOf(line);
    return {
      id: `${day}/${shift}`,
      day: Number(day),
      types: [typeOf(shift)],
      people: null,
      requirement: Number(requirement),
      weightUnder: Number(under),
      weightOver: Number(over),
      min: 0,
      max: Number.POSITIVE_INFINITY,
    };
  });
  const weekends = Array.from({ length: Math.ceil(days / 7) }, (_, week) =>
    [week * 7 + 5, week * 7 + 6].filter((day) => day < days),
  ).filter((weekend) => weekend.length > 0);
  return {
    days,
    types,
    people: staff.map(({ person, fixed, requests }) => ({ ...person, fixed, requests })),
    covers,
    weekends,
  };
};

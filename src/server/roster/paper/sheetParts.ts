import { printNumber } from '../../../domain/people/readNumber.ts';
import { shiftLetters, shownModes } from '../../../domain/roster/shiftLetters.ts';
import type { Id } from '../../../kernel/id.ts';
import { holdsOn, type PlainDate } from '../../../kernel/time.ts';
import { en } from '../../../words/en.ts';
import { formatsOf } from '../../../words/format.ts';
import { id } from '../../../words/id.ts';
import { listHeadshipsOf } from '../../people/unitStore.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { SheetParts, SheetUnit } from '../boardSheet.ts';
import { agencyOf, namesOf } from '../factStore.ts';
import { linesOf } from '../lineStore.ts';
import type { OpenPlan } from '../openPlan.ts';
import { type Gathered, type PaperWanted, slugOf } from './boardParts.ts';
import { logoForPaper } from './logoForPaper.ts';

/** A stand-in of a day goes before one for longer, and both before the head himself. */
const standIn = ['plh', 'plt', null] as const;

/** Who signs for a unit on a day. */
export const headOf = async (tx: Tx, agencyId: number, unitId: Id, day: PlainDate) => {
  const heads = (await listHeadshipsOf(tx, agencyId, { unitId })).filter((each) => holdsOn(each, day));
  const head = standIn.flatMap((acting) => heads.filter((each) => each.acting === acting))[0];
  if (head === undefined) return null;
  const named = (await namesOf(tx, agencyId, [head.employeeId], day)).get(head.employeeId);
  return { acting: head.acting, name: named?.name ?? '', number: named?.number ?? '' };
};

/** Everything that the PDF of some units shows, upper units first. */
export const sheetParts = async (
  tx: Tx,
  agencyId: number,
  { plan, standing, tree }: OpenPlan,
  { unitId: asked, unitIds, language }: PaperWanted,
  today: PlainDate,
): Promise<Gathered<SheetParts>> => {
  const words = language === 'en' ? en : id;
  const formats = formatsOf(language);
  const w = words.roster.file;
  const top = asked ?? plan.unitId;
  const depthOf = (unitId: Id) => tree.get(unitId)?.path.length ?? 0;
  const nameOf = (unitId: Id) => tree.get(unitId)?.name ?? '';
  const wanted = [...unitIds].sort((a, b) => depthOf(a) - depthOf(b) || formats.compare(nameOf(a), nameOf(b)));
  const agency = await agencyOf(tx, agencyId);
  const severalUnits = wanted.length > 1;
  const letters = shiftLetters(plan.times);
  const lines = await linesOf(tx, agencyId, plan.id, standing.version, wanted);
  const names = await namesOf(
    tx,
    agencyId,
    lines.map((line) => line.employeeId),
    plan.from,
  );
  const byUnit = new Map<Id, typeof lines>(wanted.map((unitId) => [unitId, []]));
  for (const line of lines) byUnit.get(line.unitId)?.push(line);
  const units = wanted.map(
    (unitId): SheetUnit => ({
      name: nameOf(unitId),
      rows: (byUnit.get(unitId) ?? [])
        .map(({ employeeId, modes, times }) => ({
          name: names.get(employeeId)?.name ?? '',
          position: names.get(employeeId)?.position ?? '',
          modes,
          shown: shownModes(modes, times, letters),
        }))
        .sort((a, b) => formats.compare(a.name, b.name)),
    }),
  );
  const head = top === null ? null : await headOf(tx, agencyId, top, today);
  const opd = top === null ? null : (tree.get(top)?.opdId ?? null);
  const unit = top === null ? agency.name : nameOf(top);
  const state = words.roster.states[standing.state];
  return {
    parts: {
      language,
      kop: [...agency.letterhead, ...(opd === null ? [] : [nameOf(opd)])],
      unit,
      sub: `${formats.span(plan.from, plan.to)} · ${w.made({ version: standing.version, state })}`,
      days: plan.days,
      paper: agency.paper,
      rowCount: lines.length + (severalUnits ? wanted.length : 0),
      severalUnits,
      shifts: plan.times.flatMap((time, i) =>
        letters[i] ? [{ letter: letters[i]!, text: words.roster.hours.shift(time) }] : [],
      ),
      units,
      logo: await logoForPaper(tx, agencyId),
      signature: {
        date: w.signedOn({ day: formats.day(today) }),
        office: w.signedBy({ unit, acting: head?.acting ?? '' }),
        name: head?.name ?? '',
        number: head === null ? '' : printNumber(head.number),
      },
    },
    name: w.sheetName({ unit: slugOf(unit), from: plan.from, to: plan.to }),
    people: lines.length,
  };
};

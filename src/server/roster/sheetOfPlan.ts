import type { rosterLifeEndpoints } from '../../contract/rosterLife.ts';
import { printNumber } from '../../domain/people/readNumber.ts';
import { shiftLetters, shownModes } from '../../domain/roster/shiftLetters.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { holdsOn, type PlainDate } from '../../kernel/time.ts';
import { en } from '../../words/en.ts';
import { formatsOf } from '../../words/format.ts';
import { id } from '../../words/id.ts';
import { listHeadshipsOf } from '../people/unitStore.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Handler } from '../platform/http/bind.ts';
import { boardSheet, type SheetUnit } from './boardSheet.ts';
import { agencyOf, namesOf } from './factStore.ts';
import { linesOf } from './lineStore.ts';
import { openPlan } from './openPlan.ts';
import { boardUnits } from './reach.ts';

/** A stand-in of a day goes before one for longer, and both before the head himself. */
const standIn = ['plh', 'plt', null] as const;

/** Who signs for a unit on a day. */
const headOf = async (tx: Tx, agencyId: number, unitId: Id, day: PlainDate) => {
  const heads = (await listHeadshipsOf(tx, agencyId, { unitId })).filter((each) => holdsOn(each, day));
  const head = standIn.flatMap((acting) => heads.filter((each) => each.acting === acting))[0];
  if (head === undefined) return null;
  const named = (await namesOf(tx, agencyId, [head.employeeId], day)).get(head.employeeId);
  return { acting: head.acting, name: named?.name ?? '', number: named?.number ?? '' };
};

export const sheetOfPlan: Handler<typeof rosterLifeEndpoints.sheet> = async (call) => {
  const { tx, actor, scope, params, query, audit, today } = call;
  const { agencyId } = actor;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { plan, standing, tree, units } = opened.value;
  const language = query.language ?? call.language;
  const words = language === 'en' ? en : id;
  const formats = formatsOf(language);
  const w = words.roster.file;
  const top = query.unitId ?? plan.unitId;
  const depthOf = (unitId: Id) => tree.get(unitId)?.path.length ?? 0;
  const nameOf = (unitId: Id) => tree.get(unitId)?.name ?? '';
  const wanted = boardUnits(units, tree, scope, query.unitId ?? null).sort(
    (a, b) => depthOf(a) - depthOf(b) || formats.compare(nameOf(a), nameOf(b)),
  );
  if (wanted.length === 0) return refuse('general.notFound');
  const agency = await agencyOf(tx, agencyId);
  const people = units.filter(({ unitId }) => wanted.includes(unitId)).reduce((sum, unit) => sum + unit.people, 0);
  const severalUnits = wanted.length > 1;
  const letters = shiftLetters(plan.times);
  const read = async function* (): AsyncGenerator<SheetUnit> {
    for (const unitId of wanted) {
      const lines = await linesOf(tx, agencyId, plan.id, standing.version, [unitId]);
      const names = await namesOf(
        tx,
        agencyId,
        lines.map((line) => line.employeeId),
        plan.from,
      );
      const rows = lines.map(({ employeeId, modes, times }) => ({
        name: names.get(employeeId)?.name ?? '',
        position: names.get(employeeId)?.position ?? '',
        modes,
        shown: shownModes(modes, times, letters),
      }));
      yield { name: nameOf(unitId), rows: rows.sort((a, b) => formats.compare(a.name, b.name)) };
    }
  };
  const head = top === null ? null : await headOf(tx, agencyId, top, today);
  const opd = top === null ? null : (tree.get(top)?.opdId ?? null);
  const unit = top === null ? agency.name : nameOf(top);
  const bytes = await boardSheet({
    words,
    formats,
    language,
    kop: [...agency.letterhead, ...(opd === null ? [] : [nameOf(opd)])],
    unit,
    sub: `${formats.span(plan.from, plan.to)} · ${w.made({ version: standing.version, state: words.roster.states[standing.state] })}`,
    days: plan.days,
    paper: agency.paper,
    rowCount: people + (severalUnits ? wanted.length : 0),
    severalUnits,
    shifts: plan.times.flatMap((time, i) =>
      letters[i] ? [{ letter: letters[i]!, text: words.roster.hours.shift(time) }] : [],
    ),
    units: read(),
    signature: {
      date: w.signedOn({ day: formats.day(today) }),
      office: w.signedBy({ unit, acting: head?.acting ?? '' }),
      name: head?.name ?? '',
      number: head === null ? '' : printNumber(head.number),
    },
  });
  await audit('roster.sheet', { kind: 'plan', id: plan.id }, { unitId: query.unitId ?? null, people });
  const slug = unit
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return ok({
    bytes,
    name: w.sheetName({ unit: slug, from: plan.from, to: plan.to }),
    mediaType: 'application/pdf',
  });
};

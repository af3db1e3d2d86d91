import type { attendanceRecapEndpoints } from '../../../contract/attendanceRecap.ts';
import type { FileReply } from '../../../contract/endpoint.ts';
import { peopleAtOnce } from '../../../contract/rosterPaper.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { xlsxMediaType } from '../../platform/spreadsheet/writeWorkbook.ts';
import { personParts } from './personParts.ts';
import { mayRecap } from './readRecap.ts';
import { type RecapPaper, recapParts } from './recapParts.ts';
import { writeTable } from './writeTable.ts';

export const mediaTypes = { xlsx: xlsxMediaType, pdf: 'application/pdf' } as const;

const fileOf = async ({ parts, name }: RecapPaper, kind: 'xlsx' | 'pdf'): Promise<FileReply> => ({
  bytes: await writeTable({ kind, parts }),
  name,
  mediaType: mediaTypes[kind],
});

export const recapFile: Handler<typeof attendanceRecapEndpoints.file> = async (call) => {
  const { tx, actor, scope, query, now, today, audit } = call;
  const { month, of, kind } = query;
  const unitId = query.unitId ?? null;
  const language = query.language ?? call.language;
  if (!(await mayRecap(tx, actor.agencyId, scope, month, unitId))) return refuse('general.notFound');
  const paper = await recapParts({ tx, agencyId: actor.agencyId, now, today }, { month, of, unitId, kind, language });
  if (of === 'people' && paper.people > peopleAtOnce) return refuse('roster.paperLarge', { most: peopleAtOnce });
  await audit('attendanceRecap.file', { kind: 'month', id: month }, { unitId, of, people: paper.people });
  return ok(await fileOf(paper, kind));
};

type PersonCall = Parameters<Handler<typeof attendanceRecapEndpoints.personFile>>[0];

const ofPerson = async (
  call: Pick<PersonCall, 'tx' | 'actor' | 'now' | 'today' | 'audit' | 'language'>,
  employeeId: Id,
  query: { readonly month: PlainDate; readonly kind: 'xlsx' | 'pdf'; readonly language?: 'id' | 'en' | undefined },
): Promise<Result<FileReply>> => {
  const { tx, actor, now, today, audit } = call;
  const { month, kind } = query;
  const language = query.language ?? call.language;
  const paper = await personParts({ tx, agencyId: actor.agencyId, now, today }, { employeeId, month, kind, language });
  if (paper === null) return refuse('general.notFound');
  await audit('attendanceRecap.file', { kind: 'employee', id: employeeId }, { month });
  return ok(await fileOf(paper, kind));
};

export const personFile: Handler<typeof attendanceRecapEndpoints.personFile> = (call) =>
  ofPerson(call, call.params.employeeId, call.query);

export const ownFile: Handler<typeof attendanceRecapEndpoints.ownFile> = async (call) =>
  call.actor.employeeId === null ? refuse('general.notFound') : ofPerson(call, call.actor.employeeId, call.query);

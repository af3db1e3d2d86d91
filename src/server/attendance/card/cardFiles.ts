import QRCode from 'qrcode';
import type { attendanceCardEndpoints } from '../../../contract/attendanceCard.ts';
import { fullName } from '../../../domain/people/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { todayIn, type Zone } from '../../../kernel/time.ts';
import { attendanceCardWords as english } from '../../../words/en/attendanceCard.ts';
import { formatsOf } from '../../../words/format.ts';
import { attendanceCardWords as indonesian } from '../../../words/id/attendanceCard.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import { visibleUnits } from '../../people/visibleUnits.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { cardTexts } from './cardText.ts';
import { type CardFace, sheetOfCards, singleCard } from './drawCard.ts';
import { photoBytes } from './photo.ts';
import { readCardRules } from './rulesStore.ts';
import { type Card, holderFacts, openCards, peopleInUnits } from './store.ts';

const mostOnSheets = 500;
const pdf = 'application/pdf';

type Asking = Pick<Call<typeof attendanceCardEndpoints.own>, 'tx' | 'actor' | 'deps' | 'now' | 'today' | 'language'>;
const wordsOf = (language: 'id' | 'en') => (language === 'en' ? english : indonesian);

/** A NIP as people write it, 8-6-1-3; other numbers as they are. */
const spaced = (number: string): string => number.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');

/** What stands on the cards of these people, in order of name; people without a valid card are left out. */
const facesOf = async (asking: Asking, employeeIds: readonly Id[]): Promise<Result<CardFace[]>> => {
  const { tx, actor, deps, now, today, language } = asking;
  const cards = await openCards(tx, actor.agencyId, employeeIds);
  const facts = (await holderFacts(tx, actor.agencyId, today, employeeIds)).filter(
    (one) => now < (cards.get(one.employeeId)?.expiresAt ?? ''),
  );
  const wanted: Card[] = facts.map((one) => cards.get(one.employeeId)!);
  const texts = await cardTexts(tx, actor.agencyId, deps, wanted);
  if (!texts.ok) return texts;
  const agency = await readAgencyRow(tx, actor.agencyId);
  const units = await loadUnits(tx, actor.agencyId, today);
  const formats = formatsOf(language);
  const faces: CardFace[] = [];
  for (const [i, one] of facts.entries()) {
    faces.push({
      agency: agency.name,
      name: fullName(one),
      number: spaced(one.number),
      unit: units.get(one.unitId ?? '')?.name ?? '',
      until: formats.day(todayIn(agency.zone as Zone, wanted[i]!.expiresAt)),
      text: texts.value[i]!,
      photo: one.photoFileId === null ? null : await photoBytes(tx, actor.agencyId, deps, one.photoFileId),
    });
  }
  return ok(faces);
};

const fileOf = async (asking: Asking, employeeId: Id) => {
  const faces = await facesOf(asking, [employeeId]);
  if (!faces.ok) return faces;
  const face = faces.value[0];
  if (face === undefined) return refuse('card.none');
  const words = wordsOf(asking.language);
  return ok({
    bytes: await singleCard(face, words, asking.language),
    name: words.paper.file({ name: face.name }),
    mediaType: pdf,
  });
};

/** Whether the printed card counts for this person; nobody gets a card on paper that kiosks would refuse. */
const mayPrint = async ({ tx, actor, today }: Asking, employeeId: Id): Promise<boolean> =>
  (await readCardRules(tx, actor.agencyId)).printed === 'everybody' ||
  (await holderFacts(tx, actor.agencyId, today, [employeeId]))[0]?.printed === true;

export const oneCard: Handler<typeof attendanceCardEndpoints.pdf> = async (call) =>
  (await mayPrint(call, call.params.employeeId)) ? fileOf(call, call.params.employeeId) : refuse('card.screenOnly');

export const ownCardFile: Handler<typeof attendanceCardEndpoints.ownPdf> = async (call) => {
  const { employeeId } = call.actor;
  if (employeeId === null) return refuse('card.noPerson');
  return (await mayPrint(call, employeeId)) ? fileOf(call, employeeId) : refuse('card.screenOnly');
};

export const ownCardPicture: Handler<typeof attendanceCardEndpoints.ownPng> = async (call) => {
  const { employeeId } = call.actor;
  if (employeeId === null) return refuse('card.noPerson');
  if (!(await mayPrint(call, employeeId))) return refuse('card.screenOnly');
  const faces = await facesOf(call, [employeeId]);
  if (!faces.ok) return faces;
  const face = faces.value[0];
  if (face === undefined) return refuse('card.none');
  const bytes = await QRCode.toBuffer(face.text, { errorCorrectionLevel: 'M', margin: 4, width: 980, type: 'png' });
  return ok({ bytes, name: wordsOf(call.language).paper.picture, mediaType: 'image/png' });
};

export const cardSheet: Handler<typeof attendanceCardEndpoints.sheet> = async (call) => {
  const { tx, actor, scope, today, query, language, audit } = call;
  const units = await loadUnits(tx, actor.agencyId, today);
  const people = await peopleInUnits(tx, actor.agencyId, today, visibleUnits(units, scope, query.unitId) ?? []);
  if (people.length > mostOnSheets) return refuse('card.tooMany', { most: mostOnSheets, has: people.length });
  const everybody = (await readCardRules(tx, actor.agencyId)).printed === 'everybody';
  const facts = await holderFacts(tx, actor.agencyId, today, people);
  const printable = facts.filter((one) => everybody || one.printed).map((one) => one.employeeId);
  const faces = await facesOf(call, printable);
  if (!faces.ok) return faces;
  if (faces.value.length === 0) return refuse('card.noneInUnit');
  const words = wordsOf(language);
  await audit('card.print', { kind: 'unit', id: query.unitId }, { cards: faces.value.length });
  const unit = units.get(query.unitId)?.name ?? '';
  const bytes = await sheetOfCards(faces.value, words, language);
  return ok({ bytes, name: words.paper.sheetFile({ unit }), mediaType: pdf });
};

import type { z } from 'zod';
import type { Question } from '../../../contract/attendanceStation.ts';
import { questionText } from '../../../domain/attendance/card/stationEvent.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { isSignedByDevice } from '../card/p256.ts';
import { isAnchor, isFresh } from './anchor.ts';
import { type Station, stationAnywhere } from './stationStore.ts';

/** Who asks, proven by the key it was paired with, and what it says. */
export const askedByStation = async <S extends z.ZodType>(
  deps: Deps,
  now: Instant,
  path: string,
  question: Question,
  schema: S,
): Promise<Result<{ station: Station; payload: z.output<S> }>> => {
  const { stationId, anchor, payload, signature } = question;
  const station = await deps.db.asOwner((tx) => stationAnywhere(tx, stationId));
  if (station === null || station.retired || station.publicKey === null) return refuse('station.unpaired');
  const text = new TextEncoder().encode(questionText(path, stationId, anchor.at, anchor.mark, payload));
  if (!isSignedByDevice(station.publicKey, text, Buffer.from(signature, 'base64')))
    return refuse('station.signatureWrong');
  if (!isAnchor(deps.config.masterKey, stationId, anchor) || !isFresh(anchor, now)) return refuse('station.anchorOld');
  let said: unknown;
  try {
    said = JSON.parse(payload);
  } catch {
    return refuse('station.payloadWrong');
  }
  const read = schema.safeParse(said);
  return read.success ? ok({ station, payload: read.data }) : refuse('station.payloadWrong');
};

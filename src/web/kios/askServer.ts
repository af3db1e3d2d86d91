import { attendanceStationEndpoints } from '../../contract/attendanceStation.ts';
import type { AnswerOf, EndpointShape, RequestOf } from '../../contract/endpoint.ts';
import { questionText, type StationAnchor } from '../../domain/attendance/card/stationEvent.ts';
import { type Answer, call } from '../app/call.ts';
import { clocks } from './clocks.ts';
import { signText } from './deviceKey.ts';

/** The server's word about the time, with both clocks of this device in the middle of the flight. */
export const takeAnchor = async (stationId: string): Promise<Answer<StationAnchor>> => {
  const before = clocks();
  const answer = await call(attendanceStationEndpoints.anchor, { body: { stationId } });
  if (!answer.ok) return answer;
  return { ok: true, value: anchorOf(answer.value, before) };
};

export const anchorOf = (word: { at: number; mark: string }, before: ReturnType<typeof clocks>): StationAnchor => {
  const half = (performance.now() - before.mono) / 2;
  return { ...word, wall: before.wall + half, mono: before.mono + half, page: before.page, unsure: half };
};

type Asked = 'sync' | 'photos' | 'send';

/** A question signed by this device. */
export const askServer = async <K extends Asked>(
  key: CryptoKeyPair,
  stationId: string,
  anchor: StationAnchor,
  which: K,
  payload: unknown,
): Promise<Answer<AnswerOf<(typeof attendanceStationEndpoints)[K]>>> => {
  const shape: EndpointShape = attendanceStationEndpoints[which];
  const text = JSON.stringify(payload);
  const signature = await signText(key, questionText(shape.path, stationId, anchor.at, anchor.mark, text));
  const body = { stationId, anchor: { at: anchor.at, mark: anchor.mark }, payload: text, signature };
  const answer = await call(shape, { body } as RequestOf<EndpointShape>);
  return answer as Answer<AnswerOf<(typeof attendanceStationEndpoints)[K]>>;
};

import type { Edge } from '../domain/attendance/day/model.ts';
import type { Reason } from '../domain/policy/model.ts';
import type { Words } from './id.ts';
import type { SameShape } from './shape.ts';

type DayWords = SameShape<Words['attendanceDay']>;
type Sentences = Readonly<Record<string, (params: Reason['params']) => string>>;

/** Why a day is what it is, as a sentence. */
export const dayReason = (words: Pick<DayWords, 'reasons'>, reason: Pick<Reason, 'code' | 'params'>): string => {
  const sentences: Sentences = words.reasons;
  return sentences[reason.code]?.(reason.params) ?? reason.code;
};

/** How a moment is known: channel, method, proof and place, or a correction. */
export const proofText = (
  words: Pick<DayWords, 'channels' | 'methods' | 'grades' | 'places' | 'terminal'>,
  edge: Pick<Edge, 'source' | 'channel' | 'method' | 'place' | 'grade'>,
): string => {
  if (edge.source === 'correction') return words.terminal.correction;
  return [
    edge.channel && words.channels[edge.channel],
    edge.method && words.methods[edge.method],
    edge.place && words.places[edge.place],
    edge.grade && words.grades[edge.grade],
  ]
    .filter(Boolean)
    .join(', ');
};

// How doubtful a punch is: what was found about it, weighed by its numbers and by how often the same was a false alarm. It ranks and never decides.
import { secondsBetween } from '../../../kernel/time.ts';
import type { Punch, Signal } from '../model.ts';
import { unweighed, weights } from './weights.ts';

/** Decided punches that bore a finding, and how many of them were accepted. */
export interface Decided {
  readonly decided: number;
  readonly accepted: number;
}
export type Baseline = ReadonlyMap<string, Decided>;

export interface WeighedFinding extends Signal, Decided {
  /** From 0 to 1; nothing where it is muted. */
  readonly weight: number;
  readonly muted: boolean;
}
export interface Weighed {
  /** From 0 to 1. */
  readonly strength: number;
  /** The heaviest first. */
  readonly findings: readonly WeighedFinding[];
}
export const levels = ['strong', 'medium', 'weak'] as const;
export type Level = (typeof levels)[number];

/** So many decisions weigh as much as the prior figure. */
const priorDecisions = 10;

type Judged = Pick<Punch, 'place' | 'grade' | 'evidence' | 'signals' | 'earliest' | 'latest'>;

const metresIn = (punch: Pick<Punch, 'evidence'>): Readonly<Record<string, number>> =>
  typeof punch.evidence.distance === 'number' ? { metres: punch.evidence.distance } : {};

/** Signals of a punch together with what its place and its proof of time say. */
export const findingsOf = (punch: Judged, later: readonly Signal[]): Signal[] => {
  const found: Signal[] = [];
  if (punch.place === 'outside') found.push({ code: 'place.outside', params: metresIn(punch) });
  if (punch.place === 'awayFromHome') found.push({ code: 'place.awayFromHome', params: metresIn(punch) });
  if (punch.place === 'unknown') found.push({ code: 'place.unknown', params: metresIn(punch) });
  if (punch.grade === 'D')
    found.push({
      code: 'time.unproven',
      params: { minutes: Math.round(secondsBetween(punch.earliest, punch.latest) / 60) },
    });
  const own = new Set(punch.signals.map(({ code }) => code));
  return [...found, ...punch.signals, ...later.filter(({ code }) => !own.has(code))];
};

/** How often each finding was decided upon, and how often it meant nothing. */
export const baselineOf = (
  decided: readonly { readonly findings: readonly Signal[]; readonly accepted: boolean }[],
): Baseline => {
  const counts = new Map<string, { decided: number; accepted: number }>();
  for (const { findings, accepted } of decided)
    for (const code of new Set(findings.map((each) => each.code))) {
      const known = counts.get(code) ?? { decided: 0, accepted: 0 };
      counts.set(code, { decided: known.decided + 1, accepted: known.accepted + (accepted ? 1 : 0) });
    }
  return counts;
};

const falseAlarms = (prior: number, { decided, accepted }: Decided): number =>
  (accepted + prior * priorDecisions) / (decided + priorDecisions);

/** Each finding by itself, and all together: the chance that at least one of them means something. */
export const weigh = (findings: readonly Signal[], baseline: Baseline, isMuted: (code: string) => boolean): Weighed => {
  const weighed = findings.map((finding): WeighedFinding => {
    const { base, falseAlarms: prior, size } = weights[finding.code] ?? unweighed;
    const seen = baseline.get(finding.code) ?? { decided: 0, accepted: 0 };
    const muted = isMuted(finding.code);
    const weight = muted ? 0 : base * (size?.(finding.params) ?? 1) * (1 - falseAlarms(prior, seen));
    return { ...finding, ...seen, weight, muted };
  });
  return {
    strength: 1 - weighed.reduce((left, { weight }) => left * (1 - weight), 1),
    findings: weighed.sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1)),
  };
};

export const levelOf = (strength: number): Level => (strength >= 0.5 ? 'strong' : strength >= 0.2 ? 'medium' : 'weak');

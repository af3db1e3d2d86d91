// How much each finding speaks against a punch, and how often it means nothing. Prior figures; what people decide moves them.
type Params = Readonly<Record<string, string | number>>;

export interface Weight {
  /** From 0 to 1: how strongly it speaks where it is no false alarm. */
  readonly base: number;
  /** Share of false alarms to begin with, before anybody has decided. */
  readonly falseAlarms: number;
  /** From 0 to 1 by its numbers; 1 where they do not matter. */
  readonly size?: (params: Params) => number;
}

const number = (params: Params, name: string): number => Math.abs(Number(params[name] ?? 0));
/** Grows from `least` to 1 at `full`. */
const grows =
  (name: string, full: number, least = 0.4) =>
  (params: Params): number =>
    Math.min(1, least + (1 - least) * (number(params, name) / full));

export const weights: Readonly<Record<string, Weight>> = {
  'place.outside': { base: 0.6, falseAlarms: 0.5, size: grows('metres', 5000) },
  'place.awayFromHome': { base: 0.5, falseAlarms: 0.6, size: grows('metres', 10_000) },
  'place.unknown': { base: 0.25, falseAlarms: 0.8 },
  'time.unproven': { base: 0.5, falseAlarms: 0.6, size: grows('minutes', 240) },

  speed: { base: 0.9, falseAlarms: 0.3, size: grows('kmh', 900, 0.6) },
  kioskTravel: { base: 0.9, falseAlarms: 0.3, size: grows('speed', 900, 0.6) },
  sameSpot: { base: 0.6, falseAlarms: 0.5, size: grows('days', 10) },
  sharedSpot: { base: 0.7, falseAlarms: 0.5, size: grows('people', 10) },
  constantAccuracy: { base: 0.5, falseAlarms: 0.6 },
  networkElsewhere: { base: 0.4, falseAlarms: 0.7, size: grows('metres', 20_000) },
  positionStale: { base: 0.2, falseAlarms: 0.8 },
  homeUndeclared: { base: 0.05, falseAlarms: 0.95 },

  clockMoved: { base: 0.7, falseAlarms: 0.4, size: grows('seconds', 1800) },
  claimOutside: { base: 0.7, falseAlarms: 0.4, size: grows('seconds', 1800) },
  clockWrong: { base: 0.3, falseAlarms: 0.8, size: grows('seconds', 3600) },
  zoneDiffers: { base: 0.2, falseAlarms: 0.8 },
  serverClocks: { base: 0.05, falseAlarms: 0.95 },

  badSignature: { base: 0.9, falseAlarms: 0.1 },
  badPasskey: { base: 0.8, falseAlarms: 0.3 },
  passkeyMissing: { base: 0.2, falseAlarms: 0.8 },
  anchorForeign: { base: 0.6, falseAlarms: 0.4 },
  chainGap: { base: 0.4, falseAlarms: 0.6, size: grows('missing', 5) },
  sharedPhone: { base: 0.7, falseAlarms: 0.4, size: grows('people', 4, 0.7) },
  phoneWaiting: { base: 0.3, falseAlarms: 0.7 },

  cardRevoked: { base: 0.7, falseAlarms: 0.4 },
  cardNotForPrint: { base: 0.3, falseAlarms: 0.6 },
  faceDoubted: { base: 0.9, falseAlarms: 0.2 },
  livePhoneEnded: { base: 0.7, falseAlarms: 0.4 },
  kioskChainGap: { base: 0.3, falseAlarms: 0.7 },
  displayCodeOld: { base: 0.3, falseAlarms: 0.7 },
  displayCodeFalse: { base: 0.7, falseAlarms: 0.4 },
  displayCodeRelayed: { base: 0.8, falseAlarms: 0.3, size: grows('metres', 2000) },

  'terminal.clockDrift': { base: 0.2, falseAlarms: 0.85, size: grows('seconds', 3600) },
  'terminal.clockSet': { base: 0.4, falseAlarms: 0.6 },
  'terminal.late': { base: 0.05, falseAlarms: 0.95 },
  'terminal.otherMethod': { base: 0.3, falseAlarms: 0.7 },
  'terminal.otherZone': { base: 0.2, falseAlarms: 0.8 },
};

/** For a code that a newer part of the house brought and nobody has weighed yet. */
export const unweighed: Weight = { base: 0.3, falseAlarms: 0.6 };

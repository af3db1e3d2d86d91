// One shape of result for both engines, whatever their drivers would do with days, moments and large numbers.
import pg from 'pg';

type Parse = (text: string) => unknown;

const wholeNumber: Parse = (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 value ${text} is beyond 2^53`);
  return value;
};

/** `2026-01-02 03:04:05.6+00` → `2026-01-02T03:04:05.6Z`; other offsets are turned into UTC. */
const instant: Parse = (text) => {
  if (text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, -3)}Z`;
  const moment = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString();
};

const bytes: Parse = (text) => Buffer.from(text.slice(2), 'hex');
const asText: Parse = (text) => text;
const json: Parse = (text) => JSON.parse(text) as unknown;

const elementsOf = pg.types.getTypeParser(1009 as never) as (text: string) => (string | null)[];
const arrayOf =
  (parse: Parse): Parse =>
  (text) =>
    elementsOf(text).map((element) => (element === null ? null : parse(element)));

/** Parsers by type number (pg_type.oid); a type that is not here stays text. */
export const typeParsers: Readonly<Record<number, Parse>> = {
  16: (text) => text === 't',
  17: bytes,
  20: wholeNumber,
  21: Number,
  23: Number,
  26: Number,
  700: Number,
  701: Number,
  1700: asText,
  114: json,
  3802: json,
  1082: asText,
  1083: asText,
  1114: asText,
  1184: instant,
  1000: arrayOf((text) => text === 't'),
  1005: arrayOf(Number),
  1007: arrayOf(Number),
  1016: arrayOf(wholeNumber),
  1009: arrayOf(asText),
  1015: arrayOf(asText),
  2951: arrayOf(asText),
  1182: arrayOf(asText),
  1183: arrayOf(asText),
  1185: arrayOf(instant),
  1231: arrayOf(asText),
  199: arrayOf(json),
  3807: arrayOf(json),
  1001: arrayOf(bytes),
};

export const parserFor = (typeNumber: number): Parse => typeParsers[typeNumber] ?? asText;

// The texts a known terminal is told. A stranger gets none of them.
import type { Zone } from '../../../kernel/time.ts';
import { lowerVersion } from './dialectOf.ts';
import type { TerminalAsk } from './readAsk.ts';
import type { Understood } from './readRequest.ts';

const ourVersion = '2.4.1';
const ourSecurityVersion = '3.1.2';

/** Whole hours, which is what every firmware reads and what Indonesia has. */
const hoursEast: Readonly<Record<Zone, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Pontianak': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

export interface AnswerFacts {
  readonly serial: string;
  readonly zone: Zone;
  readonly version: string;
  readonly pollSeconds: number;
  readonly errorSeconds: number;
  readonly registryCode: string;
  readonly sessionId: string;
}

/** Options of the attendance protocol: punches and operations only, so that templates and photos stay where they are. */
export const attendanceOptions = (facts: AnswerFacts): string =>
  [
    `GET OPTION FROM: ${facts.serial}`,
    'ATTLOGStamp=None',
    'OPERLOGStamp=9999',
    'ATTPHOTOStamp=None',
    `ErrorDelay=${facts.errorSeconds}`,
    `Delay=${facts.pollSeconds}`,
    'TransTimes=00:00;12:00',
    'TransInterval=1',
    'TransFlag=TransData AttLog\tOpLog',
    `TimeZone=${hoursEast[facts.zone]}`,
    'Realtime=1',
    'Encrypt=None',
    `ServerVer=${ourVersion}`,
    `PushProtVer=${lowerVersion(facts.version, ourVersion)}`,
    '',
  ].join('\n');

const securityLines = (facts: AnswerFacts): string[] => [
  `ServerVersion=${ourSecurityVersion}`,
  'ServerName=Luwes',
  `PushVersion=${lowerVersion(facts.version, ourSecurityVersion)}`,
  `ErrorDelay=${facts.errorSeconds}`,
  `RequestDelay=${facts.pollSeconds}`,
  'TransTimes=00:00;12:00',
  'TransInterval=1',
  'TransTables=Transaction',
  'Realtime=1',
  'TimeoutSec=10',
  `SessionID=${facts.sessionId}`,
  '',
];

/** Options of the security protocol, one a line. */
export const securityOptions = (facts: AnswerFacts): string => securityLines(facts).join('\n');

/** The first answer of the security protocol to a terminal that is known: the next two steps fall away. */
export const securityHandshake = (facts: AnswerFacts): string =>
  ['registry=ok', `RegistryCode=${facts.registryCode}`, ...securityLines(facts)].join('\n');

/** What a terminal reads its clock from in the security protocol: the packed time is UTC, the zone stands beside it. */
export const timeAnswer = (packed: number, zone: Zone): string => `DateTime=${packed},ServerTZ=+0${hoursEast[zone]}00`;

/** The receipt of an upload: as many lines as came. */
export const receiptOf = (ask: TerminalAsk, read: Understood): string => {
  if (ask.kind === 'table') {
    const name = (ask.query.get('tablename') ?? '').replace(/[^A-Za-z0-9_]/g, '').slice(0, 40);
    return name === '' ? 'OK' : `${name}=${read.received}`;
  }
  return ask.kind === 'punches' || ask.kind === 'operations' || ask.kind === 'templates' || ask.kind === 'errors'
    ? `OK: ${read.received}`
    : 'OK';
};

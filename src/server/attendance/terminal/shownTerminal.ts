import type { ListedTerminal } from '../../../contract/attendanceTerminals.ts';
import { type Instant, secondsBetween } from '../../../kernel/time.ts';
import { pollSeconds } from './answerTerminal.ts';
import type { Alarm } from './eventStore.ts';
import type { Terminal } from './terminalStore.ts';

/** Three polls and the seconds that signs of life wait to be written. */
export const silentSeconds = 3 * pollSeconds + 15;

export const shownTerminal = (
  terminal: Terminal,
  beside: {
    readonly now: Instant;
    readonly held: { readonly pins: number; readonly lines: number } | undefined;
    readonly alarms: readonly Alarm[];
  },
): ListedTerminal => {
  const { facts, lastSeenAt } = terminal;
  return {
    id: terminal.id,
    serial: terminal.serial,
    name: terminal.name,
    workplaceId: terminal.workplaceId,
    workplaceName: terminal.workplaceName,
    zone: terminal.zone,
    unitId: terminal.unitId,
    state: terminal.state,
    windowUntil: terminal.windowUntil,
    knockedAt: terminal.knockedAt,
    knockedFrom: terminal.knockedFrom,
    network: terminal.network,
    method: terminal.method,
    dialect: terminal.dialectSet ?? terminal.dialectSeen,
    dialectSet: terminal.dialectSet,
    version: terminal.version,
    watch: terminal.watch,
    model: facts.devicename ?? '',
    firmware: facts.firmver ?? facts.fwversion ?? '',
    maker: facts.oemvendor ?? '',
    aheadSeconds: terminal.aheadSeconds,
    lastSeenAt,
    lastSeenFrom: terminal.lastSeenFrom,
    lastPunchAt: terminal.lastPunchAt,
    online:
      terminal.state === 'active' && lastSeenAt !== null && secondsBetween(lastSeenAt, beside.now) <= silentSeconds,
    heldPunches: beside.held?.pins ?? 0,
    heldLines: beside.held?.lines ?? 0,
    alarms: beside.alarms
      .filter((alarm) => alarm.terminalId === terminal.id)
      .map(({ terminalId: _terminal, ...alarm }) => alarm),
  };
};

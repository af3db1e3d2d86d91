// What a terminal is told. Whoever is not approved, or comes from elsewhere, is told nothing and nothing of him is stored.
import {
  type AnswerFacts,
  attendanceOptions,
  receiptOf,
  securityHandshake,
  securityOptions,
  timeAnswer,
} from '../../../domain/attendance/terminal/answers.ts';
import { pollAnswer } from '../../../domain/attendance/terminal/commands.ts';
import { dialectOf } from '../../../domain/attendance/terminal/dialectOf.ts';
import type { Dialect, LocalTime } from '../../../domain/attendance/terminal/model.ts';
import { isInNetwork, networkOf } from '../../../domain/attendance/terminal/network.ts';
import { readAsk, type TerminalAsk } from '../../../domain/attendance/terminal/readAsk.ts';
import { readRequest } from '../../../domain/attendance/terminal/readRequest.ts';
import { packTime } from '../../../domain/attendance/terminal/readSecurity.ts';
import { type Instant, secondsBetween, secondsOf, todayIn } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import { rateLimit } from '../../platform/http/rateLimit.ts';
import { markSent, queueCommands, queuedCommands } from './commandStore.ts';
import type { Contacts } from './contacts.ts';
import { countToldBy, judgeCount } from './countCheck.ts';
import { decodeText } from './decodeText.ts';
import { directoryOf } from './directory.ts';
import { endAlarm, raiseAlarm } from './eventStore.ts';
import { takeIn } from './takeIn.ts';
import { changeTerminal, type Terminal, type TerminalChange } from './terminalStore.ts';

export const pollSeconds = 15;
const errorSeconds = 60;
/** Silence after which a terminal is asked for the days of it again. */
const gapSeconds = 600;

export interface TerminalRequest {
  readonly method: string;
  readonly target: string;
  readonly address: string;
  readonly body: Uint8Array;
}
export interface TerminalAnswer {
  readonly status: number;
  readonly text: string;
}
export type AnswerTerminal = (request: TerminalRequest) => Promise<TerminalAnswer>;

const refused = (status: number, text = 'ERROR'): TerminalAnswer => ({ status, text });
const keptFacts = [
  'devicename',
  'firmver',
  'fwversion',
  'oemvendor',
  'platform',
  'usercount',
  'fpcount',
  'facecount',
  'transactioncount',
  'maxattlogcount',
];

const answerFacts = (terminal: Terminal): AnswerFacts => ({
  serial: terminal.serial,
  zone: terminal.zone,
  version: terminal.version,
  pollSeconds,
  errorSeconds,
  registryCode: terminal.registryCode,
  sessionId: terminal.sessionId,
});

/** What the request itself says of the terminal. */
const learntFrom = (
  terminal: Terminal,
  ask: TerminalAsk,
  dialect: Dialect,
  options: ReadonlyMap<string, string>,
): TerminalChange => {
  const told = (ask.query.get('pushver') ?? options.get('pushversion') ?? '').replace(/^ver\s*/i, '');
  const version = /^\d+(\.\d+){1,3}$/.test(told) ? told : terminal.version;
  const facts = { ...terminal.facts };
  for (const key of keptFacts) if (options.has(key)) facts[key] = options.get(key)!.slice(0, 80);
  return {
    ...(version === terminal.version ? {} : { version }),
    ...(dialect === terminal.dialectSeen ? {} : { dialect_seen: dialect }),
    ...(JSON.stringify(facts) === JSON.stringify(terminal.facts) ? {} : { facts: JSON.stringify(facts) }),
  };
};

export const openAnswers = (deps: Deps, contacts: Contacts): AnswerTerminal => {
  const directory = directoryOf(deps.db);
  /** An office behind one address may hold a hundred terminals. */
  const addresses = rateLimit(20_000);
  const strangers = rateLimit(60);
  const known = rateLimit(1200);
  const knocks = rateLimit(6);

  const saved = async (terminal: Terminal, change: TerminalChange): Promise<void> => {
    if (Object.keys(change).length === 0) return;
    await deps.db.inAgency(terminal.agencyId, (tx) => changeTerminal(tx, terminal.agencyId, terminal.id, change));
    directory.learn(terminal, change);
  };

  /** A serial number that somebody waits for: the operator sees where it knocked from, and no more. */
  const knock = async (waiting: readonly Terminal[], address: string, now: Instant): Promise<void> => {
    for (const terminal of waiting) {
      if (terminal.windowUntil === null || secondsBetween(now, terminal.windowUntil) < 0) continue;
      if (knocks.take(terminal.id, secondsOf(now) * 1000) > 0) continue;
      await saved(terminal, { knocked_at: now, knocked_from: networkOf(address).slice(0, 60) });
    }
  };

  const fromElsewhere = (terminal: Terminal, address: string, now: Instant): Promise<void> =>
    deps.db.inAgency(terminal.agencyId, (tx) =>
      raiseAlarm(
        tx,
        { agencyId: terminal.agencyId, terminalId: terminal.id },
        'otherNetwork',
        { address: networkOf(address).slice(0, 60), expected: terminal.network ?? '' },
        { id: deps.newId(), at: now },
      ),
    );

  /** After a silence the days of it are asked for again: what came before is known and changes nothing. */
  const afterSilence = async (terminal: Terminal, dialect: Dialect, now: Instant): Promise<void> => {
    const of = { agencyId: terminal.agencyId, terminalId: terminal.id };
    const { lastSeenAt } = terminal;
    await deps.db.inAgency(terminal.agencyId, async (tx) => {
      await endAlarm(tx, of, 'silent', now);
      if (dialect !== 'attendance' || lastSeenAt === null || secondsBetween(lastSeenAt, now) < gapSeconds) return;
      const command = {
        kind: 'sendAgain',
        from: todayIn(terminal.zone, lastSeenAt),
        to: todayIn(terminal.zone, now),
      } as const;
      await queueCommands(tx, of, [command], { at: now, accountId: null });
    });
  };

  const poll = async (terminal: Terminal, ask: TerminalAsk, dialect: Dialect, now: Instant): Promise<string> => {
    const of = { agencyId: terminal.agencyId, terminalId: terminal.id };
    const told = countToldBy(ask.query.get('info'));
    const count = told === null ? null : judgeCount(terminal, told);
    const change = { ...learntFrom(terminal, ask, dialect, new Map()), ...count?.change };
    const text = await deps.db.inAgency(terminal.agencyId, async (tx) => {
      await changeTerminal(tx, terminal.agencyId, terminal.id, change);
      if (count !== null && count.missing > 0)
        await raiseAlarm(tx, of, 'countDiffers', { missing: count.missing }, { id: deps.newId(), at: now });
      else if (count !== null && told === terminal.countTold) await endAlarm(tx, of, 'countDiffers', now);
      const queued = await queuedCommands(tx, of);
      if (queued.length === 0) return 'OK';
      const answer = pollAnswer(queued, dialect);
      await markSent(tx, of, answer.sent, answer.needless, now);
      return answer.text;
    });
    directory.learn(terminal, change);
    return text;
  };

  const answerKnown = async (
    terminal: Terminal,
    ask: TerminalAsk,
    request: TerminalRequest,
    now: Instant,
  ): Promise<TerminalAnswer> => {
    const contact = contacts.note(terminal, now, networkOf(request.address).slice(0, 60));
    const dialect = dialectOf(ask, { set: terminal.dialectSet, seen: terminal.dialectSeen });
    if (contact.first) await afterSilence(terminal, dialect, now);
    const facts = answerFacts(terminal);
    const okay = (text: string): TerminalAnswer => ({ status: 200, text });
    switch (ask.kind) {
      case 'handshake': {
        const learnt = learntFrom(terminal, ask, dialect, new Map());
        await saved(terminal, learnt);
        const fresh = { ...facts, version: learnt.version ?? facts.version };
        return okay(dialect === 'security' ? securityHandshake(fresh) : attendanceOptions(fresh));
      }
      case 'visitor':
      case 'ping':
        return okay('OK');
      case 'time': {
        const utc = `${now.slice(0, 10)} ${now.slice(11, 19)}` as LocalTime;
        return okay(timeAnswer(packTime(utc), terminal.zone));
      }
      case 'poll':
        return okay(await poll(terminal, ask, dialect, now));
    }
    // Photos are not even decoded.
    const text = ask.kind === 'photo' || ask.kind === 'templates' ? '' : decodeText(request.body);
    const read = readRequest(ask, text);
    const change = await takeIn(deps, terminal, {
      ask,
      target: request.target,
      address: request.address,
      text,
      bytes: request.body.length,
      read,
      dialect,
      received: now,
      steadySince: contact.since,
      learnt: learntFrom(terminal, ask, dialect, read.options),
    });
    directory.learn(terminal, change);
    if (ask.kind === 'register') return okay(`RegistryCode=${terminal.registryCode}`);
    if (ask.kind === 'pushOptions') return okay(securityOptions(facts));
    return okay(receiptOf(ask, read));
  };

  return async (request) => {
    const now = deps.clock();
    const ms = secondsOf(now) * 1000;
    const ask = readAsk(request.method, request.target);
    const stranger = (answer: TerminalAnswer): TerminalAnswer =>
      strangers.take(networkOf(request.address), ms) > 0 ? refused(429) : answer;
    if (addresses.take(networkOf(request.address), ms) > 0) return refused(429);
    if (ask === null) return stranger(refused(404));
    if (ask.serial === '') return stranger(refused(400));
    const bearers = await directory.find(ask.serial, now);
    const terminal = bearers.find((each) => each.state === 'active');
    if (terminal === undefined) {
      const answer = stranger(refused(ask.kind === 'register' ? 406 : 403));
      if (answer.status !== 429) await knock(bearers, request.address, now);
      return answer;
    }
    if (terminal.network === null || !isInNetwork(request.address, terminal.network)) {
      const answer = stranger(refused(403));
      if (answer.status !== 429) await fromElsewhere(terminal, request.address, now);
      return answer;
    }
    if (known.take(terminal.id, ms) > 0) return refused(429);
    return answerKnown(terminal, ask, request, now);
  };
};

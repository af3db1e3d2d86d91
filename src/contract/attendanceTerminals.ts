import { z } from 'zod';
import { methods } from '../domain/attendance/model.ts';
import { TerminalCommandSchema } from '../domain/attendance/terminal/commands.ts';
import { terminalMethods } from '../domain/attendance/terminal/methodOf.ts';
import { dialects } from '../domain/attendance/terminal/model.ts';
import { ColumnMappingSchema } from '../domain/attendance/terminal/readPunchTable.ts';
import { alarmKinds, watches } from '../domain/attendance/terminal/terminalState.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const Params = z.object({ id: IdSchema });
const PinText = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z]{1,24}$/);
const TargetOf = { kind: 'scope' } as const;

const AlarmSchema = z.object({
  kind: z.enum(alarmKinds),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  begunAt: InstantSchema,
  lastAt: InstantSchema,
  times: z.int(),
});
export type TerminalAlarm = z.output<typeof AlarmSchema>;

const TerminalSchema = z.object({
  id: IdSchema,
  serial: z.string(),
  name: z.string(),
  workplaceId: IdSchema,
  workplaceName: z.string(),
  zone: ZoneSchema,
  unitId: IdSchema.nullable(),
  state: z.enum(['waiting', 'active', 'retired']),
  windowUntil: InstantSchema.nullable(),
  knockedAt: InstantSchema.nullable(),
  knockedFrom: z.string().nullable(),
  network: z.string().nullable(),
  method: z.enum(terminalMethods).nullable(),
  dialect: z.enum(dialects).nullable(),
  dialectSet: z.enum(dialects).nullable(),
  version: z.string(),
  watch: z.enum(watches),
  model: z.string(),
  firmware: z.string(),
  maker: z.string(),
  aheadSeconds: z.int().nullable(),
  lastSeenAt: InstantSchema.nullable(),
  lastSeenFrom: z.string().nullable(),
  lastPunchAt: InstantSchema.nullable(),
  /** Heard of within the last polls. */
  online: z.boolean(),
  heldPunches: z.int(),
  heldLines: z.int(),
  alarms: z.array(AlarmSchema),
});
export type ListedTerminal = z.output<typeof TerminalSchema>;

const SettingsSchema = z.object({
  name: z.string().trim().min(1).max(80),
  workplaceId: IdSchema,
  unitId: IdSchema.nullable(),
  method: z.enum(terminalMethods).nullable(),
});

const PreviewSchema = z.object({
  kind: z.enum(['usb', 'table']),
  headings: z.array(z.string()),
  mapping: ColumnMappingSchema.nullable(),
  received: z.int(),
  /** Punches read; of them those that are on record already, new ones, and those whose person is unknown. */
  punches: z.int(),
  known: z.int(),
  fresh: z.int(),
  waiting: z.int(),
  firstTime: z.string().nullable(),
  lastTime: z.string().nullable(),
  method: z.enum(methods),
  bad: z.array(z.object({ line: z.int(), text: z.string(), reason: z.string() })),
  badCount: z.int(),
  unknownWho: z.array(z.string()),
  applied: z.boolean(),
});
export type FilePreview = z.output<typeof PreviewSchema>;

const PinPreviewSchema = z.object({
  fresh: z.int(),
  known: z.int(),
  wrong: z.array(
    z.object({ line: z.int(), pin: z.string(), number: z.string(), reason: z.enum(['pin', 'person', 'twice']) }),
  ),
  applied: z.boolean(),
  /** Punches that waited for these PINs and are on record now. */
  released: z.int(),
});

export const attendanceTerminalEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/attendance/terminals',
    summary: 'Attendance terminals with their state and alarms, as far as the reader looks after them.',
    permission: 'attendance.operate',
    target: TargetOf,
    reply: z.object({
      /** Port that terminals are to be pointed at; null while this server listens to none. */
      port: z.int().nullable(),
      terminals: z.array(TerminalSchema),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/attendance/terminals/:id',
    summary: 'One terminal with what happened to it, its commands, and what came of late.',
    permission: 'attendance.operate',
    target: TargetOf,
    params: Params,
    reply: z.object({
      terminal: TerminalSchema,
      events: z.array(
        z.object({
          dialect: z.enum(dialects),
          code: z.int(),
          time: z.string().nullable(),
          by: z.string(),
          receivedAt: InstantSchema,
        }),
      ),
      commands: z.array(
        z.object({
          seq: z.int(),
          command: TerminalCommandSchema,
          madeAt: InstantSchema,
          byLuwes: z.boolean(),
          sentAt: InstantSchema.nullable(),
          endedAt: InstantSchema.nullable(),
          result: z.int().nullable(),
        }),
      ),
      requests: z.array(
        z.object({
          id: IdSchema,
          at: InstantSchema,
          address: z.string(),
          kind: z.string(),
          target: z.string(),
          bytes: z.int(),
          received: z.int(),
          understood: z.int(),
          body: z.string(),
        }),
      ),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals',
    summary:
      'Names a terminal by its serial number and lets it knock for an hour; it is told nothing before it is approved.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    body: SettingsSchema.extend({ serial: z.string().trim().min(4).max(40) }),
    reply: z.object({ id: IdSchema }),
  }),
  openWindow: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/window',
    summary: 'Lets a waiting terminal knock for another hour.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    reply: 'none',
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/approve',
    summary: 'Believes a terminal that knocked, as long as it comes from this network.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    body: z.object({ network: z.string().trim().min(2).max(60) }),
    reply: 'none',
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/attendance/terminals/:id',
    summary: 'Changes what is set for a terminal: place, method, network, protocol, watch.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    body: SettingsSchema.extend({
      network: z.string().trim().max(60).nullable(),
      dialectSet: z.enum(dialects).nullable(),
      watch: z.enum(watches),
    }),
    reply: 'none',
  }),
  retire: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/retire',
    summary: 'Believes a terminal no longer; its punches stay.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    reply: 'none',
  }),
  command: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/commands',
    summary: 'Queues a command from the list of those that exist; there is no free text.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    body: z.object({ command: TerminalCommandSchema }),
    reply: 'none',
  }),
  endAlarm: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/alarms/end',
    summary: 'Says that an alarm has been looked at.',
    permission: 'attendance.operate',
    target: TargetOf,
    params: Params,
    body: z.object({ kind: z.enum(alarmKinds) }),
    reply: 'none',
  }),
  pins: endpoint({
    method: 'GET',
    path: '/api/attendance/terminals/:id/pins',
    summary: 'Who stands behind the PINs of a terminal.',
    permission: 'attendance.operate',
    target: TargetOf,
    params: Params,
    query: z.object({ q: z.string().trim().max(80).default('') }),
    reply: z.object({
      total: z.int(),
      pins: z.array(
        z.object({
          pin: z.string(),
          everywhere: z.boolean(),
          from: PlainDateSchema,
          employeeId: IdSchema.nullable(),
          name: z.string().nullable(),
          number: z.string().nullable(),
          told: z.string().nullable(),
        }),
      ),
    }),
  }),
  setPin: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/pins',
    summary: 'Says who a PIN is from a day on; punches that waited for it are recorded.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    body: z.object({
      pin: PinText,
      employeeId: IdSchema.nullable(),
      from: PlainDateSchema,
      everywhere: z.boolean(),
    }),
    reply: z.object({ released: z.int() }),
  }),
  importPins: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/pins/import',
    summary: 'Reads a list of PINs and staff numbers (XLSX or CSV); applies its right lines when asked to.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    query: z.object({
      apply: z.enum(['yes', 'no']).default('no'),
      everywhere: z.enum(['yes', 'no']).default('yes'),
      from: PlainDateSchema,
    }),
    body: 'bytes',
    reply: PinPreviewSchema,
  }),
  held: endpoint({
    method: 'GET',
    path: '/api/attendance/terminals/:id/held',
    summary: 'What came and is no punch yet: PINs without a person, lines that cannot be read.',
    permission: 'attendance.operate',
    target: TargetOf,
    params: Params,
    reply: z.object({
      pins: z.array(
        z.object({
          pin: z.string(),
          count: z.int(),
          firstTime: z.string(),
          lastTime: z.string(),
          told: z.string().nullable(),
        }),
      ),
      lines: z.array(z.object({ id: IdSchema, reason: z.string(), line: z.string(), receivedAt: InstantSchema })),
    }),
  }),
  discard: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/held/discard',
    summary: 'Puts aside what waits of one PIN, or all lines that cannot be read; it stays on record.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    body: z.object({ pin: PinText.nullable() }),
    reply: z.object({ discarded: z.int() }),
  }),
  upload: endpoint({
    method: 'POST',
    path: '/api/attendance/terminals/:id/files',
    summary: 'Reads a USB file or a table of a terminal; records its punches when asked to. A repeat adds nothing.',
    permission: 'attendance.operate',
    target: { kind: 'agency' },
    params: Params,
    query: z.object({
      name: z.string().max(200).default(''),
      apply: z.enum(['yes', 'no']).default('no'),
      /** JSON of the columns, as `mapping` of a preview. */
      mapping: z.string().max(2000).default(''),
    }),
    body: 'bytes',
    reply: PreviewSchema,
  }),
};

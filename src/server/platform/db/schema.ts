// Made by `npm run schema` from the migrations; do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Instant, PlainDate } from '../../../kernel/time.ts';

interface AbsenceTable {
  agency_id: number;
  absence_id: string;
  employee_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate;
  mode: 'leave' | 'travel';
  created_at: Instant;
  created_by: string | null;
  revoked_at: Instant | null;
  revoked_by: string | null;
  basis: Generated<string>;
  leave_request_id: string | null;
}

interface AccountTable {
  agency_id: number;
  account_id: string;
  employee_id: string | null;
  display_name: string;
  number: string | null;
  email: string | null;
  password_hash: string | null;
  must_change_password: Generated<boolean>;
  totp_secret: Uint8Array | null;
  totp_confirmed_at: Instant | null;
  totp_last_step: number | null;
  oidc_subject: string | null;
  language: Generated<'id' | 'en'>;
  disabled_at: Instant | null;
  created_at: Instant;
  password_changed_at: Instant | null;
}

interface AgencyTable {
  agency_id: number;
  name: string;
  short_name: string;
  kind: 'province' | 'city' | 'regency' | 'ministry';
  region_code: string | null;
  zone: string;
  paper: Generated<'A4' | 'F4'>;
  brand_colour: string | null;
  settings: ColumnType<unknown, string | undefined, string>;
  sample: Generated<boolean>;
  created_at: Instant;
  suspended_at: Instant | null;
}

interface AgencyLogoTable {
  agency_id: number;
  media_type: 'image/png' | 'image/svg+xml';
  bytes: Uint8Array;
  sha256: string;
  changed_at: Instant;
}

interface AgencySsoTable {
  agency_id: number;
  issuer: string;
  client_id: string;
  client_secret: Uint8Array;
  domains: ColumnType<unknown, string | undefined, string>;
  changed_at: Instant;
}

interface AttendanceDayTable {
  agency_id: number;
  day: PlainDate;
  employee_id: string;
  first_at: Instant | null;
  last_at: Instant | null;
  n: number;
  waiting: number;
  touched_at: Instant;
}

interface AttendanceLockTable {
  agency_id: number;
  month: PlainDate;
  seq: number;
  move: 'locked' | 'opened';
  note: Generated<string>;
  at: Instant;
  account_id: string;
}

interface AttendanceMonthTable {
  agency_id: number;
  employee_id: string;
  month: PlainDate;
  states: string;
  days: Uint8Array;
  totals: ColumnType<unknown, string, string>;
  derived_at: Instant;
}

interface AttendanceOutageTable {
  agency_id: number;
  outage_id: string;
  starts_at: Instant;
  ends_at: Instant;
  workplace_ids: string[] | null;
  why: string;
  declared_at: Instant;
  account_id: string;
  revoked_at: Instant | null;
  revoked_by: string | null;
}

interface AttendanceRequestTable {
  agency_id: number;
  request_id: string;
  kind: 'correction' | 'permit';
  employee_id: string;
  unit_id: string;
  day: PlainDate;
  why: 'forgot' | 'device' | 'wrongTime' | 'elsewhere' | null;
  in_at: Instant | null;
  out_at: Instant | null;
  permit_kind: string | null;
  starts_at: string | null;
  ends_at: string | null;
  minutes: Generated<number>;
  health: Generated<boolean>;
  reason: Generated<string>;
  made_at: Instant;
  made_by: string;
}

interface AttendanceRequestActionTable {
  agency_id: number;
  request_id: string;
  seq: number;
  move: 'checked' | 'approved' | 'refused' | 'withdrawn' | 'ended';
  at: Instant;
  account_id: string | null;
  note: Generated<string>;
  in_at: Instant | null;
  out_at: Instant | null;
  starts_at: string | null;
  ends_at: string | null;
  overlay_id: string | null;
}

interface AttendanceRequestFileTable {
  agency_id: number;
  request_id: string;
  file_id: string;
}

interface AttendanceRequestRulesTable {
  agency_id: number;
  valid_from: PlainDate;
  content: ColumnType<unknown, string, string>;
  at: Instant;
  account_id: string;
}

interface AttendanceRuleUseTable {
  agency_id: number;
  use_id: string;
  rule_set: string;
  content: ColumnType<unknown, string | null | undefined, string | null>;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  basis: Generated<string>;
  made_at: Instant;
  made_by: string;
  revoked_at: Instant | null;
  revoked_by: string | null;
}

interface AuditEntryTable {
  agency_id: number;
  seq: number;
  at: Instant;
  account_id: string | null;
  action: string;
  target_kind: string;
  target_id: string;
  detail: string;
  previous_hash: string;
  hash: string;
}

interface AuditHeadTable {
  agency_id: number;
  seq: number;
  hash: string;
}

interface BoardPresenceTable {
  agency_id: number;
  plan_id: string;
  unit_id: string;
  account_id: string;
  edits: number;
  seen_at: Instant;
}

interface CalendarChangeTable {
  agency_id: number;
  change_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  at: Instant;
}

interface CardTable {
  agency_id: number;
  card_id: string;
  employee_id: string;
  credential: Uint8Array;
  key_id: number;
  issued_at: Instant;
  expires_at: Instant;
  revoked_at: Instant | null;
  revoked_why: 'renewed' | 'lost' | 'misused' | 'left' | 'other' | null;
  revoked_by: string | null;
}

interface CardHolderTable {
  agency_id: number;
  employee_id: string;
  holder: Uint8Array;
  photo_file_id: string | null;
  printed: Generated<boolean>;
}

interface CardKeyTable {
  agency_id: number;
  key_id: number;
  public_key: Uint8Array;
  sealed: Uint8Array;
  created_at: Instant;
  retired_at: Instant | null;
}

interface CardRulesTable {
  agency_id: number;
  valid_days: Generated<number>;
  printed: Generated<'everybody' | 'granted'>;
  confirm_one_in: Generated<number | null>;
  updated_at: Instant;
}

interface CounterTable {
  agency_id: number;
  counter_id: string;
  unit_id: string;
  workplace_id: string;
  name: string;
  service: string | null;
  minimum_staff: number;
}

interface CounterStaffTable {
  agency_id: number;
  counter_id: string;
  employee_id: string;
}

interface DayAdjustmentTable {
  agency_id: number;
  employee_id: string;
  day: PlainDate;
  seq: number;
  counted_in: PlainDate;
  before: ColumnType<unknown, string, string>;
  after: ColumnType<unknown, string, string>;
  noticed_at: Instant;
}

interface DayOverlayTable {
  agency_id: number;
  overlay_id: string;
  employee_id: string;
  day: PlainDate;
  kind: 'permit' | 'leave' | 'duty' | 'correction';
  starts_at: string | null;
  ends_at: string | null;
  in_at: Instant | null;
  out_at: Instant | null;
  basis: Generated<string>;
  decided_at: Instant;
  account_id: string;
  revoked_at: Instant | null;
  revoked_by: string | null;
  explains_only: Generated<boolean>;
}

interface DeclarationTable {
  agency_id: number;
  declaration_id: string;
  employee_id: string;
  sealed: Uint8Array;
  made_at: Instant;
  valid_from: PlainDate;
  valid_until: PlainDate;
  erase_after: PlainDate;
}

interface DispensationTable {
  agency_id: number;
  dispensation_id: string;
  employee_id: string;
  state: 'asked' | 'granted' | 'refused' | 'withdrawn';
  valid_from: PlainDate;
  valid_until: PlainDate;
  asked_at: Instant;
  decided_at: Instant | null;
  decided_by: string | null;
  withdrawn_at: Instant | null;
  expiry_told_at: Instant | null;
}

interface DispensationEvidenceTable {
  agency_id: number;
  dispensation_id: string;
  file_id: string;
}

interface DispensationSecretTable {
  agency_id: number;
  dispensation_id: string;
  sealed: Uint8Array;
}

interface DisplayUseTable {
  agency_id: number;
  station_id: string;
  step: number;
  employee_id: string;
  used_at: Instant;
}

interface EmployeeTable {
  agency_id: number;
  employee_id: string;
  number: string;
  number_kind: 'nip' | 'niPppk' | 'agencyNumber';
  name: string;
  title_before: Generated<string>;
  title_after: Generated<string>;
  sex: 'male' | 'female' | null;
  birth_date: PlainDate | null;
  email: string | null;
  phone: string | null;
  residence_district: string | null;
  attributes: Generated<string[]>;
  external_id: string | null;
  created_at: Instant;
  updated_at: Instant;
}

interface EmployeeStandingTable {
  agency_id: number;
  standing_id: string;
  employee_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  performance: 'below' | 'as' | 'above' | null;
  it_skill: 'low' | 'enough' | 'high' | null;
  penalty: boolean | null;
}

interface EmploymentTable {
  agency_id: number;
  employment_id: string;
  employee_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  kind: 'pns' | 'pppk' | 'pppkPartTime' | 'ptt' | 'thl';
  grade: Generated<string>;
  end_reason: Generated<string>;
}

interface EquipmentTable {
  agency_id: number;
  equipment_id: string;
  room_id: string;
  name: string;
  kind: 'computer' | 'telephone' | 'printer' | 'scanner' | 'vehicle' | 'doorHandle' | 'other';
}

interface FeedTokenTable {
  agency_id: number;
  token_hash: Uint8Array;
  employee_id: string;
  created_at: Instant;
  last_read_at: Instant | null;
  revoked_at: Instant | null;
}

interface HeadshipTable {
  agency_id: number;
  headship_id: string;
  unit_id: string;
  employee_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  acting: 'plt' | 'plh' | null;
}

interface HomeCircleTable {
  agency_id: number;
  home_id: string;
  employee_id: string;
  sealed: Uint8Array;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  declared_at: Instant;
}

interface IdempotencyKeyTable {
  agency_id: number;
  account_id: string;
  key: string;
  request_hash: string;
  status: number;
  reply: string;
  at: Instant;
}

interface ImportChangeTable {
  agency_id: number;
  run_id: string;
  seq: number;
  table_name: string;
  row_id: string;
  before: ColumnType<unknown, string | null | undefined, string | null>;
  after: ColumnType<unknown, string | null | undefined, string | null>;
}

interface ImportRowTable {
  agency_id: number;
  run_id: string;
  seq: number;
  line: number | null;
  state: 'new' | 'changed' | 'unchanged' | 'wrong' | 'missing';
  label: Generated<string>;
  target_id: string | null;
  facts: ColumnType<unknown, string | null | undefined, string | null>;
  changes: ColumnType<unknown, string | undefined, string>;
  faults: ColumnType<unknown, string | undefined, string>;
  cells: ColumnType<unknown, string | undefined, string>;
  base: string | null;
}

interface ImportRunTable {
  agency_id: number;
  run_id: string;
  kind: 'employees' | 'units';
  state: 'previewed' | 'applied' | 'undone';
  file_name: string;
  file_sha256: string;
  as_of: PlainDate;
  options: ColumnType<unknown, string | undefined, string>;
  counts: ColumnType<unknown, string | undefined, string>;
  notices: ColumnType<unknown, string | undefined, string>;
  headings: ColumnType<unknown, string | undefined, string>;
  account_id: string | null;
  created_at: Instant;
  applied_at: Instant | null;
  undone_at: Instant | null;
  erased_at: Instant | null;
}

interface InboxMessageTable {
  agency_id: number;
  message_id: string;
  account_id: string;
  at: Instant;
  kind: string;
  params: ColumnType<unknown, string | undefined, string>;
  link: string | null;
  read_at: Instant | null;
  mail_state: Generated<'none' | 'due' | 'sent' | 'failed'>;
}

interface JobTable {
  agency_id: number;
  job_id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  done: Generated<number>;
  total: Generated<number>;
  step: Generated<string>;
  input: ColumnType<unknown, string, string>;
  result: ColumnType<unknown, string | null | undefined, string | null>;
  problem: ColumnType<unknown, string | null | undefined, string | null>;
  cancel_asked: Generated<boolean>;
  account_id: string | null;
  created_at: Instant;
  started_at: Instant | null;
  beat_at: Instant | null;
  ended_at: Instant | null;
}

interface KnownSignInTable {
  agency_id: number;
  pair_hash: Uint8Array;
  last_at: Instant;
}

interface LeaveActionTable {
  agency_id: number;
  request_id: string;
  seq: number;
  move: 'recommended' | 'checked' | 'approved' | 'postponed' | 'refused' | 'withdrawn' | 'cancelled' | 'calledBack';
  at: Instant;
  account_id: string | null;
  note: Generated<string>;
  letter: Generated<string>;
  last_day: PlainDate | null;
}

interface LeaveFiguresTable {
  agency_id: number;
  kind: 'annual' | 'long' | 'sick' | 'maternity' | 'important' | 'unpaid';
  valid_from: PlainDate;
  figures: ColumnType<unknown, string, string>;
  at: Instant;
  account_id: string | null;
}

interface LeaveFileTable {
  agency_id: number;
  request_id: string;
  file_id: string;
}

interface LeaveOpeningTable {
  agency_id: number;
  employee_id: string;
  year: number;
  seq: number;
  days: number;
  note: Generated<string>;
  at: Instant;
  account_id: string | null;
}

interface LeaveRequestTable {
  agency_id: number;
  request_id: string;
  employee_id: string;
  unit_id: string;
  kind: 'annual' | 'long' | 'sick' | 'maternity' | 'important' | 'unpaid';
  first_day: PlainDate;
  last_day: PlainDate;
  length: number;
  workdays: number;
  reason: Generated<string>;
  address: Generated<string>;
  phone: Generated<string>;
  made_at: Instant;
  made_by: string | null;
}

interface LiveKeyTable {
  agency_id: number;
  live_key_id: string;
  employee_id: string;
  public_key: Uint8Array;
  device: Generated<string>;
  made_at: Instant;
  ended_at: Instant | null;
}

interface LocalDayTable {
  agency_id: number;
  local_day_id: string;
  date: PlainDate;
  name: string;
  kind: 'localHoliday' | 'localWorkday';
  basis: string;
  created_at: Instant;
}

interface PasskeyTable {
  agency_id: number;
  passkey_id: string;
  account_id: string;
  credential_id: string;
  public_key: Uint8Array;
  counter: number;
  transports: Generated<string>;
  name: string;
  backed_up: Generated<boolean>;
  created_at: Instant;
  last_used_at: Instant | null;
}

interface PasswordResetTable {
  agency_id: number;
  token_hash: Uint8Array;
  account_id: string;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

interface PhoneTable {
  agency_id: number;
  phone_id: string;
  employee_id: string;
  public_key: Uint8Array;
  algorithm: 'P-256' | 'Ed25519';
  browser: Uint8Array;
  name: string;
  state: 'asked' | 'approved' | 'active' | 'refused' | 'ended';
  reason: Generated<'' | 'new' | 'lost' | 'broken' | 'cleared' | 'shared' | 'other'>;
  note: Generated<string>;
  asked_at: Instant;
  usable_from: Instant;
  decided_at: Instant | null;
  decided_by: string | null;
  decision_note: Generated<string>;
  ended_at: Instant | null;
  passkey: boolean;
  head_seq: Generated<number>;
  head_hash: Generated<string>;
}

interface PhoneEventTable {
  agency_id: number;
  punch_id: string;
  employee_id: string;
  phone_id: string;
  day: PlainDate;
  received_at: Instant;
  lat: number | null;
  lon: number | null;
  accuracy: number | null;
  spot: Uint8Array | null;
  signed: string | null;
  signature: string | null;
  passkey: ColumnType<unknown, string | null | undefined, string | null>;
}

interface PlacementTable {
  agency_id: number;
  placement_id: string;
  employee_id: string;
  unit_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  position_kind: string;
  position_title: Generated<string>;
  in_position_since: PlainDate | null;
  job_kind: string;
  workplace_id: string | null;
  room_id: string | null;
  recorded_on: Generated<PlainDate>;
}

interface PlanTable {
  agency_id: number;
  plan_id: string;
  scope: 'unit' | 'opd' | 'city';
  unit_id: string | null;
  first_day: PlainDate;
  last_day: PlainDate;
  days: Generated<PlainDate[]>;
  seed: number;
  policy_digest: Generated<string>;
  instruments: ColumnType<unknown, string | undefined, string>;
  people: Generated<number>;
  shared: ColumnType<unknown, string | undefined, string>;
  job_id: string | null;
  made_by: string | null;
  created_at: Instant;
  times: ColumnType<unknown, string | undefined, string>;
}

interface PlanAcknowledgementTable {
  agency_id: number;
  plan_id: string;
  version: number;
  employee_id: string;
  at: Instant;
}

interface PlanActionTable {
  agency_id: number;
  plan_id: string;
  seq: number;
  move: 'made' | 'proposed' | 'sentBack' | 'approved' | 'published' | 'unpublished' | 'amended' | 'withdrawn' | 'touched';
  version: number;
  at: Instant;
  account_id: string | null;
  note: Generated<string>;
  in_place: Generated<boolean>;
}

interface PlanLineTable {
  agency_id: number;
  plan_id: string;
  version: number;
  employee_id: string;
  unit_id: string;
  modes: string;
  fixed: string;
  why: number[];
  times: string | null;
  since: number | null;
}

interface PlanProposalTable {
  agency_id: number;
  plan_id: string;
  job_id: string;
  version: number;
  first_day: PlainDate;
  policy_digest: string;
  instruments: ColumnType<unknown, string, string>;
  shared: ColumnType<unknown, string, string>;
  breaches: ColumnType<unknown, string, string>;
  lines: ColumnType<unknown, string, string>;
  grounds: ColumnType<unknown, string, string>;
  proven: boolean;
  made_at: Instant;
  made_by: string | null;
  taken_at: Instant | null;
}

interface PlanReminderTable {
  agency_id: number;
  plan_id: string;
  version: number;
  employee_id: string;
  at: Instant;
  by_account: string | null;
}

interface PlanUnitTable {
  agency_id: number;
  plan_id: string;
  unit_id: string;
  ground: ColumnType<unknown, string, string>;
  people: number;
  version: Generated<number>;
}

interface PlanVersionTable {
  agency_id: number;
  plan_id: string;
  version: number;
  breaches: ColumnType<unknown, string | undefined, string>;
  breach_count: Generated<number>;
  made_at: Instant;
  made_by: string | null;
  quality: ColumnType<unknown, string | null | undefined, string | null>;
  shared: ColumnType<unknown, string | null | undefined, string | null>;
}

interface PolicySwitchTable {
  agency_id: number;
  switch_id: string;
  seq: GeneratedAlways<number>;
  name: string;
  value: string;
  region: string | null;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  basis: string;
  recorded_at: Instant;
  recorded_by: string | null;
}

interface PolicyVersionTable {
  agency_id: number;
  instrument_id: string;
  version: number;
  state: 'draft' | 'inForce' | 'revoked' | 'discarded';
  origin: 'ready' | 'own';
  body: ColumnType<unknown, string, string>;
  note: Generated<string>;
  made_at: Instant;
  made_by: string | null;
}

interface PresenceAnswerTable {
  agency_id: number;
  day: PlainDate;
  employee_id: string;
  n: number;
  told_at: Instant | null;
  answered_at: Instant | null;
}

interface PresenceDrawTable {
  agency_id: number;
  day: PlainDate;
  employee_id: string;
  moments: Instant[];
  minutes: number;
  salt: string;
  commitment: string;
  drawn_at: Instant;
  ends_at: Instant;
}

interface PublicationTable {
  agency_id: number;
  plan_id: string;
  seq: number;
  version: number;
  at: Instant;
  held_until: Instant;
  news: ColumnType<unknown, string, string>;
  people: number;
  told_at: Instant | null;
  taken_back_at: Instant | null;
}

interface PunchTable {
  agency_id: number;
  employee_id: string;
  day: PlainDate;
  punch_id: string;
  at: Instant;
  earliest: Instant;
  latest: Instant;
  grade: 'A' | 'B' | 'C' | 'D';
  claimed_at: Instant | null;
  received_at: Instant;
  channel: 'phone' | 'kiosk' | 'display' | 'terminal' | 'register' | 'file' | 'rollCall';
  method: 'position' | 'displayCode' | 'qrCard' | 'qrLive' | 'iris' | 'finger' | 'face' | 'palm' | 'card' | 'pin' | 'manual' | 'other';
  source_id: string | null;
  workplace_id: string | null;
  place: 'inside' | 'outside' | 'unknown' | 'home' | 'awayFromHome' | 'none';
  signals: ColumnType<unknown, string | undefined, string>;
  evidence: ColumnType<unknown, string | undefined, string>;
  waits: boolean;
}

interface PunchAppealTable {
  agency_id: number;
  employee_id: string;
  day: PlainDate;
  punch_id: string;
  seq: number;
  words: string;
  file_id: string | null;
  made_at: Instant;
  account_id: string;
  answered_at: Instant | null;
  answered_by: string | null;
  changed: boolean | null;
  note: Generated<string>;
}

interface PunchDecisionTable {
  agency_id: number;
  employee_id: string;
  day: PlainDate;
  punch_id: string;
  seq: number;
  verdict: 'accepted' | 'refused' | 'reopened';
  at: Instant | null;
  note: Generated<string>;
  decided_at: Instant;
  account_id: string;
  reach: string | null;
  final: Generated<boolean>;
}

interface PunchPositionTable {
  agency_id: number;
  employee_id: string;
  day: PlainDate;
  punch_id: string;
  lat: number;
  lon: number;
  accuracy: number;
  spot: Uint8Array;
}

interface PunchSignalTable {
  agency_id: number;
  employee_id: string;
  day: PlainDate;
  punch_id: string;
  code: string;
  params: ColumnType<unknown, string, string>;
  found_at: Instant;
}

interface RamadanSpanTable {
  agency_id: number;
  year: number;
  valid_from: PlainDate;
  valid_to: PlainDate;
  basis: string;
  updated_at: Instant;
}

interface RecoveryCodeTable {
  agency_id: number;
  account_id: string;
  code_hash: Uint8Array;
  used_at: Instant | null;
}

interface RegisterActionTable {
  agency_id: number;
  sheet_id: string;
  seq: number;
  move: 'sent' | 'returned' | 'approved' | 'discarded';
  note: Generated<string>;
  at: Instant;
  account_id: string;
}

interface RegisterFileTable {
  agency_id: number;
  sheet_id: string;
  file_id: string;
}

interface RegisterRowTable {
  agency_id: number;
  sheet_id: string;
  employee_id: string;
  in_at: string | null;
  out_at: string | null;
  in_punch: string | null;
  out_punch: string | null;
}

interface RegisterSheetTable {
  agency_id: number;
  sheet_id: string;
  code: string;
  unit_id: string;
  workplace_id: string;
  day: PlainDate;
  reason: 'network' | 'power' | 'terminal' | 'ceremony' | 'other';
  note: Generated<string>;
  corrects: string | null;
  opened_at: Instant;
  opened_by: string;
}

interface RequestSettlementTable {
  agency_id: number;
  request_id: string;
  plan_id: string;
  version: number;
}

interface RoleGrantTable {
  agency_id: number;
  grant_id: string;
  account_id: string;
  role: string;
  unit_id: string | null;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  granted_by: string | null;
}

interface RollCallTable {
  agency_id: number;
  roll_call_id: string;
  kind: 'rollCall' | 'meeting';
  name: string;
  place: string;
  workplace_id: string | null;
  unit_id: string;
  starts_at: Instant;
  ends_at: Instant;
  created_at: Instant;
  created_by: string;
  closed_at: Instant | null;
}

interface RollCallExpectedTable {
  agency_id: number;
  roll_call_id: string;
  employee_id: string;
}

interface RollCallPresenceTable {
  agency_id: number;
  roll_call_id: string;
  employee_id: string;
  at: Instant;
  station_id: string;
  event_id: string;
}

interface RoomTable {
  agency_id: number;
  room_id: string;
  workplace_id: string;
  name: string;
  capacity: number;
}

interface RosterRequestTable {
  agency_id: number;
  request_id: string;
  kind: 'swap' | 'flexibleDay';
  employee_id: string;
  unit_id: string;
  other_employee_id: string | null;
  other_unit_id: string | null;
  plan_id: string | null;
  days: PlainDate[];
  first_day: PlainDate;
  last_day: PlainDate;
  body: ColumnType<unknown, string, string>;
  made_at: Instant;
  made_by: string | null;
}

interface RosterRequestActionTable {
  agency_id: number;
  request_id: string;
  seq: number;
  move: 'agreed' | 'declined' | 'approved' | 'refused' | 'withdrawn' | 'expired' | 'overtaken' | 'undone';
  at: Instant;
  account_id: string | null;
  note: Generated<string>;
  days: Generated<PlainDate[]>;
}

interface RosterRequestFileTable {
  agency_id: number;
  request_id: string;
  file_id: string;
}

interface SessionTable {
  agency_id: number;
  session_id: string;
  account_id: string;
  token_hash: Uint8Array;
  created_at: Instant;
  last_seen_at: Instant;
  expires_at: Instant;
  pending_second_factor: Generated<boolean>;
  device: Generated<string>;
  address: Generated<string>;
  revoked_at: Instant | null;
  lasting: Generated<boolean>;
  method: Generated<'password' | 'passkey' | 'sso'>;
  proven: ColumnType<unknown, string | undefined, string>;
}

interface SetUpCodeTable {
  agency_id: Generated<number>;
  code_hash: Uint8Array;
  made_at: Instant;
}

interface SignInWaitTable {
  agency_id: Generated<number>;
  key_hash: Uint8Array;
  failures: number;
  last_failed_at: Instant;
  wait_until: Instant;
}

interface SignalMuteTable {
  agency_id: number;
  mute_id: string;
  code: string;
  employee_id: string | null;
  workplace_id: string | null;
  until: PlainDate;
  why: string;
  made_at: Instant;
  account_id: string;
  revoked_at: Instant | null;
  revoked_by: string | null;
}

interface StationTable {
  agency_id: number;
  station_id: string;
  kind: 'kiosk' | 'display';
  number: number;
  name: string;
  workplace_id: string;
  unit_id: string;
  created_at: Instant;
  pairing_hash: Uint8Array | null;
  pairing_until: Instant | null;
  public_key: Uint8Array | null;
  paired_at: Instant | null;
  device: Generated<string>;
  secret: Uint8Array | null;
  retired_at: Instant | null;
  seen_at: Instant | null;
  synced_at: Instant | null;
  waiting: Generated<number>;
  clock_off: number | null;
  last_seq: Generated<number>;
  chain: Generated<string>;
}

interface StationEventTable {
  agency_id: number;
  station_id: string;
  event_id: string;
  seq: number;
  received_at: Instant;
  at: Instant;
  employee_id: string | null;
  roll_call_id: string | null;
  method: 'qrCard' | 'qrLive' | null;
  confirmed: boolean | null;
  outcome: string;
  said: string;
  signature: Uint8Array;
}

interface StoredFileTable {
  agency_id: number;
  file_id: string;
  name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  encrypted: Generated<boolean>;
  created_at: Instant;
  created_by: string | null;
  key_id: string | null;
  wrapped_key: Uint8Array | null;
}

interface StoredFilePieceTable {
  agency_id: number;
  file_id: string;
  piece: number;
  bytes: Uint8Array;
}

interface TerminalTable {
  agency_id: number;
  terminal_id: string;
  serial: string;
  name: string;
  workplace_id: string;
  unit_id: string | null;
  state: 'waiting' | 'active' | 'retired';
  window_until: Instant | null;
  knocked_at: Instant | null;
  knocked_from: string | null;
  network: string | null;
  method: 'iris' | 'finger' | 'face' | 'palm' | 'card' | 'pin' | null;
  dialect_set: 'attendance' | 'security' | null;
  dialect_seen: 'attendance' | 'security' | null;
  version: Generated<string>;
  watch: Generated<'office' | 'always' | 'never'>;
  facts: ColumnType<unknown, string | undefined, string>;
  registry_code: string;
  session_id: string;
  ahead_seconds: number | null;
  suspect_seconds: number | null;
  clock_set_at: string | null;
  count_told: number | null;
  count_held: Generated<number>;
  count_base: number | null;
  last_seen_at: Instant | null;
  last_seen_from: string | null;
  last_punch_at: Instant | null;
  created_at: Instant;
  created_by: string;
  approved_at: Instant | null;
  approved_by: string | null;
}

interface TerminalAlarmTable {
  agency_id: number;
  terminal_id: string;
  alarm_id: string;
  kind: 'clockDrift' | 'silent' | 'otherNetwork' | 'countDiffers' | 'unknownTable' | 'security' | 'badLines';
  params: ColumnType<unknown, string | undefined, string>;
  begun_at: Instant;
  last_at: Instant;
  times: Generated<number>;
  ended_at: Instant | null;
  ended_by: string | null;
}

interface TerminalColumnsTable {
  agency_id: number;
  mapping: ColumnType<unknown, string, string>;
  saved_at: Instant;
  saved_by: string;
}

interface TerminalCommandTable {
  agency_id: number;
  terminal_id: string;
  seq: number;
  command: ColumnType<unknown, string, string>;
  made_at: Instant;
  made_by: string | null;
  sent_at: Instant | null;
  ended_at: Instant | null;
  result: number | null;
}

interface TerminalEventTable {
  agency_id: number;
  terminal_id: string;
  event_id: string;
  dialect: 'attendance' | 'security';
  code: number;
  local_time: string | null;
  by_pin: Generated<string>;
  received_at: Instant;
}

interface TerminalHeldTable {
  agency_id: number;
  terminal_id: string;
  held_id: string;
  reason: 'pin' | 'fields' | 'badPin' | 'time' | 'code' | 'tooLong';
  pin: Generated<string>;
  local_time: Generated<string>;
  status: Generated<string>;
  verify: Generated<string>;
  line: Generated<string>;
  channel: 'terminal' | 'file';
  proof: ColumnType<unknown, string | undefined, string>;
  received_at: Instant;
  released_at: Instant | null;
  discarded_at: Instant | null;
  decided_by: string | null;
}

interface TerminalPinTable {
  agency_id: number;
  terminal_id: string;
  pin: string;
  valid_from: PlainDate;
  employee_id: string | null;
  made_at: Instant;
  made_by: string;
}

interface TerminalRequestTable {
  agency_id: number;
  terminal_id: string;
  request_id: string;
  at: Instant;
  address: string;
  kind: string;
  target: string;
  bytes: number;
  received: number;
  understood: number;
  status: number;
  body: string;
}

interface TerminalUserTable {
  agency_id: number;
  terminal_id: string;
  pin: string;
  name: string;
  seen_at: Instant;
}

interface UnitTable {
  agency_id: number;
  unit_id: string;
  external_code: string | null;
  created_at: Instant;
}

interface UnitVersionTable {
  agency_id: number;
  version_id: string;
  unit_id: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  parent_id: string | null;
  name: string;
  kind: string;
  services: Generated<string[]>;
  strategic: Generated<boolean>;
  workplace_id: string | null;
}

interface UsedOnceTable {
  agency_id: number;
  value_hash: Uint8Array;
  expires_at: Instant;
}

interface WeekPatternTable {
  agency_id: number;
  week_pattern_id: string;
  name: string;
  days: ColumnType<unknown, string, string>;
  ramadan_days: ColumnType<unknown, string, string>;
  basis: Generated<string>;
  is_default: Generated<boolean>;
  created_at: Instant;
  updated_at: Instant;
}

interface WeekPatternFillTable {
  agency_id: number;
  pattern_id: string;
  unit_id: string;
  name: string;
  weeks: string;
  created_by: string | null;
  created_at: Instant;
}

interface WishTable {
  agency_id: number;
  window_id: string;
  employee_id: string;
  day: PlainDate;
  mode: 'office' | 'home';
  weight: number;
  made_at: Instant;
}

interface WishWindowTable {
  agency_id: number;
  window_id: string;
  unit_id: string;
  first_day: PlainDate;
  last_day: PlainDate;
  made_at: Instant;
  made_by: string | null;
}

interface WishWindowActionTable {
  agency_id: number;
  window_id: string;
  seq: number;
  move: 'set' | 'moved' | 'toldOpen' | 'reminded' | 'cancelled';
  opens_on: PlainDate | null;
  closes_on: PlainDate | null;
  most: number | null;
  at: Instant;
  account_id: string | null;
}

interface WorkplaceTable {
  agency_id: number;
  workplace_id: string;
  name: string;
  address: Generated<string>;
  district: string | null;
  zone: 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura';
  fence: ColumnType<unknown, string | null | undefined, string | null>;
  week_pattern_id: string | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface Schema {
  absence: AbsenceTable;
  account: AccountTable;
  agency: AgencyTable;
  agency_logo: AgencyLogoTable;
  agency_sso: AgencySsoTable;
  attendance_day: AttendanceDayTable;
  attendance_lock: AttendanceLockTable;
  attendance_month: AttendanceMonthTable;
  attendance_outage: AttendanceOutageTable;
  attendance_request: AttendanceRequestTable;
  attendance_request_action: AttendanceRequestActionTable;
  attendance_request_file: AttendanceRequestFileTable;
  attendance_request_rules: AttendanceRequestRulesTable;
  attendance_rule_use: AttendanceRuleUseTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  board_presence: BoardPresenceTable;
  calendar_change: CalendarChangeTable;
  card: CardTable;
  card_holder: CardHolderTable;
  card_key: CardKeyTable;
  card_rules: CardRulesTable;
  counter: CounterTable;
  counter_staff: CounterStaffTable;
  day_adjustment: DayAdjustmentTable;
  day_overlay: DayOverlayTable;
  declaration: DeclarationTable;
  dispensation: DispensationTable;
  dispensation_evidence: DispensationEvidenceTable;
  dispensation_secret: DispensationSecretTable;
  display_use: DisplayUseTable;
  employee: EmployeeTable;
  employee_standing: EmployeeStandingTable;
  employment: EmploymentTable;
  equipment: EquipmentTable;
  feed_token: FeedTokenTable;
  headship: HeadshipTable;
  home_circle: HomeCircleTable;
  idempotency_key: IdempotencyKeyTable;
  import_change: ImportChangeTable;
  import_row: ImportRowTable;
  import_run: ImportRunTable;
  inbox_message: InboxMessageTable;
  job: JobTable;
  known_sign_in: KnownSignInTable;
  leave_action: LeaveActionTable;
  leave_figures: LeaveFiguresTable;
  leave_file: LeaveFileTable;
  leave_opening: LeaveOpeningTable;
  leave_request: LeaveRequestTable;
  live_key: LiveKeyTable;
  local_day: LocalDayTable;
  passkey: PasskeyTable;
  password_reset: PasswordResetTable;
  phone: PhoneTable;
  phone_event: PhoneEventTable;
  placement: PlacementTable;
  plan: PlanTable;
  plan_acknowledgement: PlanAcknowledgementTable;
  plan_action: PlanActionTable;
  plan_line: PlanLineTable;
  plan_proposal: PlanProposalTable;
  plan_reminder: PlanReminderTable;
  plan_unit: PlanUnitTable;
  plan_version: PlanVersionTable;
  policy_switch: PolicySwitchTable;
  policy_version: PolicyVersionTable;
  presence_answer: PresenceAnswerTable;
  presence_draw: PresenceDrawTable;
  publication: PublicationTable;
  punch: PunchTable;
  punch_appeal: PunchAppealTable;
  punch_decision: PunchDecisionTable;
  punch_position: PunchPositionTable;
  punch_signal: PunchSignalTable;
  ramadan_span: RamadanSpanTable;
  recovery_code: RecoveryCodeTable;
  register_action: RegisterActionTable;
  register_file: RegisterFileTable;
  register_row: RegisterRowTable;
  register_sheet: RegisterSheetTable;
  request_settlement: RequestSettlementTable;
  role_grant: RoleGrantTable;
  roll_call: RollCallTable;
  roll_call_expected: RollCallExpectedTable;
  roll_call_presence: RollCallPresenceTable;
  room: RoomTable;
  roster_request: RosterRequestTable;
  roster_request_action: RosterRequestActionTable;
  roster_request_file: RosterRequestFileTable;
  session: SessionTable;
  set_up_code: SetUpCodeTable;
  sign_in_wait: SignInWaitTable;
  signal_mute: SignalMuteTable;
  station: StationTable;
  station_event: StationEventTable;
  stored_file: StoredFileTable;
  stored_file_piece: StoredFilePieceTable;
  terminal: TerminalTable;
  terminal_alarm: TerminalAlarmTable;
  terminal_columns: TerminalColumnsTable;
  terminal_command: TerminalCommandTable;
  terminal_event: TerminalEventTable;
  terminal_held: TerminalHeldTable;
  terminal_pin: TerminalPinTable;
  terminal_request: TerminalRequestTable;
  terminal_user: TerminalUserTable;
  unit: UnitTable;
  unit_version: UnitVersionTable;
  used_once: UsedOnceTable;
  week_pattern: WeekPatternTable;
  week_pattern_fill: WeekPatternFillTable;
  wish: WishTable;
  wish_window: WishWindowTable;
  wish_window_action: WishWindowActionTable;
  workplace: WorkplaceTable;
}

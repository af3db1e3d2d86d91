-- Doubtful punches: decisions that can be taken back, one appeal for each, and signals that are normal for somebody or somewhere for a while.

-- `reopened` takes the decision before it back; the punch stands again as if nobody had decided.
alter table punch_decision drop constraint punch_decision_verdict_check;
alter table punch_decision add constraint punch_decision_verdict_check check (verdict in ('accepted', 'refused', 'reopened'));
-- The highest unit on the way to the person over which the decider decides; null for the whole agency. An appeal goes above it.
alter table punch_decision add column reach uuid;
-- The answer to an appeal: nothing is decided after it.
alter table punch_decision add column final boolean not null default false;
create index punch_decision_recent on punch_decision (agency_id, decided_at);

create index punch_doubtful on punch (agency_id, day) where waits or signals <> '[]'::jsonb;

-- What the person says against a decision; one for each punch.
create table punch_appeal (
  agency_id int not null,
  employee_id uuid not null,
  day date not null,
  punch_id uuid not null,
  -- The decision it is against.
  seq int not null,
  words text not null,
  file_id uuid,
  made_at timestamptz not null,
  account_id uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  changed boolean,
  note text not null default '',
  primary key (agency_id, employee_id, day, punch_id),
  foreign key (agency_id, employee_id, day, punch_id, seq) references punch_decision,
  foreign key (agency_id, file_id) references stored_file,
  check ((answered_at is null) = (changed is null))
);
create index punch_appeal_open on punch_appeal (agency_id, made_at) where answered_at is null;
select luwes.isolate('punch_appeal');

-- A signal that is normal for a person or a place until a day: it is still shown and weighs nothing.
create table signal_mute (
  agency_id int not null references agency,
  mute_id uuid not null,
  code text not null,
  employee_id uuid,
  workplace_id uuid,
  until date not null,
  why text not null,
  made_at timestamptz not null,
  account_id uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (agency_id, mute_id),
  foreign key (agency_id, employee_id) references employee,
  foreign key (agency_id, workplace_id) references workplace,
  check ((employee_id is null) <> (workplace_id is null))
);
create index signal_mute_open on signal_mute (agency_id, until) where revoked_at is null;
select luwes.isolate('signal_mute');

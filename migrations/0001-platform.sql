-- Agencies (tenants), accounts, sessions, audit chain, idempotency and jobs. Every later table follows the pattern of `isolate`.

-- Roles belong to the whole server, so another database of it may have made this one.
do $$ begin
  if not exists (select from pg_roles where rolname = 'luwes_app') then create role luwes_app nologin; end if;
exception
  when duplicate_object or unique_violation then null;
  when insufficient_privilege then
    raise exception 'The account % may not create roles. As administrator of the server run: create role luwes_app nologin; grant luwes_app to %;', current_user, current_user;
end $$;
do $$ begin
  set local role luwes_app;
  reset role;
exception when insufficient_privilege then
  begin
    execute 'grant luwes_app to current_user';
  exception when insufficient_privilege then
    raise exception 'The account % may not take the role luwes_app. As administrator of the server run: grant luwes_app to %;', current_user, current_user;
  end;
end $$;

create schema if not exists luwes;

-- The agency that the running transaction speaks for; null outside one, so that nothing is visible.
create function luwes.agency() returns int language sql stable as
  $$ select nullif(current_setting('app.agency', true), '')::int $$;

-- Row-level security and grants for one table whose first key column is agency_id.
create function luwes.isolate(target regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy own_agency on %s to luwes_app using (agency_id = (select luwes.agency())) with check (agency_id = (select luwes.agency()))', target);
  execute format('create policy owner_sees_all on %s to current_user using (true) with check (true)', target);
  execute format('grant select, insert, update, delete on %s to luwes_app', target);
end $$;

grant usage on schema luwes to luwes_app;

create table agency (
  agency_id int primary key,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('province', 'city', 'regency', 'ministry')),
  region_code text,
  zone text not null,
  paper text not null default 'F4' check (paper in ('A4', 'F4')),
  brand_colour text,
  settings jsonb not null default '{}',
  sample boolean not null default false,
  created_at timestamptz not null
);
alter table agency enable row level security;
alter table agency force row level security;
create policy own_agency on agency to luwes_app using (agency_id = (select luwes.agency())) with check (agency_id = (select luwes.agency()));
create policy owner_sees_all on agency to current_user using (true) with check (true);
grant select, update on agency to luwes_app;

create table account (
  agency_id int not null references agency,
  account_id uuid not null,
  employee_id uuid,
  -- Shown to people; the sign-in names live beside it.
  display_name text not null,
  number text,
  email text,
  password_hash text,
  must_change_password boolean not null default false,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  oidc_subject text,
  language text not null default 'id' check (language in ('id', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null,
  primary key (agency_id, account_id)
);
create unique index account_number on account (agency_id, number) where number is not null;
create unique index account_email on account (agency_id, lower(email)) where email is not null;
create unique index account_oidc on account (agency_id, oidc_subject) where oidc_subject is not null;
create unique index account_employee on account (agency_id, employee_id) where employee_id is not null;
select luwes.isolate('account');

create table role_grant (
  agency_id int not null,
  grant_id uuid not null,
  account_id uuid not null,
  role text not null,
  unit_id uuid,
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  primary key (agency_id, grant_id),
  foreign key (agency_id, account_id) references account
);
create index role_grant_account on role_grant (agency_id, account_id);
select luwes.isolate('role_grant');

create table session (
  agency_id int not null,
  session_id uuid not null,
  account_id uuid not null,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  -- A second factor is still owed while this is true; nothing but that step is allowed.
  pending_second_factor boolean not null default false,
  device text not null default '',
  address text not null default '',
  revoked_at timestamptz,
  primary key (agency_id, session_id),
  foreign key (agency_id, account_id) references account
);
create index session_account on session (agency_id, account_id);
select luwes.isolate('session');

-- Hash-chained per agency: each entry's hash covers its content and the hash before it; the head remembers the last one.
create table audit_entry (
  agency_id int not null references agency,
  seq bigint not null,
  at timestamptz not null,
  account_id uuid,
  action text not null,
  target_kind text not null,
  target_id text not null,
  -- Exactly as hashed: canonical JSON text.
  detail text not null,
  previous_hash text not null,
  hash text not null,
  primary key (agency_id, seq)
);
create index audit_entry_target on audit_entry (agency_id, target_kind, target_id, seq);
select luwes.isolate('audit_entry');
revoke update, delete on audit_entry from luwes_app;

create table audit_head (
  agency_id int primary key references agency,
  seq bigint not null,
  hash text not null
);
select luwes.isolate('audit_head');

create table idempotency_key (
  agency_id int not null references agency,
  account_id uuid not null,
  key uuid not null,
  request_hash text not null,
  status int not null,
  reply text not null,
  at timestamptz not null,
  primary key (agency_id, account_id, key)
);
create index idempotency_key_at on idempotency_key (agency_id, at);
select luwes.isolate('idempotency_key');

create table job (
  agency_id int not null references agency,
  job_id uuid not null,
  kind text not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done int not null default 0,
  total int not null default 0,
  step text not null default '',
  input jsonb not null,
  result jsonb,
  problem jsonb,
  cancel_asked boolean not null default false,
  account_id uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  -- Last sign of life of the process that runs it.
  beat_at timestamptz,
  ended_at timestamptz,
  primary key (agency_id, job_id)
);
create index job_queued on job (state, created_at) where state in ('queued', 'running');
select luwes.isolate('job');

-- Files of every kind: uploads, evidence (encrypted), results. Large ones in pieces of 256 KiB.
create table stored_file (
  agency_id int not null references agency,
  file_id uuid not null,
  name text not null,
  media_type text not null,
  size_bytes int not null,
  sha256 text not null,
  encrypted boolean not null default false,
  created_at timestamptz not null,
  created_by uuid,
  primary key (agency_id, file_id)
);
select luwes.isolate('stored_file');

create table stored_file_piece (
  agency_id int not null,
  file_id uuid not null,
  piece int not null,
  bytes bytea not null,
  primary key (agency_id, file_id, piece),
  foreign key (agency_id, file_id) references stored_file on delete cascade
);
select luwes.isolate('stored_file_piece');

create table inbox_message (
  agency_id int not null references agency,
  message_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  kind text not null,
  params jsonb not null default '{}',
  link text,
  read_at timestamptz,
  mail_state text not null default 'none' check (mail_state in ('none', 'due', 'sent', 'failed')),
  primary key (agency_id, message_id),
  foreign key (agency_id, account_id) references account
);
create index inbox_message_account on inbox_message (agency_id, account_id, at desc);
create index inbox_message_due on inbox_message (agency_id, at) where mail_state = 'due';
select luwes.isolate('inbox_message');

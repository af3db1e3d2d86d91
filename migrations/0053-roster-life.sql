-- Publishing that can be taken back for ten minutes, who has a board open, and weekly patterns of units.

alter table plan_action drop constraint plan_action_move_check;
alter table plan_action add constraint plan_action_move_check
  check (move in ('made', 'proposed', 'sentBack', 'approved', 'published', 'unpublished', 'amended', 'withdrawn', 'touched'));

-- What a publication has to say and to whom. Held back until `held_until`, unless somebody sends it at once or takes the publication back.
create table publication (
  agency_id int not null,
  plan_id uuid not null,
  -- The publishing in the plan's log.
  seq int not null,
  version int not null,
  at timestamptz not null,
  held_until timestamptz not null,
  -- Messages, each with the employees who get it.
  news jsonb not null,
  people int not null,
  told_at timestamptz,
  taken_back_at timestamptz,
  primary key (agency_id, plan_id, seq),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
create index publication_held on publication (held_until) where told_at is null and taken_back_at is null;
select luwes.isolate('publication');

-- Who has the board of a unit open; a row older than a minute means nothing any more.
create table board_presence (
  agency_id int not null,
  plan_id uuid not null,
  unit_id uuid not null,
  account_id uuid not null,
  -- Cells changed and not saved.
  edits int not null,
  seen_at timestamptz not null,
  primary key (agency_id, plan_id, unit_id, account_id),
  foreign key (agency_id, plan_id) references plan on delete cascade
);
select luwes.isolate('board_presence');

create table week_pattern_fill (
  agency_id int not null,
  pattern_id uuid not null,
  unit_id uuid not null,
  name text not null,
  -- One word of seven letters a week, from Monday; a full stop leaves the day as it is.
  weeks text not null check (weeks ~ '^[KRLDC.]{7}( [KRLDC.]{7}){0,3}$'),
  created_by uuid,
  created_at timestamptz not null,
  primary key (agency_id, pattern_id),
  foreign key (agency_id, unit_id) references unit
);
create unique index week_pattern_fill_name on week_pattern_fill (agency_id, unit_id, lower(name));
select luwes.isolate('week_pattern_fill');

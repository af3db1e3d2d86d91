-- A dispensation as everybody may see it: that it holds and until when. What it rests on is health data (UU 27/2022) and lies apart, sealed.
create table dispensation (
  agency_id int not null references agency,
  dispensation_id uuid not null,
  employee_id uuid not null,
  state text not null check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  valid_from date not null,
  valid_until date not null,
  asked_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  withdrawn_at timestamptz,
  -- When the employee was told that the end is near; once is enough.
  expiry_told_at timestamptz,
  primary key (agency_id, dispensation_id),
  foreign key (agency_id, employee_id) references employee,
  check (valid_until >= valid_from)
);
create index dispensation_employee on dispensation (agency_id, employee_id, valid_from);
create index dispensation_state on dispensation (agency_id, state, asked_at);
select luwes.isolate('dispensation');

-- Ground, remark and the verifier's answer, sealed (AES-256-GCM); erased with the evidence some days after the end.
create table dispensation_secret (
  agency_id int not null,
  dispensation_id uuid not null,
  sealed bytea not null,
  primary key (agency_id, dispensation_id),
  foreign key (agency_id, dispensation_id) references dispensation on delete cascade
);
select luwes.isolate('dispensation_secret');

-- The evidence file lies encrypted among the stored files under a neutral name.
create table dispensation_evidence (
  agency_id int not null,
  dispensation_id uuid not null,
  file_id uuid not null,
  primary key (agency_id, dispensation_id, file_id),
  foreign key (agency_id, dispensation_id) references dispensation on delete cascade,
  foreign key (agency_id, file_id) references stored_file
);
select luwes.isolate('dispensation_evidence');

-- Yes or no about travel, contact and family illness, sealed; the row goes when its retention ends.
create table declaration (
  agency_id int not null references agency,
  declaration_id uuid not null,
  employee_id uuid not null,
  sealed bytea not null,
  made_at timestamptz not null,
  valid_from date not null,
  valid_until date not null,
  erase_after date not null,
  primary key (agency_id, declaration_id),
  foreign key (agency_id, employee_id) references employee
);
create index declaration_employee on declaration (agency_id, employee_id, valid_until);
create index declaration_erase on declaration (agency_id, erase_after);
select luwes.isolate('declaration');

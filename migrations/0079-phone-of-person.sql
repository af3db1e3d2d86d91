-- All phones of somebody, ended ones too, are looked up when a punch is judged; the partial indexes do not serve that.
create index phone_employee on phone (agency_id, employee_id);

-- An absence that was taken back stays on record, so that a plan which rested on it can say so.
alter table absence add column revoked_at timestamptz;
alter table absence add column revoked_by uuid;
-- Number of the leave letter or duty order; never a reason of health.
alter table absence add column basis text not null default '';

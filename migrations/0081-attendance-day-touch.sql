-- A second punch of a day only moves moments: without an index on `touched_at` the row is renewed beside the old one on its page, and
-- no key of it is written again. Whoever asks what was touched asks for some days, which the primary key finds.
drop index attendance_day_touched;
alter table attendance_day set (fillfactor = 70);

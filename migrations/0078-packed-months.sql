-- Records of a month are packed and taken apart by the program alone. As plain text they are a third as long and cost the database a tenth.
alter table attendance_month alter column days type text using days::text;

// Made by `npm run schema` from the migrations; do not edit.
export interface Schema {}

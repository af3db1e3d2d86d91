/** Whom a clause governs: on every day of the plan, but for those in `parts`, on the days that stand there. */
export interface UnderClause {
  readonly people: readonly number[];
  readonly parts?: readonly { readonly people: readonly number[]; readonly days: readonly number[] }[];
}

/** Days of the plan on which a clause governs somebody; null: all of them. */
export const daysUnder = ({ parts }: Pick<UnderClause, 'parts'>, person: number): readonly number[] | null =>
  parts?.find((each) => each.people.includes(person))?.days ?? null;

/** One thing in a clause that an officer can change; `name` is the placeholder in the clause's sentence. */
export type Field = { readonly name: string; readonly optional?: boolean } & (
  | { readonly type: 'share' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'decimal'; readonly min: number; readonly max: number }
  /** Minutes, shown and typed as hours and minutes. */
  | { readonly type: 'duration'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'choices'; readonly options: readonly string[] }
  | { readonly type: 'weekdays' }
  | { readonly type: 'yesNo' }
  | { readonly type: 'day' }
  | { readonly type: 'filter' }
  | { readonly type: 'filters' }
  | { readonly type: 'codes' }
  | { readonly type: 'declarations' }
  | { readonly type: 'times' }
);

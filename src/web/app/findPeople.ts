/** A person that the palette found. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  /** Unit or number beneath the name. */
  readonly sub: string;
  readonly href: string;
}

/** Set by the people area's endpoint once it stands; null leaves the palette with pages only. */
export const findPeople: ((text: string) => Promise<readonly FoundPerson[]>) | null = null;

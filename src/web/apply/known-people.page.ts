/** Who has the number or the address that was typed, and what can be done with one tap. */
export interface KnownPart {
  text: string;
  people: KnownChoice[];
}

/** Somebody who may be meant: a tap does what is to be done about them, or leads to them. */
export interface KnownChoice {
  label: string;
  /** Null of whoever is only led to. */
  mark: { href: string; applicationId: string | null } | null;
  href: string | null;
}

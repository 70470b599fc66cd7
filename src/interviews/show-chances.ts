/** What is known of somebody that may say whether they come. */
export interface KnownOfPerson {
  readonly applicationId: string;
  readonly isConfirmed: boolean;
}

/** How likely people are to come to one day. */
export interface ShowChances {
  /** What people of one day share, by the typical one. */
  readonly shared: {
    readonly showProbability: number;
    readonly priorWeight: number | null;
    readonly dayEffectSd: number;
  };
  /** On a day without a day effect. */
  of(person: KnownOfPerson): number;
}

/** How likely people are to come to one day, each on a day without a day effect. */
export interface ShowChances {
  /** What people of one day share, by the typical one. */
  readonly shared: {
    readonly showProbability: number;
    readonly priorWeight: number | null;
    readonly dayEffectSd: number;
  };
  /** By what is known of them now; whoever is not invited: if they were. */
  of(applicationId: string): number;
  /** Of whoever is invited, once they are asked for another time: for that one nobody has asked them yet, and they have not answered. */
  ifMoved(applicationId: string): number;
}

/** One line of the short reason shown in lists. */
export interface TopReason {
  requirementId: string;
  verdict: string;
}

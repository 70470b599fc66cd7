/** What the jobs of the show model call. */
export abstract class ShowFitting {
  abstract refit(organisationId: string): Promise<unknown>;
  abstract queueNightly(): Promise<void>;
}

/** Scores the applications of a profile anew in the background; the job knows no more of it. */
export abstract class RescoringRun {
  abstract run(organisationId: string, slug: string): Promise<void>;
}

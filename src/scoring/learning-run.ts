/** Learns weights in the background; the job knows no more of it. */
export abstract class LearningRun {
  abstract run(organisationId: string, slug: string): Promise<void>;
}

/** Scores anew in the background; the jobs know no more of it. */
export abstract class RescoringRun {
  abstract runProfile(organisationId: string, slug: string): Promise<void>;

  abstract runVacancy(organisationId: string, vacancyId: string): Promise<void>;
}

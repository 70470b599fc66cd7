/** Tells a board one decision: what the job asks for, so that who tells can also queue it. */
export abstract class TellsBoard {
  abstract tell(organisationId: string, actionId: string): Promise<void>;
}

/** What things cost, in one currency, whichever: only their proportions decide which plan is best. */
export interface DayMoney {
  /** What an interview that takes place is worth, and so what a lost candidate costs. */
  readonly interview: number;
  /** An hour of one interviewer, who is paid whether or not somebody comes. */
  readonly interviewerHour: number;
  /** An hour that one candidate waits: some leave, others tell. */
  readonly waitingHour: number;
  /** An hour that the day goes on beyond its planned end, all interviewers together. */
  readonly overtimeHour: number;
  /** One invitation: the call, the message. */
  readonly invitation: number;
  /** Another time for one who is invited and has not answered; whoever said yes costs twice as much. Left out: see `disturbanceOf`. */
  readonly move?: number | undefined;
}

const MINUTES_OF_AN_HOUR = 60;

/**
 * Prices in money as the values of a scenario: hours become slots, everything else stays.
 *
 * Used for: plans of people who know what an hour costs and not what 0.7 of an interview is. Method: price of an hour × slot ÷ hour.
 *
 * @param money        prices, 0 or more, all in one currency
 * @param slotMinutes  length of a slot
 * @returns values in the same currency: the value of a plan is then the money that it brings
 */
export function valuesOfMoney(money: DayMoney, slotMinutes: number) {
  const slot = slotMinutes / MINUTES_OF_AN_HOUR;
  return {
    interview: money.interview,
    waitPersonSlot: money.waitingHour * slot,
    idleInterviewerSlot: money.interviewerHour * slot,
    overtimeSlot: money.overtimeHour * slot,
    invitation: money.invitation,
  };
}

/**
 * What is thought of the day effect before anything is seen: a log-normal standard deviation on the logit scale, with this median and this
 * spread of its logarithm. Logs of interview days spread about twice as much as independent coins would: at a fifth coming and 30 to 40
 * invited that is an effect of about 0.4, which is this prior's mean.
 */
export const DAY_EFFECT_PRIOR = { median: 0.35, spread: 0.6 } as const;

/** Logarithm of the prior's density, up to a constant; the standard deviation is above 0. */
export function logPriorOfDayEffect(sd: number): number {
  const distance = Math.log(sd / DAY_EFFECT_PRIOR.median) / DAY_EFFECT_PRIOR.spread;
  return -0.5 * distance * distance - Math.log(sd);
}

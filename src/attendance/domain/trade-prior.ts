import type { Answer } from './known-then.js';
import type { Stage } from './show-facts.js';

/** The trade's figure: of five people invited and reminded one comes; believed like five observations. */
export const TRADE_PRIOR = { a: 1, b: 4 } as const;

/**
 * What an answer adds to the log odds of coming before anything is seen of them: of those who say yes about twice as many come as of those who
 * say nothing when they are asked, of those who are not sure half as many, and of those who say no hardly anybody. Who has said nothing up
 * to the reminder on the eve was hardly asked. With three of ten who say yes and the others silent, as many come as without any answer.
 *
 * Source: a judgement, no published figure; `USUAL_OF_ANSWERS_SD` says how far it may be wrong, and with every answer that is seen it
 * counts less.
 */
export const USUAL_OF_ANSWERS: Readonly<Record<Exclude<Stage, 'booked'>, Readonly<Record<Answer, number>>>> = {
  'day-before': { no: -2.5, unsure: -1.1, none: -0.1, yes: 0.7 },
  'hours-before': { no: -2.5, unsure: -1.1, none: -0.35, yes: 0.7 },
};

/** What answers may differ from that by, on the logit scale, as standard deviation: as long as none was seen, and at least, however well a few agree. */
export const USUAL_OF_ANSWERS_SD = 0.5;

/**
 * Scores and salaries both compare a wish with a band, and stand side by side: the comparison itself lies with the vacancy, whose budget it
 * is, and has its name here.
 */
export { judgeWish, shareAskingNoMore } from '../../vacancies/domain/wish.js';
export type { StatedPay, WishJudgement, WishVerdict } from '../../vacancies/domain/wish.js';
export type { Band, BandsByLevel } from '../../vacancies/domain/band.js';

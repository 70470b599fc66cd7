import { askedOnce, fits } from '../../vacancies/domain/words.js';

/** Kazakh denies in the ending of the verb: «айналыспадым», «істемеймін», «білмеймін», «жасаған жоқпын»; what no Russian word ends in needs no letter of its own. */
const KAZAKH_DENIAL =
  /[мбп][ае]й(?:мын|мін|ды|ді)$|[мбп][ае]д(?:ым|ім)$|[әғқңөұүһі].*(?:[мбп][ае]д(?:ы|і)|[мбп][ае](?:ған|ген)(?:мын|мін)?)$|^(?:жасама|айналыспа|болма)[дғй]/u;
export const deniesInKazakh = askedOnce((form) => form.length < 40 && KAZAKH_DENIAL.test(form));

/** "Without" is an ending in Kazakh: «қоңырауларсыз». */
const KAZAKH_WITHOUT = /[әғқңөұүһі].*(?:сыз|сіз)$/u;
export const isWithoutInKazakh = fits(KAZAKH_WITHOUT);

import { namesIn } from './names-in-words.js';

/** «Удостоверение сварщика», «диплом медсестры», "forklift licence": a paper, whatever it is of. */
const PAPER =
  /^(?:(?:действующ|наличи|чинн|наявн|valid|current|a|an)\p{L}*\s)*(?:(?:удостоверени|посвідченн|свидетельств|свідоцтв|сертификат|сертифікат|диплом|лицензи|ліцензі|куәлік|certificat)\p{L}*)(?!\p{L})/iu;
/** … or a word by which people say that they have one. */
const SAYS_PAPER =
  /(?<!\p{L})(?:удостоверени|посвідченн|свидетельств|свідоцтв|сертифи|сертифі|диплом|лицензи|ліцензі|корочк|допуск|допущ|аттест|атест|разряд|розряд|категори|категорі|санат|дәреже|куәлі|прав[ао](?!\p{L})|корк|обучен|навчен|курс|накс|certif|licen[cs]|qualif|registered|accredit|diploma|card|ticket|permit)/iu;

/** True for words that ask for a paper and name none by its own name: «сертификат CCNA» is told by the name alone. */
export function asksPaper(words: string): boolean {
  return PAPER.test(words) && namesIn(words).size === 0;
}

/** True for a sentence that may tell of a paper: to have welded is no certificate of a welder. */
export function tellsPaper(sentence: string): boolean {
  return SAYS_PAPER.test(sentence);
}

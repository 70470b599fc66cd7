/** Stands after what something is like. */
export const LIKE_IN_KAZAKH = /^ұқсас/u;
/** An adjective that mostly belongs to the noun behind it: «аналогичный опыт». */
export const MAY_AGREE = /^аналог(?:ичн(?!а$|ы$)|ічн)/u;
/** What is told to be like a program that is named. */
export const PROGRAM_NOUN =
  /^(?:програм|систем|софт|серв[иі]с|продукт|решени|рішенн|[иі]нструмент|приложени|застосун|crm|срм)/u;
/** Also stands behind the word for such programs: «аналогичная CRM-система» is one. */
export const KIND_OF_PROGRAM = /^(?:crm|срм)/u;
export const ENDING_LETTERS_MAX = 3;
/** A verb or a short adjective after "не": what is denied is the doing, so the phrase may stand on either side. */
export const VERB_ENDING =
  /(?:л|ла|ло|ли|лся|лась|лось|лись|ю|юсь|усь|у|ем|им|ет|ит|ют|ят|ешь|ть|ться|тись|ти|вся|в|є|мо|тися|ен|на|ed|e|k|w|ve|n)$/;
export const VERB_LETTERS_MIN = 3;
/** No sentence of a résumé is longer; keeps the cost linear for texts that are one word repeated. */
export const CUE_REACH_TOKENS = 60;
/** Genitive and instrumental, as they stand after "without", "no" and "did not do". */
export const LIST_CASE_ENDING = /(?:ых|их|ого|его|ыми|ими|ами|ями)$/;
/** Names of programs have no case. */
export const WITHOUT_CASE = /[a-z0-9]/;
export const TOO = /^(?:тоже|также|теж|також|either|neither|nor)$/;
/** What the last item of a list begins with. */
export const LIST_END = /^(?:и|или|ни|та|й|або|and|or|және|немесе)$/;
/** «Только в теории»: it bounds nothing that it belongs to. */
export const ONLY = /^(?:только|лишь|тільки|лише|тек|only|just)$/;
/** Who makes up for what is missing. */
export const MAKES_UP = /^(?:компенс|восполн|возмещ|перекры)/u;
export const INSTRUMENTAL = /(?:ью|ом|ем|ём|ой|ами|ями|ою|ею|єю)$/u;

import { ofOurLetters } from '../../vacancies/domain/spans.js';

/** «Во время отсутствия его замещает юрисконсульт, имеющий стаж …»: somebody else's. */
export const OF_ANOTHER = ofOurLetters(
  /(?:during|in) (?:the|his|her|their) absence|(?:acquires|is granted|assumes) (?:the|all) (?:corresponding|relevant|appropriate) rights|duties (?:are|shall be) performed by|замеща(?:ет|ют)(?!\p{L})|(?:руководствуется|подчиняется|керується|підпорядковується)(?!\p{L})|исполня(?:ет|ют) (?:лицо|работник)|относится к категории|належить до категорії|(?<!\p{L})санатына жатады|обязанности (?:исполня|выполня)|обов'?язки викону|^орынбасардың|заміщає|заміня[єю]|ауыстырады|алмастырады/u,
);
/** «С инструкцией ознакомлен, копию получил» */
export const IS_SIGNED = ofOurLetters(
  /(?<!\p{L})(?:(?:ознаком|ознайом)(?:лен|ил)\p{L}*|танысқан\p{L}*|have read)(?!\p{L}).{0,40}(?:копи|экземпляр|получ|примірник|отрим|дана|copy)/u,
);

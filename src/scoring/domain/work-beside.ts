import type { Resume } from '../../job-boards/domain/resume.js';
import { isTrade, stemInText, tells } from '../../vacancies/domain/telling-words.js';
import { tokenise } from '../../vacancies/domain/tokens.js';
import type { Evidence } from './facts.js';
import { textsOf } from './resume-texts.js';

/** So much of a sentence tells how a word of it is meant. */
const REACH = 60;

/** Several people of a trade as they are named in what somebody did: «сварщиков», «водіями», "nurses", «аспаздардан». */
const PEOPLE =
  /^(?:\p{L}{4,}(?:ами|ями|ам|ям|ов|ев|ей|ів|їв)|[a-z]{3,}(?:er|or|nt|se|ef|ook|an|ist|ian|assistant)s|\p{L}{3,}(?:лар|лер|дар|дер|тар|тер)(?:ға|ге|қа|ке|дан|ден|тан|тен|мен|ды|ді|ты|ті|ымен|імен))$/u;
/** One of them, or their department, with whom, for whom or to whom something is done: «с бухгалтером», «в бухгалтерию», "assisting the nurse". */
const WITH_THEM =
  /(?<!\p{L})(?:(?:с|со|з|із|зі|для)|with|for|(?:assist|support|help)(?:s|ed|ing)?|report(?:s|ed|ing)? to)(?:\s(?:the|a|an|our|\p{L}+(?:ым|им|ой|ого|ною|ої)))?\s$/iu;
const INTO_DEPARTMENT = /(?<!\p{L})(?:в|до)\s$/iu;
const DEPARTMENT = /^бухгалтері?[иі]?ю$/u;
const KAZAKH_WITH = /[өіүұғқә\p{L}]{3,}(?:мен|бен|пен)$/u;
/** Who leads or teaches people of a trade is of it, or near. */
const LEADS =
  /(?<!\p{L})(?:lead|led(?!\p{L})|leader|manag|supervis|head|train|coach|mentor|teach|руковод|управл|координ|начальн|бригад|команд|обуч|настав|кер[уі]|навча|очол|басқар|жетекш|үйрет)\p{L}*(?:\s+[\p{L}\d]+){0,5}\s*$/iu;
const TEAM_OF =
  /(?<!\p{L})(?:team|group|shift|brigade|бригад\p{L}*|команд\p{L}*|смен\p{L}|зміна|зміни)\s(?:of\s)?(?:\d+\s)?$/iu;

/** Repair of a thing, its equipment, or a program for those who work with it: «ремонт касс», «разработка CRM для колл-центра». */
const OF_A_THING =
  /(?<!\p{L})(?:(?:ремонт|repair|починк)\p{L}*(?:\s(?:и|й|та|and)\s\p{L}+)?\s(?:of\s)?(?:\p{L}+\s){0,2}|(?:обслуговуванн|обслуживани|maintenance|наладк|налагодженн|монтаж)\p{L}*\s(?:of\s)?(?:\p{L}+\s)?(?:оборудовани|обладнанн|аппаратур|апаратур|equipment|техник)\p{L}*\s(?:of\s|for\s|для\s)?(?:\p{L}+\s)?|(?:разработ|розроб|develop|программир|програмува|внедр|впровадж)[^.;,\n]*\s(?:для|for)\s(?:(?:the|a|our|\p{L}+(?:ого|ої|ой|их))\s)?)$/iu;
const REPAIRED_IN_KAZAKH = /^\p{L}*\s(?:\p{L}+\s)?жөнде/iu;
const ASKS_FOR_A_THING = /ремонт|repair|починк|жөнде|монтаж|обслужив|обслугов|maint|разработ|розроб|develop|әзірле/iu;

/** What stands around a proof in the sentence of its text. */
interface Surroundings {
  readonly before: string;
  readonly behind: string;
}

function around({ field, start, end }: Evidence, resume: Resume): Surroundings {
  const text = textsOf(resume).find((source) => source.field === field)?.text ?? '';
  return {
    before: /[^.;\n]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '',
    behind: text.slice(end, end + REACH),
  };
}

/**
 * True where a proof names people of the trade beside whom somebody worked: «передача документов в бухгалтерию», "supporting nurses". In what
 * was done a trade is the person's own where it is one and nobody's company: «работа сварщиком».
 *
 * @param words  what is asked for, which may be the work with those people itself
 */
export function isBesideTrade(evidence: Evidence, stems: readonly string[], words: string, resume: Resume): boolean {
  const trades = stems.filter(isTrade);
  if (trades.length === 0 || !/description$/u.test(evidence.field)) return false;
  const { before } = around(evidence, resume);
  const named = peopleIn(evidence.text, before, trades);
  return named.length > 0 && named.every(Boolean) && !peopleIn(words, '', trades).some(Boolean);
}

/** Of each word of these trades whether it is of others. */
function peopleIn(text: string, before: string, trades: readonly string[]): boolean[] {
  return tokenise(text)
    .filter((token) => tells(token.form) && trades.includes(stemInText(token, text)))
    .map(({ form, start }) => {
      const leading = before + text.slice(0, start);
      if (LEADS.test(leading) || TEAM_OF.test(leading)) return false;
      return (
        PEOPLE.test(form) ||
        KAZAKH_WITH.test(form) ||
        WITH_THEM.test(leading) ||
        (DEPARTMENT.test(form) && INTO_DEPARTMENT.test(leading))
      );
    });
}

/** True where a proof tells only of a thing that was repaired, kept in order or made for those who work with it. */
export function isOfThingAlone(evidence: Evidence, words: string, resume: Resume): boolean {
  if (!/description$/u.test(evidence.field) || ASKS_FOR_A_THING.test(words)) return false;
  const { before, behind } = around(evidence, resume);
  return OF_A_THING.test(before) || REPAIRED_IN_KAZAKH.test(behind);
}

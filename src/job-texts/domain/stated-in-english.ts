import { isIn } from '../../kernel/sought.js';
import { anyOf } from '../../vacancies/domain/spans.js';
import { isTrade, tellingStems } from '../../vacancies/domain/telling-words.js';

const A_POST = '(?:role|job|position|post|vacancy|opportunity|contract)';
/** "This is a fast-paced role", "the post is based in Leeds", "this job involves lifting": what the work is, and nothing that is asked. */
const OF_THE_POST = new RegExp(
  `^(?:this (?:is|will be) (?:an? |our )?(?:[\\p{L}\\d-]+,? (?:and )?){0,4}${A_POST}|(?:this|the) ${A_POST} (?:involves|includes|covers|oversees|offers|provides|entails|reports|plays|sits|comes|carries|(?:is|will be)(?: an?)? (?:[\\p{L}-]+ )?(?:on-?site|remote|hybrid|based|located|part[ -]time|full[ -]time|permanent|temporary|fixed|seasonal|exempt|non-exempt|available|office|home)))(?!\\p{L})`,
  'u',
);
/** "A room attendant is responsible for …", "all positions must adhere to …", "the requirements listed below are representative of …" */
const OF_EVERYBODY =
  /^(?:(?:(?:an?|the) )?(?:[\p{L}-]+ ){1,4}(?:is|are) responsible for|(?:all|our) positions (?:must|are)|the (?:requirements|duties|demands|statements|characteristics)(?: and (?:requirements|duties|demands))? (?:listed|described|above|below|outlined)|(?:any|all|perform(?:s|ing)?) other (?:[\p{L}-]+ ){0,2}(?:duties|tasks)|other (?:[\p{L}-]+ ){0,2}duties (?:as|that)|what (?:matters|counts|we care about)|we (?:particularly |especially |strongly |also |actively )*(?:welcome|encourage) applications)(?!\p{L})/u;
/** "Live-in accommodation is available", "house available", "two days can be worked remotely" */
const IS_THERE =
  /^(?:(?!you |must |candidates? |applicants? |be |\p{L}+days? |evenings? |weekends? |nights? |mornings? |shifts? |immediately |full)[\p{L}-]+ ){1,5}(?:is |are |also )*available(?: for [\p{L} -]{3,30}| if (?:needed|required))?[.!]?$|^.{3,40} can be (?:worked|done) (?:remotely|from home)/u;
/** "None required", "N/A", "licences/certifications": a form that nobody has filled in. */
const WORD_OF_A_FORM =
  '(?:licen[cs]es?|certificat(?:es?|ions?)|registrations?|credentials|education|training|experience|skills|abilities|knowledge|qualifications|competenc(?:ies|es)|requirements)';
const OF_A_FORM = new RegExp(
  `^(?:none(?: (?:required|needed|specified|applicable))?|n\\/?a|${WORD_OF_A_FORM}(?:(?:,| ?\\/| ?&| and| or)+ ?${WORD_OF_A_FORM}){1,3})[.:]?$`,
  'u',
);
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?';
/** "14 June", "Monday through Friday": when, and nothing else. */
const ONLY_WHEN = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?: \\d{4})?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?: \\d{4})?|(?:approx(?:imately|\\.)? )?\\d{1,2}(?:\\.\\d)?(?: ?[-–] ?\\d{1,2})? ?(?:hrs?|hours?)(?: ?(?:\\/|per|a|each) ?(?:day|shift|week|wk|month))?|our clients?|(?:from )?${DAY}(?: ?(?:to|through|thru|-|–|and|&) ?${DAY})?)[.!]?$`,
  'u',
);
/** "…, a family-owned company, …": what the firm is, said beside its name. */
const A_FIRM =
  /^an? (?:[\p{L}-]+ ){0,5}(?:company|firm|organi[sz]ation|charity|business|manufacturer|retailer|agency|consultancy|subsidiary|start-?up|(?:owned|property|housing) developer)[.]?$/u;
/** "You will not be reporting": what is not done there. */
const NOT_DONE = /^(?:you )?(?:will not|won't|are not|aren't|not) be [a-z]+ing(?!\p{L})/u;
const TELLS_ONLY = anyOf([NOT_DONE, OF_THE_POST, OF_EVERYBODY, IS_THERE, OF_A_FORM, ONLY_WHEN]);

/** "A dental practice in Bristol requires a part time receptionist", "our client seeks a site manager to …" */
const SEEKS =
  /^(?:(?!you |this |(?:the |our )?(?:role|job|post|position|work) |it |candidates? |applicants? |must )[^,.;:]{0,80} )?(?:requires?|seeks?|needs?|(?:is|are|am) (?:now |currently |urgently )?(?:seeking|recruiting|hiring|looking for)) (?:an? |another |several |some |experienced |qualified |\d+ )((?:[\p{L}/&'-]+ ){0,4}?[\p{L}/&-]+)(?: (?:to|for|in|on|at|based) .*)?[.!]?$/u;
/** "Cleaner required for offices in Reading" */
const IS_SOUGHT =
  /^((?:[\p{L}/&-]+ ){0,3}?[\p{L}/&-]+) (?:is |are )?(?:urgently )?(?:required|needed|wanted|sought)(?: (?:urgently |immediately )?(?:for|in|at|to|by|near) .*|[.!]*)$/u;

const A_PERSON =
  /(?:ionist|ianist|ician|manager|assistant|officer|worker|driver|cleaner|nurse|chef|cook|clerk|engineer|teacher|supervisor|operator|technician)s?$/u;
const SOUGHT_AT_ALL = /(?:require|seek|need|recruiting|hiring|looking for|wanted|sought)/u;

/** True of a part of an English sentence that states what the work or the firm is, or who is sought, and asks for nothing. */
export function onlyStates(words: string, isFirst: boolean): boolean {
  if (isIn(TELLS_ONLY, words) || (!isFirst && A_FIRM.test(words))) return true;
  if (!SOUGHT_AT_ALL.test(words)) return false;
  const last = (SEEKS.exec(words) ?? IS_SOUGHT.exec(words))?.[1]?.split(' ').at(-1);
  return last !== undefined && !last.endsWith('ing') && (A_PERSON.test(last) || tellingStems(last).some(isTrade));
}

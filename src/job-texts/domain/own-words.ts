import { foundIn } from '../../kernel/sought.js';
import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import type { Draft, Span } from './draft.js';
import { overlaps } from './draft.js';
import { withoutKnowing } from './kazakh-knowing.js';
import { OPENING } from './opening-words.js';

/** «Досвід роботи з BAS або 1С»: what stands before the name of a way. */
const SAYS_HOW =
  /^(?:(?:вы |ты |ви |ти )?(?:уверенн|впевнен|хорош)\p{L}* )?(?:(?:(?:умени[ея]|уметь|вміння|вміти|ability to) )?(?:работать|працювати|work)|пользу(?:етесь|ешься)|зна(?:ете|ешь|єте|єш)|владе(?:ете|ешь)|работа(?:ете|ешь)|корист(?:уєтеся|уєшся)|володі(?:єте|єш)|працю(?:єте|єш)|опыт|досвід|навык\p{L}*|навички|знани\p{L}*|знання|владени\p{L}*|володіння|experience|knowledge)(?: (?:работы|роботи))? (?:(?:с|в|з|із|in|with|of) )?(?:программ\p{L}{1,3} |програм\p{L}{1,3} )?(?=\S)/iu;

/** «1С:ЗУП», «1С Управление торговлей»: one program of many, and who knows another does not know it yet. */
const OF_ITS_PROGRAMS =
  /^1[CСcс]\s?(?::\s?|[-–—]\s?|\s)(?:8(?:\.\d)?\s)?«?(?:ЗУП|ЗиК|УТ|УНФ|УПП|КА|ЕРП|ERP|БП|БГУ|WMS|ТМС|TMS|TOIR|ТОИР|Бух|Зарплат|Управлени|Розниц|Торговл|Комплексн|Документооборот|Склад|Предприниматель|Отел|Рестора)/u;

/** The exchange of documents as such: «ЭСФ», «Диадок», "M.E.Doc" are each one of many, too. */
const OF_ALL_EXCHANGE = /электрон|електрон|electronic|signature|(?<!\p{L})(?:эдо|едо|edi|эцп|ецп)(?!\p{L})/u;

/**
 * «Вежливость и доброжелательность» are two things that one entry of the dictionary stands for: the second keeps its own words.
 *
 * @param asked  the place of each draft without words of degree
 */
export function ofOwnWords(
  norm: string,
  plain: string,
  all: readonly Draft[],
  asked: readonly Span[],
  place: number,
): Draft {
  const draft = all[place];
  const { demand } = draft;
  if (!('anyOf' in demand.value) || demand.value.words !== undefined) return draft;
  const id = demand.value.anyOf[0];
  const own = withoutHow(norm, plain, asked[place]);
  const isAlone = !all.some((one) => one !== draft && overlaps(one, draft));
  if (isAlone && isNamed(id, own)) return { ...draft, demand: withWords(demand, own) };
  if (demand.kind !== 'quality' && id !== 'office' && id !== 'crm' && (draft.ways ?? null) === null) return draft;
  const isSame = (one: Draft) => 'anyOf' in one.demand.value && one.demand.value.anyOf[0] === id;
  const isOtherWay = (one: Draft) => one !== draft && (one.ways ?? null) !== null && one.ways === draft.ways;
  const others = all.filter(
    (one, at) => isSame(one) && (at < place ? one.to <= draft.from : isOtherWay(one) && one.from >= draft.to),
  );
  const stems = new Set(others.flatMap((one) => tellingStems(norm.slice(one.from, one.to))));
  if (others.length === 0 || tellingStems(own).some((stem) => stems.has(stem))) return draft;
  return { ...draft, demand: withWords(demand, own) };
}

function isNamed(id: CompetenceId | undefined, own: string): boolean {
  if (id === '1c') return OF_ITS_PROGRAMS.test(own);
  return id === 'electronic-documents' && !OF_ALL_EXCHANGE.test(own.toLowerCase());
}

function withWords<Demand extends { readonly value: object }>(demand: Demand, words: string): Demand {
  return { ...demand, value: { ...demand.value, words } };
}

/** What is asked for, without the words that open it and say how it is known. */
export function withoutHow(norm: string, plain: string, { from, to }: Span): string {
  const opening = foundIn(OPENING, norm.slice(from, to))?.[0].length ?? 0;
  return withoutKnowing(
    plain
      .slice(from + opening, to)
      .replace(/^\s+|[\s.!;]+$/gu, '')
      .replace(SAYS_HOW, ''),
  );
}

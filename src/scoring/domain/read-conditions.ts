import type { Resume } from '../../job-boards/domain/resume.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK } from '../../vacancies/domain/tokens.js';
import type { Evidence, RightToWorkFact, StatementFact } from './facts.js';
import { evidenceOfHits, isOfAnother, hitsById, lineBefore, lineBehind, SILENT, statementOf } from './hits-by-id.js';
import type { HitsById, PlacedHit } from './hits-by-id.js';
import { readLicence } from './read-licence.js';
import { readRightToWork } from './read-right-to-work.js';
import type { ReadText } from './read-text.js';

export interface ConditionFacts {
  readonly licence: readonly string[];
  readonly licenceStated: StatementFact;
  readonly car: StatementFact;
  readonly relocation: StatementFact;
  readonly businessTrips: StatementFact;
  readonly ownClientBase: StatementFact;
  readonly training: StatementFact;
  readonly noExperience: StatementFact;
  readonly rightToWork: RightToWorkFact;
}

/** Licence, car, readiness to move and travel, right to work, client base, training: what the board states, else what the person writes. */
export function readConditions(resume: Resume, texts: readonly ReadText[]): ConditionFacts {
  const hits = hitsById(texts);
  return {
    ...readLicence(resume, hits),
    car: structured(resume.car, 'car', carStatement(hits, texts)),
    relocation: structured(resume.relocation, 'relocation', readiness(hits.get('relocation'))),
    businessTrips: structured(
      resume.businessTrips,
      'businessTrips',
      readiness(hits.get('business-trips'), hits.get('no-trips')),
    ),
    ownClientBase: ownBase(hits),
    training: statementOf(hits.get('training')),
    noExperience: statementOf(hits.get('no-experience')?.filter(isOfAllWork), true),
    rightToWork: readRightToWork(resume, hits),
  };
}

/** «No experience with SAP», «опыта с 1С нет»: one thing is missing there, which says nothing of work. */
const OF_ONE_THING =
  /^\s+(?:\p{L}+\s+)?(?:with|using|без|(?:in|of|с|со|в|на|у|з|із|по)\s+(?:\p{L}+\s+)?(?=[a-z]*\d|\d|(?<=[а-яіїє]\s)[a-z]))/iu;
const THING_REACH_CHARACTERS = 40;

/** «Нет опыта управления», «без досвіду холодних дзвінків»: what is missing is named in the genitive, right behind it or with "in". */
const OF_NAMED_WORK =
  /^\s+(?:в\s+|у\s+|in\s+|of\s+)?(?:управлен|руковод|холодн|переговор|керуван|керівни|manag|leading|cold|negotiat)/iu;
/** In Kazakh it stands before: «басқару тәжірибем жоқ»; these words there name none. */
const NO_WORK_NAMED =
  /^(?:жұмыс|еңбек|мен(?:де|ің|)|еш(?:қандай|бір|)|мүлдем|мүлде|жалпы|әлі|әзірге|қазір|бұрын|кәсіби|бірақ|және|өкінішке|орай|көп|тәжірибе.*|жоқ)$/u;
const IN_KAZAKH = /тәжірибе/iu;
const CLAUSE_BEFORE = /[^.!?,;:()\n–—]*$/u;

function isOfAllWork(hit: PlacedHit): boolean {
  const behind = lineBehind(hit, THING_REACH_CHARACTERS);
  if (IN_KAZAKH.test(hit.evidence.text)) {
    const before = CLAUSE_BEFORE.exec(lineBefore(hit, THING_REACH_CHARACTERS))?.[0] ?? '';
    const words = `${before}${hit.evidence.text}`.toLowerCase().match(/\p{L}+/gu) ?? [];
    return words.every((word) => NO_WORK_NAMED.test(word));
  }
  return !OF_ONE_THING.test(behind) && !OF_NAMED_WORK.test(behind);
}

/** «Без авто» next to «права B» is a no of its own; who is ready to work «на личном авто» has one. */
function carStatement(hits: HitsById, texts: readonly ReadText[]): StatementFact {
  const none = (hits.get('no-car') ?? []).filter((hit) => hit.stance !== 'wished' && !isOfAnother(hit));
  const cars = (hits.get('car') ?? []).filter(
    (hit) => !isCarOfWork(hit) && !isHadByAnother(hit) && !isOfAnother(hit) && !isOpen(hit),
  );
  const others = cars.filter(({ source, evidence }) =>
    SOMEBODY_ELSES.test(source.text.slice(evidence.end, evidence.end + OWNER_REACH_CHARACTERS)),
  );
  if (none.length > 0 || others.length > 0) return { value: false, evidence: evidenceOfHits([...none, ...others]) };
  const stated = statementOf(
    cars.map((hit) => (ON_OWN_CAR.test(hit.evidence.text) ? { ...hit, stance: claimedIfWished(hit) } : hit)),
  );
  const beside =
    stated.value === null
      ? texts
          .flatMap((text) => carBesideLicence(text).filter(({ end }) => !IN_DOUBT.test(text.source.text.slice(end))))
          .slice(0, 1)
      : [];
  return beside.length > 0 ? { value: true, evidence: beside } : stated;
}

/** «Машина под вопросом»: nobody knows yet. */
const IN_DOUBT = /^\s+(?:(?:пока|ещё|еще|ще|поки)\s+)?(?:под\s+вопросом|під\s+питанням)/iu;

function isOpen(hit: PlacedHit): boolean {
  return IN_DOUBT.test(lineBehind(hit, OWNER_REACH_CHARACTERS));
}

/** «Имею опыт продаж авто», «личные автомобили клиентов», "personal car loans" are what the work is about. */
const WORK_WITH_CARS = /опыт|досвід|тәжірибе|продаж|продав|страх|ремонт|аренд|обслуж|обслуг|сату|experience|sales/iu;
const CARS_OF_WORK =
  /^[\s-]+(?:клиент|покупател|сотрудник|гост[еия]|клієнт|покупц|співробітник|customer|client|sales|rental|hire|wash|dealer)/iu;
/** "Own car insurance paid": who pays for a car of their own has one. */
const COSTS_OF_A_CAR = /^[\s-]+(?:loan|insurance|leasing|parts|repair)/iu;
const OWN_CAR = /^(?:own|my)\s/iu;

function isCarOfWork(hit: PlacedHit): boolean {
  const { text } = hit.evidence;
  const behind = lineBehind(hit, OWNER_REACH_CHARACTERS);
  const isTrade = COSTS_OF_A_CAR.test(behind) && !OWN_CAR.test(text);
  return isTrade || WORK_WITH_CARS.test(text) || CARS_OF_WORK.test(behind);
}

/** «Авто есть (не моё)», «машина есть, но жены». */
const SOMEBODY_ELSES =
  /^[\s,(:–—-]*(?:но\s+|але\s+|but\s+)?(?:(?:она|он|it\s+is|it's)\s+)?(?:у\s+)?(?:не\s+(?:мо[йяеё]|сво[йяеёє]|личн|собственн|мій|моє|власн)|not\s+(?:mine|my)|(?:жены|мужа|супруг[аи]|отца|матери|мамы|папы|родителей|брата|сестры|друга|дружини|чоловіка|батьк)(?!\p{L})|менікі\s+емес)/iu;
const OWNER_REACH_CHARACTERS = 30;
/** «Муж имеет авто», "my husband has a car": of a car of the person's own nothing is said. */
const HAD_BY_ANOTHER =
  /(?<!\p{L}|(?:и|та|я|and|мен)\s+)(?:(?:муж|супруг|жен|отц|отец|мам|пап|брат|сестр|сын|друг|подруг|родител|чоловік|дружин|батьк|husband|wife|father|mother|brother|parents|friend)(?!ат|ск|ь|[ои][йемх]|о[гм]|[ау][яю])\p{L}*|(?:күйеу|әке|ана|аға|іні|дос|ата-ана)(?:м|мн)\p{L}*)\s+(?:имеет\s+|имеют\s+|есть\s+|має\s+|мають\s+|є\s+|has\s+|have\s+|own\s+|owns\s+|drives\s+)?(?:a\s+|an\s+|the\s+|свой\s+|свою\s+|личн\p{L}+\s+)?$/iu;

function isHadByAnother(hit: PlacedHit): boolean {
  const words = /^(?:имеет|имеют|есть|має|мають|є|has|have)\s+/iu.exec(hit.evidence.text)?.[0] ?? '';
  return HAD_BY_ANOTHER.test(lineBefore(hit, OWNER_REACH_CHARACTERS) + words);
}
const ON_OWN_CAR = /^на\s/iu;

function claimedIfWished({ stance }: PlacedHit): PlacedHit['stance'] {
  return stance === 'wished' ? 'claimed' : stance;
}

const BARE_CAR = /^(?:авто|автомобиль|машина|car|автокөлік|көлік)$/u;
const AND = /^(?:и|та|і|й|and|және)$/u;
/** Make and model. */
const MAKE_TOKENS_MAX = 2;
/** Words between a licence and the car listed beside it: its categories. */
const LICENCE_DISTANCE_TOKENS = 5;

/** «Права категории В, авто»: a car that is listed right beside a licence. */
function carBesideLicence({ source, tokens, hits }: ReadText): Evidence[] {
  const licences = hits.filter(({ id, stance }) => id === 'licence' && stance === 'claimed');
  if (licences.length === 0) return [];
  const [firsts, lasts] = [new Set(licences.map(({ first }) => first)), new Set(licences.map(({ last }) => last))];
  return tokens.flatMap(({ form, start, end, breakBefore }, place) => {
    if (!BARE_CAR.test(form)) return [];
    const isListed =
      (breakBefore >= BREAK.comma || place === 0 || AND.test(tokens[place - 1]?.form ?? '')) && endsSoon(tokens, place);
    const isBeside = [
      ...Array.from({ length: LICENCE_DISTANCE_TOKENS }, (_, back) => lasts.has(place - back - 1)),
      ...[1, 2].map((ahead) => firsts.has(place + ahead)),
    ].includes(true);
    return isListed && isBeside ? [{ field: source.field, start, end, text: source.text.slice(start, end) }] : [];
  });
}

/** «Авто», «автомобиль Хендай Солярис»: nothing but the make stands behind. */
function endsSoon(tokens: readonly Token[], place: number): boolean {
  for (let ahead = 1; ahead <= MAKE_TOKENS_MAX + 1; ahead++) {
    const next = tokens[place + ahead];
    if (next === undefined || next.breakBefore >= BREAK.comma || (ahead === 1 && AND.test(next.form))) return true;
  }
  return false;
}

/** «Своя база поставщиков», «собственная база знаний» buy nothing. */
const OTHER_BASE =
  /^\s+(?:поставщик|перевозчик|подрядчик|кандидат|соискател|резюме|знани|данных|постачальник|кандидатів|знань|of\s+(?:suppliers|vendors|candidates))/iu;
/** «… и клиентов», «… данных клиентов»: these are in it as well. */
const CLIENTS_AS_WELL =
  /^\s+(?:of\s+)?(?:(?:данных|даних|знаний|знань)\s+(?:(?:по|о|об|про)\s+)?)?(?:\p{L}+(?:\s*[,/]\s*|\s+(?:и|та|і|й|and)\s+)){0,3}(?:\p{L}+(?:ых|их)\s+)?(?:клиент(?:ов|ам|ах)|заказчик(?:ов|ам|ах)|покупател(?:ей|ям|ях)|клієнтів|замовників|покупців|clients|customers|buyers)(?!\p{L})/iu;
const BASE_REACH_CHARACTERS = 80;

function isOfClients(hit: PlacedHit): boolean {
  const behind = lineBehind(hit, BASE_REACH_CHARACTERS);
  return !OTHER_BASE.test(behind) || CLIENTS_AS_WELL.test(behind);
}

/** «Базу не переведу» is a no where nothing says that there is one. */
function ownBase(hits: HitsById): StatementFact {
  const stated = statementOf(hits.get('own-base')?.filter(isOfClients));
  const none = hits.get('no-base') ?? [];
  return stated.value === null && none.length > 0 ? { value: false, evidence: evidenceOfHits(none) } : stated;
}

/** «В связи с переездом», «организация командировок», "arranged business travel" speak of other journeys. */
const OTHER_JOURNEY =
  /(?:в\s+связи\s+с|связи\s+с|после|из-за|по\s+причине|организ\p{L}*|оформл\p{L}*|планирован\p{L}*|бронирован\p{L}*|менеджер\p{L}*\s+по|организац\p{L}*\s+\p{L}+|путешеств\p{L}*\s+и|обсуд\p{L}*|(?:отпуск\p{L}*|больничн\p{L}*|відпуст\p{L}*|лікарнян\p{L}*|vacations?|sick\s+leaves?),?(?:\s+(?:и|та|і|and))?|помо[гщ]\p{L}*\s+(?:в|при|с)|(?:увольнени\p{L}*|ухода)\s*[:–—-]|arrang\p{L}*|organi[sz]\p{L}*|book(?:ed|ing)|planned|planning\s+of|(?<!(?:готов|открыт)\p{L}*\s+)для)\s+$/iu;
/** "I love to travel" tells of holidays, "I love business travel" of trips. */
const FOND_OF = /(?:love|like|enjoy)\s+$/iu;
const ANY_TRAVEL = /^(?:to\s+)?travel(?:l?ing)?$/iu;
/** «Командировки руководителя» are those of somebody else. */
const JOURNEY_OF_OTHERS =
  /^\s+(?:руководител|директор|сотрудник|персонал|специалист|работник|коллег|клиент|керівник|співробітник|of\s+(?:the\s+)?(?:executives|managers|staff)|for\s+(?:the\s+)?(?:executives|managers|staff))/iu;
const OTHER_JOURNEY_REACH_CHARACTERS = 30;

function isOwnJourney(hit: PlacedHit): boolean {
  const before = lineBefore(hit, OTHER_JOURNEY_REACH_CHARACTERS);
  const isOfHolidays = FOND_OF.test(before) && ANY_TRAVEL.test(hit.evidence.text);
  return (
    !isOfHolidays &&
    !OTHER_JOURNEY.test(before) &&
    !JOURNEY_OF_OTHERS.test(lineBehind(hit, OTHER_JOURNEY_REACH_CHARACTERS))
  );
}

/** "Ready for" is what the fact is about, so a wish counts as yes. */
function readiness(all: readonly PlacedHit[] = [], none: readonly PlacedHit[] = []): StatementFact {
  const hits = all.filter(isOwnJourney);
  const denied = [...none, ...hits.filter(({ stance }) => stance === 'denied' || stance === 'refused')];
  if (denied.length > 0) return { value: false, evidence: evidenceOfHits(denied) };
  return hits.length > 0 ? { value: true, evidence: evidenceOfHits(hits) } : SILENT;
}

function structured(value: boolean | null, field: string, stated: StatementFact): StatementFact {
  if (value === null) return stated;
  return { value, evidence: value === stated.value ? stated.evidence : boardEvidence(field, String(value)) };
}

/** A ticked box has no text of its own: its value stands for it. */
function boardEvidence(field: string, text: string): readonly Evidence[] {
  return text ? [{ field, start: 0, end: text.length, text }] : [];
}

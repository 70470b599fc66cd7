import type { Resume } from '../../job-boards/domain/resume.js';
import type { Evidence, RightToWorkFact } from './facts.js';
import { evidenceOfHits, lineBefore, stillAhead } from './hits-by-id.js';
import type { HitsById, PlacedHit } from './hits-by-id.js';
import type { StatementId } from './statement-phrases.table.js';

const CITIZENSHIPS: readonly (readonly [StatementId, string])[] = [
  ['citizen-ru', 'ru'],
  ['citizen-by', 'by'],
  ['citizen-kz', 'kz'],
  ['citizen-ua', 'ua'],
  ['citizen-kg', 'kg'],
  ['citizen-am', 'am'],
];
/** Countries as boards and people write them, by ISO 3166-1 code. */
const COUNTRY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:росси|российск|рф|russia|росі|ресей|ru$)/iu, 'ru'],
  [/^(?:беларус|белорус|рб|belarus|білорус|by$)/iu, 'by'],
  [/^(?:казахстан|рк|kazakhstan|қазақстан|kz$)/iu, 'kz'],
  [/^(?:украин|україн|ukrain|ua$)/iu, 'ua'],
  [/^(?:кыргыз|киргиз|қырғыз|kyrgyz|kg$)/iu, 'kg'],
  [/^(?:армени|вірмені|armenia|am$)/iu, 'am'],
  [/^(?:узбекистан|өзбекстан|uzbek|uz$)/iu, 'uz'],
  [/^(?:азербайджан|әзербайжан|azerb|az$)/iu, 'az'],
  [/^(?:грузи|georgia|ge$)/iu, 'ge'],
  [/^(?:таджикистан|тәжікстан|tajik|tj$)/iu, 'tj'],
];
/** «Разрешение на работу в России», «патент на работу в РФ»: the country that stands behind the permit. */
const COUNTRY_BEHIND = /^\s*(?:на\s+работу\s+)?(?:в|во|у|на\s+территории|in|for)\s+(\p{L}+)/iu;
/** «Патент не нужен», "work permit not required": who says so may work. */
const NOT_NEEDED =
  /не\s+(?:треб|нуж|надо|необходим)|не\s+потріб|(?:керек|қажет)\s+емес|not\s+(?:required|needed|need|require)(?!\p{L})|n['’]t\s+(?:need|require)|no\s+need/iu;
const NOT_NEEDED_REACH_CHARACTERS = 24;
/** «ИП на патенте», «патент на изобретение» are other patents. */
const OTHER_PATENT = /^(?:патенте|патент\p{L}*\s+на\s+(?!работ))/iu;

/** «Замена паспортов РФ», «услуги для граждан РФ», «проверял документы и патенты», "helped staff with work permits": papers of those whom the person serves. */
const OF_OTHERS =
  /(?:(?<!\p{L})для\s+|(?:оформлени|оформленн[яі]|оформлял|замен|выдач|выдавал|провер[кя]|обслужив|консульт|регистр|при[её]м|помога|помощ|сопровожд|перевір[кя]|видач|допомаг|help|assist|process|check)\p{L}*\s+(?:\p{L}+\s+){0,2})$/iu;
const OF_OTHERS_REACH_CHARACTERS = 40;

function isOwn(hit: PlacedHit): boolean {
  // What a job consists of is told of its clients and not of the person.
  return hit.source.kind !== 'description' && !OF_OTHERS.test(lineBefore(hit, OF_OTHERS_REACH_CHARACTERS));
}

/** ISO code of a country written in one of the four languages, or null. */
export function countryCode(name: string): string | null {
  return COUNTRY_NAMES.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? null;
}

/** Where the person may work: the countries that the board asked for, citizenships and permits that the person writes of. */
export function readRightToWork(resume: Resume, hits: HitsById): RightToWorkFact {
  const countries = new Set<string>();
  const evidence: Evidence[] = [];
  for (const [index, name] of resume.rightToWork.entries()) {
    const code = countryCode(name);
    if (code === null) continue;
    countries.add(code);
    evidence.push({ field: `rightToWork[${index}]`, start: 0, end: name.length, text: name });
  }
  const listed = countries.size > 0;
  for (const [id, code] of CITIZENSHIPS) {
    const told = hits.get(id);
    if (told === undefined) continue;
    const claimed = told.filter((hit) => hit.stance === 'claimed' && isOwn(hit) && !stillAhead(hit));
    if (claimed.length > 0) countries.add(code);
    evidence.push(...evidenceOfHits(claimed));
  }
  const needed = (hits.get('permit-needed') ?? []).filter(
    (hit) => (hit.stance === 'claimed' || hit.stance === 'wished') && isOwn(hit) && !isNotNeeded(hit),
  );
  const permits = (hits.get('permit') ?? []).filter((hit) => isOwn(hit) && !OTHER_PATENT.test(textFrom(hit)));
  const holds = (hit: PlacedHit) => (hit.stance === 'claimed' && !stillAhead(hit)) || isNotNeeded(hit);
  const held = needed.length === 0 && permits.some(holds);
  const lacking =
    needed.length > 0 ||
    (permits.length > 0 && permits.every((hit) => (hit.stance === 'denied' || stillAhead(hit)) && !holds(hit)));
  if (held) for (const code of permits.filter(holds).flatMap(countryBehind)) countries.add(code);
  evidence.push(...evidenceOfHits(needed.length > 0 ? needed : permits));
  return { countries: [...countries], listed, permitHeld: held, permitNeeded: lacking, evidence };
}

function textFrom({ source, evidence }: PlacedHit): string {
  return source.text.slice(evidence.start, evidence.end + NOT_NEEDED_REACH_CHARACTERS);
}

function isNotNeeded({ source, evidence }: PlacedHit): boolean {
  const from = Math.max(0, evidence.start - NOT_NEEDED_REACH_CHARACTERS);
  return NOT_NEEDED.test(source.text.slice(from, evidence.end + NOT_NEEDED_REACH_CHARACTERS));
}

function countryBehind({ source, evidence }: PlacedHit): string[] {
  const [, name] = COUNTRY_BEHIND.exec(source.text.slice(evidence.end, evidence.end + 60)) ?? [];
  const code = name === undefined ? null : countryCode(name);
  return code === null ? [] : [code];
}

import type { Resume } from '../../job-boards/domain/resume.js';
import { isTrade, IT, tellingStems, tradeWeight } from '../../vacancies/domain/telling-words.js';
import { NEIGHBOUR_TRADES, RANK_WORDS } from '../../vacancies/domain/trade-words.table.js';
import type { Evidence, JobFact } from './facts.js';
import type { WordMatch, WordWeight } from './person-words.js';
import { matchesOfWords, shareAnywhere } from './person-words.js';
import type { ResumeText } from './resume-texts.js';
import { textsOf } from './resume-texts.js';
import { isBesideTrade, isOfThingAlone } from './work-beside.js';

/** So much of the kind of work must stand in the title of a post, or in what was done there. */
const POST_SHARE = 0.5;
const DUTIES_SHARE = 0.65;
/** … or so much in the title and the name of the company together. */
const COMPANY_SHARE = 0.6;
/** From this on it is done in part. */
const PARTLY_DONE = 0.4;
/** So much of what narrows the kind of work must be told somewhere. */
const NARROWING_SHARE = 0.3;
/** Who stands in for somebody or learns from them. */
const ASSISTANT =
  /(?<!\p{L})(?:младш\p{L}+\s+(?:медицинск\p{L}+\s+)?(?:мед)?сестр|молодш\p{L}+\s+(?:медичн\p{L}+\s+)?(?:мед)?сестр|помощни[кц]|помічни[кц]|секретар|хатшы|secretary|ассистент|асистент|стажер|стажёр|стажист|ученик|учень|практикант|көмекші|(?<!(?:care|shop|sales|store|retail) )assistant|trainee|apprentice|intern(?:ship)?(?!\p{L})|helper)/iu;
const OF_PAPERS =
  /(?<!\p{L})(?:секретар|делопроизвод|діловод|архивар|архіваріус|іс жүргізуші|secretar|clerk|archivist)/iu;
const OF_DEPARTMENT =
  /^\s*(?:секретар|делопроизводител|діловод|архивариус|архіваріус|курьер|кур'?єр)\p{L}*\s+(?:\p{L}+(?:ого|ой|ого|ої)\s+)?(?:отдел|департамент|управлени|служб|бюро|суд|відділ|управлінн)\p{L}*/iu;
const ADJECTIVE = /(?:ого|ому|ой|ых|ый|ий|ая|ое|ые|ую|ым|ыми|их|ої|ій|ими)$/u;
const SENTENCE_REACH = 160;
const SELLING =
  /(?<!\p{L})(?:прода(?:ж|ю|в|ё|ем|ет|ют)|реализаци|сбыт|торговл|збут|сату|sales|sell(?:ing)?(?!\p{L})|sold(?!\p{L}))/iu;
/** Work that is about people: finding them is it. */
const OF_PEOPLE = /^(?:=(?:recruiter|client)|~(?:team|hire|adapt|train))$/u;
/** Who is hired stands right behind; of whom one has as clients a list may tell. */
const HIRED_ARE =
  /(?<!\p{L})(?:(?:найм|наём|наем|подбор|нанима|подбира|добір)\p{L}* |hir(?:ing|ed) |recruit(?:ing|ed|ment) |agency (?:with|of|for) )[^,]{0,60}$/iu;
const CLIENTS_ARE =
  /(?<!\p{L})(?:(?:клиенты|заказчики|клієнти|замовники)(?: \p{L}+){0,2} ?[—–:-]|среди (?:моих )?(?:клиентов|заказчиков)|серед (?:моїх )?(?:клієнтів|замовників)|(?:clients|customers)(?: \p{L}+)? (?:includ|were|are|like))/iu;
/** «Подбор персонала», «продажа товара»: what the trade is always about narrows nothing. */
const OF_EVERY_TRADE = /^(?:~(?:team|goods|document)|отдел|відділ|бөлім|depart\p{L}*)$/u;
/** One person holds several posts; a short beginning («су-шеф», «IT-инженер») and «сестра-хозяйка» are one. */
const PARTS_OF_POST = /(?<=\p{L}{4})-(?!хозя|господ)(?=\p{L}{4})|[,;/+]|\s(?:и|і|й|та|және|and)\s/u;
const EVERY_TRADE_WEIGHT = 0.3;
const ALIKE: WordWeight = () => 1;

/** Those of the jobs that are the kind of work that is asked: by their post, or (`near`) only by a word of what was done there. */
export function jobsByWords<Job extends Pick<JobFact, 'index'>>(
  words: string,
  resume: Resume,
  jobs: readonly Job[],
  weight: WordWeight = ALIKE,
): { readonly same: readonly Job[]; readonly near: readonly Job[] } {
  const ways = waysOf(words);
  const isOfAssistant = ASSISTANT.test(words);
  const asksForChief = isOfChief(words);
  const same: Job[] = [];
  const near: Job[] = [];
  for (const job of jobs) {
    const kinship = ways.map((stems) => kinshipOf(job, { stems, words }, resume, weight));
    if (!kinship.some((one) => one !== null)) continue;
    // «Секретарь юридического отдела» is near no lawyer.
    if (OF_DEPARTMENT.test(positionOf(job, resume)) && !OF_PAPERS.test(words)) continue;
    // Who helps a cook is no cook yet.
    const isHelper = !isOfAssistant && ASSISTANT.test(positionOf(job, resume));
    const isBelow = asksForChief && !isOfChief(positionOf(job, resume));
    (kinship.includes('same') && !isHelper && !isBelow ? same : near).push(job);
  }
  return { same, near };
}

function positionOf({ index }: Pick<JobFact, 'index'>, { experience }: Resume): string {
  return index === null ? '' : (experience[index]?.position ?? '');
}

/** True where the words speak of another rank than is asked for: «помощник сварщика» beside a welder, an accountant beside a chief one. */
export function isOfLowerRank(text: string, words: string): boolean {
  return (ASSISTANT.test(text) && !ASSISTANT.test(words)) || (isOfChief(words) && !isOfChief(text));
}

/** An accountant is no chief accountant yet. */
function isOfChief(words: string): boolean {
  return /(?<!\p{L})(?:главн\p{L}+|главбух|головн\p{L}+|шеф|chief|head|бас(?!-)|басшы\p{L}*|бастық\p{L}*|меңгеруші\p{L}*|директор|руковод\p{L}+|начальни\p{L}+|заведующ\p{L}+|завідувач\p{L}*|управляющ\p{L}+|керуюч\p{L}+|керівни\p{L}+|director|завсклад\p{L}*|(?:warehouse|depot|centre|center|store|shop|restaurant|branch|plant|production|site|hotel|operations) manager)(?!\p{L})/iu.test(
    words,
  );
}

/** «DevOps / SRE / системный администратор»: any of them will do. */
function waysOf(words: string): readonly (readonly string[])[] {
  const ways = words.split(/\s*\/\s*|\s(?:или|либо|або|чи|немесе|or)\s/u).map((way) => tellingStems(way));
  return ways.filter((stems) => stems.length > 0);
}

/** «Сварка труб» is work, «выдача сварочного оборудования» only has a thing of the trade in it. */
function isDone(stems: readonly string[], description: string): boolean {
  return (description.match(/\p{L}+/gu) ?? []).some((word) => {
    const form = word.toLowerCase();
    return !ADJECTIVE.test(form) && tellingStems(form).some((stem) => stems.includes(stem));
  });
}

/**
 * The trades that a post is named by: of each of its parts («продавец-кладовщик», «водитель, экспедитор») the first in a Slavic title, the
 * last in an English or Kazakh one; none where none is known or they say little.
 */
function headsOf(position: string): readonly string[] {
  return position
    .replace(/\([^()]*\)/gu, ' ')
    .split(PARTS_OF_POST)
    .flatMap((part) => {
      const trades = tellingStems(part).filter(isTrade);
      const head = /[a-z]{3}|[әғқңөұүһ]/iu.test(part) ? trades.at(-1) : trades[0];
      return head !== undefined && tradeWeight(head) > 1 ? [head] : [];
    });
}

/** Experience "in fintech", "WMS": one word that is neither a trade nor a doing known in many; to have worked there or with it is all of it. */
export function namesOneThing(stems: readonly string[]): boolean {
  return stems.length === 1 && (stems[0] === IT || /^[a-z\d]/u.test(stems[0] ?? ''));
}

function kinshipOf(
  job: Pick<JobFact, 'index'>,
  { stems, words }: { readonly stems: readonly string[]; readonly words: string },
  resume: Resume,
  weight: WordWeight,
): 'same' | 'near' | null {
  const inJob = (field: string, own: WordWeight) =>
    matchesOfWords(resume, stems, own, (source) => source.field === `experience[${job.index}].${field}`)[0];
  // «Подбор персонала»: the staff is that of every trade that has to do with it, the finding tells which.
  const isNarrowed = stems.some((stem) => !OF_EVERY_TRADE.test(stem));
  const told: WordWeight = (stem) =>
    isNarrowed && OF_EVERY_TRADE.test(stem) ? weight(stem) * EVERY_TRADE_WEIGHT : weight(stem);
  const ofTrade: WordWeight = (stem) => told(stem) * tradeWeight(stem);
  // Of a manager of some work its words tell the job, in what was done too: to have been called a manager there is none of it.
  const ofWork = isOfManagerOfWork(stems) ? ofTrade : told;
  const duties = inJob('description', ofWork);
  const isOwn = duties?.stance === 'claimed' && !isOfOthers(duties, stems, resume, words);
  // Who sells machines works on none, and tells warehouses what a program can do.
  const done = isOwn && !(asksForWorker(stems) && isSold(duties, stems, resume)) ? duties.share : 0;
  const isOfTrade = stems.some((stem) => !stem.startsWith('~'));
  // «Продавец сварочного оборудования», a storekeeper who issues electrodes: of another trade, whatever word of ours stands beside it.
  const posts = headsOf(positionOf(job, resume));
  const isOfAnother =
    stems.some((stem) => isTrade(stem) || tradeWeight(stem) < 1) &&
    (posts.length > 0 ? !posts.some((post) => stems.includes(post)) : isOfSeller(job, stems, resume));
  if (isOfAnother) {
    if (posts.some((post) => isNeighbour(post, stems))) return 'near';
    const description = job.index === null ? null : (resume.experience[job.index]?.description ?? null);
    if (duties !== undefined && isSold(duties, stems, resume)) return null;
    return done >= PARTLY_DONE && (stems.length > 1 || isDone(stems, description ?? '')) ? 'near' : null;
  }
  const isOfPostOrCompany = ({ field }: ResumeText) =>
    field === `experience[${job.index}].position` || field === `experience[${job.index}].company`;
  const inTitle = stems.some(isOfOneTrade) ? ofTrade : ofWork;
  const atCompany = shareAnywhere(resume, stems, ofWork, isOfPostOrCompany);
  // "Head of IT" leads, yet no sales.
  const led = stems.includes('=head') ? stems.filter((stem) => stem !== '=head') : [];
  const isOfOtherHead = led.length > 0 && shareAnywhere(resume, led, weight, isOfPostOrCompany) === 0;
  const isThing = posts.length === 0 && isOfThing(job, stems, resume);
  const named = isOfOtherHead ? 0 : (inJob('position', inTitle)?.share ?? 0);
  if (
    // «Специалист отдела закупок»: where the post names no trade of its own, what stands in it is the work.
    (!isThing && (isOfTrade || posts.length === 0) && named >= POST_SHARE && tellsNarrowing(stems, resume, weight)) ||
    // «Hotel front desk»: the one is told by the post, the other by who it was with.
    (!isThing && named > 0 && atCompany >= COMPANY_SHARE) ||
    (done >= DUTIES_SHARE && stems.length > 1)
  )
    return 'same';
  // A thing in the name of a post is not the work with it: «охранник в детском саду».
  // One word of the trade in what was done: «продажа сварочного оборудования» is no welding.
  const near = isNarrowed && ofWork !== ofTrade && !isOfOtherHead ? (inJob('position', weight)?.share ?? 0) : named;
  if (done >= PARTLY_DONE || atCompany >= POST_SHARE || Math.max(named, near) >= POST_SHARE) return 'near';
  if (stems.includes('~purchase') && hasSuppliers(job, resume)) return 'near';
  // A long title asks for the trade and many things beside it.
  if (posts.includes(stems.find(isTrade) ?? '')) return 'near';
  // The trade without what it was about: a driver of vans where one of lorries is sought.
  return (inJob('position', ofTrade)?.share ?? 0) >= POST_SHARE ? 'near' : null;
}

/** «Оператор 1С» has the program of a developer in the name of the post, and nothing of the trade. */
function isOfThing(job: Pick<JobFact, 'index'>, stems: readonly string[], resume: Resume): boolean {
  const trades = stems.filter(isOfOneTrade);
  const named = tellingStems(positionOf(job, resume));
  return trades.length > 0 && !named.some((stem) => trades.includes(stem));
}

/** Who finds suppliers and works with them has bought, though a firm that is a supplier says nothing of it. */
function hasSuppliers({ index }: Pick<JobFact, 'index'>, { experience }: Resume): boolean {
  return index !== null && WITH_SUPPLIERS.test(experience[index]?.description ?? '');
}

const WITH_SUPPLIERS =
  /(?<!\p{L})(?:(?:с|со|з|із|with)\s(?:\p{L}+\s){0,2}|(?:поиск|подбор|выбор|анализ|пошук|вибір|search|sourcing|selection|choice)\p{L}*\s(?:(?!\p{L}*(?:клиент|клієнт|client|customer))\p{L}+\s){0,4})(?:поставщик(?:ами|ов)|постачальник(?:ами|ів)|suppliers|vendors)(?!\p{L})|(?<!\p{L})жеткізушілермен/iu;

/** A trade that says much without the words beside it. */
function isOfOneTrade(stem: string): boolean {
  return isTrade(stem) && tradeWeight(stem) > 1;
}

/** «Менеджер по закупкам»: the work tells what he is, the manager is like any other. */
function isOfManagerOfWork(stems: readonly string[]): boolean {
  return stems.includes('=manager') && stems.some((stem) => stem.startsWith('~') && !OF_EVERY_TRADE.test(stem));
}

/** True where the words ask for somebody who does the work: a welder, an operator, experience on machines. */
function asksForWorker(stems: readonly string[]): boolean {
  return stems.some((stem) => isTrade(stem) || tradeWeight(stem) < 1 || stem === '~machine' || stem === '~cnc');
}

function isNeighbour(post: string, stems: readonly string[]): boolean {
  return NEIGHBOUR_TRADES.some((trades) => trades.includes(post) && trades.some((trade) => stems.includes(trade)));
}

/** «Менеджер по продажам», «продавец», where the work that is asked for is another than selling. */
function isOfSeller(job: Pick<JobFact, 'index'>, stems: readonly string[], resume: Resume): boolean {
  const post = tellingStems(positionOf(job, resume));
  return post.some(isOfSelling) && !stems.some((stem) => isOfSelling(stem) || post.includes(stem));
}

function isOfSelling(stem: string): boolean {
  return stem === '=sales' || stem === '=seller';
}

/**
 * «Продажа сварочных аппаратов, консультации сварщиков»: what is sold is not done; nor is the «сварочное оборудование» that a seller lists as
 * a skill.
 */
export function isSold({ evidence }: WordMatch, stems: readonly string[], resume: Resume): boolean {
  if (stems.some(isOfSelling)) return false;
  if (SELLING.test(beforeIn(evidence, resume) + evidence.text)) return true;
  const jobs = resume.experience.map((_, index) => ({ index }));
  return jobs.length > 0 && jobs.every((job) => isOfSeller(job, stems, resume)) && !isDone(stems, evidence.text);
}

/** True where a job of selling proves it by what was sold, for somebody who is not sought to sell. */
export function isSoldThere(evidence: Evidence, sought: readonly string[], resume: Resume): boolean {
  const index = /^experience\[(\d+)\]\.description$/u.exec(evidence.field)?.[1];
  if (index === undefined || sought.some(isOfSelling)) return false;
  const isSeller = tellingStems(positionOf({ index: Number(index) }, resume)).some(isOfSelling);
  return isSeller && SELLING.test(beforeIn(evidence, resume) + evidence.text);
}

/** "Hiring frontend developers", «среди клиентов — сварщики»: others do the work. */
export function isOfOthers({ evidence }: WordMatch, stems: readonly string[], resume: Resume, words: string): boolean {
  if (isBesideTrade(evidence, stems, words, resume) || isOfThingAlone(evidence, words, resume)) return true;
  if (stems.some((stem) => OF_PEOPLE.test(stem))) return false;
  const before = beforeIn(evidence, resume);
  return HIRED_ARE.test(before) || CLIENTS_ARE.test(before);
}

/** What its sentence says before a proof. */
function beforeIn({ field, start }: WordMatch['evidence'], resume: Resume): string {
  const text = textsOf(resume).find((source) => source.field === field)?.text ?? '';
  return /[^.;\n]*$/u.exec(text.slice(Math.max(0, start - SENTENCE_REACH), start))?.[0] ?? '';
}

/** The words that narrow a trade: «аргонодуговой» beside «сварки». None where no trade is named, or where one narrows another: «су-шеф кондитерского цеха». */
export function narrowingOf(stems: readonly string[]): readonly string[] {
  if (stems.filter((stem) => stem.startsWith('=')).length !== 1) return [];
  return stems.filter(
    (stem) => !stem.startsWith('=') && tradeWeight(stem) >= 1 && !RANK_WORDS.test(stem) && !OF_EVERY_TRADE.test(stem),
  );
}

/** Whoever names only the trade may have done none of the narrower work that is asked for: its words must be told somewhere. */
function tellsNarrowing(stems: readonly string[], resume: Resume, weight: WordWeight): boolean {
  const narrowing = narrowingOf(stems);
  if (narrowing.length === 0) return true;
  return matchesOfWords(resume, narrowing, weight, () => true).some(
    ({ share, stance }) => share >= NARROWING_SHARE && stance === 'claimed',
  );
}

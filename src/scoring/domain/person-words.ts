import type { Resume } from '../../job-boards/domain/resume.js';
import { isInLatin, lettersOfName, soundsOf } from '../../vacancies/domain/sounds.js';
import { IT, stemInText, tellsInText } from '../../vacancies/domain/telling-words.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { BREAK, tokenise } from '../../vacancies/domain/tokens.js';
import { DoneByOthers } from './done-by-others.js';
import type { Evidence } from './facts.js';
import { inSentence } from './read-text.js';
import type { ResumeText } from './resume-texts.js';
import { textsOf } from './resume-texts.js';
import { StanceReader } from './stance.js';

/** How telling a stem is; 1 for all where nothing is known of other texts. */
export type WordWeight = (stem: string) => number;

/** How much of what is asked stands in a text, 0–1, how it is meant, and where. */
export interface WordMatch {
  readonly share: number;
  readonly stance: 'claimed' | 'against' | 'wished';
  readonly evidence: Evidence;
  /** All that is said with it. */
  readonly sentence: Evidence;
}

/** A sentence of a résumé by the stems of its telling words. */
interface StemmedSentence {
  readonly first: number;
  readonly last: number;
  readonly places: ReadonlyMap<string, number>;
  /** Stems by their first letters: where the same root may stand in another form. */
  readonly byRoot: ReadonlyMap<string, readonly string[]>;
  /** The same by their last letters: «электрогазосварщик» is a welder too. */
  readonly byTail: ReadonlyMap<string, readonly string[]>;
  /** The same by how they sound, for words that stand in the other alphabet. */
  readonly bySound: ReadonlyMap<string, readonly string[]>;
}

interface StemmedText {
  readonly source: ResumeText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly StemmedSentence[];
  stances: StanceReader | null;
  others: DoneByOthers | null;
}

const ROOT_LETTERS = 4;
/** Shorter ends of words are endings. */
const TAIL_LETTERS_MIN = 6;
/** What the same root in another form counts for: nearly all of it, or half where only the beginning is the same. */
const SAME_ROOT = 0.8;
const NEAR_ROOT = 0.39;
const LATIN = /^[a-z]+$/u;
/** «Забір» and «забор», «стіл» and «стол»: what another vowel of the neighbour language stands for. */
const UKRAINIAN_VOWEL = /[іїє]/u;
const FRONT_OR_ROUND_VOWEL = /[іїєеоиыэ]/gu;
const SAME_BUT_VOWELS_MIN = 5;
const LATIN_ENDING_MAX = 2;
/** Databases and dialects that are asked in SQL. */
const SPEAKS_SQL = /^(?:postgres|(?!nosql).+sql$|sqlite|mariadb)/u;

/** Who writes, tests or runs programs is in IT without saying so. */
const OF_IT = /^(?:=developer|=tester|~frontend|~backend|~infosec|devops|saas|software)$/u;

const remembered = new WeakMap<Resume, readonly StemmedText[]>();

/** Texts of a résumé by stems, read once for all requirements. */
function stemmed(resume: Resume): readonly StemmedText[] {
  const known = remembered.get(resume);
  if (known) return known;
  const texts = allTexts(resume).map(stemText);
  remembered.set(resume, texts);
  return texts;
}

/**
 * The best matches of the words of a demand in a résumé, one a text, best first; what is denied or wished is told apart.
 *
 * Method: share of the weight of the asked stems that stand in one sentence; another form of the same root counts in part.
 *
 * @param fields  which texts to look into
 */
export function matchesOfWords(
  resume: Resume,
  stems: readonly string[],
  weight: WordWeight,
  fields: (source: ResumeText) => boolean,
): WordMatch[] {
  const whole = stems.reduce((sum, stem) => sum + weight(stem), 0);
  if (whole === 0) return [];
  const matches: WordMatch[] = [];
  for (const text of stemmed(resume)) {
    if (!fields(text.source)) continue;
    const best = bestSentence(text, stems, weight);
    if (best !== null) matches.push(matchOf(text, best, best.sum / whole));
  }
  return matches.sort((a, b) => b.share - a.share);
}

/** Every sentence of these texts that holds at least such a share of the words of a demand. */
export function sentencesOfWords(
  resume: Resume,
  stems: readonly string[],
  weight: WordWeight,
  { share, fields }: { readonly share: number; readonly fields: (source: ResumeText) => boolean },
): WordMatch[] {
  const whole = stems.reduce((sum, stem) => sum + weight(stem), 0);
  if (whole === 0) return [];
  return stemmed(resume).flatMap((text) =>
    (fields(text.source) ? text.sentences : [])
      .map((sentence) => heldBy(sentence, stems, weight))
      .filter((held) => held.sum > 0 && held.sum / whole >= share && !isOfOthers(text, held))
      .map((held) => matchOf(text, held, held.sum / whole)),
  );
}

/** The share of the asked stems that stand anywhere in the résumé, each where it fits best. */
export function shareAnywhere(
  resume: Resume,
  stems: readonly string[],
  weight: WordWeight,
  fields: (source: ResumeText) => boolean = ({ kind }) => kind !== 'company',
): number {
  let sum = 0;
  let whole = 0;
  for (const stem of stems) {
    whole += weight(stem);
    let best = 0;
    for (const { source, sentences } of stemmed(resume))
      for (const one of fields(source) ? sentences : []) best = Math.max(best, creditOf(one, stem).credit);
    sum += best * weight(stem);
  }
  return whole === 0 ? 0 : sum / whole;
}

/** The stems that a résumé holds, each once. */
export function stemsOfResume(resume: Resume): ReadonlySet<string> {
  return new Set(stemmed(resume).flatMap(({ sentences }) => sentences.flatMap(({ places }) => [...places.keys()])));
}

/** How much one stem has of another: all, another form of the same root, or nothing. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/^[=~]/u.test(short) || /^[=~]/u.test(long)) return 0;
  if (isSameButVowels(short, long)) return SAME_ROOT;
  if (short.length >= TAIL_LETTERS_MIN && long.endsWith(short)) return SAME_ROOT;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  // Slavic words grow by endings; an English one with much more behind it is another word: "cloud", "Cloudbeds".
  if (LATIN.test(long) && long.length - same > LATIN_ENDING_MAX) return 0;
  if (same >= 5 && same >= long.length * 0.6) return SAME_ROOT;
  return same >= ROOT_LETTERS && same >= short.length * 0.7 && short.length >= 4 ? NEAR_ROOT : 0;
}

function isSameButVowels(short: string, long: string): boolean {
  if (short.length !== long.length || short.length < SAME_BUT_VOWELS_MIN) return false;
  return UKRAINIAN_VOWEL.test(short) !== UKRAINIAN_VOWEL.test(long) && vowelless(short) === vowelless(long);
}

function vowelless(stem: string): string {
  return stem.replace(FRONT_OR_ROUND_VOWEL, 'о');
}

function allTexts(resume: Resume): ResumeText[] {
  const schools = resume.education.flatMap(({ speciality, institution }, index) => [
    ...(speciality ? [{ field: `education[${index}].speciality`, text: speciality, kind: 'about' as const }] : []),
    ...(institution ? [{ field: `education[${index}].institution`, text: institution, kind: 'about' as const }] : []),
  ]);
  const companies = resume.experience.flatMap(({ company }, index) =>
    company ? [{ field: `experience[${index}].company`, text: company, kind: 'company' as const }] : [],
  );
  return [...textsOf(resume), ...schools, ...companies];
}

function stemText(source: ResumeText): StemmedText {
  const tokens = tokenise(source.text);
  const sentences: StemmedSentence[] = [];
  for (let first = 0; first < tokens.length;) {
    let next = first + 1;
    while (next < tokens.length && tokens[next].breakBefore !== BREAK.sentence) next++;
    sentences.push(stemSentence(source.text, tokens, first, next - 1));
    first = next;
  }
  return { source, tokens, sentences, stances: null, others: null };
}

function stemSentence(text: string, tokens: readonly Token[], first: number, last: number): StemmedSentence {
  const places = new Map<string, number>();
  const byRoot = new Map<string, string[]>();
  const byTail = new Map<string, string[]>();
  const bySound = new Map<string, string[]>();
  for (let place = first; place <= last; place++) {
    if (!tellsInText(tokens[place], text)) continue;
    const stem = stemInText(tokens[place], text);
    // PostgreSQL is spoken to in SQL; who asks for PostgreSQL is not content with any other.
    if (SPEAKS_SQL.test(tokens[place].form) && !places.has('sql')) places.set('sql', place);
    if (OF_IT.test(stem) && !places.has(IT)) places.set(IT, place);
    if (places.has(stem)) continue;
    places.set(stem, place);
    const root = vowelless(stem.slice(0, ROOT_LETTERS));
    const tail = stem.slice(-ROOT_LETTERS);
    byRoot.set(root, [...(byRoot.get(root) ?? []), stem]);
    byTail.set(tail, [...(byTail.get(tail) ?? []), stem]);
    const sound = soundsOf(stem) ?? (isInCapitals(text, tokens[place]) ? lettersOfName(tokens[place].form) : null);
    if (sound !== null) bySound.set(sound, [...(bySound.get(sound) ?? []), stem]);
  }
  return { first, last, places, byRoot, byTail, bySound };
}

function isInCapitals(text: string, { start, end }: Token): boolean {
  return CAPITALS.test(text.slice(start, end));
}

const CAPITALS = /^\p{Lu}+$/u;

function creditOf(
  { places, byRoot, byTail, bySound }: StemmedSentence,
  stem: string,
): { credit: number; place: number } {
  const exact = places.get(stem);
  if (exact !== undefined) return { credit: 1, place: exact };
  let best = { credit: 0, place: -1 };
  for (const other of [
    ...(byRoot.get(vowelless(stem.slice(0, ROOT_LETTERS))) ?? []),
    ...(byTail.get(stem.slice(-ROOT_LETTERS)) ?? []),
  ]) {
    const credit = likeness(stem, other);
    if (credit > best.credit) best = { credit, place: places.get(other) ?? -1 };
  }
  const borrowed = best.credit < SAME_ROOT ? bySound.get(soundsOf(stem) ?? lettersOfName(stem) ?? '') : undefined;
  const other = borrowed?.find((one) => isInLatin(one) !== isInLatin(stem));
  return other === undefined ? best : { credit: SAME_ROOT, place: places.get(other) ?? -1 };
}

interface BestSentence {
  readonly sum: number;
  readonly first: number;
  readonly last: number;
}

function bestSentence(text: StemmedText, stems: readonly string[], weight: WordWeight): BestSentence | null {
  let best: BestSentence | null = null;
  for (const sentence of text.sentences) {
    const held = heldBy(sentence, stems, weight);
    if (held.sum > (best?.sum ?? 0) && !isOfOthers(text, held)) best = held;
  }
  return best;
}

/** «Отец водитель категории СЕ», «начальник вёл ключевых клиентов»: what somebody else is or does tells nothing of the person. */
function isOfOthers(text: StemmedText, { first, last }: BestSentence): boolean {
  const { source, tokens } = text;
  if (source.kind !== 'about' && source.kind !== 'description') return false;
  text.others ??= new DoneByOthers(source.text, tokens);
  return text.others.is(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
}

/** How much of what is asked a sentence holds, and between which of its words. */
function heldBy(sentence: StemmedSentence, stems: readonly string[], weight: WordWeight): BestSentence {
  let [sum, first, last] = [0, Infinity, -1];
  for (const stem of stems) {
    const { credit, place } = creditOf(sentence, stem);
    if (credit === 0) continue;
    sum += credit * weight(stem);
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return { sum, first, last };
}

function matchOf(text: StemmedText, { first, last }: BestSentence, share: number): WordMatch {
  const { source, tokens } = text;
  text.stances ??= new StanceReader(tokens, []);
  const stance = text.stances.of(first, last);
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const words = { field: source.field, start, end, text: source.text.slice(start, end) };
  const sentence = inSentence(source, words);
  return {
    share,
    stance: stance === 'claimed' ? 'claimed' : stance === 'wished' ? 'wished' : 'against',
    evidence: stance === 'claimed' ? words : sentence,
    sentence,
  };
}

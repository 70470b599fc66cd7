import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import type { PhraseMatch, PhraseTable } from '../../vacancies/domain/phrases.js';
import { PhraseLexicon } from '../../vacancies/domain/phrases.js';
import type { Token } from '../../vacancies/domain/tokens.js';
import { tokenise } from '../../vacancies/domain/tokens.js';
import { ENGLISH_COMPETENCE_PHRASES } from './competence-phrases.en.table.js';
import { KAZAKH_COMPETENCE_PHRASES } from './competence-phrases.kk.table.js';
import { RUSSIAN_COMPETENCE_PHRASES } from './competence-phrases.ru.table.js';
import { UKRAINIAN_COMPETENCE_PHRASES } from './competence-phrases.uk.table.js';
import { DemandsOfOthers } from './demands-of-others.js';
import { DoneByOthers } from './done-by-others.js';
import type { Evidence } from './facts.js';
import type { ResumeText } from './resume-texts.js';
import { sentenceNear } from './sentence-around.js';
import type { Stance } from './stance.js';
import { StanceReader } from './stance.js';
import type { StatementId } from './statement-phrases.table.js';
import { STATEMENT_PHRASES } from './statement-phrases.table.js';

export type ProseId = CompetenceId | StatementId;

/** A phrase found in a text, with what the text means by it. */
export interface Hit {
  readonly id: ProseId;
  readonly stance: Exclude<Stance, 'torn'>;
  readonly evidence: Evidence;
  /** What shows that it is meant so: the words alone where they are claimed, else the sentence that denies, refuses or wishes them. */
  readonly proof: Evidence;
  /** Tokens from first to last, both included. */
  readonly first: number;
  readonly last: number;
}

/** One text with its words and the phrases found. */
export interface ReadText {
  readonly source: ResumeText;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
}

const COMPETENCE_IDS = Object.keys(COMPETENCES) as CompetenceId[];
const PROSE = new PhraseLexicon<ProseId>({ ...competenceTable(), ...STATEMENT_PHRASES });

/** Statements that are a denial themselves: the "no" inside belongs to them. */
const DENIALS: ReadonlySet<ProseId> = new Set<ProseId>([
  'no-car',
  'no-licence',
  'no-trips',
  'no-base',
  'no-experience',
]);

/** What a computer is needed for: what else people call similar they have done. */
const PROGRAMS: ReadonlySet<ProseId> = new Set<ProseId>(
  COMPETENCE_IDS.filter((id) => (COMPETENCES[id] as { implies?: readonly string[] }).implies?.includes('pc')),
);

/** Finds the competences and statements of one text and their stances. */
export function readText(source: ResumeText): ReadText {
  const tokens = tokenise(source.text);
  const matches = PROSE.match(tokens);
  if (matches.length === 0) return { source, tokens, hits: [] };
  const stances = new StanceReader(tokens, matches);
  const hits: Hit[] = [];
  const others = othersIn(source, tokens);
  const stanceOf = ({ id, first, last }: PhraseMatch<ProseId>): Stance => {
    const said = stances.of(first, last, PROGRAMS.has(id));
    const read = said === 'claimed' ? (others(id, first, last) ?? said) : said;
    return read === 'torn' && DENIALS.has(id) ? 'claimed' : read;
  };
  const longest = longestOfEach(matches).map((match) => ({ match, stance: stanceOf(match) }));
  const within = longest.some(({ stance }) => stance === 'torn') ? partsOfTorn(longest, matches, stanceOf) : longest;
  for (const { match, stance } of within) {
    if (stance === 'torn') continue;
    const { id, first, last } = match;
    const evidence = evidenceOf(source, tokens, first, last);
    hits.push({
      id,
      first,
      last,
      stance,
      evidence,
      proof: stance === 'claimed' ? evidence : inSentence(source, evidence),
    });
  }
  return { source, tokens, hits };
}

type OfOthers = (id: ProseId, first: number, last: number) => Stance | null;

/** How phrases that seem claimed are meant where the text speaks of others: what a vacancy asks for, what somebody else does. */
function othersIn(source: ResumeText, tokens: readonly Token[]): OfOthers {
  if (source.kind !== 'about' && source.kind !== 'description') return () => null;
  const demands = source.kind === 'about' ? new DemandsOfOthers(tokens) : null;
  const done = new DoneByOthers(source.text, tokens);
  return (id, first, last) => {
    const isWork = id in COMPETENCES && done.is(tokens[first]?.start ?? 0, tokens[last]?.end ?? 0);
    return isWork ? 'torn' : (demands?.of(first, last) ?? null);
  };
}

interface MatchWithStance {
  readonly match: PhraseMatch<ProseId>;
  readonly stance: Stance;
}

/** «Продажи не по телефону»: of words that a denial tears apart, shorter phrases of the same kind still say something. */
function partsOfTorn(
  longest: readonly MatchWithStance[],
  matches: readonly PhraseMatch<ProseId>[],
  stanceOf: (match: PhraseMatch<ProseId>) => Stance,
): MatchWithStance[] {
  let from = 0;
  return longest.flatMap((found) => {
    if (found.stance !== 'torn') return [found];
    const { id, first, last } = found.match;
    // Matches stand by their first word; the longest of each kind do so but for a few words.
    while (from > 0 && (matches[from - 1]?.first ?? 0) >= first) from--;
    while (from < matches.length && (matches[from]?.first ?? 0) < first) from++;
    const shorter: PhraseMatch<ProseId>[] = [];
    for (let place = from; place < matches.length; place++) {
      const match = matches[place];
      if (match === undefined || match.first > last) break;
      if (match.id === id && match.last <= last && match !== found.match) shorter.push(match);
    }
    return longestOfEach(shorter).map((match) => ({ match, stance: stanceOf(match) }));
  });
}

/** The span of the tokens `first` to `last` of a text. */
export function evidenceOf(source: ResumeText, tokens: readonly Token[], first: number, last: number): Evidence {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  return { field: source.field, start, end, text: source.text.slice(start, end) };
}

/** The sentence that some words of a text stand in. */
export function inSentence({ field, text }: ResumeText, words: Evidence): Evidence {
  const { start, end } = sentenceNear(text, words);
  return { field, start, end, text: text.slice(start, end) };
}

/** Of phrases of one id that overlap only the longest is kept: «ведение переговоров» hides «переговоров». */
function longestOfEach<Id extends string>(matches: readonly PhraseMatch<Id>[]): PhraseMatch<Id>[] {
  const kept: PhraseMatch<Id>[] = [];
  const lastOfId = new Map<Id, number>();
  for (const match of matches) {
    const index = lastOfId.get(match.id);
    const previous = index === undefined ? undefined : kept[index];
    if (index !== undefined && previous && match.first <= previous.last) {
      if (match.last - match.first > previous.last - previous.first) kept[index] = match;
      continue;
    }
    lastOfId.set(match.id, kept.length);
    kept.push(match);
  }
  return kept;
}

function competenceTable(): PhraseTable<CompetenceId> {
  return Object.fromEntries(
    COMPETENCE_IDS.map((id) => [
      id,
      {
        ru: RUSSIAN_COMPETENCE_PHRASES[id],
        uk: UKRAINIAN_COMPETENCE_PHRASES[id] ?? [],
        kk: KAZAKH_COMPETENCE_PHRASES[id] ?? [],
        en: ENGLISH_COMPETENCE_PHRASES[id] ?? [],
      },
    ]),
  ) as PhraseTable<CompetenceId>;
}

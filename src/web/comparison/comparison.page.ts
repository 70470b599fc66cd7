import type { ApplicationRow } from '../../candidates/index.js';
import type { Formatter, IconName } from '../../platform/views/index.js';
import { SCORE_VERSION } from '../../scoring/index.js';
import type { ScoredApplication, VerdictLine } from '../../scoring/index.js';
import type { Requirement, Vacancy } from '../../vacancies/index.js';
import { localised, stageWord, verdictLook } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { proofWords } from '../vacancies/evidence-words.js';
import { rangeText, tenths } from '../vacancies/reason-line.js';
import { reasonText } from '../vacancies/reason-text.js';
import { wishText } from '../vacancies/wish-text.js';
import type { WishText } from '../vacancies/wish-text.js';

/** Somebody at the head of a column. */
interface ComparedHead {
  name: string;
  href: string;
  score: string;
  /** What the open questions may still make of it. */
  range: string | null;
  level: string;
  stage: StateWord;
  title: string | null;
  city: string | null;
  wish: WishText | null;
}

/** What a requirement makes of one of them. */
interface ComparedCell {
  verdict: string;
  tone: Tone;
  icon: IconName;
  points: string;
  /** Of experience its length and the rule that decided; null where the words alone do. */
  why: string | null;
  /** Words of the résumé. */
  proof: string[];
  answered: boolean;
  /** More points than the other one. */
  isAhead: boolean;
}

/** A requirement with what it makes of both. */
interface ComparedRow {
  label: string;
  mustHave: boolean;
  first: ComparedCell | null;
  second: ComparedCell | null;
}

/** Two candidates side by side, requirement by requirement. */
export interface ComparisonPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  first: ComparedHead;
  second: ComparedHead;
  /** Why points of one do not compare with those of the other, or have no reasons; null where they do. */
  unlike: string | null;
  rows: ComparedRow[];
}

/** What it is made from. */
export interface ComparisonInput {
  readonly vacancy: Vacancy;
  readonly pair: readonly [ScoredApplication, ScoredApplication];
  readonly requirements: readonly Requirement[];
}

/** Words that are enough to see what is meant. */
const PROOFS = 3;

/** The page. */
export function comparisonPage(
  { vacancy, pair: [first, second], requirements }: ComparisonInput,
  f: Formatter,
): ComparisonPage {
  return {
    title: f.t('comparison.title'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    first: head(first, f),
    second: head(second, f),
    unlike: isUnlike(first, second)
      ? f.t('comparison.unlike')
      : isOutdated(first) || isOutdated(second)
        ? f.t('comparison.outdated')
        : null,
    rows: requirements.map(({ id, label, mustHave }) => {
      const [one, other] = [lineOf(first, id), lineOf(second, id)];
      return {
        label: localised(label, f),
        mustHave,
        first: one && cell(one, other, wishText(first.application, f), f),
        second: other && cell(other, one, wishText(second.application, f), f),
      };
    }),
  };
}

/** Scored by another version of the profile or of the rules. */
function isUnlike({ score: one }: ScoredApplication, { score: other }: ScoredApplication): boolean {
  if (one === null || other === null) return false;
  return one.version !== other.version || one.profile !== other.profile || one.profileVersion !== other.profileVersion;
}

/** By rules of which the reasons are not kept. */
function isOutdated({ score }: ScoredApplication): boolean {
  return score !== null && score.version !== SCORE_VERSION;
}

/** The other one is still to be chosen. */
export interface ChoicePage {
  title: string;
  backHref: string;
  about: string;
  rows: { href: string; name: string; about: string; score: string; stage: StateWord }[];
  none: string;
}

/** Whom somebody may be compared with, best first. */
export function choicePage(
  {
    vacancy,
    first,
    others,
  }: { readonly vacancy: Vacancy; readonly first: ApplicationRow; readonly others: readonly ApplicationRow[] },
  f: Formatter,
): ChoicePage {
  return {
    title: f.t('comparison.choose'),
    backHref: `/applications/${first.id}`,
    about: nameOf(first, f),
    rows: others
      .filter(({ id }) => id !== first.id)
      .map((row) => ({
        href: `/vacancies/${vacancy.id}/comparison?${new URLSearchParams({ first: first.id, second: row.id }).toString()}`,
        name: nameOf(row, f),
        about: [row.resumeTitle, row.city].filter(Boolean).join(' · '),
        score: row.scorePoints === null ? '—' : tenths(row.scorePoints, f),
        stage: stageWord(row.stage, f),
      })),
    none: f.t('comparison.nobody'),
  };
}

function nameOf({ name, erasedAt }: Pick<ApplicationRow, 'name' | 'erasedAt'>, f: Formatter): string {
  return erasedAt ? f.t('responses.erased') : name || f.t('responses.nameless');
}

function head({ application, score }: ScoredApplication, f: Formatter): ComparedHead {
  return {
    name: nameOf(application, f),
    href: `/applications/${application.id}`,
    score: score ? tenths(score.points, f) : '—',
    range: score && rangeText(score.range, f),
    level: application.level === null ? '—' : f.t('levels.long', { level: application.level }),
    stage: stageWord(application.stage, f),
    title: application.resumeTitle,
    city: application.city,
    wish: wishText(application, f),
  };
}

/** Of ways of which one is enough, those that were not taken say nothing. */
function lineOf({ score }: ScoredApplication, id: string): VerdictLine | null {
  return score?.verdicts.find(({ requirement, route }) => requirement === id && route?.taken !== false) ?? null;
}

function cell(line: VerdictLine, other: VerdictLine | null, wish: WishText | null, f: Formatter): ComparedCell {
  const { word, tone, icon } = verdictLook(line.verdict, f);
  const { points, weight, evidence, answer } = line;
  return {
    verdict: word,
    tone,
    icon,
    points: weight === 0 ? '' : f.t('panel.pointsOf', { points: tenths(points, f), weight: tenths(weight, f) }),
    why: answer || !line.months ? null : reasonText(line, f),
    proof: [...new Set(evidence.map((one) => proofWords(one, wish?.amount ?? null, f)))].slice(0, PROOFS),
    answered: answer !== undefined,
    isAhead: points > (other?.points ?? 0),
  };
}

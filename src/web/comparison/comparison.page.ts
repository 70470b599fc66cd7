import type { ApplicationDetail, Stage } from '../../candidates/index.js';
import type { Actor } from '../../organisations/index.js';
import type { DayRating } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { SCORE_VERSION } from '../../scoring/index.js';
import type { ScoredApplication } from '../../scoring/index.js';
import type { Requirement, Vacancy } from '../../vacancies/index.js';
import { scoreLack, scoreText } from '../frame/shown-score.js';
import { cityName, localised, stageWord } from '../frame/wording.js';
import type { StateWord, Tone } from '../frame/wording.js';
import { stepOf } from '../vacancies/panel-actions.js';
import { isOwnDecision, moveTakenBack } from '../vacancies/own-decision.js';
import { quoted } from '../vacancies/quotes.js';
import { ratedText } from '../vacancies/ratings-part.js';
import { rangeText, tenths } from '../vacancies/reason-line.js';
import { wishText, wishVerdict } from '../vacancies/wish-text.js';
import { comparisonHref, nameOf } from './choice.page.js';
import { comparedGroups, leadText } from './compared-rows.js';
import type { ComparedGroup } from './compared-rows.js';

/** Somebody at the head of a column. */
interface ComparedHead {
  name: string;
  href: string;
  stage: StateWord;
  title: string | null;
  city: string | null;
  /** Null for who may not decide, or where there is nobody any more. */
  actions: HeadActions | null;
}

/** What may be decided about somebody, with an answer on this page; an address per button, null for one that is not there. */
interface HeadActions {
  /** Of this page. */
  back: string;
  move: string;
  step: { to: Stage; label: string } | null;
  reject: string | null;
  undo: string | null;
  /** The move that is taken back. */
  undoes: string;
}

/** A figure of one of them. */
interface ComparedFigure {
  text: string;
  lead: string;
  /** How it stands to something, in one word; null where that is not said. */
  verdict: { word: string; tone: Tone } | null;
  notes: string[];
}

/** What the two come to before any requirement: score, level, pay. */
interface SummaryRow {
  label: string;
  first: ComparedFigure;
  second: ComparedFigure;
}

/** Two candidates side by side, requirement by requirement. */
export interface ComparisonPage {
  title: string;
  backHref: string;
  vacancyTitle: string;
  first: ComparedHead;
  second: ComparedHead;
  /** Whether anything is to be decided here. */
  decides: boolean;
  /** Why points of one do not compare with those of the other, or have no reasons; null where they do. */
  unlike: string | null;
  summary: SummaryRow[];
  groups: ComparedGroup[];
}

/** What it is made from. */
export interface ComparisonInput {
  readonly vacancy: Vacancy;
  readonly pair: readonly [ScoredApplication, ScoredApplication];
  readonly requirements: readonly Requirement[];
  /** By application, what those made of the person who met them; empty for who may not read it. */
  readonly rated: ReadonlyMap<string, readonly DayRating[]>;
  /** Null for who may not decide. */
  readonly decider: Pick<Actor, 'userId'> | null;
}

/** The page. */
export function comparisonPage(
  { vacancy, pair, requirements, decider, rated }: ComparisonInput,
  f: Formatter,
): ComparisonPage {
  const [first, second] = pair;
  const comparable = !isUnlike(first, second);
  const decided = { back: comparisonHref(vacancy.id, first.application.id, second.application.id), decider };
  const heads = { first: head(first, decided, f), second: head(second, decided, f) };
  return {
    title: f.t('comparison.title'),
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    ...heads,
    decides: heads.first.actions !== null || heads.second.actions !== null,
    unlike: comparable
      ? isOutdated(first) || isOutdated(second)
        ? f.t('comparison.outdated')
        : null
      : f.t('comparison.unlike'),
    summary: [...summaryRows(vacancy, pair, comparable, f), ...ratedRows(pair, rated, f)],
    groups: comparedGroups(requirements, [sideOf(first, f), sideOf(second, f)], comparable, f),
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

/** How decisions are made here: by whom, and where they lead back to. */
type Decided = Pick<ComparisonInput, 'decider'> & Pick<HeadActions, 'back'>;

function head({ application }: ScoredApplication, decided: Decided, f: Formatter): ComparedHead {
  return {
    name: nameOf(application, f),
    href: `/applications/${application.id}`,
    stage: stageWord(application.stage, f),
    title: application.resumeTitle,
    city: application.city,
    actions: headActions(application, decided, f),
  };
}

function headActions(application: ApplicationDetail, { back, decider }: Decided, f: Formatter): HeadActions | null {
  if (decider === null || application.erasedAt !== null) return null;
  const at = `/applications/${application.id}`;
  const step = stepOf(application);
  return {
    back,
    move: `${at}/move`,
    step: step && { to: step, label: f.t(`panel.steps.${step}`) },
    reject: application.allowedMoves.includes('rejected')
      ? `${at}/rejection?${new URLSearchParams({ back }).toString()}`
      : null,
    undo: isOwnDecision(application.history.at(-1), decider) ? `${at}/undo` : null,
    undoes: moveTakenBack(application),
  };
}

function sideOf({ application, score }: ScoredApplication, f: Formatter): Parameters<typeof comparedGroups>[1][0] {
  const { quotes } = quoted(application, score, `/applications/${application.id}`, f);
  return { verdicts: score && score.verdicts, quotes };
}

function summaryRows(
  vacancy: Vacancy,
  [first, second]: ComparisonInput['pair'],
  comparable: boolean,
  f: Formatter,
): SummaryRow[] {
  const isTold = [first, second].every(({ application }) => !application.saysNothing);
  const difference = comparable && isTold && first.score && second.score ? first.score.points - second.score.points : 0;
  const city = cityName(vacancy.citySlug, f);
  return [
    {
      label: f.t('comparison.total'),
      first: totalOf(first, leadText(difference, f), f),
      second: totalOf(second, leadText(-difference, f), f),
    },
    // Levels are those of client managers.
    ...([first, second].some(({ score }) => score?.ofOtherTrade)
      ? []
      : [{ label: f.t('comparison.level'), first: levelOf(first, f), second: levelOf(second, f) }]),
    { label: f.t('panel.salary'), first: payOf(first, city, f), second: payOf(second, city, f) },
  ];
}

function totalOf(
  { application: { saysNothing }, score }: ScoredApplication,
  lead: string,
  f: Formatter,
): ComparedFigure {
  const range = score && rangeText(score.range, f);
  const shown = { scorePoints: score && score.points, saysNothing };
  return {
    text: scoreText(shown, f, (points) => tenths(points, f)),
    lead,
    verdict: null,
    notes: [scoreLack(shown, f) ?? range].filter((note) => note !== null),
  };
}

/** What those made of the two who met them, day by day; no row where neither was rated. */
function ratedRows(pair: ComparisonInput['pair'], rated: ComparisonInput['rated'], f: Formatter): SummaryRow[] {
  const of = ({ application }: ScoredApplication): ComparedFigure => {
    const lines = (rated.get(application.id) ?? [])
      .map((day) => [ratedText(day, f), f.date(day.date)].filter(Boolean))
      .filter(({ length }) => length > 1)
      .map((words) => words.join(' · '));
    return { text: lines[0] ?? '—', lead: '', verdict: null, notes: lines.slice(1) };
  };
  const [first, second] = [of(pair[0]), of(pair[1])];
  return first.text === '—' && second.text === '—' ? [] : [{ label: f.t('ratings.heading'), first, second }];
}

/** With the first condition of the next level that is not reached. */
function levelOf({ application: { level }, score }: ScoredApplication, f: Formatter): ComparedFigure {
  const missing = score?.levelReasons.find(({ met }) => !met);
  const note = missing && f.t('comparison.levelMissing', { level: missing.level, what: localised(missing.text, f) });
  const text = level === null ? '—' : f.number(level);
  return { text, lead: '', verdict: null, notes: note ? [note] : [] };
}

/** The wish, how it stands to the band of their level, and that band. */
function payOf({ application, score }: ScoredApplication, city: string | null, f: Formatter): ComparedFigure {
  const wish = wishText(application, f);
  const band = score?.salary.band;
  const { word, tone } = wishVerdict(application.wishVerdict, f);
  return {
    text: wish?.amount ?? f.t('verdicts.unknown'),
    lead: '',
    verdict: wish && word ? { word, tone } : null,
    notes: band
      ? [
          f.t(band.ofTrade ? 'panel.salaryTrade' : 'panel.salarySentence', {
            city: city ?? f.t('panel.cityUnknown'),
            level: score.level,
            band: f.moneyRange(band.from, band.to, band.currency),
          }),
        ]
      : [],
  };
}

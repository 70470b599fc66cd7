import type { Source } from '../../candidates/index.js';
import type { ArrivalView } from '../../direct-responses/index.js';
import type { DayRating } from '../../interviews/index.js';
import type { RequirementSource } from '../../job-descriptions/index.js';
import type { Formatter, IconName, MomentText } from '../../platform/views/index.js';
import { namesWork, saysNothing } from '../../scoring/index.js';
import type { EarlierScore, PossibleChange, ScoreDetail, VerdictLine } from '../../scoring/index.js';
import type { DeliveredResponse, ToldAction } from '../../sourcing/index.js';
import { alikeLink, comparisonHref } from '../duplicates/duplicates.page.js';
import type { PeopleLink } from '../duplicates/duplicates.page.js';
import { responseTime } from '../frame/response-time.js';
import { cityName, localised, phoneHref } from '../frame/wording.js';
import type { StateWord } from '../frame/wording.js';
import { toldLine } from '../untold/told-words.js';
import type { ToldLine } from '../untold/told-words.js';
import { UNTOLD } from '../untold/untold.page.js';
import { conversationPage } from './conversation.page.js';
import type { ConversationInput, ConversationPage } from './conversation.page.js';
import { otherRecords, wishFrom } from './other-records.js';
import type { OtherRecord } from './other-records.js';
import { feedbackPart } from './feedback-part.js';
import type { FeedbackInput, FeedbackPart, RefusedFeedback } from './feedback-part.js';
import { historyLines, stageOf } from './history-lines.js';
import type { HistoryLine } from './history-lines.js';
import { levelPart } from './level-part.js';
import type { LevelPart } from './level-part.js';
import { otherLines } from './other-vacancy.page.js';
import type { OtherLine } from './other-vacancy.page.js';
import { interviewTime, panelActions } from './panel-actions.js';
import type { ActionsInput, PanelActions } from './panel-actions.js';
import { questionsPart } from './questions-part.js';
import type { QuestionsInput, QuestionsPart } from './questions-part.js';
import { quoted } from './quotes.js';
import type { Quoted } from './quotes.js';
import { earlierLines, rangeText, reasonLine, tenths } from './reason-line.js';
import type { EarlierLine, ReasonLine } from './reason-line.js';
import type { ResumePart } from './resume-parts.js';
import { ratingsPart } from './ratings-part.js';
import type { RatingsPart } from './ratings-part.js';
import { salaryLack, salaryPart } from './salary-strip.js';
import type { SalaryPart } from './salary-strip.js';
import { staleScore } from './stale-score.js';
import type { StaleScore } from './stale-score.js';
import { tagsPart } from './tags-part.js';
import type { TagsInput, TagsPart } from './tags-part.js';
import { problemWords } from './problem-words.js';

/** One person for one vacancy: everything needed to decide. */
export interface PanelPage {
  id: string;
  name: string;
  openHref: string | null;
  stage: StateWord;
  resumeTitle: string | null;
  city: string | null;
  boards: { label: string; href: string | null }[];
  responded: MomentText;
  respondedAtKnown: boolean;
  actions: PanelActions | null;
  /** Null for those who may not read them, and of erased people. */
  tags: TagsPart | null;
  /** When the person is expected, and the board of that day. */
  interview: { text: string; href: string | null } | null;
  /** When the person was erased: then there is nothing else to show. */
  erased: MomentText | null;
  problems: string[];
  /** `range`: what the open questions may still make of it; null where none is open. */
  score: {
    /** Null where nothing could be judged. */
    text: string | null;
    /** That nothing could be judged; null where something was. */
    lack: string | null;
    range: string | null;
    stale: StaleScore | null;
  } | null;
  level: LevelPart | null;
  /** Where answers are sent to. */
  answerHref: string;
  questions: QuestionsPart | null;
  /** What the score was before, the last one first. */
  earlier: EarlierLine[];
  mustHaves: ReasonLine[];
  /** What gives points; where nothing could be judged what is to be asked, without points. */
  reasons: ReasonLine[];
  /** What is known all the same of somebody of whom nothing could be judged. */
  known: ReasonLine[];
  changes: { label: string; gain: string }[];
  salary: SalaryPart | null;
  /** The other record that states the wish; null where it is the scored one. */
  wishFrom: string | null;
  /** Why a wish is compared with nothing. */
  salaryLack: string | null;
  contacts: { icon: IconName; text: string; href: string | null }[] | null;
  resume: ResumePart[];
  resumeUpdated: MomentText | null;
  /** Where the scored record is from; null where it is the only one. */
  scoredRecord: string | null;
  otherRecords: OtherRecord[];
  coverLetter: string | null;
  /** There is something of the person's own to be read. */
  isRead: boolean;
  /** What the boards were told, newest first, and where a person can do something about it. */
  told: { lines: ToldLine[]; untoldHref: string | null } | null;
  /** Null for those who may not read it, and of erased people. */
  feedback: FeedbackPart | null;
  /** Null for those who may not read them, and where nobody rated the person. */
  ratings: RatingsPart | null;
  /** To whom a client says what they think of the person; null for everybody else. */
  tellWhom: string | null;
  /** Empty for those who may not read them. */
  conversations: ConversationPage[];
  history: HistoryLine[];
  /** Empty for those who decide about nobody. */
  others: OtherLine[];
  /** What the person may ask for; an address that is null is not for this reader. */
  /** Others who may be the same person, and those who were found to be; null when there is nobody or not to be looked into. */
  people: PeopleLink | null;
  /** Where somebody is chosen to be compared with; null as long as there is no score. */
  compareHref: string | null;
  privacy: { exportHref: string | null; eraseHref: string | null } | null;
}

/** What the panel is made from. */
export interface PanelInput extends ActionsInput {
  readonly score: ScoreDetail | null;
  readonly earlier: readonly EarlierScore[];
  /** When the person was asked what the résumé leaves open; null for those who may not ask. */
  readonly questions: QuestionsInput['questions'];
  readonly mayAnswer: boolean;
  /** What those said who met the person; null for those who may not read it. */
  readonly feedback: FeedbackInput | null;
  /** What those made of the person who met them; empty for those who may not read it. */
  readonly rated: readonly DayRating[];
  /** Null for those who may not read them. */
  readonly tags: TagsInput | null;
  /** What was said just now and is not kept. */
  readonly refused?: RefusedFeedback | null;
  readonly responses: readonly DeliveredResponse[];
  /** What the boards were told, newest first. */
  readonly told: readonly ToldAction[];
  readonly mayTellAgain: boolean;
  readonly arrivals: readonly ArrivalView[];
  readonly conversations: readonly ConversationInput[];
  /** Where the vacancy's job description states its requirements, by their ids. */
  readonly written: ReadonlyMap<string, RequirementSource>;
  /** Null for those who may not read contacts. */
  readonly contacts: readonly { readonly kind: 'phone' | 'email'; readonly value: string }[] | null;
  readonly mayDecide: boolean;
  readonly mayExport: boolean;
  readonly mayReadDuplicates: boolean;
  readonly mayErase: boolean;
  /** False on the person's own page. */
  readonly linksToOwnPage: boolean;
}

/** The most changes that are worth listing. */
const MOST_CHANGES = 4;

/** The panel. */
export function panelPage(input: PanelInput, f: Formatter): PanelPage {
  const { detail, score, responses } = input;
  const [resume] = detail.resumes;
  const { parts, quotes } = quoted(detail, score, '', f);
  const others = otherRecords(detail, f);
  const coverLetter = responses.map((response) => response.coverLetter).find(Boolean) ?? null;
  return {
    id: detail.id,
    name: detail.erasedAt ? f.t('responses.erased') : detail.fullName || f.t('responses.nameless'),
    openHref: input.linksToOwnPage ? `/applications/${detail.id}` : null,
    stage: stageOf(detail, f),
    resumeTitle: detail.resumeTitle,
    city: detail.city,
    boards: detail.boards.map((board) => ({ label: sourceText(board, input.arrivals, f), href: null })),
    responded: responseTime(detail, f),
    respondedAtKnown: detail.respondedAtKnown,
    erased: detail.erasedAt && f.moment(detail.erasedAt),
    actions: input.mayDecide && detail.erasedAt === null ? panelActions(input, f) : null,
    ...saidParts(input, f),
    interview: input.interview && {
      text: interviewTime(input.interview, f),
      href: input.mayReadDays ? `/days/${input.interview.dayId}` : null,
    },
    problems: problemsOf(input, f),
    score: score && scorePart(score, input, f),
    level: score && !isSilent(score) && !score.ofOtherTrade ? levelPart(score, input.earlier[0], quotes, f) : null,
    answerHref: `/applications/${detail.id}/verdicts`,
    questions: detail.erasedAt === null ? questionsPart(input, f) : null,
    earlier: earlierLines(input.earlier, score, f),
    ...reasonLines(input, quotes, f),
    changes: isSilent(score)
      ? []
      : (score?.changes ?? []).slice(0, MOST_CHANGES).map((change) => changeLine(change, f)),
    salary: score && salaryPart(score, salaryPlace(input, f), f),
    wishFrom: wishFrom(detail, f),
    salaryLack: score && salaryLack(score.salary, detail.vacancy.citySlug, f),
    contacts: input.contacts && input.contacts.map(contactLine),
    resume: parts,
    resumeUpdated: resume?.updatedAtBoard ? f.moment(resume.updatedAtBoard) : null,
    scoredRecord: others.length > 0 && resume?.id === detail.scoredResumeId ? f.t(`boards.${resume.board}`) : null,
    otherRecords: others,
    coverLetter,
    isRead: parts.length > 0 || others.length > 0 || coverLetter !== null,
    told: toldPart(input, f),
    conversations:
      detail.erasedAt === null ? input.conversations.map((conversation) => conversationPage(conversation, f)) : [],
    history: historyLines(detail, f),
    others: otherLines(detail, f),
    people: detail.erasedAt === null ? peopleLink(input, f) : null,
    compareHref:
      score && detail.erasedAt === null
        ? `/vacancies/${detail.vacancy.id}/comparison?${new URLSearchParams({ first: detail.id }).toString()}`
        : null,
    privacy: detail.erasedAt === null ? privacyPart(input) : null,
  };
}

/** What our own people say of the person; of somebody who is erased nothing. */
function saidParts(
  { detail, feedback, rated, tags, refused = null }: PanelInput,
  f: Formatter,
): Pick<PanelPage, 'feedback' | 'ratings' | 'tags' | 'tellWhom'> {
  if (detail.erasedAt !== null) return { feedback: null, ratings: null, tags: null, tellWhom: null };
  return {
    feedback: feedback && feedbackPart({ ...feedback, refused }, detail, f),
    ratings: ratingsPart(rated, f),
    tags: tags && tagsPart(tags, detail, f),
    tellWhom: feedback === null ? f.t('feedback.tellWhom') : null,
  };
}

function isSilent(score: ScoreDetail | null): boolean {
  return score !== null && saysNothing(score.verdicts, namesWork(score.facts));
}

/** Of a résumé that says nothing neither points nor a range are told: both would be those of open questions. */
function scorePart(score: ScoreDetail, input: PanelInput, f: Formatter): PanelPage['score'] {
  const silent = isSilent(score);
  return {
    text: silent ? null : tenths(score.points, f),
    lack: silent ? f.t('responses.saysNothingLong') : null,
    range: silent ? null : rangeText(score.range, f),
    stale: staleScore(score, rescoreHref(input), f),
  };
}

function rescoreHref({ detail, mayAnswer }: PanelInput): string | null {
  return mayAnswer && detail.erasedAt === null ? `/applications/${detail.id}/score` : null;
}

function salaryPlace(input: PanelInput, f: Formatter): Parameters<typeof salaryPart>[1] {
  // Where the whole score is made anew there is one button for it, beside the score.
  const href = input.score?.profileSince ? null : rescoreHref(input);
  return { city: cityName(input.detail.vacancy.citySlug, f), rescoreHref: href };
}

/**
 * The requirements with their verdicts: must-haves apart, and of alternatives the one that counts. Of a résumé that says nothing those that
 * are known apart from those to be asked: points there would be those of open questions.
 */
function reasonLines(
  input: PanelInput,
  quotes: Quoted['quotes'],
  f: Formatter,
): Pick<PanelPage, 'mustHaves' | 'reasons' | 'known'> {
  const { detail, score } = input;
  const lines = (score?.verdicts ?? []).filter(({ route }) => route?.taken !== false);
  const reasonOf = (line: VerdictLine): ReasonLine =>
    reasonLine(
      line,
      {
        proof: quotes(line.evidence),
        mayAnswer: input.mayAnswer && detail.erasedAt === null,
        written: input.written.get(line.requirement) ?? null,
      },
      f,
    );
  if (isSilent(score)) {
    const withoutPoints = (line: VerdictLine): ReasonLine => ({ ...reasonOf(line), points: '' });
    const open = lines.filter(({ verdict }) => verdict === 'unknown');
    return {
      mustHaves: open.filter(({ mustHave }) => mustHave).map(withoutPoints),
      reasons: open.filter(({ mustHave }) => !mustHave).map(withoutPoints),
      known: lines.filter((line) => !open.includes(line)).map(withoutPoints),
    };
  }
  return {
    mustHaves: lines.filter(({ mustHave }) => mustHave).map(reasonOf),
    reasons: lines.filter(({ mustHave }) => !mustHave).map(reasonOf),
    known: [],
  };
}

function peopleLink({ detail, mayReadDuplicates }: PanelInput, f: Formatter): PanelPage['people'] {
  const alike = alikeLink(detail, f);
  if (alike !== null || !mayReadDuplicates || detail.mergedCount === 0) return alike;
  return {
    href: comparisonHref(detail.candidateId),
    text: f.t('duplicates.mergedBadge', { count: detail.mergedCount }),
  };
}

/** The board, or the other door with where the person says or the list says that they came from. */
function sourceText(source: Source, arrivals: readonly ArrivalView[], f: Formatter): string {
  const origins = arrivals.flatMap((arrival) => (arrival.source === source ? (arrival.origin ?? []) : []));
  const label = f.t(`boards.${source}`);
  return origins.length > 0
    ? f.t('panel.sourceWithOrigin', { source: label, origin: [...new Set(origins)].join(', ') })
    : label;
}

function privacyPart({ detail, mayExport, mayErase }: PanelInput): PanelPage['privacy'] {
  if (!mayExport && !mayErase) return null;
  return {
    exportHref: mayExport ? `/applications/${detail.id}/personal-data` : null,
    eraseHref: mayErase ? `/applications/${detail.id}/erase` : null,
  };
}

function changeLine(change: PossibleChange, f: Formatter): PanelPage['changes'][number] {
  const { action, monthsMissing, gain } = change;
  const label = localised(change.label, f);
  const months = monthsMissing === null ? '' : f.t('panel.monthsMissing', { count: monthsMissing });
  return {
    label: [f.t(`panel.${action}`, { what: label }), months].filter(Boolean).join(' '),
    gain: gain > 0 ? f.t('panel.gain', { points: tenths(gain, f) }) : '',
  };
}

function problemsOf({ detail, responses }: PanelInput, f: Formatter): string[] {
  const [resume] = detail.resumes;
  return [
    ...(resume?.problems ?? []).map((problem) => problemWords(problem, f)),
    ...responses.flatMap(({ tombstone, board }) =>
      tombstone ? [f.t('panel.tombstone', { board: f.t(`boards.${board}`) })] : [],
    ),
  ];
}

function contactLine({ kind, value }: { readonly kind: 'phone' | 'email'; readonly value: string }) {
  return kind === 'phone'
    ? { icon: 'phone' as const, text: value, href: phoneHref(value) }
    : { icon: 'mail' as const, text: value, href: value.includes('@') ? `mailto:${value}` : null };
}

/** For those who decide: what was written to a person is no business of a client who looks. */
function toldPart({ detail, told, mayDecide, mayTellAgain }: PanelInput, f: Formatter): PanelPage['told'] {
  if (!mayDecide || detail.erasedAt !== null || told.length === 0) return null;
  const needsPerson = told.some(({ status }) => status === 'refused' || status === 'unclear');
  return {
    lines: told.map((action) => toldLine(action, f)),
    untoldHref: needsPerson && mayTellAgain ? UNTOLD : null,
  };
}

import { undoCounts } from '../../direct-responses/index.js';
import type { CandidateImportRow, ImportView, UndoCounts } from '../../direct-responses/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { Notice } from '../frame/answers.js';
import { lineWords } from '../frame/sheet-words.js';

/** How far an import is, or what became of it. */
export interface OutcomePage {
  /** Where it is asked for again; null when it has finished. */
  pollHref: string | null;
  sentence: string;
  percent: number;
  rejected: { line: string; why: string }[];
  /** Rows that are in with a contact that cannot be used. */
  unrecognised: string[];
  /** Null where nothing was rejected or the rows are no longer kept. */
  rejectedHref: string | null;
  /** The people it brought; null while there are none. */
  responsesHref: string | null;
  /** Null where it is done already, or not yet possible. */
  takeBackHref: string | null;
  takeBackQuestion: string;
  /** The same once more, for one that has come to a halt; null where nothing is being taken back. */
  goOnHref: string | null;
  /** What taking it back has done; null before. */
  undone: string | null;
  takenBack: { who: string; when: MomentText } | null;
}

/** What it is made from. */
export interface OutcomeInput {
  readonly view: ImportView;
  /** The first rejected rows that are still kept. */
  readonly rejected: readonly CandidateImportRow[];
  /** Lines of the first rows that are in with a contact that cannot be used. */
  readonly unrecognised: readonly number[];
}

/** The part of the page. */
export function outcomePage({ view, rejected, unrecognised }: OutcomeInput, f: Formatter): OutcomePage {
  const { about, counts } = view;
  const isDone = about.status === 'done';
  const isUndoing = about.takenBackAt !== null && about.undoneAt === null;
  const [done, all] = isUndoing
    ? [about.undoAll - undoCounts(about).remaining, about.undoAll]
    : [about.rowCount - counts.waiting, about.rowCount];
  const figures = {
    imported: f.number(counts.imported),
    already: f.number(counts['already-there']),
    rejected: f.number(counts.rejected),
  };
  const stands = isDone && about.takenBackAt === null;
  return {
    pollHref: isDone && !isUndoing ? null : `/imports/${about.id}/outcome`,
    sentence: isUndoing
      ? f.t('imports.undone.progress', { done: f.number(done), all: f.number(all) })
      : isDone
        ? f.t('imports.done', figures)
        : f.t('imports.progress', { done: f.number(done), all: f.number(all) }),
    percent: all === 0 ? 100 : Math.floor((100 * done) / all),
    rejected: rejected.map(({ line, fault }) => ({
      line: lineWords(about, line, f),
      why: fault === null ? '' : f.t(`imports.why.${fault}`),
    })),
    unrecognised: stands
      ? unrecognised.map((line) => f.t('imports.unrecognisedLine', { line: lineWords(about, line, f) }))
      : [],
    rejectedHref: isDone && rejected.length > 0 ? `/imports/${about.id}/rejected` : null,
    responsesHref:
      stands && counts.imported > 0 ? `/vacancies/${about.vacancyId}/responses?group=all&board=import` : null,
    takeBackHref: stands && counts.imported + counts['already-there'] > 0 ? `/imports/${about.id}/take-back` : null,
    takeBackQuestion: f.t('imports.takeBackQuestion', { count: counts.imported }),
    goOnHref: isUndoing ? `/imports/${about.id}/take-back` : null,
    undone: about.undoneAt && about.undoAll > 0 ? undoneNotice(undoCounts(about), f).text : null,
    takenBack: about.takenBackAt && { who: about.takenBackBy ?? '', when: f.moment(about.takenBackAt) },
  };
}

/** What taking it back has done. */
export function undoneNotice({ removed, left, kept, remaining }: UndoCounts, f: Formatter): Notice {
  if (remaining > 0) return { tone: 'good', text: f.t('imports.undone.begun') };
  const sentences = [
    f.t('imports.undone.removed', { count: removed }),
    ...(left > 0 ? [f.t('imports.undone.left', { count: left })] : []),
    ...(kept > 0 ? [f.t('imports.undone.kept', { count: kept })] : []),
  ];
  return { tone: kept > 0 ? 'fair' : 'good', text: sentences.join(' ') };
}

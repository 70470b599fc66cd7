import type { CandidateImportRow, ImportView } from '../../direct-responses/index.js';
import type { Formatter, MomentText } from '../../platform/views/index.js';

/** How far an import is, or what became of it. */
export interface OutcomePage {
  /** Where it is asked for again; null when it has finished. */
  pollHref: string | null;
  sentence: string;
  percent: number;
  rejected: { line: string; why: string }[];
  /** Null where nothing was rejected or the rows are no longer kept. */
  rejectedHref: string | null;
  /** The people it brought; null while there are none. */
  responsesHref: string | null;
  /** Null where it is done already, or not yet possible. */
  takeBackHref: string | null;
  takenBack: { who: string; when: MomentText } | null;
}

/** What it is made from. */
export interface OutcomeInput {
  readonly view: ImportView;
  /** The first rejected rows that are still kept. */
  readonly rejected: readonly CandidateImportRow[];
}

/** The part of the page. */
export function outcomePage({ view, rejected }: OutcomeInput, f: Formatter): OutcomePage {
  const { about, counts } = view;
  const isDone = about.status === 'done';
  const done = about.rowCount - counts.waiting;
  const figures = {
    imported: f.number(counts.imported),
    already: f.number(counts['already-there']),
    rejected: f.number(counts.rejected),
  };
  const stands = isDone && about.takenBackAt === null;
  return {
    pollHref: isDone ? null : `/imports/${about.id}/outcome`,
    sentence: isDone
      ? f.t('imports.done', figures)
      : f.t('imports.progress', { done: f.number(done), all: f.number(about.rowCount) }),
    percent: about.rowCount === 0 ? 100 : Math.floor((100 * done) / about.rowCount),
    rejected: rejected.map(({ line, fault }) => ({
      line: f.number(line),
      why: fault === null ? '' : f.t(`imports.why.${fault}`),
    })),
    rejectedHref: isDone && rejected.length > 0 ? `/imports/${about.id}/rejected` : null,
    responsesHref:
      stands && counts.imported > 0 ? `/vacancies/${about.vacancyId}/responses?group=all&board=import` : null,
    takeBackHref: stands && counts.imported + counts['already-there'] > 0 ? `/imports/${about.id}/take-back` : null,
    takenBack: about.takenBackAt && { who: about.takenBackBy ?? '', when: f.moment(about.takenBackAt) },
  };
}

import { z } from 'zod';
import { sessionEntry, setSessionEntry } from '../../platform/web-session/index.js';
import type { RequestWithVisit } from '../frame/visit.js';
import { proposedFields } from './vacancy-form.js';

/** What the form of a new vacancy begins with, as a text said it. */
export type VacancyProposal = z.output<typeof proposedFields>;

/** Of profiles made in several tabs: of more nobody fills in the vacancies at a time. */
const MOST_PROPOSALS = 5;
const ENTRY = 'vacancy-proposals';
const kept = z.array(z.object({ slug: z.string(), fields: proposedFields }));

/** Keeps what a text said of a vacancy in the session of whoever made a profile of it, until the vacancy is there. */
export function leaveProposal(request: RequestWithVisit, slug: string, fields: VacancyProposal): void {
  keep(request, [{ slug, fields }, ...others(request, slug)]);
}

/** What was left for the vacancy of a profile; nothing where nothing was. */
export function proposalFor(request: RequestWithVisit, slug: string): VacancyProposal {
  return proposals(request).find((one) => one.slug === slug)?.fields ?? {};
}

/** The vacancy is there. */
export function forgetProposal(request: RequestWithVisit, slug: string): void {
  keep(request, others(request, slug));
}

function keep(request: RequestWithVisit, proposed: z.output<typeof kept>): void {
  const text = proposed.length === 0 ? null : JSON.stringify(proposed.slice(0, MOST_PROPOSALS));
  // A session that is as it was is not written.
  if (text !== sessionEntry(request, ENTRY)) setSessionEntry(request, ENTRY, text);
}

function others(request: RequestWithVisit, slug: string): z.output<typeof kept> {
  return proposals(request).filter((one) => one.slug !== slug);
}

function proposals(request: RequestWithVisit): z.output<typeof kept> {
  return kept.parse(JSON.parse(sessionEntry(request, ENTRY) ?? '[]'));
}

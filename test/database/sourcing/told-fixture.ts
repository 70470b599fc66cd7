import { StageMovesService } from '../../../src/candidates/index.js';
import type { MoveMessage, Stage } from '../../../src/candidates/index.js';
import { JobBoards } from '../../../src/job-boards/index.js';
import type { ConnectionRef } from '../../../src/job-boards/index.js';
import type { Actor } from '../../../src/organisations/index.js';
import { SourcingService } from '../../../src/sourcing/index.js';
import type { ToldMessageValues } from '../../../src/sourcing/index.js';
import type { Boards } from './boards-fixture.js';

export const NOTHING_WRITTEN: ToldMessageValues = { messageKind: 'none', templateId: null, message: null };

export const OWN_TEXT = 'Спасибо, мы выбрали другого человека.';
export const OWN: MoveMessage = { kind: 'own', text: OWN_TEXT };

/** Somebody who has responded at HeadHunter. */
export interface Respondent {
  readonly applicationId: string;
  /** The board's id of the response. */
  readonly topicId: string;
  readonly resumeId: string;
}

/** A response as the board shows it. */
export interface Topic {
  readonly state: { readonly id: string };
  readonly employer_state: { readonly id: string };
  readonly counters: { readonly messages: number };
}

/** Fresh responses of HeadHunter to one vacancy, each of another person, read; the calls for that are forgotten. */
export async function respondents(
  { t, simulator }: Pick<Boards, 't' | 'simulator'>,
  { organisationId }: Actor,
  count: number,
  vacancyId?: string,
): Promise<Respondent[]> {
  const wish = { change: { phone: null, email: null }, ...(vacancyId !== undefined && { vacancyId }) };
  const created = Array.from({ length: count }, () =>
    simulator.control.respond({ board: 'headhunter', ...wish }),
  ).flat();
  await t.get(SourcingService).pullAll(organisationId);
  const rows = await t.asOwner<Respondent & Record<string, unknown>>(
    `select application_id as "applicationId", external_id as "topicId", resume_external_id as "resumeId" from responses
      where organisation_id = $1 and external_id = any ($2) order by id`,
    [organisationId, created.map(({ id }) => id)],
  );
  simulator.control.resetCalls();
  return rows;
}

/** Moves somebody: where only a booking leads, by the product itself, as an approved day does. */
export async function moveTo(
  { t }: Pick<Boards, 't'>,
  actor: Actor,
  applicationId: string,
  to: Stage,
  message: MoveMessage | null = null,
): Promise<void> {
  const role = ['invited', 'booked'].includes(to) ? ('system' as const) : actor.role;
  const options = { message, ...(to === 'rejected' && { reason: 'нет опыта' }) };
  await t.get(StageMovesService).move({ ...actor, role }, applicationId, to, options);
}

/** The response as HeadHunter shows it now. */
export async function topicNow({ t }: Pick<Boards, 't'>, connection: ConnectionRef, topicId: string): Promise<Topic> {
  const found = await t.get(JobBoards).for('headhunter').readResponse?.(connection, topicId);
  return (found as unknown as { raw: Topic }).raw;
}

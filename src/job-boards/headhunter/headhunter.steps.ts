import type { BoardWish } from '../board-wish.js';
import { ActionRefused } from '../job-boards.errors.js';
import type { HeadhunterAction, HeadhunterTopic } from './headhunter.wire.js';

/**
 * Employers name their stages themselves, but a refusal by us keeps this beginning in every list of actions that was seen
 * (`discard_by_employer`, `discard_after_interview`).
 */
const REFUSAL = /^discard/;
const USUAL_REFUSAL = 'discard_by_employer';

/** An action or one of its sub-actions. */
export type Step = Omit<HeadhunterAction, 'sub_actions'>;

/** The step that a response allows now and that does what is wished; undefined if none does. */
export function stepTo(topic: HeadhunterTopic, wish: BoardWish): Step | undefined {
  const allowed = steps(topic);
  if (wish.kind === 'move') return allowed.find((one) => leadsTo(one, wish.stage));
  const chosen = wish.stage ?? USUAL_REFUSAL;
  return allowed.find((one) => leadsTo(one, chosen)) ?? allowed.find((one) => REFUSAL.test(target(one)));
}

/** Whether a response in this stage is where it is wished to be. */
export function isReached(state: string | null, wish: BoardWish): boolean {
  if (state === null) return false;
  return wish.kind === 'reject' ? REFUSAL.test(state) : state === wish.stage;
}

/** The stage that a step leads to. */
export function target(step: Step): string {
  return step.resulting_employer_state?.id ?? step.id;
}

/** The message goes along only where the action takes one. @throws ActionRefused where it takes no move without one */
export function messageForm(step: Step, message: string | null): Record<string, string> {
  if (message !== null && takesMessage(step)) return { message };
  if (step.arguments.some(({ id, required }) => id === 'message' && required)) {
    throw new ActionRefused('headhunter', 'message_cannot_be_empty');
  }
  return {};
}

/** True for a step with which a message can go. */
export function takesMessage(step: Step): boolean {
  return step.arguments.some(({ id }) => id === 'message');
}

/** Why nothing can be done with a response that offers no fitting step. */
export function noStep(topic: HeadhunterTopic): ActionRefused {
  return new ActionRefused('headhunter', topic.resume === null ? 'resume_not_found' : 'no_such_action');
}

/**
 * The address that takes many responses at once, made of the step of one of them: the same without the response's id at its end.
 * Null where it has another form; then each goes by itself.
 * https://api.hh.ru/openapi/redoc#tag/Otklikipriglasheniya-rabotodatelya/operation/put-negotiations-collection-to-next-state
 */
export function addressForMany(step: Step, topicId: string): string | null {
  const end = `/${topicId}`;
  return step.method === 'PUT' && step.url.endsWith(end) ? step.url.slice(0, -end.length) : null;
}

/** Posting would invite somebody anew, which costs a contact: no step of ours. */
function steps(topic: HeadhunterTopic): Step[] {
  return topic.actions
    .flatMap((action) => [action, ...action.sub_actions])
    .filter((step) => step.enabled !== false && step.method === 'PUT');
}

function leadsTo(step: Step, state: string): boolean {
  return step.resulting_employer_state?.id === state || step.id === state;
}

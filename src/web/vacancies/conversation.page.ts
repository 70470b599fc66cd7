import type { Formatter, MomentText } from '../../platform/views/index.js';
import { MOST_SHOWN_MESSAGES } from '../../sourcing/index.js';
import type { Conversation, ConversationMessage, OutOfReach, UnsentMessage } from '../../sourcing/index.js';

/** A message. */
export interface MessageLine {
  /** Whose side it stands on. */
  side: 'ours' | 'theirs';
  author: string;
  text: string;
  time: string;
  iso: string;
  exact: string;
  /** What became of it, or who wrote it; empty for what speaks for itself. */
  note: string;
}

/** What was written with the person at one board. */
export interface ConversationPage {
  /** Anchor of the part. */
  anchor: string;
  heading: string;
  /** Since when the person waits for an answer; null = they do not. */
  waits: MomentText | null;
  days: { date: string; messages: MessageLine[] }[];
  /** Said in the place of messages. */
  empty: string | null;
  /** What is not shown here. */
  more: string | null;
  /** Why nobody may write, or why what is written rests; null = nothing is in the way. */
  blocked: string | null;
  /** Who can answer where we do not take part; null = we do. The link leads to where another account is chosen. */
  outOfReach: { text: string; link: { href: string; label: string } | null } | null;
  /** Why what was written last did not arrive. */
  unsent: string | null;
  /** Null for those who may only read, and where nobody may write or we do not take part. */
  form: { action: string; key: string; text: string; field: string } | null;
  settleHref: string | null;
  refreshHref: string;
  /** Id of the mark in the list that says that they wait, where it is to go; null = it stays, or there was none. */
  settledMark: string | null;
}

/** What the part is made from. */
export interface ConversationInput {
  readonly applicationId: string;
  readonly conversation: Conversation;
  /** UUID with which the next message is sent once, however often the form is. */
  readonly formKey: string;
  readonly mayWrite: boolean;
}

/** Words of boards and codes of ours for why a message was not taken; each has a sentence. */
const REFUSALS = [
  'ARCHIVED_BY_EMPLOYER',
  'EMPLOYER_NEGOTIATIONS_LIMIT_EXCEEDED',
  'PFP_BLOCK',
  'chat_blocked',
  'spam_detected',
  'inappropriate_language_message',
  'resource_policy_violation_message',
  'greater_than_max',
  'too_long_message',
  'in_a_row_limit',
  'overall_limit',
  'limit_exceeded',
  'no_invitation',
  'disabled_by_employer',
  'archived',
  'topic_archived',
  'chat_archived',
  'resume_deleted',
  'resume_not_found',
  'invalid_vacancy',
  'employer_on_additional_check_restricted',
  'not-found-at-board',
  'payment-required',
  'account-blocked',
  'needs-reconnecting',
] as const;

/** The part of the panel. */
export function conversationPage(input: ConversationInput, f: Formatter): ConversationPage {
  const { applicationId, conversation, formKey, mayWrite } = input;
  const { responseId, unansweredSince, unsent, blockReason, rests, messages } = conversation;
  const obstacle = blockReason ?? rests;
  const board = f.t(`boards.${conversation.board}`);
  const at = `/applications/${applicationId}/conversations/${responseId}`;
  return {
    anchor: `conversation-${responseId}`,
    heading: f.t('conversation.heading', { board }),
    waits: unansweredSince && f.moment(unansweredSince),
    days: daysOf(messages, f),
    empty: messages.length > 0 ? null : f.t(conversation.readAt ? 'conversation.empty' : 'conversation.unread'),
    more: moreText(conversation, board, f),
    blocked: obstacle && refusalText(obstacle, board, f),
    outOfReach: conversation.outOfReach && outOfReachPart(conversation.outOfReach, board, f),
    unsent: unsent && unsentText(unsent, board, f),
    form:
      mayWrite && blockReason === null && conversation.outOfReach === null
        ? { action: at, key: keyOf(unsent) ?? formKey, text: unsent?.text ?? '', field: `text-${responseId}` }
        : null,
    settleHref: mayWrite && unansweredSince ? `${at}/settle` : null,
    refreshHref: `${at}/refresh`,
    settledMark: null,
  };
}

/** Whom to ask, and the way to another account where there is one. */
function outOfReachPart(
  { connectionId, manager, accountId, hasOtherAccounts }: OutOfReach,
  board: string,
  f: Formatter,
): ConversationPage['outOfReach'] {
  const who = manager === null ? 'unknown' : accountId === null ? 'colleague' : 'account';
  return {
    text: f.t(`conversation.outOfReach.${who}`, { board, manager: manager ?? '' }),
    link: hasOtherAccounts
      ? { href: `/connections/${connectionId}#account`, label: f.t('conversation.outOfReach.choose') }
      : null,
  };
}

/** Why, in words; the board's own word where it is a new one. */
function refusalText(reason: string, board: string, f: Formatter): string {
  const code = reason.split('.').at(-1) ?? reason;
  const known = REFUSALS.find((word) => word === code);
  return known ? f.t(`conversation.refusals.${known}`, { board }) : f.t('conversation.refused', { board, reason });
}

/** What failed may have arrived all the same, its answer lost: with the same key it is there once. What is refused did not. */
function keyOf(unsent: UnsentMessage | null): string | null {
  return unsent?.status === 'failed' ? unsent.key : null;
}

function unsentText({ status, problem }: UnsentMessage, board: string, f: Formatter): string {
  if (status === 'failed') return f.t('conversation.failed', { board });
  return refusalText(problem ?? '', board, f);
}

/** The letter of a response stays at the board until somebody looks, and so does the beginning of a long conversation. */
function moreText({ messages, messagesAtBoard, readAt }: Conversation, board: string, f: Formatter): string | null {
  if (messages.length >= MOST_SHOWN_MESSAGES) return f.t('conversation.earlier', { board, count: MOST_SHOWN_MESSAGES });
  return readAt === null && messagesAtBoard ? f.t('conversation.atBoard', { board, count: messagesAtBoard }) : null;
}

function daysOf(messages: readonly ConversationMessage[], f: Formatter): ConversationPage['days'] {
  const days: ConversationPage['days'] = [];
  for (const message of messages) {
    const date = f.date(message.writtenAt);
    if (days.at(-1)?.date !== date) days.push({ date, messages: [] });
    days.at(-1)?.messages.push(messageLine(message, f));
  }
  return days;
}

function messageLine(message: ConversationMessage, f: Formatter): MessageLine {
  const { side, author, text, writtenAt } = message;
  return {
    side: side === 'employer' ? 'ours' : 'theirs',
    author: author ?? f.t(`conversation.sides.${side}`),
    text,
    time: f.time(writtenAt),
    iso: writtenAt.toISOString(),
    exact: f.exact(writtenAt),
    note: noteOf(message, f),
  };
}

function noteOf({ side, status, seen, automated }: ConversationMessage, f: Formatter): string {
  if (side !== 'employer') return '';
  if (status !== 'sent') return f.t('conversation.onItsWay');
  const notes = [automated && f.t('conversation.automated'), seen === true && f.t('conversation.seen')];
  return notes.filter(Boolean).join(', ');
}

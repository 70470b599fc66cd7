import type { MoveMessage } from '../candidates/index.js';
import type { WishMessage } from '../job-boards/index.js';
import { storableText } from '../kernel/storable-json.js';
import { isVisible } from '../kernel/visible-text.js';
import { MessageNeeded } from './sourcing.errors.js';
import type { ToldMessage } from './told-message.columns.js';

/** A message as its three columns. */
export type ToldMessageValues = Pick<ToldMessage, 'messageKind' | 'templateId' | 'message'>;

export const NOTHING_WRITTEN: ToldMessageValues = { messageKind: 'none', templateId: null, message: null };

/** Long enough for every letter, and below what the board takes (20,000 in its chats). */
export const LONGEST_MESSAGE_CHARACTERS = 4_000;

/** Ids of the board's texts are short words. */
const LONGEST_TEMPLATE_ID_CHARACTERS = 200;

/** A message as it is kept. @throws MessageNeeded for a text of ours that is empty or too long */
export function checkedMessage(message: MoveMessage): ToldMessageValues {
  switch (message.kind) {
    case 'none':
      return NOTHING_WRITTEN;
    case 'template': {
      const templateId = storableText(message.templateId).trim();
      if (templateId === '' || templateId.length > LONGEST_TEMPLATE_ID_CHARACTERS) {
        throw new MessageNeeded(LONGEST_MESSAGE_CHARACTERS);
      }
      return { messageKind: 'template', templateId, message: null };
    }
    case 'own': {
      const text = storableText(message.text).trim();
      if (!isVisible(text) || text.length > LONGEST_MESSAGE_CHARACTERS)
        throw new MessageNeeded(LONGEST_MESSAGE_CHARACTERS);
      return { messageKind: 'own', templateId: null, message: text };
    }
  }
}

/** The same as it is chosen. */
export function asMoveMessage({ messageKind, templateId, message }: ToldMessageValues): MoveMessage {
  if (messageKind === 'template') return { kind: 'template', templateId: templateId ?? '' };
  return messageKind === 'own' ? { kind: 'own', text: message ?? '' } : { kind: 'none' };
}

/** The same as a board is asked to write it. */
export function asBoardMessage({ messageKind, templateId, message }: ToldMessageValues): WishMessage | null {
  if (messageKind === 'template') return { templateId: templateId ?? '' };
  return messageKind === 'own' ? message : null;
}

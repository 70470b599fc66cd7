import type { Formatter } from '../../platform/views/index.js';
import type { RejectionOffer, WrittenThrough } from '../../sourcing/index.js';
import { messageChoice } from '../connections/message-choice.js';
import type { MessageChoice } from '../connections/message-choice.js';
import { REJECT_REASONS } from './reject-reasons.js';

/** Rejecting somebody with a message that is read before it is sent. */
export interface RejectionPage {
  title: string;
  about: string;
  backHref: string;
  action: string;
  /** The page that the decision is answered with; null for the person's own. */
  back: string | null;
  reasons: { code: string; label: string }[];
  /** Null where nobody can be written to. */
  message: MessageChoice | null;
  noMessage: string;
}

/** How it is usually written, in the sheet with the reasons. */
export interface UsualMessage {
  /** Where the texts are. */
  href: string;
  text: string;
  /** The text itself, where it is ours. */
  own: string | null;
  /** The board's text is read as soon as the sheet is opened: it is going to be sent. */
  loads: boolean;
}

/** The choice with the board's texts; null where nobody can be written to. */
export function rejectionMessage(
  offer: RejectionOffer | null,
  problem: string | null,
  f: Formatter,
): MessageChoice | null {
  if (offer === null) return null;
  const board = f.t(`boards.${offer.board}`);
  const { usual, templates } = offer;
  return messageChoice(
    { name: 'rejection', legend: f.t('telling.rejection'), board, usual, templates, fault: problem, forOne: true },
    f,
  );
}

/** The page. */
export function rejectionPage(
  person: { readonly id: string; readonly name: string },
  message: MessageChoice | null,
  back: string | null,
  f: Formatter,
): RejectionPage {
  return {
    title: f.t('telling.rejectionTitle'),
    about: person.name || f.t('responses.nameless'),
    backHref: back ?? `/applications/${person.id}`,
    back,
    action: `/applications/${person.id}/move`,
    reasons: REJECT_REASONS.map((code) => ({ code, label: f.t(`rejectReasons.${code}`) })),
    message,
    noMessage: f.t('telling.rejectionSilent'),
  };
}

/** How it is usually written. */
export function usualMessage(
  through: WrittenThrough,
  { id, back }: { readonly id: string; readonly back: string | null },
  f: Formatter,
): UsualMessage {
  const { usual } = through;
  const board = f.t(`boards.${through.board}`);
  return {
    href: `/applications/${id}/rejection${back === null ? '' : `?${new URLSearchParams({ back }).toString()}`}`,
    text: f.t(`telling.usualMessage.${usual.kind}`, { board }),
    own: usual.kind === 'own' ? usual.text : null,
    loads: usual.kind === 'template',
  };
}

import { nextDecision } from '../../candidates/index.js';
import type { ApplicationDetail, ApplicationRow, Stage } from '../../candidates/index.js';
import { CANCEL_REASONS } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** The reasons for a rejection that are one key away. Anything else is written in own words. */
export const REJECT_REASONS = [
  'experience',
  'skills',
  'salary',
  'city',
  'education',
  'unreachable',
  'other-chosen',
] as const;

/** What may be done with an application now; an address per button, null for a button that is not there. */
export interface PanelActions {
  /** Where decisions are sent to. */
  move: string;
  /** The step that is ordinarily next. */
  step: { to: Stage; label: string } | null;
  rejectable: boolean;
  undo: string | null;
  rejectReasons: { code: string; digit: string; label: string }[];
  rejectHint: string;
}

/** The decision that the key of the next step makes; null where none is next. */
export function stepOf({ stage, erasedAt }: Pick<ApplicationRow, 'stage' | 'erasedAt'>): Stage | null {
  return erasedAt === null ? nextDecision(stage) : null;
}

/** The buttons of the panel, by the moves that the stage allows. */
export function panelActions(detail: ApplicationDetail, mayUndo: boolean, f: Formatter): PanelActions {
  const at = `/applications/${detail.id}`;
  const step = stepOf(detail);
  return {
    move: `${at}/move`,
    step: step && { to: step, label: f.t(`panel.steps.${step}`) },
    rejectable: detail.allowedMoves.includes('rejected'),
    undo: mayUndo ? `${at}/undo` : null,
    rejectReasons: REJECT_REASONS.map((code, index) => ({
      code,
      digit: String(index + 1),
      label: f.t(`rejectReasons.${code}`),
    })),
    rejectHint: f.t('panel.rejectHint'),
  };
}

/** A reason that was offered in the reader's language, one in own words as it was written. */
export function reasonWords(reason: string | null, f: Formatter): string | null {
  if (REJECT_REASONS.some((code) => code === reason)) return f.t(`rejectReasons.${reason ?? ''}`);
  if (CANCEL_REASONS.some((code) => code === reason)) return f.t(`booking.reasons.${reason ?? ''}`);
  return reason;
}

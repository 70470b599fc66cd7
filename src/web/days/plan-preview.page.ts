import type { PreviewedDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Figure } from '../frame/parts.js';
import { slotStarts } from './day-words.js';
import { planFigures, planSentence, waitRisk } from './plan-words.js';

/** What the form beside it would plan, before it is sent. */
export interface PlanPreviewPart {
  /** Null as long as nothing was changed. */
  sentence: string | null;
  risk: string | null;
  figures: Figure[];
  /** Why there is no plan; null where there is one. */
  fault: string | null;
}

/** Nothing was changed yet. */
export const NO_PREVIEW: PlanPreviewPart = { sentence: null, risk: null, figures: [], fault: null };

/** The plan in short. */
export function planPreviewPart(day: PreviewedDay, f: Formatter): PlanPreviewPart {
  const { chosen } = day.plan;
  return {
    sentence: planSentence(chosen, slotStarts(day, f), true, f),
    risk: chosen.invited === 0 ? null : waitRisk(day, f),
    figures: planFigures(day, f),
    fault: null,
  };
}

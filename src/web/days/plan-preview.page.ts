import { byFormat } from '../../interviews/index.js';
import type { PreviewedDay } from '../../interviews/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { Figure } from '../frame/parts.js';
import { slotStarts } from './day-words.js';
import { groupFigures, overflowRisk } from './group-words.js';
import type { FormFault } from './plan-form.js';
import { planFigures, planSentence, waitRisk } from './plan-words.js';

/** What the form beside it would plan, before it is sent. */
export interface PlanPreviewPart {
  /** Null as long as nothing was changed. */
  sentence: string | null;
  risk: string | null;
  figures: Figure[];
  /** Why there is no plan; none where there is one. Each leads to its field, null where it is none. */
  faults: readonly FormFault[];
}

/** Nothing was changed yet. */
export const NO_PREVIEW: PlanPreviewPart = { sentence: null, risk: null, figures: [], faults: [] };

/** The plan in short. */
export function planPreviewPart(day: PreviewedDay, f: Formatter): PlanPreviewPart {
  const { chosen } = day.plan;
  return {
    sentence: planSentence(day, slotStarts(day, f), true, f),
    risk:
      chosen.invited === 0
        ? null
        : byFormat(day, { stream: (of) => waitRisk(of, f), group: (of) => overflowRisk(of, f) }),
    figures: byFormat(day, { stream: (of) => planFigures(of, f), group: (of) => groupFigures(of, f) }),
    faults: [],
  };
}

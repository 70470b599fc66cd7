import type { ApplicationDetail } from '../../candidates/index.js';
import { REJECT_REASONS } from './reject-reasons.js';
import type { PanelPage } from './panel.page.js';

/** The page of one person for one vacancy: the panel with the way back to the list. */
export interface ApplicationPageObject {
  title: string;
  backHref: string;
  vacancyTitle: string;
  /** Where one's own last decision is taken back; null for those who may only look. */
  undoHref: string | null;
  /** Codes of the reasons for a rejection, in the order of their digits. */
  rejectReasons: string;
  panel: PanelPage;
}

/** The page. */
export function applicationPage({ id, vacancy }: ApplicationDetail, panel: PanelPage): ApplicationPageObject {
  return {
    title: panel.name,
    backHref: `/vacancies/${vacancy.id}/responses`,
    vacancyTitle: vacancy.title,
    undoHref: panel.actions && `/applications/${id}/undo`,
    rejectReasons: REJECT_REASONS.join(' '),
    panel,
  };
}

import type { InventedShare } from '../../candidates/index.js';
import { mayDo } from '../../organisations/index.js';
import type { Viewer } from '../../organisations/index.js';
import type { Formatter } from '../../platform/views/index.js';

/** That a page counts people whom the simulated boards invented, and where it is said how to begin without them. */
export interface InventedNote {
  text: string;
  link: { href: string; label: string } | null;
}

/** Pages whose figures are made of everybody who responded. */
const COUNTING = ['/', '/funnel', '/fairness', '/salaries'];
/** Pages on which an owner looks for a way to begin without them. */
const EXPLAINING = '/connections';
const ERASING = '/connections/trial';

/** Whether the page has anything to say of them to this reader. */
export function mentionsInvented(viewer: Viewer | null, path: string): viewer is Viewer {
  return viewer !== null && viewer.actor.role !== 'client' && (COUNTING.includes(path) || path === EXPLAINING);
}

/** @param share  null where the boards are real ones */
export function inventedNote(
  share: InventedShare | null,
  { actor }: Viewer,
  path: string,
  f: Formatter,
): InventedNote | null {
  if (share === null) return null;
  if (path === EXPLAINING) {
    // Twice would erase nothing: what is left to do is to name the real boards.
    if (share.invented === 0 && !share.isConnected) return { text: f.t('frame.invented.gone'), link: null };
    const erase = mayDo(actor, 'candidates.erase') ? { href: ERASING, label: f.t('frame.invented.erase') } : null;
    return { text: f.t('frame.invented.how'), link: erase };
  }
  if (share.invented === 0) return null;
  const { invented, all } = share;
  const figures = { count: invented, invented: f.number(invented), all: f.number(all) };
  const text = f.t(invented === all ? 'frame.invented.everybody' : 'frame.invented.share', figures);
  const link = mayDo(actor, 'connections.read') ? { href: EXPLAINING, label: f.t('frame.invented.link') } : null;
  return { text: path === '/funnel' ? `${text} ${f.t('frame.invented.prices')}` : text, link };
}

import { LEAST_OF_GROUP } from '../../funnel/index.js';
import type { AttributeSelection, GroupSelection, Selection, SelectionVerdict } from '../../funnel/index.js';
import type { Formatter } from '../../platform/views/index.js';
import type { EmptyPage } from '../frame/parts.js';
import type { Tone } from '../frame/wording.js';
import { cohortForm } from './cohort-form.js';
import type { CohortForm, CohortFormInput } from './cohort-form.js';
import { queryOf } from './funnel-query.js';

/** One group: how many of those decided upon were chosen, and how that stands to the most chosen one. */
interface GroupLine {
  group: string;
  chosen: string;
  waiting: string;
  rate: string;
  interval: string;
  ratio: string;
  ratioInterval: string;
  verdict: { text: string; tone: Tone };
}

/** Selection rates by group. */
export interface FairnessPage {
  title: string;
  backHref: string;
  about: string;
  form: CohortForm;
  fault: string | null;
  /** Instead of tables of nobody. */
  empty: EmptyPage | null;
  tables: { heading: string; id: string; unstated: string | null; lines: GroupLine[] }[];
  /** How many people all of it is about, and who of them is in no table. */
  everybody: string[];
  tooFewNote: string;
}

/** What the page is made from. */
export interface FairnessInput extends CohortFormInput {
  /** Null where the period is none. */
  readonly selection: Selection | null;
  readonly fault: string | null;
}

const TONES: Readonly<Record<SelectionVerdict, GroupLine['verdict']['tone']>> = {
  'most-chosen': 'quiet',
  less: 'bad',
  'perhaps-less': 'fair',
  alike: 'good',
  'too-few': 'quiet',
};

/** The page. */
export function fairnessPage(input: FairnessInput, f: Formatter): FairnessPage {
  const { selection, fault, cohort } = input;
  const { from, to } = cohort;
  return {
    title: f.t('fairness.title'),
    backHref: `/funnel?${queryOf(cohort)}`,
    about: fault === null ? f.t('funnel.about', { from: f.fullDate(from), to: f.fullDate(to) }) : '',
    form: cohortForm('/fairness', input, f),
    fault,
    empty:
      selection?.people === 0
        ? {
            title: f.t('funnel.emptyTitle'),
            advice: f.t('funnel.emptyAdvice'),
            action: f.t('funnel.emptyAction'),
            href: '/fairness?from=2000-01-01',
          }
        : null,
    tables: (selection?.attributes ?? []).map(({ attribute, groups, unstated }) => ({
      id: attribute,
      heading: f.t(`fairness.attributes.${attribute}`),
      unstated: unstatedWords(unstated, f),
      lines: groups.map((group) => groupLine(group, f)),
    })),
    everybody: selection ? everybodyWords(selection, f) : [],
    tooFewNote: f.t('fairness.tooFewNote', { count: LEAST_OF_GROUP }),
  };
}

function unstatedWords({ decided, waiting }: AttributeSelection['unstated'], f: Formatter): string | null {
  const count = decided + waiting;
  return count === 0
    ? null
    : f.t('fairness.unstated', { count, decided: f.number(decided), waiting: f.number(waiting) });
}

function everybodyWords({ people, withdrew, walkedIn }: Selection, f: Formatter): string[] {
  return [
    f.t('fairness.everybody', { count: people }),
    ...(withdrew > 0 ? [f.t('fairness.withdrew', { people: f.number(withdrew) })] : []),
    ...(walkedIn > 0 ? [f.t('fairness.walkedIn', { people: f.number(walkedIn) })] : []),
  ];
}

function groupLine(
  { group, chosen, decided, waiting, rate, low, high, ratio, verdict }: AttributeSelection['groups'][number],
  f: Formatter,
): GroupLine {
  return {
    group: f.t(`fairness.groups.${group}`),
    chosen: f.t('funnel.ofDecided', { k: f.number(chosen), n: f.number(decided) }),
    waiting: f.number(waiting),
    rate: rate === null ? '—' : f.percent(rate),
    interval: rate === null ? '—' : f.percentRange(low, high),
    ratio: ratio ? f.number(ratio.value, 2) : '—',
    ratioInterval: ratio ? ratioWords(ratio, f) : '—',
    verdict: { text: f.t(`fairness.verdicts.${verdict}`), tone: TONES[verdict] },
  };
}

function ratioWords({ from, to }: NonNullable<GroupSelection['ratio']>, f: Formatter): string {
  if (to === null) return f.t('fairness.above', { from: f.number(from, 2) });
  return f.t('learning.fromTo', { from: f.number(from, 2), to: f.number(to, 2) });
}

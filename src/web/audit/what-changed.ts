import { z } from 'zod';
import { STAGES_WITH_TERM } from '../../candidates/index.js';
import type { Formatter } from '../../platform/views/index.js';
import { localised } from '../frame/wording.js';

const label = z.object({ ru: z.string(), en: z.string(), uk: z.string(), kk: z.string() });
const CHANGES = ['named', 'renamed', 'added', 'removed', 'weight', 'must', 'wish', 'changed'] as const;

/** Of older entries that say nothing of it, and of what is written otherwise one day, there is nothing to read. */
const changesSchema = z.object({
  changes: z.array(
    z.object({
      ...{ label, change: z.enum(CHANGES), before: label.optional() },
      ...{ from: z.number().optional(), to: z.number().optional() },
    }),
  ),
});

const termsSchema = z.record(z.string(), z.number());

/** For how long data is kept since an entry, in the words of the reader; null where nothing has a term. */
export function termsKept(details: unknown, f: Formatter): string | null {
  const { data: months = {} } = termsSchema.safeParse(details);
  const terms = STAGES_WITH_TERM.filter((stage) => months[stage] !== undefined).map(
    (stage) => `${f.t(`stages.${stage}`)} (${f.t('panel.months', { count: months[stage] })})`,
  );
  return terms.length === 0 ? null : terms.join(', ');
}

/** Which criteria and lines of a profile an entry is about, in the words of the reader; null where it does not say. */
export function whatChanged(details: unknown, f: Formatter): string | null {
  const read = changesSchema.safeParse(details);
  if (!read.success || read.data.changes.length === 0) return null;
  return read.data.changes
    .map(({ label: name, change, before, from = 0, to = 0 }) =>
      f.t(`audit.changes.${change}`, {
        ...{ name: localised(name, f), before: before ? localised(before, f) : '' },
        ...{ from: f.number(from), to: f.number(to) },
      }),
    )
    .join('; ');
}

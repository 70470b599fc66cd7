import type { Formatter, MomentText } from '../../platform/views/index.js';
import type { Reconciliation, SubscriptionView } from '../../sourcing/index.js';

/** A fact about a connection: a moment, or a value in words. */
export interface ConnectionFact {
  name: string;
  value: string | null;
  moment: MomentText | null;
}

/** A moment, or "never" where there was none. */
export function momentFact(name: string, at: Date | null, f: Formatter): ConnectionFact {
  return { name: f.t(`connections.${name}`), value: at ? null : f.t('connections.never'), moment: at && f.moment(at) };
}

/** What the last walk through every list found that the looks of the day had missed. */
export function reconciledFacts(last: Reconciliation | undefined, f: Formatter): ConnectionFact[] {
  if (!last) return [];
  const found = f.t('connections.reconciledFound', {
    listed: f.number(last.listed),
    missed: f.number(last.missed),
    changed: f.number(last.changed),
  });
  const failed = last.failed + last.postingsLeft;
  const rest = failed > 0 ? ` ${f.t('connections.reconciledRest', { count: failed })}` : '';
  return [
    { name: f.t('connections.reconciledAt'), value: null, moment: f.moment(last.finishedAt) },
    { name: f.t('connections.reconciled'), value: `${found}${rest}`, moment: null },
  ];
}

/** How new responses come: told by the board, or found by looking. */
export function arrivalFacts(
  subscription: SubscriptionView | undefined,
  pollSeconds: number,
  f: Formatter,
): ConnectionFact[] {
  if (!subscription) return [];
  const { state, lastHintAt } = subscription;
  const minutes = Math.max(1, Math.round(pollSeconds / 60));
  const how = {
    name: f.t('connections.arrival'),
    value: f.t(`connections.arrivals.${state}`, { count: minutes }),
    moment: null,
  };
  const last = { name: f.t('connections.lastTold'), value: null, moment: lastHintAt && f.moment(lastHintAt) };
  return last.moment ? [how, last] : [how];
}

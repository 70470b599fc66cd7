import type { Formatter, MomentText } from '../../platform/views/index.js';

/** When a response came; where no board says so, when it was received here, in these words. */
export function responseTime(
  { respondedAt, respondedAtKnown }: { readonly respondedAt: Date; readonly respondedAtKnown: boolean },
  f: Formatter,
): MomentText {
  const at = f.moment(respondedAt);
  if (respondedAtKnown) return at;
  return {
    ...at,
    // Where both do not stand in one line, a number is not left without its unit.
    text: f.t('responses.received', { when: at.text.replaceAll(' ', '\u00a0') }),
    exact: f.t('responses.noDate', { when: at.exact }),
  };
}

/** Since when somebody waits; where no board says so, since then at least. */
export function waitingTime(since: Date, isKnown: boolean, f: Formatter): MomentText {
  const at = f.moment(since);
  return isKnown
    ? at
    : {
        ...at,
        text: f.t('responses.orEarlier', { when: at.text }),
        exact: f.t('responses.noDate', { when: at.exact }),
      };
}

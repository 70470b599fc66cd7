import { z } from 'zod';
import { goTo } from '../frame/answers.js';
import type { PageAnswer } from '../frame/answers.js';
import { backField, backPath } from '../frame/own-path.js';
import type { Refusals } from '../frame/refusals.service.js';
import type { Visit } from '../frame/visit.js';

/** Where all messages stand that did not leave. */
const FAILED_MAILS = '/failed-mails';

/** The page to come back to: the list, or the page on which the button stood. */
export const sendForm = z.object(backField);

/** Sends a message again and leads back with a word on it, or on why it was not. */
export function sentAgain(
  refusals: Refusals,
  visit: Visit,
  { back: given }: z.infer<typeof sendForm>,
  send: () => Promise<void>,
): Promise<PageAnswer> {
  const back = backPath(given) ?? FAILED_MAILS;
  return refusals.orElse(visit, back, async () => {
    await send();
    return goTo(back, { tone: 'good', text: visit.f.t('failedMails.sentAgain') });
  });
}

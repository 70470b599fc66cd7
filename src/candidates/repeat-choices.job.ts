import { defineTick } from '../platform/queue/index.js';
import { RepeatedChoices } from './repeated-choices.service.js';

/** After a new version of the product: by which of several records somebody is judged is chosen by its rule. */
export const repeatChoices = defineTick({
  name: 'candidates.repeat-choices',
  everySeconds: 600,
  service: RepeatedChoices,
  handle: (choices: RepeatedChoices) => choices.run(),
});

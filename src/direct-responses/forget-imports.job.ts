import { defineTick } from '../platform/queue/index.js';
import { OldImports } from './old-imports.service.js';

/** Forgets uploads that nobody started, and rejected rows that nobody corrected. */
export const forgetImports = defineTick({
  name: 'direct-responses.forget-imports',
  everySeconds: 3_600,
  service: OldImports,
  handle: (imports: OldImports) => imports.forget(),
});

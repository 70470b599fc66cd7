import { Global, Module } from '@nestjs/common';
import { PROJECT_ROOT } from '../config/index.js';
import { Views } from './views.js';

/** Templates and sentences of a process, whatever number of applications it opens. */
let ofProcess: Views | null = null;

/** Makes the views available everywhere: pages and, for their sentences and dates, mails. */
@Global()
@Module({
  providers: [{ provide: Views, useFactory: () => (ofProcess ??= Views.read(PROJECT_ROOT)) }],
  exports: [Views],
})
export class ViewsModule {}

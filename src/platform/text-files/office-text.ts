import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROJECT_ROOT } from '../config/index.js';
import { TextFileFault } from './text-files.errors.js';
import type { OfficeFile, OfficeText } from './office-text.worker.js';

/** Longer than any honest document takes on a slow machine. */
const MOST_MILLISECONDS = 20_000;
const MOST_PAGES = 200;
const MOST_MEGABYTES = 512;
/** The compiled reader: a thread runs files of the product as they were built. */
const READER = join(PROJECT_ROOT, 'dist/src/platform/text-files/office-text.worker.js');

/**
 * Reads a document of Word or a PDF in a thread of its own, which is ended when it takes too long or too much memory.
 *
 * @throws TextFileFault
 */
export function officeText(
  kind: OfficeFile['kind'],
  bytes: Uint8Array,
): Promise<Exclude<OfficeText, { failed: string }>> {
  return new Promise((resolve, reject) => {
    const file: OfficeFile = { kind, bytes: new Uint8Array(bytes), pagesMost: MOST_PAGES };
    const worker = new Worker(READER, {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      // Readers complain of fonts and the like there; it is nobody's business.
      stdout: true,
      stderr: true,
      env: {},
    });
    const late = setTimeout(() => end(new TextFileFault('too-long')), MOST_MILLISECONDS);
    const end = (outcome: OfficeText | Error): void => {
      clearTimeout(late);
      void worker.terminate();
      if (outcome instanceof Error) reject(outcome);
      else if ('failed' in outcome) reject(faultOf(outcome.failed));
      else resolve(outcome);
    };
    worker.once('message', (answer: OfficeText) => end(answer));
    worker.once('error', (error: Error & { code?: string }) =>
      end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new TextFileFault('too-large', `${MOST_MEGABYTES} MB unfolded`)
          : new TextFileFault('unreadable', error.message.slice(0, 200)),
      ),
    );
    worker.once('exit', () => end(new TextFileFault('unreadable')));
  });
}

function faultOf(failed: string): TextFileFault {
  if (failed === 'password') return new TextFileFault('protected');
  if (failed === 'pages') return new TextFileFault('too-large', `${MOST_PAGES} pages`);
  return new TextFileFault('unreadable', failed);
}

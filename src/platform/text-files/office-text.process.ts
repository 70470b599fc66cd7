import { readOfficeFile } from './read-office-file.js';
import type { OfficeFile, OfficeText } from './read-office-file.js';
import { TextFileFault } from './text-files.errors.js';

async function answerOf(file: OfficeFile): Promise<OfficeText> {
  try {
    return await readOfficeFile(file);
  } catch (error) {
    if (error instanceof TextFileFault) return { failed: error.detail };
    const { name = '', message = '' } = error as Partial<Error>;
    return { failed: /password|encrypt/iu.test(`${name} ${message}`) ? 'password' : message.slice(0, 200) };
  }
}

// Nobody waits for the answer any more.
process.once('disconnect', () => process.exit());
process.once('message', (file: OfficeFile) => {
  void answerOf(file).then((answer) => process.send?.(answer));
});

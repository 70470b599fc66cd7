import type { Command } from 'commander';
import { print } from './input.js';

const MORE = `
Reads .txt in any usual encoding, .html, .docx, .odt, .rtf and .pdf, told apart by their content. Whole web pages are welcome: menus, advertising and other
vacancies around the text are left out. A text of more than 200,000 characters is refused. Offsets of sentences are into the text that was read; --with-text adds it to the answer.
"terms" is what is asked of the time and the place of the work: nights, shifts, weekends, on-site, full-day. "refused" is what the law lets nobody ask.
`;

export function requirements(program: Command): void {
  program
    .command('requirements <file>')
    .description(
      'find what a vacancy, a job description or any text of a job asks for, with the sentence that asks (text in, JSON out)',
    )
    .option('--with-text', 'add the text that the offsets are into')
    .addHelpText('after', MORE)
    .action(async (file: string, options: { readonly withText?: true }) => {
      const { readJobTextOfPost } = await import('../job-texts/index.js');
      const { jobTextOf } = await import('./job-text-report.js');
      const { jobTextIn } = await import('./text-of-file.js');
      const text = await jobTextIn(file);
      print({ ...jobTextOf(readJobTextOfPost(text, null)), ...(options.withText ? { text } : {}) });
    });
}

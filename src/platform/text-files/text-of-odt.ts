import { Parser } from 'htmlparser2';
import { LinesOfPage } from './lines-of-page.js';
import { TextFileFault } from './text-files.errors.js';

/** What an OpenDocument text keeps beside its words: what was deleted, notes of reviewers, numbers of notes, what a picture is called. */
const DROPPED =
  /^(?:text:tracked-changes|office:annotation|text:note-citation|svg:(?:title|desc)|office:forms|draw:object)$/;
const DEEPEST_NESTING = 1_000;
const SPACES_MAX = 100;

/**
 * The words of an OpenDocument text as lines, as those of a document of Word. https://docs.oasis-open.org/office/OpenDocument/v1.3/
 *
 * @param content  its content.xml
 * @throws TextFileFault
 */
export function textOfOdt(content: string): string {
  const lines = new LinesOfPage();
  let [dropping, depth, body] = [0, 0, 0];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > DEEPEST_NESTING) throw new TextFileFault('unreadable', `nested ${DEEPEST_NESTING} levels deep`);
        if (DROPPED.test(name)) dropping += 1;
        if (name === 'office:body') body += 1;
        if (dropping > 0) return;
        if (name === 'text:list-item') lines.point();
        else if (name === 'table:table-row') lines.row();
        else if (/^table:(?:table|covered-table)-cell$/.test(name)) lines.cell();
        else if (/^(?:text:(?:p|h|line-break|note)|table:table)$/.test(name)) lines.end(/:(?:h|table)$/.test(name));
        else if (name === 'text:tab') lines.words('\t');
        else if (name === 'text:s')
          lines.words(' '.repeat(Math.min(SPACES_MAX, Number(attributes['text:c'] ?? 1) || 1)));
      },
      ontext: (words) => {
        if (dropping === 0 && body > 0) lines.words(words.replaceAll('\u00ad', ''));
      },
      onclosetag: (name) => {
        depth -= 1;
        if (DROPPED.test(name)) dropping -= 1;
        else if (dropping > 0) return;
        else if (name === 'table:table-row') lines.rowEnds();
        else if (name === 'text:p') lines.paragraphEnds();
        else if (/^(?:text:h|table:table)$/.test(name)) lines.end(true);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(content);
  return lines.text(false);
}

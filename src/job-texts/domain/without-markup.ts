import { isIn } from '../../kernel/sought.js';
/** Elements after which and before which a line ends. */
const BLOCKS =
  'p|div|br|hr|ul|ol|li|table|tbody|thead|tr|h[1-6]|section|article|header|footer|main|blockquote|dl|dt|dd';
const TAG = new RegExp(`<\\/?(?:${BLOCKS}|td|th|strong|em|b|i|u|span|font|a)(?:[\\s/][^<>]*)?>`, 'iu');
const SIGNS: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', quot: '"', amp: '&', laquo: '«', raquo: '»', mdash: '—', ndash: '–', bull: '•', lt: '<', gt: '>' },
  ...{ apos: "'", rsquo: "'", sbquo: ',', hellip: '…' },
};
const ENTITIES = `&(?:${Object.keys(SIGNS).join('|')}|#\\d{2,5});`;
const ENTITY = new RegExp(ENTITIES, 'iu');
/** What marks up, in one piece where tags stand side by side, with what it stands between. */
const EACH_PIECE = new RegExp(`(?:<\\/?[a-z][^<>]*>)+|${ENTITIES}`, 'giu');
const IN_A_PIECE = new RegExp(`<\\/?(?:(li)|(td|th)|(${BLOCKS}))(?=[\\s/>])`, 'giu');
/** Stands where a tag has stood that parts words; three blanks would part columns. */
const GAP = '\u2009';
/** Stands where a tag inside a word or before a sign has stood. */
const NOTHING = '\u200b';

/**
 * A text without the tags and the entities of a page whose source was pasted, each letter where it was: what marks up gives way to as many line ends,
 * marks of points and gaps · cost: linear.
 */
export function withoutMarkup(source: string): string {
  const text = withoutEmphasis(source);
  if (!isIn(TAG, text) && !isIn(ENTITY, text)) return text;
  return text.replace(EACH_PIECE, (piece: string, at: number) => {
    if (piece.startsWith('&')) return signOf(piece).padEnd(piece.length, NOTHING);
    const [point, cell, block] = whatEnds(piece);
    if (point) return '\n• '.padEnd(piece.length, GAP);
    if (block) return '\n'.padEnd(piece.length, GAP);
    if (cell) return '\t'.repeat(piece.length);
    const isInside = /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /\S/u.test(text[at + piece.length] ?? ' ');
    return (isInside ? NOTHING : GAP).repeat(piece.length);
  });
}

/** "A **General Manager**", "$30,000---$40,000": how a page of plain signs makes letters bold and writes a dash. */
const BOLD = /\*\*(?=[^\s*])([^*\n]{1,200}?)\*\*/gu;
const LONG_DASH = /(?<=[^\s-]|[^\s-] )---(?=[^\s-]| [^\s-])/gu;

function withoutEmphasis(text: string): string {
  if (!text.includes('**') && !text.includes('---')) return text;
  return text
    .replace(BOLD, (whole: string, inside: string, at: number) => {
      const edge = (beside: string | undefined) => (/[\p{L}\p{N}]/u.test(beside ?? '') ? NOTHING : GAP).repeat(2);
      return edge(text[at - 1]) + inside + edge(text[at + whole.length]);
    })
    .replace(LONG_DASH, `—${NOTHING}${NOTHING}`);
}

/** Words of such a text as they are shown. */
export function shown(words: string): string {
  return words.replaceAll(NOTHING, '').replace(/\u2009+/gu, ' ');
}

function signOf(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  return name.startsWith('#') ? String.fromCharCode(Number(name.slice(1))) : (SIGNS[name] ?? ' ');
}

/** Whether a point begins in the piece, a cell ends, or a line. */
function whatEnds(piece: string): readonly [point: boolean, cell: boolean, block: boolean] {
  let [point, cell, block] = [false, false, false];
  for (const [tag, isPoint, isCell, isBlock] of piece.matchAll(IN_A_PIECE)) {
    point ||= isPoint !== undefined && !tag.startsWith('</');
    cell ||= isCell !== undefined;
    block ||= isBlock !== undefined || isPoint !== undefined;
  }
  return [point, cell, block];
}

import { Parser } from 'htmlparser2';

/** What an advertisement may be marked up with beside paragraphs; everything else loses its tags and keeps its words. */
const INLINE = ['br', 'strong', 'em', 'b', 'i'];
const LISTS = ['ul', 'ol'];
/** A paragraph ends where one of these begins or ends. */
const BOUNDARIES =
  /^(p|div|section|article|header|footer|main|h[1-6]|table|tr|td|th|blockquote|pre|hr|address|dl|dt|dd|figure)$/;
/** Elements whose content is no text of the advertisement. */
const DROPPED = ['script', 'style', 'head', 'title', 'iframe', 'object', 'template', 'noscript', 'textarea', 'select'];

/** A text with it is marked up already. */
const TAG = /<\/?[a-z][^<>]*>/i;

/** A text with blank lines between paragraphs and dashes before points, as people type it. */
const POINT = /^\s*[-–—•*]\s+/u;

/**
 * The text of an advertisement as HTML that does nothing but mark up: the few elements that boards allow, without any attribute. A text
 * without tags becomes paragraphs and lists by its lines.
 */
export function safeDescription(text: string): string {
  const html = TAG.test(text) ? cleaned(text) : paragraphs(text);
  return html.replaceAll(/<p>\s*<\/p>/g, '').trim();
}

/** The words alone, for measuring and for previews in plain text. */
export function descriptionWords(html: string): string {
  const words: string[] = [];
  const parser = new Parser({ ontext: (part) => words.push(part), onclosetag: () => words.push(' ') });
  parser.end(html);
  return words.join('').replaceAll(/\s+/gu, ' ').trim();
}

/** The text as somebody would type it, where lines and points are all that it is marked up with; the markup itself where there is more of it. */
export function typedDescription(html: string): string {
  const lines = html
    .replaceAll(/<\/(?:p|ul)><p>|<\/ul><ul>/gu, '\n\n')
    .replaceAll(/<br>|<\/p><ul>|<\/li>(?=<li>)/gu, '\n')
    .replaceAll('<li>', '- ')
    .replaceAll(/<\/?(?:p|ul|li)>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return !TAG.test(lines) && safeDescription(lines) === html ? lines : html;
}

/** The words with a line for each paragraph and point of a list, as they are read. */
export function descriptionLines(html: string): string {
  return safeDescription(html)
    .split(/<\/?(?:p|ul|ol|li|br)>/u)
    .map(descriptionWords)
    .filter(Boolean)
    .join('\n');
}

function cleaned(html: string): string {
  const out = new Markup();
  let dropping = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (DROPPED.includes(name)) dropping += 1;
      if (dropping === 0) out.open(name);
    },
    ontext: (words) => {
      if (dropping === 0) out.words(words);
    },
    onclosetag: (name) => {
      if (DROPPED.includes(name)) dropping = Math.max(0, dropping - 1);
      else if (dropping === 0) out.close(name);
    },
  });
  parser.end(html);
  return out.end();
}

/** Writes well-formed markup: words stand in a paragraph or a point of a list, and what is open is closed with what it stands in. */
class Markup {
  private readonly out: string[] = [];
  private readonly stack: string[] = [];

  open(name: string): void {
    if (INLINE.includes(name)) {
      this.begin();
      this.out.push(`<${name}>`);
      if (name !== 'br') this.stack.push(name);
    } else if (LISTS.includes(name) || name === 'li') {
      this.closeUntil((open) => LISTS.includes(open));
      // A point without a list around it would be none.
      if (name === 'li' && this.stack.length === 0) this.push('ul');
      if (name !== 'li' && this.stack.length > 0) this.push('li');
      this.push(name);
    } else if (BOUNDARIES.test(name)) this.boundary();
  }

  words(words: string): void {
    if (words.trim() !== '') this.begin();
    if (words.trim() !== '' || this.stack.length > 0) this.out.push(escaped(words));
  }

  close(name: string): void {
    if (name === 'br') return;
    if (INLINE.includes(name) || LISTS.includes(name) || name === 'li') {
      const at = this.stack.lastIndexOf(name);
      if (at === -1 || (INLINE.includes(name) && at < this.stack.findLastIndex((open) => !INLINE.includes(open))))
        return;
      while (this.stack.length > at) this.pop();
    } else if (BOUNDARIES.test(name)) this.boundary();
  }

  end(): string {
    while (this.stack.length > 0) this.pop();
    return this.out.join('');
  }

  private boundary(): void {
    this.closeUntil((open) => open === 'li' || LISTS.includes(open));
  }

  private begin(): void {
    const around = this.stack.findLast((open) => !INLINE.includes(open));
    if (around === undefined) this.push('p');
    else if (LISTS.includes(around)) this.push('li');
  }

  private closeUntil(stays: (open: string) => boolean): void {
    while (this.stack.length > 0 && !stays(this.stack.at(-1) ?? '')) this.pop();
  }

  private push(name: string): void {
    this.out.push(`<${name}>`);
    this.stack.push(name);
  }

  private pop(): void {
    this.out.push(`</${this.stack.pop() ?? ''}>`);
  }
}

function paragraphs(text: string): string {
  const blocks = text.replaceAll('\r\n', '\n').split(/\n\s*\n/u);
  return blocks.map(block).join('');
}

function block(lines: string): string {
  const out: string[] = [];
  let open: 'p' | 'ul' | null = null;
  for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
    const kind = POINT.test(line) ? 'ul' : 'p';
    if (kind !== open) {
      if (open !== null) out.push(`</${open}>`);
      out.push(`<${kind}>`);
      open = kind;
    } else if (kind === 'p') out.push('<br>');
    out.push(kind === 'ul' ? `<li>${escaped(line.replace(POINT, '').trim())}</li>` : escaped(line.trim()));
  }
  if (open !== null) out.push(`</${open}>`);
  return out.join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const SIGNS = /<\/?[a-z]|\]\(|\*\*/iu;
const MARKS =
  /<\/?(?:h[1-6]|p|br|hr|div|span|ul|ol|li|b|i|em|strong|a|img|table|tr|td|th|tbody|thead|section)(?:\s[^<>\n]{0,300})?\/?>|(?<=\])\([^()\s]{1,400}\)/giu;
/** «English: **B1**»: what is set off behind a name belongs to it. */
const STRONG_BEHIND = /(?<=\p{L}\s?[:—–-]\s?)\*\*[^*\n]{1,60}\*\*/gu;

/** Tags of pages, addresses behind the words of links and stars around values, left blank: they divide what belongs together. */
export function withoutMarkup(text: string): string {
  if (!SIGNS.test(text)) return text;
  return text
    .replace(MARKS, (mark) => ' '.repeat(mark.length))
    .replace(STRONG_BEHIND, (value) => value.replaceAll('*', ' '));
}

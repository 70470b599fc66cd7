/** One line of a gold label: what a careful reader takes from the text, and words that stand in its sentence. */
export interface GoldLine {
  readonly must: boolean;
  readonly kind: string;
  /** The rest of the line before the bar, route apart. */
  readonly value: string;
  readonly route: { readonly group: string; readonly option: string } | null;
  readonly quote: string;
}

export interface GoldJobText {
  readonly id: string;
  readonly text: string;
  readonly requirements: readonly GoldLine[];
  readonly refused: readonly { readonly ground: string; readonly quote: string }[];
  readonly salary: { readonly value: string; readonly quote: string } | null;
  /** How many; null where the label does not say. */
  readonly duties: number | null;
  readonly conditions: number | null;
}

const REQUIREMENT = /^(must|wish) ([a-z-]+) ?(.*)$/u;
const ROUTE = /\{(\w+?)([a-z])\}$/u;

/**
 * A text with its labels, one a line:
 * `must experience 36: words {1a} | words of its sentence` · `refuse ground | words` · `salary from-to CURRENCY net|gross|- period | words` ·
 * `duties N` · `conditions N`.
 *
 * What was agreed before labelling: one line for each thing that can be judged alone; commas divide, "и" divides only names of programs;
 * kinds of work joined by "or" are ways to the same thing;
 * a wish is what the text calls one; the number of a clause is no part of its sentence; months of `experience 1` are "some", `0` "none needed".
 */
export function goldText(id: string, text: string, labels: string): GoldJobText {
  const requirements: GoldLine[] = [];
  const refused: { ground: string; quote: string }[] = [];
  let salary: GoldJobText['salary'] = null;
  const counts: Record<string, number> = {};
  for (const line of labels.split('\n').filter((one) => one.trim() !== '')) {
    const [what = '', quote = ''] = line.split(' | ');
    if (quote !== '' && !text.includes(quote)) throw new Error(`${id}: no such words in the text: ${quote}`);
    const [word = '', rest = ''] = [what.split(' ')[0], what.slice(what.indexOf(' ') + 1)];
    const requirement = REQUIREMENT.exec(what);
    if (requirement) requirements.push(goldLine(requirement, quote));
    else if (word === 'refuse') refused.push({ ground: rest, quote });
    else if (word === 'salary') salary = { value: rest, quote };
    else if (word === 'duties' || word === 'conditions') counts[word] = Number(rest);
    else throw new Error(`${id}: no label: ${line}`);
  }
  return {
    ...{ id, text, requirements, refused, salary },
    duties: counts['duties'] ?? null,
    conditions: counts['conditions'] ?? null,
  };
}

function goldLine([, must, kind = '', rest = '']: RegExpExecArray, quote: string): GoldLine {
  const route = ROUTE.exec(rest);
  return {
    must: must === 'must',
    kind,
    value: rest.replace(ROUTE, '').trim(),
    route: route ? { group: route[1] ?? '', option: route[2] ?? '' } : null,
    quote,
  };
}

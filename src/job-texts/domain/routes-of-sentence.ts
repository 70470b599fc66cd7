import { OR_WORDS } from './alternatives.js';
import type { Draft, Span } from './draft.js';
import { placesOf } from './draft.js';

const OPENS_ANEW = /,\s*$/u;
const ONLY_AND = /^\s*(?:и|та|й|і|және|мен|and|\+)\s*$/u;
/** «… or a related discipline,» belongs to the subject of a school. */
const OF_ITS_KIND = new RegExp(
  `,? (?:${OR_WORDS}) (?:an? |any |other )*(?:related|similar|equivalent|relevant|смежн|аналогичн|суміжн|аналогічн|ұқсас)\\p{L}*(?: \\p{L}+)?|,\\s*$`,
  'gu',
);
/** Words that say nothing between a demand and the "or" beside it. */
const WORDS_BETWEEN_MAX = 2;
/** What a school teaches may stand there. */
const SUBJECT_WORDS_MAX = 4;
const CONNECTOR = new RegExp(`\\s(?:(?:${OR_WORDS})(?: же?| ж| else)?|в крайнем случае|в крайньому разі)\\s`, 'gu');

/**
 * Alternatives: «высшее образование или среднее специальное и стаж от 3 лет» are two options of one group. What stands apart by a comma
 * before the first or after the last is demanded with either.
 */
export function routesOf(
  norm: string,
  drafts: readonly Draft[],
  abilities: readonly Draft[],
): ReadonlyMap<Draft, { readonly group: number; readonly option: number }> {
  const routes = new Map<Draft, { group: number; option: number }>();
  const connectors = placesOf(CONNECTOR, norm);
  const education = drafts.filter(isSchooling).sort((a, b) => a.from - b.from);
  if (connectors.length === 0 && education.length < 2) return routes;
  let group = 0;
  const dividing = connectors.filter(
    (connector, place) =>
      (education.some((one) => one.from < connector.from && one.to >= (connectors[place - 1]?.to ?? 0) - 1) &&
        education.some(
          (one) => one.from >= connector.from && one.from < (connectors[place + 1]?.from ?? norm.length),
        )) ||
      dividesFromYears(norm, connector, drafts),
  );
  if (dividing.length > 0) {
    const formalDrafts = drafts.filter(({ demand }) =>
      ['education', 'training', 'experience', 'category'].includes(demand.kind),
    );
    for (const draft of formalDrafts) {
      const middle = placeOf(draft);
      if (isShared(norm, draft, education, formalDrafts, dividing)) continue;
      routes.set(draft, { group, option: dividing.filter(({ from }) => from < middle).length });
    }
    group++;
  }
  // Nobody needs two levels: «среднее, среднее специальное, высшее».
  const levels = education.filter(({ demand }) => demand.kind === 'education');
  const names = new Set(levels.map(({ demand }) => (demand.kind === 'education' ? demand.value.level : '')));
  if (names.size > 1 && levels.every((one) => !routes.has(one) && !one.ways)) {
    for (const [option, one] of levels.entries()) routes.set(one, { group, option });
    group++;
  }
  for (const kind of ['category', 'language', 'experience'] as const) {
    const same = drafts.filter(({ demand }) => demand.kind === kind).sort((a, b) => placeOf(a) - placeOf(b));
    for (let place = 1; place < same.length; place++) {
      const [before, after] = [same[place - 1], same[place]];
      if (!connectors.some(({ from, to }) => from >= placeOf(before) && to <= placeOf(after) + 1)) continue;
      if (routes.has(after)) continue;
      const known = routes.get(before);
      const first = known ?? { group: group++, option: 0 };
      routes.set(before, first);
      routes.set(after, { group: first.group, option: first.option + 1 });
    }
  }
  for (const connector of connectors) {
    const [before, after] = besideOf(norm, connector, [...drafts, ...abilities]);
    if (!before || !after || routes.has(before) || routes.has(after) || before.ways || after.ways) continue;
    // «Свой автомобиль и права, либо велосипед»: after a comma the "or" divides from all that an "and" has joined.
    for (const one of OPENS_ANEW.test(norm.slice(0, connector.from + 1))
      ? joinedWith(norm, before, [...drafts, ...abilities])
      : [before])
      routes.set(one, { group, option: 0 });
    routes.set(after, { group: group++, option: 1 });
  }
  return routes;
}

/** The demands that an "and" joins with one after them. */
function joinedWith(norm: string, last: Draft, all: readonly Draft[]): Draft[] {
  const before = all.find((one) => one !== last && ONLY_AND.test(norm.slice(one.to, last.from)));
  return before ? [...joinedWith(norm, before, all), last] : [last];
}

/** What stands right before and right after an "or", whatever its kind: «стаж от двух лет или диплом с отличием». */
function besideOf(norm: string, { from, to }: Span, drafts: readonly Draft[]): readonly [Draft | null, Draft | null] {
  const isNear = (between: string, most = WORDS_BETWEEN_MAX) =>
    between.trim().split(/\s+/u).length <= most && !/[,;]/u.test(between);
  const before = drafts.filter((one) => placeOf(one) < from - 1 && one.to <= to).sort((a, b) => b.to - a.to)[0];
  // A part that opens with the "or" begins before it.
  const after = drafts
    .filter((one) => placeOf(one) >= from - 1 && one.to > to)
    .sort((a, b) => placeOf(a) - placeOf(b))[0];
  const areBeside =
    before &&
    after &&
    isNear(
      norm.slice(Math.min(before.to, from), from).replace(OPENS_ANEW, ''),
      isSchooling(before) ? SUBJECT_WORDS_MAX : WORDS_BETWEEN_MAX,
    ) &&
    isNear(norm.slice(to, Math.max(to, after.from >= from - 1 ? after.from : placeOf(after))));
  return areBeside ? [before, after] : [null, null];
}

function isSchooling({ demand }: Draft): boolean {
  return demand.kind === 'education' || demand.kind === 'training';
}

/** «Высшее образование или опыт от 3 лет», «опыт либо училище»: a school on one side, years on the other, nothing between. */
function dividesFromYears(norm: string, { from, to }: Span, drafts: readonly Draft[]): boolean {
  const formal = drafts.filter((one) => isSchooling(one) || one.demand.kind === 'experience');
  const before = formal.filter((one) => placeOf(one) < from).sort((a, b) => placeOf(b) - placeOf(a))[0];
  const after = formal
    .filter((one) => placeOf(one) >= from - 1 && one.to > to)
    .sort((a, b) => placeOf(a) - placeOf(b))[0];
  if (!before || !after || isSchooling(before) === isSchooling(after)) return false;
  const first = norm
    .slice(isSchooling(before) ? before.to : placeOf(before), from)
    .replace(OF_ITS_KIND, '')
    .replace(/^[^()]*\)/u, '');
  const between = `${first} ${norm.slice(to, placeOf(after))}`;
  return !/[,;()]|\s(?:и|та|і|и|and|with|plus|және)\s/u.test(between);
}

/** A draft of experience spans its whole part of the sentence: it belongs where its number or its word stands. */
function placeOf({ at, from }: Draft): number {
  return at ?? from;
}

function isShared(
  norm: string,
  draft: Draft,
  education: readonly Draft[],
  drafts: readonly Draft[],
  dividing: readonly Span[],
): boolean {
  if (isSchooling(draft)) return false;
  const at = placeOf(draft);
  const first = education[0];
  const last = education.at(-1);
  if (first && at < first.from) return /[,;]/u.test(norm.slice(at, first.from));
  if (!last || at < last.to) return false;
  const hasOther = drafts.some(
    (other) => other.demand.kind === 'experience' && placeOf(other) < (dividing.at(-1)?.from ?? 0),
  );
  // «…, или опыт»: the comma belongs to the "or".
  if (dividing.some(({ from, to }) => from >= last.to && to <= at + 1)) return false;
  return (
    !hasOther &&
    /[,;]/u.test(norm.slice(last.to, at)) &&
    !/(?:при|со|с|и|та|және|with|and) (?:\p{L}+ )?$/u.test(norm.slice(last.to, at))
  );
}

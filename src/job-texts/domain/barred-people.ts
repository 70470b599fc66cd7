import { foundIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { RequirementDemand } from '../../vacancies/domain/requirement.js';
import type { PlacedSentence } from './sections.js';

/** «К работе не допускаются лица, …» */
const BARRED = ofOurLetters(
  /^(?!.*(?<!\p{L})(?:без|не прошедш\p{L}+|не пройш\p{L}+)(?!\p{L}))[^:;]{0,90}?(?<!\p{L})(не (?:допуска[ею]тся|допуска[єю]ться)(?: (?:к|до) \p{L}+(?: \p{L}+)?)?,? (?:лица|граждане|особи),? )(?=\p{L})/u,
);
/** What each of them has done or is: «…, а также имеющие судимость», «…, признанные недееспособными». */
const NEXT = ofOurLetters(
  /, (?:(?:а также|и|или|либо|а також|та|або) )?(?=(?:имеющ|лиш[её]нн|признанн|страдающ|подверга|являющ|маю[тч]|позбавлен|визнан|хворі)\p{L}*)/gu,
);

interface Barred {
  readonly demand: RequirementDemand;
  readonly must: true;
  readonly route: null;
  readonly sentence: PlacedSentence;
}

/** Whom a job description bars from its post, each as it says it: what nobody may be is not to be read as what somebody must be. */
export function barredPeople(sentence: PlacedSentence): Barred[] | null {
  const { norm, plain } = sentence;
  const match = foundIn(BARRED, norm);
  const lead = match?.[1];
  if (!match || lead === undefined) return null;
  const from = match.index + match[0].length;
  const ends = [...norm.slice(from).matchAll(NEXT)].map(({ index, 0: joint }) => [
    from + index,
    from + index + joint.length,
  ]);
  return [[from, from], ...ends].map(([, start], place): Barred => {
    const words = `${lead}${plain.slice(start, ends[place]?.[0]).replace(/[\s.]+$/u, '')}`;
    return { demand: { kind: 'skill', value: { anyOf: [], words } }, must: true, route: null, sentence };
  });
}

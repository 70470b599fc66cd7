import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { PlacedDemand } from './demands-of-sentence.js';
import type { PlacedSentence } from './sections.js';

/** «Опыт работы с одним из следующих инструментов:», "at least one of:", «келесі талаптардың біріне сай:»: of the points below any will do. */
const ONE_OF_THESE = ofOurLetters(
  /(?<!\p{L})(?:(?:хотя бы |как минимум )?(?:один|одна|одно|одну|одним|одной|одному|одного) (?:или несколько |или нескольк\p{L}+ )?из|люб(?:ой|ая|ое|ую|ым|ому) из|(?:хоча б |щонайменше )?(?:один|одна|одне|одну|одним|однією|одному|одній|однієї) (?:або (?:кілька|кількома) )?(?:з|із)|будь-як\p{L}{2,3} (?:з|із)|(?:any |either )?(?:one )?(?:or more )?of(?<=(?:one|more|any|either) of)|(?:талап|шарт|критерий|дағды|құрал|мамандық)\p{L}* (?:кемінде )?бір(?:іне|інде|ін|і))(?!\p{L})[^:]*:$/u,
);

/** Points below a sentence that asks for one of them are ways: those of one point hold together. */
export function withListsOfWays(
  sentences: readonly PlacedSentence[],
  demands: readonly PlacedDemand[],
): readonly PlacedDemand[] {
  const ways = new Map<PlacedSentence, { readonly over: string; readonly option: number }>();
  for (const [place, { norm, start, line }] of sentences.entries()) {
    if (line.isPoint || !ONE_OF_THESE.test(norm)) continue;
    const first = sentences[place + 1]?.line;
    for (const point of sentences.slice(place + 1)) {
      if (!point.line.isPoint || point.line.mark !== first?.mark || (point.line.afterBlank && point.line !== first))
        break;
      ways.set(point, { over: `list ${start}`, option: point.line.index - first.index });
    }
  }
  if (ways.size === 0) return demands;
  return demands.map((one) => {
    const way = ways.get(one.sentence);
    return way && one.route === null ? { ...one, route: { group: 0, ...way } } : one;
  });
}

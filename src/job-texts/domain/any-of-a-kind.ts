import { foundIn } from '../../kernel/sought.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import type { Draft, Span } from './draft.js';

/** "Any property management system: Opera, Fidelio, Mews", «любая CRM: …»: what is listed after the kind of thing is one way each. */
const ANY_OF_A_KIND = ofOurLetters(
  /(?<!\p{L})(?:(?:any|one|either) of(?: the following)?:\s|(?:any|one of (?:the|these)|люб(?:ой|ая|ое|ую|ым)|одн(?:а|у|ой|ою|им|ого|ому|ин|ін|ієї|ією) (?:из|з|із)|будь-як\p{L}{1,3}|кез келген)\s[^,;:.()]{2,60}:\s)/u,
);
/** «Второй иностранный язык: немецкий, французский», "another foreign language (German, French)": nobody asks for all of them. */
const ANOTHER_LANGUAGE = ofOurLetters(
  /(?<!\p{L})(?:second|third|another|any|one|other|втор\p{L}{2,3}|трет\p{L}{2,3}|друг\p{L}{2,3}|ещ[её] один|люб\p{L}{2,3}|одн\p{L}{2,3}|друг\p{L}{1,2}|інш\p{L}{1,2}|будь-як\p{L}{1,2}|екінші|тағы бір|кез келген)\s[^,;:.()]{0,20}(?:foreign|european|иностранн|европейск|іноземн|європейськ|шет)[^,;:.()]{0,25}[:(–—]/u,
);
/** Name of such ways. */
const ANY = 'any of a kind';
const END_OF_LIST = /[.;)]|$/u;
/** A list that demands them all after all. */
const ALL_OF_THEM = /\s(?:и|та|й|і|және|and|as well as|а также)\s/u;

const ONE_OF = ofOurLetters(
  /(?<!\p{L})(?:хотя бы один|хотя бы одн|хоча б одн|бодай одн|люб(?:ой|ая|ое|ую|ым) из|один из|одн(?:а|у|ой|им) (?:из|з|із)|будь-як\p{L}{2} (?:з|із)|at least one|(?:any|one|either) of)(?!\p{L}{3})/u,
);
/** «Хотя бы одна BI-система: Power BI, Tableau либо DataLens», "any of Outreach, Salesloft or Apollo": the "or" before the last is said of all. */
export function asOneOfMany(norm: string, drafts: readonly Draft[]): Draft[] {
  const opening = foundIn(ONE_OF, norm);
  const last = drafts.findLast(({ ways }) => ways !== null && ways !== undefined);
  // A way whose others another reader has understood is none among abilities.
  if (last && drafts.filter(({ ways }) => ways === last.ways).length === 1)
    return drafts.map((draft) => (draft === last ? { ...draft, ways: null } : draft));
  if (!opening || !last) return [...drafts];
  const isOne = ({ from, to }: Draft) =>
    from >= opening.index && to <= last.to && !/[.;]/u.test(norm.slice(opening.index, from));
  return drafts.map((draft) => (isOne(draft) ? { ...draft, ways: last.ways } : draft));
}

function listAfter(norm: string, kind: RegExp): Span | null {
  const opening = kind.exec(norm);
  if (opening === null) return null;
  const from = opening.index + opening[0].length;
  return { from, to: from + norm.slice(from).search(END_OF_LIST) };
}

/** Abilities of which any one will do, each by its own name alone. */
export function anyOfAKind(norm: string, drafts: readonly Draft[]): Draft[] {
  const list = listAfter(norm, ANY_OF_A_KIND);
  if (list === null) return [...drafts];
  const isListed = ({ to, ways }: Draft) => to > list.from && to <= list.to + 1 && (ways ?? null) === null;
  if (drafts.filter(isListed).length < 2) return [...drafts];
  return drafts.map((draft) => (isListed(draft) ? { ...draft, ways: ANY } : draft));
}

/** What is asked for in words begins with the kind of thing where it is the first of the list, and ends with dots where it is the last. */
export function withoutKind(draft: Draft): Draft {
  const { demand } = draft;
  if (draft.ways !== ANY || !('words' in demand.value) || demand.value.words === undefined) return draft;
  const words = demand.value.words.replace(/^[^:]*:\s*/u, '').replace(/[\s.…]+$/u, '');
  return { ...draft, demand: { ...demand, value: { ...demand.value, words } } as typeof demand };
}

/** Languages of which any one will do. */
export function anyLanguage(norm: string, drafts: readonly Draft[]): Draft[] {
  const list = listAfter(norm, ANOTHER_LANGUAGE);
  if (list === null || ALL_OF_THEM.test(norm.slice(list.from, list.to))) return [...drafts];
  const isListed = ({ at, from }: Draft) => (at ?? from) >= list.from && (at ?? from) < list.to;
  if (drafts.filter(isListed).length < 2) return [...drafts];
  return drafts.map((draft) => (isListed(draft) ? { ...draft, ways: 'any language' } : draft));
}

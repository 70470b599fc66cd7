import type { CompetenceId } from '../../vacancies/domain/competences.table.js';
import { COMPETENCES } from '../../vacancies/domain/competences.table.js';
import { ofOurLetters } from '../../vacancies/domain/spans.js';
import { tellingStems } from '../../vacancies/domain/telling-words.js';
import type { Draft, Span } from './draft.js';
import { overlaps } from './draft.js';

/** A known ability stands for a part of a sentence if so much of it speaks of it. */
const KNOWN_SHARE = 0.5;
const NAMED_ITSELF =
  /(?<!\p{L})(?:пк(?!\p{L})|комп|pc(?!\p{L})|computer|office|офис|офіс|word(?!\p{L})|ворд|outlook(?!\p{L})|power ?point(?!\p{L}))/u;
/** «Вести записи в CRM-системе», "work with tables in Excel": what everybody does with the program says nothing beside its name. */
const DONE_WITH_IT = ofOurLetters(
  /(?<!\p{L})(?:необхідн\p{L}{1,2} вміння )?(?:(?:вести|ведени[ея]|ведення) (?:запис\p{L}*|клиент\p{L}* баз\p{L}*|баз\p{L}* клиент\p{L}*) (?:в|у)|keep(?:ing)? records in|жазбалар\p{L}* жүргізу\p{L}*(?: дағдысы)?|(?:работ\p{L}*|прац\p{L}*|work(?:ing)?) (?:с|з|із|with) (?:таблиц\p{L}*|tables|spreadsheets) (?:в|у|in)|кестелер\p{L}* жұмыс істеу(?: дағдысы)?)(?!\p{L})/u,
);

/** Abilities of the dictionary that a part of a sentence names, if it speaks of little else. */
export function knownDrafts(
  norm: string,
  part: Span,
  known: readonly (Span & { readonly id: CompetenceId })[],
  ways: string | null,
): Draft[] {
  const abilities = known.filter(({ id }) => COMPETENCES[id].kind !== 'duty');
  if (abilities.length === 0) return [];
  const all = tellingStems(norm.slice(part.from, part.to).replace(DONE_WITH_IT, ' ')).length;
  const covered = tellingStems(abilities.map(({ from, to }) => norm.slice(from, to)).join(' ')).length;
  if (all > 0 && covered / all < KNOWN_SHARE) return [];
  const ids = new Set(abilities.map(({ id }) => id));
  // «ПК (Excel)» names both; "Excel" alone is a program that somebody knows who knows computers.
  const implied = new Set(
    [...ids].flatMap((id) => {
      const general = (COMPETENCES[id] as { implies?: readonly string[] }).implies ?? [];
      const own = abilities.filter((one) => one.id === id);
      return general.filter((other) =>
        abilities.every(
          (one) =>
            one.id !== other ||
            own.some((place) => overlaps(place, one)) ||
            !NAMED_ITSELF.test(norm.slice(one.from, one.to)),
        ),
      );
    }),
  );
  // "Written communication skills" is one thing, though two entries share its words: the one that begins it stands.
  const isTold = (id: CompetenceId) =>
    abilities
      .filter((one) => one.id === id)
      .every((one) => abilities.some((other) => other.id !== id && other.from < one.from && overlaps(other, one)));
  return [...ids]
    .filter((id) => !implied.has(id) && !isTold(id))
    .map((id) => {
      const kind = COMPETENCES[id].kind === 'quality' ? 'quality' : 'skill';
      const named = abilities.filter((one) => one.id === id);
      return {
        demand: { kind, value: { anyOf: [id] } },
        from: part.from,
        to: part.to,
        ...inBrackets(norm, part, named),
        ways,
      };
    });
}

/** «ПК (Excel, 1С – желательно)»: what the brackets say is said of what is named in them alone. */
function inBrackets(norm: string, { from }: Span, named: readonly Span[]): { readonly at?: number } {
  const [first] = named;
  const isInside = named.every((one) => /\([^)]*$/u.test(norm.slice(from, one.from)));
  return first && isInside ? { at: first.from } : {};
}

import type { Chance } from './chance.js';
import type { SimulatedPerson } from './person.js';

/** Letters of four alphabets in Latin ones, as `letter=letters`. */
const LATIN = new Map(
  (
    'а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sch ы=y э=e ' +
    'ю=yu я=ya і=i ї=yi є=ye ґ=g ә=a ғ=g қ=q ң=n ө=o ұ=u ү=u һ=h'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** Reserved for tests by RFC 2606: nobody can receive this mail by accident. */
const MAIL_DOMAINS = ['mail.test', 'pochta.test', 'inbox.test', 'post.test'] as const;

/** A multiplier without a common divisor with 10^6: different people get different numbers. */
const NUMBER_STEP = 700_001;

/**
 * Telephone and e-mail of a person. Every person below a million has a number and an address of their own; most have
 * both, a few only one.
 */
export function inventContacts(
  chance: Chance,
  number: number,
  identity: Pick<SimulatedPerson, 'firstName' | 'lastName'>,
  countryId: string,
): Pick<SimulatedPerson, 'phone' | 'email'> {
  const missing = chance.weighted([
    [93, 'none'],
    [4, 'email'],
    [3, 'phone'],
  ] as const);
  const separator = chance.pick(['.', '_', '-', '']);
  const name = `${latin(identity.firstName).slice(0, 12) || 'me'}${separator}${latin(identity.lastName)}`;
  return {
    phone: missing === 'phone' ? null : phoneNumber(number, countryId),
    email: missing === 'email' ? null : `${name}${number}@${chance.pick(MAIL_DOMAINS)}`,
  };
}

/** `+7 999 0xx-xx-xx` for Russia, an operator's code of the country elsewhere, without separators. */
function phoneNumber(number: number, countryId: string): string {
  const tail = String((number * NUMBER_STEP) % 1_000_000).padStart(6, '0');
  if (countryId === '40') return `+77000${tail}`;
  if (countryId === '5') return `+380990${tail}`;
  if (countryId === '16') return `+375290${tail}`;
  if (countryId === '48') return `+996700${tail}`;
  return `+79990${tail}`;
}

function latin(text: string): string {
  return [...text.toLowerCase()]
    .map((letter) => LATIN.get(letter) ?? letter)
    .join('')
    .replace(/[^a-z]/g, '');
}

/** The same number as people really type it: eight in front, spaces, brackets, nothing. */
export function phoneAsTyped(phone: string, style: number): string {
  const match = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone);
  if (match === null) return phone;
  const [, code = '', first = '', second = '', third = ''] = match;
  const forms = [
    `+7 (${code}) ${first}-${second}-${third}`,
    `8${code}${first}${second}${third}`,
    `8 (${code}) ${first} ${second} ${third}`,
    `7${code}${first}${second}${third}`,
    `+7-${code}-${first}-${second}-${third}`,
    `8-${code}-${first}${second}${third}`,
  ];
  return forms[style % forms.length] ?? phone;
}

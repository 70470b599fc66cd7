/** Letters of four alphabets by their sound, roughly; signs without a sound are left out. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', я: 'a', б: 'b', в: 'v', w: 'v', г: 'g', ғ: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'e', є: 'e', э: 'e' },
  ...{
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'i',
    і: 'i',
    ї: 'i',
    ы: 'i',
    y: 'i',
    j: 'i',
    к: 'k',
    қ: 'k',
    q: 'k',
    л: 'l',
    м: 'm',
  },
  ...{ н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ў: 'u', ю: 'u', ф: 'f' },
  ...{ х: 'h', һ: 'h', ц: 'c', ч: 'ch', ш: 'sh', щ: 'sh', x: 'ks' },
};
/** What one alphabet writes with two letters and another with one, in this order. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/gu, 'sh'],
  [/kh/gu, 'h'],
  [/t[sz]|cz/gu, 'c'],
  [/ph/gu, 'f'],
  [/(.)\1+/gu, '$1'],
  [/i([aeu])/gu, '$1'],
  [/io/gu, 'e'],
  [/(.)\1+/gu, '$1'],
];

/**
 * A name by its sound, the same for the usual spellings in Cyrillic and Latin letters: «Йошкар-Ола», "Yoshkar Ola" and «йошкарола»;
 * "Ekaterinburg" and "Yekaterinburg". Different names may fall together; a name never falls apart from itself.
 */
export function foldedName(name: string): string {
  let folded = '';
  for (const letter of name.toLowerCase().normalize('NFC')) {
    if (/[a-z]/u.test(letter) && !(letter in SOUNDS)) folded += letter;
    else folded += SOUNDS[letter] ?? '';
  }
  return DIGRAPHS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), folded);
}

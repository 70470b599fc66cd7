/** «Обов"язково», «п*ять»: what is typed instead of an apostrophe. */
const INSTEAD_OF_APOSTROPHE = /["*”](?<=[бпвмфркзджтнс].)(?=[яюєї])/gu;

/** Lower case, ё as е, one apostrophe; as long as what was given. */
export function normOf(plain: string): string {
  const lower = plain.toLowerCase();
  return (lower.length === plain.length ? lower : [...plain].map(lowerOfSameLength).join(''))
    .replaceAll('ё', 'е')
    .replace(/[’ʼ‘`´]/gu, "'")
    .replace(INSTEAD_OF_APOSTROPHE, "'");
}

function lowerOfSameLength(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** Rows of keys as hands run over them, Latin and Cyrillic; and column by column. */
const KEY_ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  '1qaz2wsx3edc4rfv',
  '1q2w3e4r5t6y7u8i9o0p',
];

/** Words that are tried first, with any digits and signs around them. */
const FIRST_TRIED = [
  'password',
  'passw0rd',
  'пароль',
  'parol',
  'qwerty',
  'йцукен',
  'admin',
  'administrator',
  'welcome',
  'letmein',
  'iloveyou',
  'otklik',
  'отклик',
];

/**
 * Whether a password, however long, is among the first that anybody would try: one character or a short piece again and again, a run of
 * neighbours (12345678901, zyxwvutsrq, qwertyuiop), a word that everybody takes, or the person's own e-mail.
 */
export function isGuessable(password: string, email: string): boolean {
  const text = password.toLowerCase();
  const word = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const names = [email.toLowerCase(), email.toLowerCase().split('@', 1)[0] ?? ''];
  return (
    isRepeated(text) ||
    isRun(text) ||
    FIRST_TRIED.includes(word) ||
    names.includes(text) ||
    isKeyRow(word) ||
    isKeyRow(text)
  );
}

/** A piece of up to four characters, again and again to the end. */
function isRepeated(text: string): boolean {
  return [1, 2, 3, 4].some((length) => text === text.slice(0, length).repeat(text.length).slice(0, text.length));
}

/** Every character is the neighbour of the one before it, always on the same side; 0 comes after 9. */
function isRun(text: string): boolean {
  const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, i) => {
    const step = code - (codes[i] ?? 0);
    return /^\d+$/.test(text) && Math.abs(step) === 9 ? -step / 9 : step;
  });
  const [first] = steps;
  return (first === 1 || first === -1) && steps.every((step) => step === first);
}

function isKeyRow(word: string): boolean {
  const backwards = [...word].reverse().join('');
  return word.length >= 6 && KEY_ROWS.some((row) => row.startsWith(word) || row.startsWith(backwards));
}

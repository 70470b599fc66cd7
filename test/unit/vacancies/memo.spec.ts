import { letterCode } from '../../../src/kernel/letter-codes.js';
import { lettersNeeded } from '../../../src/kernel/letters-needed.js';
import { foundIn, isIn, mayHold, replacedIn } from '../../../src/kernel/sought.js';
import { CUE_PHRASES } from '../../../src/scoring/domain/cue-phrases.table.js';
import { LANGUAGE_LEVEL_PHRASES } from '../../../src/scoring/domain/language-phrases.table.js';
import { OCCUPATION_PHRASES } from '../../../src/scoring/domain/occupation-phrases.table.js';
import { STATEMENT_PHRASES } from '../../../src/scoring/domain/statement-phrases.table.js';
import { rememberLast, rememberWords } from '../../../src/vacancies/domain/memo.js';
import type { PhraseTable } from '../../../src/vacancies/domain/phrases.js';
import { PhraseLexicon } from '../../../src/vacancies/domain/phrases.js';
import { tokenise } from '../../../src/vacancies/domain/tokens.js';
import { askedOnce, wordOfForm } from '../../../src/vacancies/domain/words.js';
import { STRANGERS_ENGLISH } from '../../numeric/scoring/gold-strangers-english.table.js';
import { STRANGERS_KAZAKH } from '../../numeric/scoring/gold-strangers-kazakh.table.js';
import { STRANGERS_RUSSIAN } from '../../numeric/scoring/gold-strangers-russian.table.js';
import { STRANGERS_UKRAINIAN } from '../../numeric/scoring/gold-strangers-ukrainian.table.js';

/** A function of a text, and of which texts it was asked. */
function counted(): { compute: (text: string) => number; asked: string[] } {
  const asked: string[] = [];
  return { asked, compute: (text) => asked.push(text) && text.length };
}

describe('what is remembered', () => {
  test('a word is looked up once, also one that was nothing, and the store is emptied when it is full', () => {
    const { compute, asked } = counted();
    const lengthOf = rememberWords(compute, 2);
    expect(['да', '', 'да', '', 'нет', 'да'].map(lengthOf)).toEqual([2, 0, 2, 0, 3, 2]);
    expect(asked).toEqual(['да', '', 'нет', 'да']);
  });

  test('a word longer than the longest is answered and not kept', () => {
    const { compute, asked } = counted();
    const lengthOf = rememberWords(compute, 9, 3);
    expect(['слово', 'слово', 'три', 'три'].map(lengthOf)).toEqual([5, 5, 3, 3]);
    expect(asked).toEqual(['слово', 'слово', 'три']);
  });

  test('of texts the last few are kept', () => {
    const { compute, asked } = counted();
    const lengthOf = rememberLast(compute, 2);
    expect(['а', 'бб', 'а', 'ввв', 'бб', 'а'].map(lengthOf)).toEqual([1, 2, 1, 3, 2, 1]);
    expect(asked).toEqual(['а', 'бб', 'ввв', 'а']);
  });
});

describe('what is known of a word', () => {
  test('is worked out once for all places where it stands, however it is written', () => {
    const { compute, asked } = counted();
    const lengthOf = askedOnce(compute);
    expect(tokenise('Ёлка, елка и ЕЛКА').map(({ word }) => lengthOf(word))).toEqual([4, 4, 1, 4]);
    expect(asked).toEqual(['елка', 'и']);
  });

  test('is no other after so many new words that it was forgotten', () => {
    const isLong = askedOnce((form) => form.length > 5);
    const before = isLong(wordOfForm('продажа'));
    for (let number = 0; number < 50_000; number++) tokenise(`слово${number}`);
    const [{ word }] = tokenise('Продажа');
    expect([before, isLong(word), word.form]).toEqual([true, true, 'продажа']);
  });

  test('of one that is too long is not kept', () => {
    const { compute, asked } = counted();
    const lengthOf = askedOnce(compute);
    const long = 'о'.repeat(50);
    for (const { word } of [...tokenise(long), ...tokenise(long)]) lengthOf(word);
    expect(asked).toHaveLength(2);
  });
});

const TEXTS = [STRANGERS_ENGLISH, STRANGERS_KAZAKH, STRANGERS_RUSSIAN, STRANGERS_UKRAINIAN]
  .flat()
  .flatMap(({ resume: { title, about, skills, experience } }) => [
    ...[title ?? '', about ?? '', ...skills],
    ...experience.flatMap(({ position, description }) => [position ?? '', description ?? '']),
  ]);

/** Tries every phrase wherever its first word stands. */
class Untiring<Id extends string> extends PhraseLexicon<Id> {
  protected override mayFollow(): boolean {
    return true;
  }
}

describe('a lexicon', () => {
  test.each<[string, PhraseTable<string>]>([
    ['cues', CUE_PHRASES],
    ['statements', STATEMENT_PHRASES],
    ['occupations', OCCUPATION_PHRASES],
    ['levels of languages', LANGUAGE_LEVEL_PHRASES],
  ])('passes over no phrase of %s, though it does not try those whose second word is missing', (_name, table) => {
    const [usual, untiring] = [new PhraseLexicon(table), new Untiring(table)];
    const found = TEXTS.map((text) => usual.match(tokenise(text)));
    expect(found).toEqual(TEXTS.map((text) => untiring.match(tokenise(text))));
    expect(found.flat().length).toBeGreaterThan(50);
  });

  test('finds a second word as far off as its phrase allows, and not behind the end of a sentence', () => {
    const lexicon = new PhraseLexicon({ near: { ru: ['=вести базу'] }, far: { ru: ['=вести ... базу'] } });
    const idsIn = (text: string) => lexicon.match(tokenise(text)).map(({ id }) => id);
    expect(idsIn('вести раз два базу')).toEqual(['near', 'far']);
    expect(idsIn('вести раз, два, три, четыре, пять базу')).toEqual(['far']);
    expect(idsIn('вести раз два три четыре пять шесть базу')).toEqual([]);
    expect(idsIn('вести. Базу')).toEqual([]);
  });
});

describe('a pattern that is sought', () => {
  const coded = (text: string) => [...text].map((letter) => String.fromCharCode(letterCode(letter))).join('');

  test.each<[RegExp, string[] | null]>([
    [/(?<!\p{L})опыт(?: работы)?(?!н)/u, ['опыт']],
    [/^жел(?:ательно|аем)|плюсом?$/iu, ['желательн', 'желаем', 'плюсо']],
    [/тр[её]х\s(?:лет|года)/u, ['трех лет', 'трех года', 'трёх лет', 'трёх года']],
    [/(?<=знание )(?!не)[a-z]+/u, ['знание ']],
    [/\d{1,2}(?:-| )лет\b/u, ['0-лет', '0 лет', '00-лет', '00 лет']],
    [/(?:без )?(?:опыта|стажа){1,3}/u, ['опыта', 'стажа']],
    [/(?:слово)*|речь/u, null],
    [/опыт|\p{L}{3}/u, null],
    [/и|или/u, null],
    [/(ы)\x41\u{44f}бв\1/u, ['ябв']],
    [new RegExp('\\k|\\p|абв'), null],
    [new RegExp('лет[0-9-5]', 'u'), ['лет-', 'лет0']],
    [new RegExp('(?-i:опыт)', 'iu'), ['опыт']],
    [/[^а]бвг[а-я]{2}где/u, ['бвг']],
    [/(?:один|два)[.,]? (?<name>три)\.\s*/u, ['один три', 'один. три', 'два три', 'два. три'].map((one) => `${one}.`)],
  ])('%s needs what it cannot be found without', (pattern, needed) => {
    const expected = needed && [...new Set(needed.map((one) => coded(one).slice(0, 9)))].sort();
    expect(lettersNeeded(pattern)).toEqual(expected);
  });

  test('knows letters by no more than a pattern does that is blind to case', () => {
    const all = String.fromCharCode(...Array.from({ length: 0xd800 }, (_, unit) => unit));
    for (const letter of 'abcksxzабвгдеёжостъыьэюяіїєґўәғқңөұүһѣ -ß1') {
      const others = all.match(new RegExp(letter === '1' ? '\\d' : letter === ' ' ? '\\s' : letter, 'giu')) ?? [];
      expect([letter, ...new Set(others.map(letterCode))]).toEqual([letter, letterCode(letter)]);
    }
  });

  test('is found wherever it was before, after so many texts that they are looked through first', () => {
    const sentences = TEXTS.flatMap((text) => text.split(/(?<=[.;\n])/u));
    const patterns = [
      /(?<!\p{L})(?:опыт|досвід|тәжірибе|experience)\p{L}*/iu,
      /(?<=\s)клиент\p{L}*|customers?\b/gu,
      /^(?:вел|вёл|working|sales)/iu,
      /продаж[иу]?(?: и|,) (?!нет)/u,
      /\d{4}|excel/iu,
    ];
    const answers = (is: typeof isIn, exec: typeof foundIn, replaced: typeof replacedIn) =>
      patterns.map((pattern) =>
        sentences.map((text) => [
          is(pattern, text),
          exec(pattern, text)?.[0],
          pattern.lastIndex,
          replaced(pattern, text, '_'),
        ]),
      );
    const told = answers(isIn, foundIn, replacedIn);
    expect(told).toEqual(
      answers(
        (pattern, text) => pattern.test(text),
        (pattern, text) => pattern.exec(text),
        (pattern, text, by) => text.replace(pattern, by as string),
      ),
    );
    const passedOver = patterns.map((pattern) => sentences.filter((text) => !mayHold(text, pattern)).length);
    expect(Math.min(...passedOver.slice(0, 4))).toBeGreaterThan(sentences.length / 2);
    expect(passedOver[4]).toBe(0);
  });
});

import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { sentencesOf } from '../../../src/job-texts/domain/sentences.js';

/** What is asked, in short: the kind, and the words, months, language or category. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value }) => {
    const { months, words, language, category, level } = value as Readonly<Record<string, string | number | null>>;
    const told = [kind, months, words, language, category, language === undefined ? level : undefined];
    return told.flatMap((one) => (one === undefined || one === null ? [] : [String(one)])).join(' ');
  });
}

describe('names keep their place beside years', () => {
  it.each([
    ['2 years with Go', 'experience 24 Go'],
    ['5 years of Java', 'experience 60 Java'],
    ['3 года на C++', 'experience 36 C++'],
    ['2 роки з React', 'experience 24 React'],
    ['3 years with AutoCAD', 'experience 36 AutoCAD'],
    ['опыт от 1 года на R', 'experience 12 R'],
    ['4 years in C#', 'experience 48 C#'],
    ['досвід від 2 років у QA', 'experience 24 QA'],
  ])('%s', (line, expected) => {
    expect(asked(`Специалист\nТребования:\n- ${line}`)).toEqual([expected]);
  });
});

describe('words cut short end nothing', () => {
  it('of a driver in one line', () => {
    const text =
      'Требуется водитель-экспедитор кат. С, СПб. Стаж вождения на кат. С не менее 2-х лет, карта тахографа (СКЗИ), медкнижка.';
    expect(readJobText(text).title).toBe('Водитель-экспедитор кат. С');
    expect(asked(text)).toEqual([
      'licence C',
      'experience 24 вождения на кат. С',
      'skill карта тахографа (СКЗИ)',
      'skill медкнижка',
    ]);
  });

  it.each([
    ['Шукаємо водія кат. СЕ у Київ. Досвід від року.', 'Водій кат. СЕ'],
    ['Требуется курьер кат. В, Москва.', 'Курьер кат. В'],
    ['Ищем повара г. Пермь. Опыт от года.', 'Повар'],
    ['Требуется зам. директора магазина. Опыт от 3 лет.', 'Зам. директора магазина'],
  ])('the post in %s', (text, title) => {
    expect(readJobText(text).title).toBe(title);
  });

  it.each([
    'Работа по адресу: г. Самара, ул. Гагарина, м. Победа, знание района',
    'Клініка, м. Київ, пр. Перемоги, досвід від року',
    'Водитель кат. СЕ, тел. в объявлении',
  ])('%s is one sentence', (line) => {
    expect(sentencesOf(line)).toHaveLength(1);
  });

  it.each([
    ['Требуется водитель. Опыт водіння кат. В від 3 років, карта водія.', 'skill карта водія'],
    ['Driver wanted. 2 years of driving, tachograph card.', 'skill tachograph card'],
    ["Шукаємо охоронця. Військовий квиток обов'язково.", 'skill Військовий квиток'],
    ['Жүргізуші керек. Тахограф картасы, екі жыл өтіл.', 'skill Тахограф картасы'],
  ])('a paper that is named alone is asked for: %s', (text, expected) => {
    expect(asked(text)).toContain(expected);
  });

  it('but not among those to bring along', () => {
    expect(asked('Водитель. Паспорт, СНИЛС, военный билет, трудовая.')).toEqual([]);
  });
});

describe('Kazakh texts in one line', () => {
  it('of a teacher', () => {
    const text =
      'Мектепке математика мұғалімі керек, Шымкент. Жоғары педагогикалық білім, педагог-модератор санаты, қазақ тілі. Жұмыс өтілі 2 жылдан. Жалақы 250 000 теңгеден.';
    expect(asked(text)).toEqual(['education higher', 'skill педагог-модератор санаты', 'language kk', 'experience 24']);
  });

  it.each([
    [
      'Балабақшаға тәрбиеші керек. Арнаулы орта білім, педагог-сарапшы санаты, орыс тілі. Еңбек өтілі 1 жылдан.',
      ['education special-secondary', 'skill педагог-сарапшы санаты', 'language ru', 'experience 12'],
    ],
    [
      'Дүкенге сатушы керек. Орта білім, қазақ және орыс тілдері. Жұмыс тәжірибесі кемінде 1 жыл.',
      ['education secondary', 'language kk', 'language ru', 'experience 12'],
    ],
    [
      'Емханаға медбике керек. Арнаулы орта медициналық білім, бірінші санат, қазақ тілі. Өтілі 3 жылдан бастап.',
      ['education special-secondary', 'category 1', 'language kk', 'experience 36'],
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });
});

describe('short forms of what is asked', () => {
  it.each([
    ['Requirements', 'High school diploma or GED equivalency', ['education secondary']],
    ['Requirements', 'High school graduate or G.E.D. equivalent.', ['education secondary']],
    ['Requirements', 'GED', ['education secondary']],
    ['Requirements', 'B.Tech or M.Tech', ['education higher']],
    ['Requirements', 'Any graduate', ['education higher']],
    ['Requirements', 'Graduate or equivalent required.', ['education higher']],
    ['Requirements', 'basic Kazakh, food safety card', ['language kk', 'skill food safety card']],
    ['Requirements', 'Kazakh food', ['skill Kazakh food']],
    ['Requirements', 'Latin names of trees', ['skill Latin names of trees']],
    ['Требования', 'опыт с коровами', ['experience 1 коровами']],
    ['Requirements', 'Some CAD experience ideal but not a deal breaker', ['experience 1 CAD']],
    ['Requirements', '6 months min. on forklifts', ['experience 6 forklifts']],
    ['Requirements', 'VAT returns', ['skill VAT returns']],
    ['Вимоги', 'мед. освіта', ['education special-secondary']],
    ['Вимоги', 'педосвіта', ['education special-secondary']],
    ['Вимоги', 'стаж від 3р, знання міста', ['experience 36', 'skill знання міста']],
    ['Вимоги', 'свій інструмент не треба', []],
    ['Вимоги', 'не треба знати англійську', []],
    ['Талаптар', 'өтілі 3 жыл оның ішінде 1 жыл аға есепші болып', ['experience 36', 'experience 12 аға есепші']],
    ['Талаптар', 'ж/а 200 000', []],
    ['Талаптар', 'портфолио жіберіңіз', []],
  ])('%s: %s', (heading, line, found) => {
    expect(asked(`Assistant\n${heading}:\n- ${line}`)).toEqual(found);
  });

  it.each([
    'Assistant\nSmall printing firm needs someone to keep us straight.',
    'Assistant\npop in with a cv',
    'Assistant\nLive in.',
    'Assistant\nдо $1800',
  ])('what a few lines say besides is asked of nobody: %j', (text) => {
    expect(asked(text)).toEqual([]);
  });

  it('the years of "the same" are those of the post, and a figure after a letter is no pay', () => {
    expect(asked('Payroll clerk\n2+ years doing the same.')).toEqual(['experience 24 Payroll clerk']);
    expect(readJobText('Nurse\nSome SOE/R4 experience ideal.').salary).toBeNull();
  });
});

describe('a sentence says what the work asks for', () => {
  it.each([
    ['- Робота вимагає уважності та охайності.', ['quality уважності', 'quality охайності']],
    ['- Звичайно, любов до тварин.', ['quality любов до тварин']],
    ['- You must be confident leading walks in the hills.', ['skill leading walks in the hills']],
    ['- Pass a company road test.', ['skill Pass a company road test']],
    ['- Complete a background check.', ['skill Complete a background check']],
    ['- Secondary education will be considered.', ['education secondary']],
    ['- Уважність.\nDuties:\n- Complete daily vehicle checks.', ['quality Уважність']],
  ])('%s', (line, found) => {
    expect(asked(`Помічник\nВимоги:\n${line}`)).toEqual(found);
  });

  it('and what stands below «Додатково» without anything asked above it is asked for', () => {
    const must = (text: string) => readJobText(text).requirements.map(({ mustHave }) => mustHave);
    expect(must('Помічник ветеринара\nДодатково:\n- володіння англійською')).toEqual([true]);
    expect(must('Помічник ветеринара\nВимоги:\n- уважність\nДодатково:\n- володіння англійською')).toEqual([
      true,
      false,
    ]);
  });
});

describe('advertisements in Ukrainian and Kazakh, written in a hurry', () => {
  it.each([
    // the letters of Russian
    [
      'Дәріханаға фармацевт кажет. Билими: жогары фармацевтикалык. Тажирибе 1 жылдан. Сертификат болуы миндетти.',
      ['education higher', 'experience 12', 'skill Сертификат болуы'],
    ],
    ['Такси водитель керек. Стаж 3 жыл, ишпейтін адам болуы кажет', ['experience 36', 'quality ішпейтін адам болуы']],
    // no apostrophe, or another sign for one
    ['Водій. Обовязково: чіп картка, код 95.', ['skill чіп картка', 'skill код 95']],
    ['Бухгалтер\nОбов"язки:\n- облік\nВимоги:\n- знання M.E.Doc', ['skill M.E.Doc']],
    // points with nothing but a dash between them
    [
      "Адміністратор. Вимоги: - комунікабельність - знання Excel - досвід у б'юті сфері мінімум рік",
      ['quality', 'skill', "experience 12 б'юті сфері"],
    ],
    // who is sought stands over the list
    [
      'ФОП шукає контент-менеджера: OpenCart, базовий HTML, Photoshop',
      ['skill OpenCart', 'skill базовий HTML', 'skill Photoshop'],
    ],
    ['Магазин шукає продавця: графік 2/2, оплата 600, обід', []],
    // how much it is wanted
    ["Фармацевт. Диплом обов'язково, чинний сертифікат.", ['skill Диплом']],
    ["Менеджер. Співбесіда обов'язкова.", []],
    ["Слюсар. Потрібен досвід від 1 року й впевнене користування комп'ютером.", ['experience 12', 'skill']],
    ['Водій. Стаж від 3р на фурах', ['experience 36 фурах']],
    // law that is no citizenship, a language that others speak, where it is, what to send
    [
      'Заңгер керек: жоғары заң білімі, азаматтық құқықты жетік білетін.',
      ['education higher', 'skill азаматтық құқықты жетік білетін'],
    ],
    ['Пакувальник\nВимоги:\n- Знання польської не вимагається — бригадири розмовляють українською.', []],
    ['SMM маман керек. Кемінде 3 жұмыс үлгісін жіберіңіз', []],
    // a doing in a sentence of its own is the work; to be able to do something is asked for
    [
      'Комірник\nВедення обліку товару на складі, інвентаризація раз на місяць. Потрібне вміння працювати в команді.',
      ['quality'],
    ],
    ['Магазин. Відповідальна позиція для людини, яка вміє стежити за якістю.', ['skill стежити за якістю']],
    ["Вантажники, не п'ючі, фізично міцні.", ["не п'ючі"]],
    ['Малшы керек. Арақ ішпейтін.', ['quality Арақ ішпейтін']],
    ['Сад оголошує конкурс на посаду вчителя, вул. Кооперативна, 41', []],
  ])('%s', (text, expected) => {
    const found = asked(text);
    expect(found).toHaveLength(expected.length);
    expected.forEach((one, place) => expect(found[place]).toContain(one));
  });

  it('who reads with ease may not yet speak so', () => {
    const text = 'Розробник\nВимоги:\n- Знання англійського на рівні вільного читання документації';
    expect(readJobText(text).requirements[0].value).toEqual({ language: 'en', level: 'b1' });
  });

  it.each([
    ['Касир\nДосвід роботи з готівкою буде вашою перевагою, впевнений користувач ПК.', 'experience'],
    ['Бариста\nВміння працювати з касою Poster плюс.', 'skill'],
    ["Водій\nВимоги:\n- Досвід роботи в таксі (необов'язково)", 'experience'],
    ['Электрик керек. Биіктікте жұмыс істеуге рұқсаты болса.', 'skill'],
    ['Дүкенге сатушы керек‼️ тәжірибе болса жақсы, болмаса үйретеміз', 'experience'],
  ])('a wish is none the less one: %s', (text, kind) => {
    expect(readJobText(text).requirements.find((one) => one.kind === kind)?.mustHave).toBe(false);
  });
});

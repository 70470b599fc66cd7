import { nameOfPost } from '../../../src/job-texts/domain/name-of-post.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

it.each([
  ['Hiring: Account Executive', 'Account Executive'],
  ["We're hiring a barista", 'Barista'],
  ['Требуется: токарь', 'Токарь'],
  ['приглашаем в нашу дружную команду ПРОДАВЦА-кассира', 'Продавец-кассир'],
  ['Ищем опытную няню для мальчика', 'Опытная няня для мальчика'],
  ['ищу водителя категории Е', 'Водитель категории Е'],
  ['берём слесаря', 'Слесарь'],
  ['Шукаємо до команди адміністратора салону', 'Адміністратор салону'],
  ['шукаємо уважного водія', 'Уважний водій'],
  ['запрошуємо лікаря', 'Лікар'],
])('a post is called without the words that seek somebody, in the nominative: %s', (written, name) => {
  expect(nameOfPost(written)).toBe(name);
});

it.each(['Ищем горничных', 'Ищем двух грузчиков'])(
  'who is many, or of a form not known, stays as written: %s',
  (written) => {
    expect(nameOfPost(written).toLowerCase()).toBe(written.slice('Ищем '.length));
  },
);

it.each([
  ['Бариста в Казани', 'Бариста'],
  ['Водитель-экспедитор в Нижнем Новгороде', 'Водитель-экспедитор'],
  ['Бухгалтер (г. Москва)', 'Бухгалтер'],
  ['Line cook – Almaty', 'Line cook'],
  ['Кухар у Львові', 'Кухар'],
  ['ПОВАР В САМАРЕ', 'Повар'],
])('the city that ends it is no part of it: %s', (written, name) => {
  expect(nameOfPost(written)).toBe(name);
});

it.each([
  'Водитель Москва – Казань',
  'Менеджер (Москва) по продажам',
  'Казань',
  'Водитель из Самары',
  'Продавец в Столешников',
])('what only holds the name of a city keeps it: %s', (written) => {
  expect(nameOfPost(written)).toContain(written.split(/[ (]/u)[1]?.slice(0, 5) ?? written);
});

it.each([
  ['ОПЕРАТОР СТАНКОВ С ЧПУ', 'Оператор станков с ЧПУ'],
  ['БАРИСТА В КОФЕЙНЮ «ЗЕРНО»', 'Бариста в кофейню «Зерно»'],
  ['HGV DRIVER', 'HGV Driver'],
  ['Инженер ПТО', 'Инженер ПТО'],
  ['iOS developer', 'iOS developer'],
  ['.NET developer', '.NET developer'],
])('no word of it is shouted but an abbreviation: %s', (written, name) => {
  expect(nameOfPost(written)).toBe(name);
});

it('a text names its post so', () => {
  expect(readJobText('Hiring\nAccount Executive\nYou close deals.').title).toBe('Account Executive');
  expect(readJobText('Hiring:\nSales manager, Almaty\nRequirements:\n- CRM').title).toBe('Sales manager');
  expect(readJobText('Now hiring:\nwarehouse operative\n\nYou will need:\n- a ladder').title).toBe(
    'Warehouse operative',
  );
  expect(readJobText('Банк шукає касира-операціоніста: вища освіта, досвід від року, ПК').title).toBe(
    'Касир-операціоніст',
  );
  expect(readJobText('Заңгер керек: жоғары заң білімі, сот тәжірибесі 3 жыл, Word.\nОқыту тегін').title).toBe('Заңгер');
  expect(readJobText('🔥ТЕРМІНОВО🔥 ПРОДАВЕЦЬ в магазин\nграфік 3/3 з 10 до 21\nставка 600грн').title).toBe(
    'Продавець в магазин',
  );
  expect(readJobText('Приглашаем в команду БУХГАЛТЕРА! Нужен опыт от года.').title).toBe('Бухгалтер');
  expect(readJobText('Вакансия дня ★\nТребования:\n- 1С').title).toBe('Вакансия дня ★');
});

it.each([
  ['Кладовщик на склад ООО «ВолгаСнаб» (г.Казань, ул. Тэцевская)', 'Кладовщик'],
  ['Менеджер по продажам в ТОО Дала', 'Менеджер по продажам'],
  ['Бухгалтер, ООО «Ромашка»', 'Бухгалтер'],
  ['Кассир (м. Курская)', 'Кассир'],
  ['Комірник на склад ТОВ «Лан» (м. Київ, вул. Мирна)', 'Комірник'],
  ['Кладовщик на склад', 'Кладовщик на склад'],
  ['Специалист по регистрации ООО и ИП', 'Специалист по регистрации ООО и ИП'],
  ['Оператор ПК (1С, Excel)', 'Оператор ПК (1С, Excel)'],
])('is without the firm and the address: %s', (written, name) => expect(nameOfPost(written)).toBe(name));

it.each([
  ['Название вакансии: Кассир', 'Кассир'],
  ['Наименование должности: Кладовщик', 'Кладовщик'],
  ['Вакансія: Касир', 'Касир'],
  ['Назва посади: Менеджер з продажу', 'Менеджер з продажу'],
  ['Лауазым атауы: Сатушы', 'Сатушы'],
  ['Job title: Account manager', 'Account manager'],
])('is without the word that says what it is: %s', (line, title) => {
  expect(readJobText(`${line}\nКомпанія шукає людину.\nВимоги:\n- знання 1С`).title).toBe(title);
});

it.each([
  ['Фотогалерея\nВакансии\nКонтакты\nОфициант\nТребования:\n- вежливость', 'Официант'],
  ['О клубе\nРасписание\nВакансии\n\nТренер\nТребования:\n- терпение', 'Тренер'],
  ['40 000 – 60 000 руб.\nВышивальщица\nТребования:\n- терпение', 'Вышивальщица'],
  ['Вахта\nУчастки:\n- резка\n- сварка\nТребования:\n- терпение', null],
])('a page, a sum or the line over a list is no post: %s', (text, title) => {
  expect(readJobText(text).title).toBe(title);
});

it.each(['IT-специалист', 'HR-администратор', 'Оператор'])(
  'a first line that is only like a heading is the post: %s',
  (post) => {
    expect(readJobText(`${post}\nопыт работы от года\nКазань`).title).toBe(post);
  },
);

it('people are no post', () => {
  expect(readJobText('В кафе требуются весёлые девушки и юноши.\n\nОфицианты\nВежливость обязательна.').title).toBe(
    'Официанты',
  );
});

it.each([
  'Среднее специальное образование\nСварщик\nТребования:\n- аккуратность',
  'Наличие санкнижки\nТребования:\n- аккуратность',
  'Повна вища освіта\nВимоги:\n- охайність',
])('a school, a paper or knowledge is no post, and is asked for: %s', (text) => {
  const { title, requirements } = readJobText(text);
  expect([null, 'Сварщик']).toContain(title);
  expect(requirements.length).toBe(2);
});

it.each(['г. Ижевск, сеть «Ивушка»', 'ул. Садовая, 12', 'м. Сокол'])(
  'where the work is stands below a long name of the post, and is no part of it: %s',
  (place) => {
    const post = 'Бухгалтер (участок: расчёты)';
    expect(readJobText(`${post}\n${place}\n\nТребования:\n- опыт от 5 лет`).title).toBe(post);
  },
);

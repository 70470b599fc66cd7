import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

const VACANCY = `Плиточник
Требования:
- опыт от 2 лет
- среднее образование либо курсы плиточников от 3 месяцев и опыт`;

describe('the page around a text', () => {
  it.each([
    ['in one line', 'Главная | Вакансии | Компании | Войти'],
    ['in lines of its own', 'Главная\nВакансии\nО компании\nКонтакты'],
    ['without signs', 'Home Jobs Companies Login'],
    ['the way to the page', 'Главная / Вакансии / Строительство'],
    ['filters with how many they leave', 'Без опыта (412)\nВысшее образование (1 208)\nПрава категории C (54)'],
    ['cookies and what is said of them', 'Мы используем файлы cookie. Продолжая, вы соглашаетесь.'],
  ])('does not give the post its name: %s', (_what, page) => {
    expect(readJobText(`${page}\n${VACANCY}`)).toMatchObject({ title: 'Плиточник' });
    expect(readJobText(`${page}\n${VACANCY}`).requirements).toHaveLength(readJobText(VACANCY).requirements.length);
  });

  it('does not hide a section that is called as a page is', () => {
    const { title, duties } = readJobText(`Плиточник\nО компании\nКладём плитку.\nОбязанности:\n- укладка плитки`);
    expect([title, duties.map(({ text }) => text)]).toEqual(['Плиточник', ['укладка плитки']]);
  });

  it.each([
    'Я согласен на обработку моих персональных данных',
    'Нажимая «Отправить», вы даёте согласие на обработку данных',
    'Прикрепить резюме\nВаше имя\nТелефон *\nЗаполнить анкету',
    'Стабильные выплаты заработной платы.',
    'Квотируемое рабочее место для иных категорий граждан.',
    'Кроме новых знаний и навыков, мы обеспечим вас питанием и формой.',
    'Должностная инструкция плиточника разработана на основе справочника, раздел «Плиточные работы».',
  ])('a form below what is asked, what is given and what a paper says of itself ask for nothing: %s', (lines) => {
    expect(readJobText(`${VACANCY}\n${lines}`).requirements).toHaveLength(readJobText(VACANCY).requirements.length);
  });

  it('whom a quota helps is no age that is asked for', () => {
    expect(readJobText(`${VACANCY}\n\nДети сироты, выпускники до 20 лет, ищущие работу`).refused).toEqual([]);
  });

  it('courses that are asked for are no advertising, those that are sold are', () => {
    const kinds = (text: string) => readJobText(text).requirements.map(({ kind }) => kind);
    expect(kinds(VACANCY)).toContain('training');
    expect(kinds('Требования:\n- опыт от 2 лет\n\nКурсы плиточников с нуля, желательно записаться заранее')).toEqual([
      'experience',
    ]);
  });

  it.each([
    ['Статус: открыта', 'Зарплата: 60000 руб.'],
    ['Просмотров: 214', 'Стаж: от 2 лет'],
    ['Подписки — самая молодая команда', 'Что понадобится:\n- SQL'],
  ])('one word like those of a page does not end the text before what stands after it: %s', (line, rest) => {
    const { salary, requirements } = readJobText(`Аналитик\n\n${line}\n${rest}`);
    expect([salary, ...requirements].filter((one) => one !== null)).toHaveLength(1);
  });

  it('how materials may be used is said of the page', () => {
    expect(readJobText(`${VACANCY}\n\nПри использовании материалов ссылка обязательна.`).requirements).toHaveLength(
      readJobText(VACANCY).requirements.length,
    );
  });

  it('other vacancies below ask for nothing', () => {
    expect(readJobText(`${VACANCY}\nПохожие вакансии\nБухгалтер, знание 1С обязательно`).requirements).toEqual(
      readJobText(VACANCY).requirements,
    );
  });

  it.each([
    ['К списку вакансий', 'Мы ищем опытную швею.'],
    ['Назад до вакансій', 'Шукаємо досвідчену швачку.'],
    ['Back to all jobs', 'We are looking for an experienced tailor.'],
  ])('the way back over a text hides nothing of it: %s', (way, line) => {
    expect(readJobText(`${way}\nАтелье «Нитка»\n${line}`).requirements).toMatchObject([{ kind: 'experience' }]);
  });
});

it('below a button of the page the firm may go on with itself', () => {
  const text =
    'Кассир\nТребования:\nвнимательность\nУсловия:\nоклад и премия\nОткликнуться\nО нас\nКооператив, объединивший вкладчиков края, открыт в 2003 году.';
  const { requirements, conditions } = readJobText(text);
  expect([requirements.length, conditions.map((one) => one.text)]).toEqual([1, ['оклад и премия']]);
});

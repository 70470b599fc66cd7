import { readJobText } from '../../../src/job-texts/index.js';

const cityIn = (text: string) => readJobText(text).city?.slug ?? null;

describe('the city of a text', () => {
  test.each([
    ['Город: г. Казань, ул. Баумана, 5\nБариста', 'kazan'],
    ['Вакансия\nГород\nСамара\nТребования', 'samara'],
    ['Адрес: Московская область, г. Химки', 'khimki'],
    ['Место работы — Екатеринбург', 'yekaterinburg'],
    ['Где: г. Минск, офис в центре', 'minsk'],
    ['Location: Kyiv (hybrid)\nSales manager', 'kyiv'],
    ['📍 Алматы\nБариста\n- опыт', 'almaty'],
    ['Менеджер по продажам (Казань)\nТребования: опыт от года', 'kazan'],
    ['Продавец-консультант в Нижнем Новгороде\nТребования', 'nizhny-novgorod'],
    ['Sales manager, Almaty\nRequirements: two years', 'almaty'],
    ['Бариста\nКазань, Республика Татарстан\nот 50 000 ₽', 'kazan'],
    ['Менеджер по работе с клиентами\nУфа · Полная занятость', 'ufa'],
    ['Ищем бариста в Казань! График 2/2', 'kazan'],
    ['Шукаємо менеджера у Львів. Зарплата 30 000 грн', 'lviv'],
    ['Алматы қаласы бойынша сатушы керек', 'almaty'],
    ['Курьер\nРабота в г.Омск', 'omsk'],
  ])('stands in %j', (text, slug) => {
    expect(cityIn(text)).toBe(slug);
  });

  test('is the one that is called so, whatever other cities are named', () => {
    expect(cityIn('Город: Казань\nГоловной офис в г. Москва. Доставляем в г. Уфа')).toBe('kazan');
    expect(cityIn('Продавец\nТребования: опыт. Работа в г. Уфа. Командировки в г. Казань.')).toBe('ufa');
  });

  test.each([
    'Город: Москва, Казань\nТребования: опыт',
    'Менеджер\nМы работаем в Москве и Казани. Опыт от года',
    'Город: не важно, удалённо',
    'Кассир\nНет опыта — не беда. м. Самарская',
    'Менеджер\nИщем в команду Самару Ивановну',
    'Суми виплат великі\nМенеджер',
    'Менеджер\nФилиалы в г. Казань и г. Уфа',
  ])('is not guessed from %j', (text) => {
    expect(cityIn(text)).toBeNull();
  });

  test('is told with its sentence, also of a page’s source', () => {
    const text = 'Бариста\nГород: Казань\nТребования: опыт';
    const { city } = readJobText(text);
    expect(text.slice(city?.sentence.start, city?.sentence.end)).toBe(city?.sentence.text);
    expect(city?.sentence.text).toContain('Казань');
    expect(readJobText('<p>Бариста</p><p>Город: <b>Казань</b></p>').city?.sentence.text).toContain('Казань');
  });
});

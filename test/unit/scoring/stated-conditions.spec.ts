import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { resumeWith, TODAY } from './resume-builder.js';

function facts(about: string) {
  return collectFacts(resumeWith({ about }), TODAY);
}

describe('licence', () => {
  it.each<[string, string[]]>([
    ['Водительские права категории В', ['B']],
    ['права кат. B, C', ['B', 'C']],
    ['Водительское удостоверение: B,C,E', ['B', 'C', 'E']],
    ['Есть права категории "В"', ['B']],
    ['ВУ кат.В стаж 10 лет', ['B']],
    ['права категории в, свой автомобиль', ['B']],
    ['водійські права категорії B', ['B']],
    ['B санатты жүргізуші куәлігі бар', ['B']],
    ['жүргізуші куәлігі B, C', ['B', 'C']],
    ['B, C санаттары бар', ['B', 'C']],
    ['Driving licence category B', ['B']],
    ["driver's license B", ['B']],
    ['водительские права в наличии', []],
    ['Водительских прав нет', []],
    ['без водительских прав', []],
    ['защита прав потребителей', []],
    ['водит. удост. B,C стаж 10 лет', ['B', 'C']],
    ['вод. удостоверение кат.Б', ['B']],
    ['водительское удостоверение категории "Б"', ['B']],
    ['категория прав - B, стаж 5 лет', ['B']],
    ['Права категории B планирую получить в 2027', []],
    ['скоро получу права категории B', []],
    ['получаю права B', []],
    ['лишен прав кат B до 2027', []],
    ['права В. Английский С1', ['B']],
    ['права категории B, английский C1', ['B']],
    ['Driving licence B, English C1', ['B']],
    ['права категории B, C1', ['B', 'C1']],
    ['удостоверение водителя, кат. В, В1, С1', ['B', 'C1']],
    ['права в с 2009', ['B']],
    ['права с 2009', []],
    ['Права В С 2009 года', ['B']],
    ['права в, с', ['B', 'C']],
    ['права в порядке', []],
    ['в/у кат. С с 2011', ['C']],
    ['есть в/у категории В', ['B']],
    ['Личное авто есть, категория Б', ['B']],
    ['Категория B с 2008 г., личного автомобиля не имею', ['B']],
    ['Водительские права категорий B и C с 2009 года', ['B', 'C']],
    ['Права Б, есть машина', ['B']],
    ['Категории: А, В, С, СЕ. Стаж с 2001 г.', ['A', 'B', 'C', 'CE']],
    ['Водительские права есть. В командировки готова', []],
    ['Управление категориями в магазине', []],
  ])('«%s»: %j', (about, categories) => {
    expect(facts(about).licence).toEqual(categories);
  });

  it.each<[string[], string[]]>([
    [['Категория B'], ['B']],
    [['В, С'], ['B', 'C']],
    [['BCE'], ['B', 'C', 'E']],
    [
      ['BE', 'C1', 'TM'],
      ['BE', 'C1', 'TM'],
    ],
    [['нет'], []],
  ])('in the field %j: %j', (licence, categories) => {
    expect(collectFacts(resumeWith({ licence }), TODAY).licence).toEqual(categories);
  });

  it('shows the categories as well', () => {
    const { evidence } = facts('Вожу. Водительские права категорий B и C с 2009 года').licenceStated;
    expect(evidence.map(({ text }) => text)).toEqual(['Водительские права категорий B и C']);
  });

  it('tells a licence without category from none at all', () => {
    expect(facts('Есть водительские права').licenceStated.value).toBe(true);
    expect(facts('Водительских прав нет').licenceStated.value).toBe(false);
    expect(facts('Живу у метро').licenceStated.value).toBeNull();
  });
});

describe('car', () => {
  it.each<[string, boolean | null]>([
    ['есть личный автомобиль', true],
    ['көлігім бар', true],
    ['Көлік жүргізу куәлігім бар, B санаты', null],
    ['Авто есть (не мое)', false],
    ['есть машина, но не своя', false],
    ['Авто: есть (жены)', false],
    ['машина отцовская', false],
    ['авто не маю', false],
    ['Свой автомобиль Lada', true],
    ['машина своя', true],
    ['на личном авто', true],
    ['авто есть', true],
    ['без авто', false],
    ['своего авто нет', false],
    ['машины нет', false],
    ['є власне авто', true],
    ['власного авто немає', false],
    ['Автомобиля в собственности нет, могу взять у брата', false],
    ['жеке көлігім бар', true],
    ['көлігім жоқ', false],
    ['own car', true],
    ['no car', false],
    ['have a car', true],
    ['продажа автомобилей', null],
    ['права категории В', null],
    ['Права категории В, авто.', true],
    ['вод. права, автомобиль', true],
    ['Водительское удостоверение и автомобиль имеются', true],
    ['Авто: есть', true],
    ['личный а/м', true],
    ['своя тойота', true],
    ['готов работать на личном автомобиле', true],
    ['driving licence B and a car', true],
    ['права B, опыт продажи авто', null],
    ['есть права, готов купить авто', null],
    ['автосалон, тест-драйв машин', null],
    ['машина у мужа', false],
    ['авто отца', false],
    ['Машины пока нет', false],
    ['автомобиль продал в прошлом году', false],
    ['Автомобиль: нет', false],
    ['автомобиля не имею', false],
    ['нет ни прав, ни машины', false],
    ['права есть,авто нет', false],
    ['Own vehicle: no', false],
    ['Машина Приора своя', true],
    ['Права кат. В, автомобиль Хендай Солярис.', true],
    ['licence B but do not own a car', false],
  ])('«%s»: %s', (about, value) => {
    expect(facts(about).car.value).toBe(value);
  });
});

describe('readiness to move and to travel', () => {
  it.each<[string, boolean | null]>([
    ['готов к переезду', true],
    ['переезд возможен', true],
    ['рассмотрю переезд в Москву', true],
    ['к переезду не готова', false],
    ['переезд не рассматриваю', false],
    ['без переезда', false],
    ['готовий до переїзду', true],
    ['көшуге дайынмын', true],
    ['open to relocation', true],
    ['not ready to relocate', false],
    ['живу рядом', null],
    ['Релокейт не предлагать', false],
    ['Переезд невозможен', false],
    ['переехала в Москву в 2020', null],
    ['в связи с переездом ищу работу', null],
    ['организация переездов офисов', null],
    ['relocated to Almaty in 2021', null],
    ['Басқа қалаға көшпеймін', false],
    ['переезжать не готов', false],
    ['Не готов к командировкам, готов к переезду', true],
    ['Готов к переезду, не готов к командировкам', true],
  ])('moves, «%s»: %s', (about, value) => {
    expect(facts(about).relocation.value).toBe(value);
  });

  it.each<[string, boolean | null]>([
    ['Готова к командировкам', true],
    ['командировки не рассматриваю', false],
    ['Не готова к переезду, готова к редким командировкам', true],
    ['Not ready to relocate, prepared for business trips', true],
    ['Не готова до переїзду, готова до відряджень', true],
    ['Готов к переезду, не готов к командировкам', false],
    ['Відрядження — ні', false],
    ['без командировок', false],
    ['готовий до відряджень', true],
    ['іссапарға дайынмын', true],
    ['ready for business trips', true],
    ['люблю порядок', null],
    ['организация командировок сотрудников', null],
  ])('travels, «%s»: %s', (about, value) => {
    expect(facts(about).businessTrips.value).toBe(value);
  });

  it('believes the board before the text', () => {
    const resume = resumeWith({ about: 'готов к переезду', relocation: false });
    expect(collectFacts(resume, TODAY).relocation.value).toBe(false);
  });
});

describe('own client base', () => {
  it.each<[string, boolean | null]>([
    ['Есть своя клиентская база', true],
    ['имею наработанную базу клиентов', true],
    ['собственная база контрагентов по области', true],
    ['приду со своими клиентами', true],
    ['своей базы нет', false],
    ['без своей клиентской базы', false],
    ['маю власну клієнтську базу', true],
    ['өзімнің клиенттер базам бар', true],
    ['клиенттер базам бар', true],
    ['I have my own client base', true],
    ['вёл клиентскую базу компании', null],
    ['Клиентской базы с собой не приведу', false],
    ['клиентов приведу', true],
    ['База своя, около 80 покупателей', true],
    ['Постоянных туристов приведу с собой', true],
    ['база постоянных клиентов (40 контрактов) пойдет за мной', true],
  ])('«%s»: %s', (about, value) => {
    expect(facts(about).ownClientBase.value).toBe(value);
  });
});

describe('education in words', () => {
  it.each<[string, string | null]>([
    ['Образование высшее', 'higher'],
    ['высшее экономическое образование', 'higher'],
    ['незаконченное высшее образование', 'unfinished-higher'],
    ['студентка 4 курса, будет высшее образование', 'unfinished-higher'],
    ['среднее специальное образование', 'special-secondary'],
    ['окончил колледж', 'special-secondary'],
    ['среднее образование', 'secondary'],
    ['высшего образования нет, среднее специальное', 'special-secondary'],
    ['вища освіта', 'higher'],
    ['незакінчена вища освіта', 'unfinished-higher'],
    ['жоғары білімім бар', 'higher'],
    ['Bachelor degree in economics', 'higher'],
    ['люблю учиться', null],
    ['Образование: высшее, ОмГУ, 2018', 'higher'],
    ['освіта - вища', 'higher'],
    ['образование высшее незаконченное', 'unfinished-higher'],
    ['потом ПТУ на повара', 'special-secondary'],
    ['Образование: КубГУ, туризм, 2019', 'higher'],
    ['окончил ОмГТУ', 'higher'],
    ['Образование: курсы маникюра', null],
  ])('«%s»: %s', (about, level) => {
    expect(facts(about).education.level).toBe(level);
  });

  it('names the field of study behind it', () => {
    expect(facts('Образование: высшее, ОмГУ, экономический факультет, 2018').education.fields).toEqual(['economics']);
    expect(facts('Образование высшее. Работал инженером').education.fields).toEqual([]);
  });
});

describe('languages in words', () => {
  it.each<[string, string, string | null | undefined]>([
    ['Английский - intermediate', 'en', 'b1'],
    ['английский язык: upper-intermediate', 'en', 'b2'],
    ['английский pre-intermediate', 'en', 'a2'],
    ['английский (B2)', 'en', 'b2'],
    ['английский язык В2', 'en', 'b2'],
    ['свободный английский', 'en', 'c1'],
    ['английский свободно', 'en', 'c1'],
    ['разговорный английский', 'en', 'b1'],
    ['английский со словарем', 'en', 'a2'],
    ['знание английского языка', 'en', null],
    ['Англійська — вище середнього', 'en', 'b2'],
    ['ағылшын тілі — орта', 'en', 'b1'],
    ['қазақ тілі – ана тілі', 'kk', 'native'],
    ['орыс тілін еркін меңгергенмін', 'ru', 'c1'],
    ['Fluent English', 'en', 'c1'],
    ['English C1, German A2', 'de', 'a2'],
    ['без знания английского языка', 'en', undefined],
    ['английский не знаю', 'en', undefined],
    ['хочу выучить английский язык', 'en', undefined],
    ['жил на Английской набережной', 'en', undefined],
    ['преподаватель английского языка', 'en', undefined],
    ['native Kazakh and Russian', 'ru', 'native'],
    ['свободно английский и немецкий', 'de', 'c1'],
    ['Fluent in English and Russian', 'ru', 'c1'],
    ['отличный английский', 'en', 'c1'],
    ['Deutsch B2', 'de', 'b2'],
    ['Китайский HSK5', 'zh', 'c1'],
    ['английский уверенный', 'en', 'b1'],
    ['Английский — свободно читаю документацию, говорю с ошибками', 'en', 'b1'],
    ['Английский: свободно читаю и говорю', 'en', 'c1'],
    ['Англійська: вільно читаю', 'en', 'b1'],
    ['English: read fluently, rarely spoken', 'en', 'b1'],
  ])('«%s»: %s %s', (about, language, level) => {
    expect(facts(about).languages.find((fact) => fact.language === language)?.level).toBe(level);
  });
});

describe('right to work', () => {
  it.each<[string, string[], boolean, boolean]>([
    ['Гражданство РФ', ['ru'], false, false],
    ['гражданка Республики Беларусь', ['by'], false, false],
    ['есть патент', [], true, false],
    ['нужно разрешение на работу', [], false, true],
    ['ВНЖ есть', [], true, false],
    ['Қазақстан азаматы', ['kz'], false, false],
    ['громадянин України', ['ua'], false, false],
    ['work permit required', [], false, true],
    ['русский язык родной', [], false, false],
    ['гражданин Кыргызстана', ['kg'], false, false],
    ['Citizenship: Kazakhstan', ['kz'], false, false],
    ['имею право на работу в РФ', ['ru'], true, false],
    ['оформляю гражданство РФ', [], false, false],
    ['патент не нужен', [], true, false],
    ['ИП на патенте', [], false, false],
    ['Оформлен патент, действует до марта', [], true, false],
    ['Патент в процессе оформления', [], false, true],
    ['Подал документы на РВП', [], false, true],
    ['Подала на ВНЖ РФ', [], false, true],
    ['Нет разрешения на работу', [], false, true],
    ['Услуги для граждан России и Беларуси', [], false, false],
    ['Замена паспортов РФ, консультации граждан', [], false, false],
    ['Проверял документы и патенты у рабочих', [], false, false],
    ['Патентное бюро, помощник', [], false, false],
    ['Азаматтығым: Қазақстан', ['kz'], false, false],
    ['Паспорт України', ['ua'], false, false],
    ['Оформлення паспортів громадян України', [], false, false],
    ['Belarusian passport', ['by'], false, false],
    ['Checked right to work documents for new hires', [], false, false],
  ])('«%s»: %j held %s needed %s', (about, countries, held, needed) => {
    const { rightToWork } = facts(about);
    expect([rightToWork.countries, rightToWork.permitHeld, rightToWork.permitNeeded]).toEqual([
      countries,
      held,
      needed,
    ]);
  });
});

describe('experience in words', () => {
  it.each<[string, string, number | undefined]>([
    ['Опыт работы в продажах 5 лет', 'sales', 60],
    ['более 10 лет опыта продаж', 'sales', 120],
    ['опыт работы с клиентами - 3 года', 'clientManagement', 36],
    ['стаж 7 лет', 'total', 84],
    ['опыт в продажах 1,5 года', 'sales', 18],
    ['опыт продаж полтора года', 'sales', 18],
    ['опыт продаж 6 месяцев', 'sales', 6],
    ['3 years of experience in sales', 'sales', 36],
    ['5+ years in customer service', 'clientManagement', 60],
    ['досвід у продажах 4 роки', 'sales', 48],
    ['сату саласында 4 жыл тәжірибем бар', 'sales', 48],
    ['Мне 25 лет, опыт продаж есть', 'sales', undefined],
    ['Женщина 45 лет опыт продаж', 'total', undefined],
    ['возраст 32 года опыт продаж', 'sales', undefined],
    ['продажи выросли за 2 года', 'sales', undefined],
    ['план продаж на 2024 год', 'sales', undefined],
    ['сыну 3 года, опыт продаж', 'sales', undefined],
    ['опыт в продажах 3г', 'sales', 36],
    ['опыт в продажах 1,5г', 'sales', 18],
    ['опыт в продажах 2г 3м', 'sales', 27],
    ['опыт продаж 3 г 2 м', 'sales', 38],
    ['5-летний опыт продаж', 'sales', 60],
    ['опыт продаж 2-3 года', 'sales', 24],
    ['опыт продаж год', 'sales', 12],
    ['полгода в колл-центре', 'service', 6],
    ['в продажах с 2015 года', 'sales', 132],
    ['с 2015 по 2018 год в продажах', 'sales', undefined],
    ['15 лет занимаюсь продажами', 'sales', 180],
    ['работала оператором на входящей линии 2 года', 'service', 24],
    ['live chat support for 2 years', 'service', 24],
    ['опыта продаж нет, 5 лет работал на заводе', 'total', 60],
    ['водительский стаж 7 лет', 'total', undefined],
    ['стаж вождения 15 лет', 'total', undefined],
    ['1 раз в год', 'total', undefined],
    ['im Daniyar, 3 yrs selling phones', 'sales', 36],
    ['i am 30 years', 'total', undefined],
    ['Аналогичный стаж работы 6 лет', 'total', 72],
    ['опыт в аналогичных продажах 4 года', 'sales', 48],
    ['аналогічний досвід продажів 4 роки', 'sales', 48],
    ['2 years of similar sales experience', 'sales', 24],
  ])('«%s»: %s %s months', (about, family, months) => {
    expect(facts(about).experienceClaims.find((claim) => claim.family === family)?.months).toBe(months);
  });
});

import { readSoughtPerson } from '../../../src/job-texts/domain/read-sought-person.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What is asked, each by its kind and its words, or its value where it has none. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value }) =>
    'words' in value && value.words !== undefined ? `${kind}: ${value.words}` : `${kind}: ${JSON.stringify(value)}`,
  );
}

describe('a line is a demand by evidence', () => {
  it('praise, slogans and what is given below the points of a list ask for nothing', () => {
    const text = `Повар
Требования:
- знание ХАССП
- медкнижка
Мы гордимся нашей командой.
Каждый гость для нас — друг.
Приходите и убедитесь сами!`;
    expect(asked(text)).toEqual(['skill: знание ХАССП', 'skill: медкнижка']);
  });

  it('what is given stands among what is asked and is told apart', () => {
    const text = 'Мастер\nТребования:\n- портфолио\n- ДМС после испытательного срока\n- скидка на услуги салона';
    expect(asked(text)).toEqual(['skill: портфолио']);
    expect(readJobText(text).conditions).toHaveLength(2);
  });

  it('«ты — тот самый человек» is a sentence and no heading', () => {
    expect(asked('Администратор\nТы — тот самый человек, с которого начинается настроение гостей?')).toEqual([]);
  });

  it('short lines without anything blank between them have headings of their own', () => {
    const text = `Sales assistant
Join a team that cares.
What makes you a great fit
Retail experience of 6 months or more
A warm personality and a smile
Why you'll love it here
Employee discount of 30%
Birthday off`;
    expect(asked(text)).toEqual(['experience: Retail', 'quality: A warm personality and a smile']);
  });

  it('a line outside all parts may have a heading that nobody knows', () => {
    expect(asked('Мастер маникюра\nЧто нам по душе: опыт от 1 года, знание СанПиН, портфолио')).toEqual([
      'experience: {"months":12,"occupations":"any"}',
      'skill: знание СанПиН',
      'skill: портфолио',
    ]);
  });

  it('inside the work short headings open parts of their own only if no line below them is work', () => {
    const text = `Бухгалтер
Обязанности:
- расчёт зарплаты
Опыт:
- от 3 лет на участке
- 1С ЗУП 3.1
Касса:
- приём денег
- отчёт за день`;
    expect(readJobText(text).requirements.map(({ sentence }) => sentence.text)).toEqual([
      'от 3 лет на участке',
      '1С ЗУП 3.1',
    ]);
    expect(readJobText(text).duties.at(-1)?.text).toBe('отчёт за день');
  });

  it('questions are headings: who the company is, what is done, what is got', () => {
    const text = `Data analyst
Who are we?
A grocery chain with 900 stores.
What's the job?
Build dashboards
Who are you?
Strong SQL
What do you get?
Private pension`;
    expect(asked(text)).toEqual(['skill: Strong SQL']);
    expect(readJobText(text).conditions.map((one) => one.text)).toEqual(['Private pension']);
  });

  it('the age of children is no experience', () => {
    expect(readJobText('Хореограф\nТребования:\n- опыт с детьми 4-7 лет').requirements).not.toMatchObject([
      { value: { months: 48 } },
    ]);
  });

  it('headings cut short are headings', () => {
    const text = 'Продавец\nобяз-ти: касса, выкладка, уборка зала\nтребов. опыт от полугода, честность, сан книжка';
    expect(asked(text)).toEqual([
      'experience: {"months":6,"occupations":"any"}',
      'quality: честность',
      'skill: сан книжка',
    ]);
    expect(readJobText(text).duties.map((duty) => duty.text)).toEqual(['касса', 'выкладка', 'уборка зала']);
  });

  it('the work may be told in nouns without any heading', () => {
    const text = 'Охоронець\nОхорона об’єкта, обхід території, контроль в’їзду.\nТелефонуйте!';
    expect(asked(text)).toEqual([]);
    expect(readJobText(text).duties).toHaveLength(3);
  });

  it('that nobody needs to have worked before is no duty, wherever it is said', () => {
    const text = "Продавець\n\nОбов'язки: консультування, викладка товару. Досвід у роздробі не обов'язковий, навчимо.";
    expect(readJobText(text).duties.map((duty) => duty.text)).toEqual(['консультування', 'викладка товару']);
  });

  it('a point of a list that begins like a heading of the page is a point', () => {
    expect(asked('Әкімші\nТалаптар:\n- ұқсас қызметте кемінде 1 жыл жұмыс өтілі')).toEqual([
      'experience: ұқсас қызметте',
    ]);
  });

  it('a demand may begin in the middle of a sentence outside all headings', () => {
    expect(asked('Водитель\nСтаж от 2х лет, наличие карты тахографа.')).toEqual([
      'experience: {"months":24,"occupations":"any"}',
      'skill: наличие карты тахографа',
    ]);
  });
});

describe('odd wording', () => {
  it.each([
    ['закончили педагогический или математический факультет', ['education: {"level":"higher"}']],
    ['есть высшее', ['education: {"level":"higher"}']],
    [
      'NVQ Level 2 in Professional Cookery or equivalent',
      ['education: {"level":"special-secondary","speciality":"Professional Cookery"}'],
    ],
    ['HACCP or equivalent', ['skill: HACCP']],
    ['гражданство РФ, РБ или Казахстана', ['right-to-work: {}']],
    ["досвід від пів року бажаний, але не обов'язковий", ['experience: {"months":6,"occupations":"any"}']],
    ['эмпатия к животным', ['quality: эмпатия к животным']],
    ['самозанятость', ['skill: самозанятость']],
    ['балаларға деген сүйіспеншілік', ['quality: балаларға деген сүйіспеншілік']],
    ['працювали з первинкою щонайменше рік', ['experience: первинкою']],
    ["two years' experience in B2B marketing", ['experience: B2B marketing']],
    ['WordPress', ['skill: WordPress']],
    ['оверлокты білсеңіз жақсы', ['skill: оверлокты']],
    ['Тәжірибесі жоқтарды үйретеміз', []],
    ['довідка про несудимість', ['skill: довідка про несудимість']],
    ['знание YCLIENTS или быстрая обучаемость', ['skill: знание YCLIENTS', 'quality: {"anyOf":["learning"]}']],
    [
      'a degree in computer science or mathematics and 3 years of Java',
      [
        'experience: Java',
        'education: {"level":"higher","fields":["technical"],"speciality":"computer science or mathematics"}',
      ],
    ],
  ])('%s', (line, found) => {
    expect(asked(`Post\nRequirements:\n- ${line}`)).toEqual(found);
  });

  it.each([
    ['Украинский и базовый английский', ['uk null', 'en a2']],
    ['You speak Spanish natively and can hold a conversation in English', ['es native', 'en b1']],
    ['қазақ және орыс тілдерін еркін білу, ағылшын тілі A2 деңгейінде', ['kk c1', 'ru c1', 'en a2']],
    ['Dutch is a bonus', ['nl null']],
    ['fluent English and Polish', ['en c1', 'pl c1']],
  ])('a level between two languages is of the one on its side of "and": %s', (line, found) => {
    const { requirements } = readJobText(`Post\nRequirements:\n- ${line}`);
    expect(
      requirements.map((one) => one.kind === 'language' && `${one.value.language} ${String(one.value.level)}`),
    ).toEqual(found);
  });

  it('somebody who is sought has qualities and a car before and behind the post', () => {
    expect(asked('Ищем внимательного и вежливого водителя с личным авто\nГрафик 5/2')).toEqual([
      'quality: внимательного',
      'quality: вежливого',
      'car: {}',
    ]);
  });

  it.each([
    ['Мастерская ищет добрых, усидчивых людей с желанием шить', ['добрых', 'усидчивых', 'желанием шить']],
    ['Запрошуємо до нашого колективу охайних та привітних офіціантів', ['охайних', 'привітних']],
    ['A position is open for a calm and tidy gardener with a love of roses', ['calm', 'tidy', 'a love of roses']],
    ['Приглашаем опытных и аккуратных швей', ['швей', 'аккуратных']],
    ['The bakery is looking to hire an experienced, patient pastry cook', ['pastry cook', 'patient']],
    ['Шукаємо досвідчену перукарку', ['перукарку']],
    ['Предлагаем работу опытным швеям', ['швеям']],
    ['Запрошуємо приєднатися до команди щирих вихователів', ['щирих']],
    ['Готовы рассмотреть новичков с большим желанием учиться', [false, 'большим желанием учиться']],
  ])('tells of somebody who is sought in %s', (line, found) => {
    const words = readJobText(`О нас\n${line}`).requirements.map(({ value }) => 'words' in value && value.words);
    expect(words).toEqual(found);
  });

  it.each(['We need accurate data for our reports', 'Фирма ищет надёжных партнёров', 'Потрібні швидкі рішення'])(
    'what is sought in «%s» is nobody',
    (line) => {
      expect(readSoughtPerson(line.toLowerCase().replace('ё', 'е'), line, { section: 'free' })).toEqual([]);
    },
  );

  it('what goes on after years outside all headings is asked for too, unless it is the company’s', () => {
    expect(asked('Логист\nОпыт логистом от 2 лет, Excel, 1С.')).toEqual([
      'experience: логистом',
      'skill: {"anyOf":["excel"]}',
      'skill: {"anyOf":["1c"]}',
    ]);
    expect(asked('Логист\nОпыт нашей команды 10 лет, сотни проектов.')).toEqual([]);
  });

  it('a least number of years is asked for outside all headings too', () => {
    expect(
      asked(
        'Housekeeping supervisor\nJoin a hotel where the sea is your office.\nMinimum 2 years in hotel housekeeping.',
      ),
    ).toEqual(['experience: hotel housekeeping']);
  });

  it('what does not matter is not asked for', () => {
    expect(asked('Агент\nОбязательно: портфолио\nНеважно: образование, прошлые места')).toEqual(['skill: портфолио']);
  });

  it('«в крайнем случае» is another way', () => {
    const { requirements } = readJobText('Прораб\nТребования:\n- высшее строительное, в крайнем случае техникум');
    expect(requirements.map(({ route }) => route?.option)).toEqual(['a', 'b']);
  });

  it('lines that begin small are points below a line that opens them, and what would be great is a wish', () => {
    const { requirements } = readJobText(`Marketing coordinator

We're looking for someone with
a degree in marketing
two years' experience in B2B marketing
excellent written English (C1)
working knowledge of Mailchimp

It would be great if you also know Figma and speak Georgian.`);
    expect(requirements.map(({ kind, mustHave }) => `${kind} ${String(mustHave)}`)).toEqual([
      ...['education true', 'experience true', 'language true', 'skill true', 'skill false', 'language false'],
    ]);
  });

  it('«хотелось бы, чтобы вы умели» wishes for what stands after it', () => {
    expect(readJobText('Врач\nТребования:\n- Хотелось бы, чтобы вы умели делать УЗИ').requirements).toMatchObject([
      { mustHave: false, value: { words: 'делать УЗИ' } },
    ]);
  });

  it('what helps is no must', () => {
    expect(readJobText('Seller\nRequirements:\n- A thick skin helps').requirements).toMatchObject([
      { mustHave: false },
    ]);
  });
});

describe('what is asked amid the work', () => {
  it.each([
    ['Ability to sort parcels by hand', 'skill: sort parcels by hand'],
    ['Excellent customer relation skills', 'skill: Excellent customer relation skills'],
    ['Minimum of 2 years in a depot', 'experience: depot'],
    ['Comfortable with night deliveries', 'skill: night deliveries'],
  ])('%s', (line, demand) =>
    expect(
      asked(`Porter\nResponsibilities:\n- Load the vans\n- Answer the phone\n${line}\n- Sweep the yard`),
    ).toContain(demand),
  );

  it.each([
    'Minimum of six months stay abroad',
    'Demonstrate goods to visitors',
    'Skills matrix updates',
    'Must be done daily',
  ])('%s is none of it', (line) =>
    expect(asked(`Porter\nResponsibilities:\n- Load the vans\n- ${line}\n- Sweep the yard`)).toEqual([]),
  );
});

describe('an "and" after which another thing is asked', () => {
  const inList = (line: string) => asked(`Courier\nRequirements:\n- ${line}`);

  it.each([
    ['Valid driver licence and clean driving record', ['licence: {"category":null}', 'skill: clean driving record']],
    ['Must be tidy and have the ability to plan routes', ['quality: tidy', 'skill: plan routes']],
    ['Displays energy and a cheerful manner', ['skill: Displays energy', 'skill: a cheerful manner']],
    ['Knowledge and understanding of customs forms', ['skill: Knowledge and understanding of customs forms']],
  ])('%s', (line, demands) => expect(inList(line)).toEqual(demands));

  it.each([
    ['Потрібне знання маршрутів та вміння читати карту', 2],
    ['Креативність та аналітичне мислення', 2],
    ['Швидкість та уважність під час зміни', 2],
    ['Терпіння та відсутність шкідливих звичок', 2],
    ['Чітка дикція та охайний вигляд', 2],
  ])('%s', (line, count) => expect(asked(`Кур'єр\nВимоги:\n- ${line}`)).toHaveLength(count));

  it('of somebody who is sought each word is said for itself', () => {
    expect(asked('Шукаємо чуйних та терплячих вихователів у садок.')).toEqual([
      'quality: чуйних',
      'quality: терплячих',
    ]);
  });
});

describe('what is told of somebody who is sought', () => {
  it.each([
    ['Our yard is looking for a rigger who is steady on ladders and reads drawings.', 'steady on ladders'],
    ['We are seeking candidates with a thorough knowledge of rope work.', 'rope work'],
    ['The fleet is looking for a Deck Leader willing to work through the night', 'willing to work through the night'],
    [
      'The mill is looking for a bright mill engineer who has experience rebuilding gear trains.',
      'rebuilding gear trains',
    ],
  ])('%s', (line, words) => expect(asked(`Fleet news\n\nAbout us\n${line}`).join()).toContain(words));

  it.each([
    'We are looking for a rigger who will help us to grow.',
    'We work with customers who love long voyages.',
    'Our partners seek suppliers with low prices.',
  ])('nothing in %s', (line) => expect(asked(`Fleet news\n\nAbout us\n${line}`)).toEqual([]));

  it('letters made bold and a dash of three hyphens are read as what they are', () => {
    const text =
      'Harbour\n\nWe are seeking a calm, sober **Night Porter** for the quay.\nSalary: $31,000---$36,000 a year';
    expect(asked(text)).toEqual(['quality: calm', 'quality: sober']);
    expect(readJobText(text).salary).toMatchObject({ from: 31_000, to: 36_000 });
  });
});

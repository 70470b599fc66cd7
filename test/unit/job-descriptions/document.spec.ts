import fc from 'fast-check';
import { tidied } from '../../../src/job-descriptions/domain/own-words.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { jobDescription } from '../../../src/job-descriptions/domain/compose.js';
import { clauseNumbers, clausesOf, COUNTRIES } from '../../../src/job-descriptions/domain/job-description.js';
import type { Clause, JobDescription } from '../../../src/job-descriptions/domain/job-description.js';
import { COMPETENCES } from '../../../src/vacancies/domain/competences.table.js';
import type { CompetenceId } from '../../../src/vacancies/domain/competences.table.js';
import { LANGUAGES } from '../../../src/vacancies/domain/localised-text.js';
import type { Requirement } from '../../../src/vacancies/domain/requirement.js';
import { ability, education, experience, licence, plain } from '../../../src/vacancies/domain/requirement-lines.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { described, FACTS } from './described.js';

const SLUGS = ROLE_PROFILES.map(({ slug }) => slug);

function lines(document: JobDescription, section: number): string[] {
  const flat = (clauses: readonly Clause[]): string[] =>
    clauses.flatMap(({ number, text, clauses: below }) => [`${number}. ${text}`, ...flat(below)]);
  return flat(document.sections[section - 1]?.clauses ?? []);
}

function expectUnbroken(above: string, clauses: readonly Clause[]): void {
  clauses.forEach(({ number, clauses: below }, index) => {
    expect(number).toBe(`${above}.${index + 1}`);
    expectUnbroken(number, below);
  });
}

describe('a job description', () => {
  it('has its five sections and states routes as either … or …', () => {
    const document = described('client-specialist');
    expect(document.sections.map(({ number, title }) => `${number}. ${title}`)).toEqual([
      '1. Общие положения',
      '2. Должностные обязанности',
      '3. Права',
      '4. Взаимоотношения по должности',
      '5. Ответственность',
    ]);
    expect(lines(document, 1).slice(0, 6)).toEqual([
      '1.1. Цель должности «Специалист по работе с клиентами» — обслуживать клиентов компании: консультировать, оформлять документы и решать возникающие вопросы.',
      '1.2. Должность входит в состав подразделения: отдел обслуживания.',
      '1.3. Приём на должность, перевод и освобождение от должности оформляются приказом руководителя организации в порядке, установленном трудовым законодательством.',
      '1.4. Непосредственное подчинение: начальник отдела обслуживания.',
      '1.5. На время отсутствия работника обязанности по должности исполняет: старший специалист.',
      '1.6. Документы и сведения, которыми работник руководствуется:',
    ]);
    expect(lines(document, 1)).toEqual(
      expect.arrayContaining([
        '1.8. Обязательные требования:',
        '1.8.1. Необходимо либо высшее образование, либо среднее специальное образование и опыт работы не менее 3 лет в работе с клиентами или продажах или обслуживании клиентов банка или салоне связи или колл-центре или поддержке клиентов или сопровождении продаж.',
        '1.9. Желательные требования:',
        '1.9.1. Желательно умение грамотно вести разговор по телефону или принимать входящие звонки от клиентов.',
      ]),
    );
    expect(lines(document, 2)[0]).toBe('2.1. Искать новых клиентов.');
    expect(document.sections[3]?.table?.columns).toEqual(['С кем', 'Что получает', 'Что передаёт']);
    expect(document.sections[3]?.table?.rows.length).toBeGreaterThanOrEqual(3);
    expect(clauseNumbers(document).get('education-higher')).toBe('1.8.1');
  });

  it.each([
    ['экономическое', false],
    ['банковское дело', true],
  ])('names a speciality that its field does not say: %s', (speciality, isNamed) => {
    const asked = education('higher', 1, { fields: ['economics'] });
    const requirements = [{ ...asked, value: { level: 'higher', fields: ['economics'], speciality } } as Requirement];
    const document = described('client-specialist', {
      profile: { kinSlug: 'client-specialist', requirements, duties: [] },
    });
    const clause = lines(document, 1).find((line) => line.includes('экономическое')) ?? '';
    expect(clause).toContain('высшее экономическое');
    expect(clause.includes('специальность')).toBe(isNamed);
  });

  it('has head matter, signatures and a sheet to sign', () => {
    const { head, agreements, acquaintance } = described('client-specialist');
    expect(head).toEqual({
      organisation: 'ООО «Полярная звезда»',
      department: 'отдел обслуживания',
      approval: { word: 'УТВЕРЖДАЮ', post: 'Генеральный директор', name: 'А. А. Соколова', date: '12 мая 2026 г.' },
      kind: 'ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ',
      post: 'по должности «Специалист по работе с клиентами»',
      date: '12 мая 2026 г.',
      number: '№ 17-ДИ',
      place: 'Екатеринбург',
    });
    expect(agreements.map(({ word, post, name }) => [word, post, name])).toEqual([
      ['СОГЛАСОВАНО', 'Начальник отдела кадров', 'П. П. Орлов'],
      ['СОГЛАСОВАНО', 'Юрисконсульт', ''],
    ]);
    expect(acquaintance.table.rows).toHaveLength(5);
  });

  it('leaves blanks where nothing was typed, and adds the sections that were', () => {
    const empty = described('sales-manager', {
      facts: { ...FACTS, date: null, number: '', department: '', standIn: '' },
    });
    expect(empty.head.date).toContain('____');
    expect(empty.head.number).toContain('____');
    expect(lines(empty, 1)[1]).not.toContain('подразделения');
    const further = described('sales-manager', {
      facts: {
        ...FACTS,
        workingHours: 'Понедельник — пятница, 9:00–18:00.\n\nОбед — 1 час.',
        competences: 'Клиентоориентированность',
      },
    });
    expect(further.sections.slice(5).map(({ title }) => title)).toEqual(['Режим работы', 'Компетенции']);
    expect(lines(further, 6)).toEqual(['6.1. Понедельник — пятница, 9:00–18:00.', '6.2. Обед — 1 час.']);
  });

  it('names the act by which Kazakhstan appoints', () => {
    expect(lines(described('client-specialist', { country: 'kz' }), 1).join(' ')).toContain('актом работодателя');
    expect(lines(described('client-specialist', { country: 'kz', language: 'kk' }), 1).join(' ')).toContain(
      'актісімен',
    );
  });

  it.each([
    [21, 'не менее 21 месяца'],
    [6, 'не менее 6 месяцев'],
    [12, 'не менее 1 года'],
    [18, 'не менее 18 месяцев'],
    [24, 'не менее 2 лет'],
    [252, 'не менее 21 года'],
  ])('declines a span of %i months in Russian', (months, words) => {
    const label = { ru: '-', en: '-', uk: '-', kk: '-' };
    const profile = {
      kinSlug: 'x',
      duties: [],
      requirements: [experience('e', months, 'any', 1, label, { must: true })],
    };
    const document = jobDescription({ profile, facts: FACTS, language: 'ru', country: 'ru' });
    expect(clausesOf(document).find(({ requirements }) => requirements.includes('e'))?.text).toBe(
      `Необходим опыт работы ${words}.`,
    );
  });

  it.each([
    ['ru', 'Необходима варка сыра.', 'Необходим опыт работы: сыроварня.', 'Необходим разряд не ниже 4.'],
    ['uk', 'Необхідна навичка: варка сыра.', 'Необхідний досвід роботи: сыроварня.', 'Необхідний розряд не нижче 4.'],
    [
      'en',
      'The skill “варка сыра” is required.',
      'Work experience in сыроварня is required.',
      'Grade not below 4 is required.',
    ],
    ['kk', 'Дағды («варка сыра») қажет.', 'Сыроварня бойынша жұмыс тәжірибесі қажет.', 'Кемінде 4 разряд қажет.'],
  ] as const)('states in %s what a text asked for in words of its own', (language, skill, work, grade) => {
    const label = { ru: '-', en: '-', uk: '-', kk: '-' };
    const line = { label, mustHave: true, weight: 1, route: null };
    const requirements: Requirement[] = [
      { ...line, id: 'skill', kind: 'skill', value: { anyOf: [], words: 'варка сыра' } },
      { ...line, id: 'work', kind: 'experience', value: { months: 1, occupations: [], words: 'сыроварня' } },
      { ...line, id: 'grade', kind: 'category', value: { unit: 'grade', level: 4 } },
    ];
    const profile = { kinSlug: 'x', duties: [], requirements };
    const clauses = clausesOf(jobDescription({ profile, facts: FACTS, language, country: 'ru' }));
    const textOf = (id: string) => clauses.find((clause) => clause.requirements.includes(id))?.text;
    expect(['skill', 'work', 'grade'].map(textOf)).toEqual([skill, work, grade]);
  });

  it('says ways that read alike once', () => {
    const line = { label: { ru: '-', en: '-', uk: '-', kk: '-' }, mustHave: true, weight: 1 };
    const way = (id: string, words: string): Requirement => ({
      ...{ ...line, id, kind: 'experience', value: { months: 12, occupations: ['hospitality'], words } },
      route: { group: 'work', option: id },
    });
    const requirements = [way('hall', 'администратором салона'), way('desk', 'администратором стойки')];
    const profile = { kinSlug: 'x', duties: [], requirements };
    const clauses = clausesOf(jobDescription({ profile, facts: FACTS, language: 'ru', country: 'ru' }));
    const [clause] = clauses.filter((one) => one.requirements.includes('hall'));
    expect(clause?.requirements).toEqual(['hall', 'desk']);
    expect(clause?.text).toMatch(/^Необходим опыт работы не менее 1 года /u);
    expect(clause?.text).not.toContain('либо');
  });

  const PASTED = `Кладовщик
Обязанности:
- Приёмка и отгрузка товара, разгрузка машин( вес до 20 кг)
- Ведение учёта в 1С
Требования:
- медкнижка
- пунктуальность
- опыт сварки труб от 2 лет
- умение читать чертежи
Будет плюсом:
- опыт работы на складе
- опыт работы комплектовщиком
- права на погрузчик (удостоверение)
- без вредных привычек`;

  it.each([
    [
      'ru',
      [
        ...['Необходима медкнижка.', 'Необходима пунктуальность.', 'Необходим опыт сварки труб не менее 2 лет.'],
        ...['Необходимо умение читать чертежи.', 'Желателен опыт работы на складе.'],
        ...['Желателен опыт работы комплектовщиком.', 'Желательны права на погрузчик (удостоверение).'],
        'Желательно отсутствие вредных привычек.',
      ],
      'Обязанности работника:',
    ],
    ['uk', ['Необхідна медкнижка.', 'Бажаний досвід роботи на складе.'], 'Обовʼязки працівника:'],
    ['en', ['Work experience (“на складе”) is preferred.'], 'Duties of the employee:'],
    ['kk', ['Жұмыс тәжірибесі («на складе») болғаны жөн.'], 'Қызметкердің міндеттері:'],
  ] as const)('puts what a pasted text asked for into sentences that can be signed, in %s', (language, texts, lead) => {
    const { requirements, duties } = readJobText(PASTED);
    const profile = { kinSlug: null, requirements, duties: { stated: duties.map(({ text }) => text) } };
    const document = jobDescription({ profile, facts: FACTS, language, country: 'ru' });
    const said = clausesOf(document).map(({ text }) => text);
    expect(said).toEqual(expect.arrayContaining([...texts]));
    const ofWork = document.sections.find(({ clauses }) => clauses.some(({ text }) => text.startsWith('Приёмка')));
    expect(ofWork?.lead).toBe(lead);
    expect(ofWork?.clauses[0]?.text).toBe('Приёмка и отгрузка товара, разгрузка машин (вес до 20 кг).');
  });

  it('puts Ukrainian words of a text into Ukrainian sentences', () => {
    const { requirements } = readJobText(`Комірник
Вимоги:
- медична книжка
- знання складського обліку
- без шкідливих звичок
Буде перевагою:
- досвід роботи на складі від 2 років`);
    const profile = { kinSlug: null, requirements, duties: { stated: [] } };
    const said = clausesOf(jobDescription({ profile, facts: FACTS, language: 'uk', country: 'ua' })).map(
      ({ text }) => text,
    );
    expect(said).toEqual(
      expect.arrayContaining([
        ...['Необхідна медична книжка.', 'Необхідне знання складського обліку.'],
        ...['Необхідна відсутність шкідливих звичок.', 'Бажаний досвід роботи не менше 2 років на складі.'],
      ]),
    );
  });

  it.each([
    ['машин( вес до 20 кг)', 'машин (вес до 20 кг)'],
    ['кассир(а) , сдача выручки', 'кассир(а), сдача выручки'],
    ['приём) товара (склад', 'приём товара склад'],
  ])('mends %s', (text, mended) => {
    expect(tidied(text)).toBe(mended);
  });

  it('says that no experience is needed where none is', () => {
    const label = { ru: '-', en: '-', uk: '-', kk: '-' };
    const profile = { kinSlug: 'x', duties: [], requirements: [experience('e', 0, 'any', 1, label)] };
    const document = jobDescription({ profile, facts: FACTS, language: 'en', country: 'ru' });
    expect(clausesOf(document).find(({ requirements }) => requirements.includes('e'))?.text).toBe(
      'No work experience is required.',
    );
  });

  it('asks nobody to live somewhere: place and pay are terms of the work', () => {
    for (const slug of SLUGS) {
      const document = described(slug);
      const numbers = clauseNumbers(document);
      const place = clausesOf(document).find(({ requirements }) => requirements.includes('place'));
      expect(place?.text).toBe('Рабочее место находится в населённом пункте: Екатеринбург.');
      expect(numbers.get('salary')).toBeDefined();
    }
  });

  describe.each(SLUGS.flatMap((slug) => LANGUAGES.map((language) => [slug, language] as const)))(
    'of %s in %s',
    (slug, language) => {
      const document = described(slug, { language });
      const clauses = clausesOf(document);
      const profile = ROLE_PROFILES.find((each) => each.slug === slug);

      it('states every requirement and every duty once', () => {
        expect(clauses.flatMap(({ requirements }) => requirements).sort()).toEqual(
          profile?.requirements.map(({ id }) => id).sort(),
        );
        expect(clauses.flatMap(({ duties }) => duties)).toEqual(profile?.duties);
      });

      it('numbers without a gap and writes whole sentences', () => {
        document.sections.forEach(({ number, clauses: own }, index) => {
          expect(number).toBe(String(index + 1));
          expectUnbroken(number, own);
        });
        for (const { text, clauses: below } of clauses) {
          expect(text).toMatch(below.length > 0 ? /^[\p{Lu}«].*:$/u : /^[\p{Lu}«\d].*[.]$/u);
          expect(text).not.toMatch(/undefined|null|\[object| {2}/u);
        }
        expect(new Set(clauses.map(({ text }) => text)).size).toBe(clauses.length);
      });
    },
  );

  it('holds for any profile, in every language and country', () => {
    const ids = Object.keys(COMPETENCES) as CompetenceId[];
    const label = { ru: '-', en: '-', uk: '-', kk: '-' };
    const must = fc.boolean();
    const way = fc.option(fc.record({ group: fc.constantFrom('a', 'b'), option: fc.constantFrom('x', 'y') }));
    const some = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 });
    const line = fc
      .tuple(fc.nat(4), must, way, some, fc.integer({ min: 0, max: 300 }))
      .map(([kind, isMust, route, anyOf, months]): Requirement => {
        const options = { must: isMust, ...(route ? { route } : {}) };
        switch (kind) {
          case 0:
            return education('higher', 1, { ...options, fields: ['law', 'economics'] });
          case 1:
            return experience('e', months, months % 2 ? 'any' : ['bank', 'retail'], 1, label, options);
          case 2:
            return ability(months % 2 ? 'skill' : 'duty', anyOf as [CompetenceId], 1, { ...options, atLeast: 2 });
          case 3:
            return licence('C', 1, options);
          default:
            return plain('salary', 1, options);
        }
      });
    const requirements = fc
      .array(line, { minLength: 1, maxLength: 12 })
      .map((all) => all.map((requirement, index) => ({ ...requirement, id: `r${index}` })));
    fc.assert(
      fc.property(
        requirements,
        fc.uniqueArray(fc.constantFrom(...ids)),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(...COUNTRIES),
        (all, duties, language, country) => {
          const profile = { kinSlug: 'sales-manager', requirements: all, duties };
          const document = jobDescription({ profile, facts: FACTS, language, country });
          const clauses = clausesOf(document);
          expect(clauses.flatMap((clause) => clause.requirements).sort()).toEqual(all.map(({ id }) => id).sort());
          expect(clauses.flatMap((clause) => clause.duties)).toEqual(duties);
          document.sections.forEach(({ number, clauses: own }) => expectUnbroken(number, own));
          for (const { text } of clauses) expect(text).not.toMatch(/undefined|null|\[object| {2}/u);
        },
      ),
      { numRuns: 200 },
    );
  });
});

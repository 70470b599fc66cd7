import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** Kinds and degrees of what lines under a heading of requirements ask for. */
function asked(line: string): string[] {
  return readJobText(`Требования:\n- ${line}`).requirements.map(({ kind, value, mustHave }) => {
    const months = 'months' in value ? ` ${String(value.months)}` : '';
    return `${mustHave ? 'must' : 'wish'} ${kind}${months}`;
  });
}

it.each([
  'Водительские права не требуются',
  'удостоверение не нужно',
  'Посвідчення водія не потрібне',
  'Жүргізуші куәлігі қажет емес',
  'A driving licence is not required',
  'Higher education is not required',
  'No degree required',
  'Вища освіта не потрібна',
  'Жоғары білім қажет емес',
  'Командировок нет',
  'Без командировок',
  'Работа без командировок',
  'Відряджень немає',
  'Образование не имеет значения',
  'Высшее образование не обязательно',
  'Наличие авто не обязательно',
  'Own car is not essential',
  "A clean driving licence isn't essential",
  "A car isn't a must",
  'Not for you if you hate legacy code or have never written a test',
  'Не откликайтесь, если боитесь звонить',
  'Если вы не любите людей, эта работа не для вас',
  'Английский язык не нужен',
  'Знание 1С не требуется',
  'Категория не требуется',
  'Гражданство не важно',
  'Не нужна своя клиентская база',
  "We don't require a university degree or a car",
  'We do not ask for a degree',
  'You need not speak German',
  'Мы не требуем высшего образования и знания английского',
  'Ми не вимагаємо вищої освіти та англійської',
  'Salary: $1500',
  'Курение не приветствуется',
  'Наявність судимості не вітається',
  'Класне керівництво за бажанням',
  'Ведение блога по желанию',
  'Спеціалістів без категорії теж розглянемо',
])('asks for nothing: %s', (line) => {
  expect(asked(line)).toEqual([]);
});

it.each([
  ['Без опыта продаж не обращаться', ['must experience 1']],
  ['Людей без опыта просим не беспокоить', ['must experience 1']],
  ['Без досвіду не турбувати', ['must experience 1']],
  ['Candidates without experience need not apply', ['must experience 1']],
  ['Без гражданства не рассматриваем', ['must right-to-work']],
  ['Без высшего образования не рассматриваем', ['must education']],
  ['Без водительских прав просьба не беспокоить', ['must licence']],
  ['Не откликайтесь, если нет прав категории В', ['must licence']],
  ['Якщо немає посвідчення водія, не телефонуйте', ['must licence']],
  ["Don't apply if you have no driving licence", ['must licence']],
  ["If you don't have a car, please do not apply", ['must car']],
  ['Без высшего экономического не рассматриваем', ['must education']],
  ['Удостоверение ЧОП обязательно, без него не звоните', ['must skill']],
])('asks for what must not be missing: %s', (line, expected) => {
  expect(asked(line)).toEqual(expected);
});

it.each([
  ['знание 1С, желательно; знание Excel', ['wish skill', 'must skill']],
  ['Знание 1С не обязательно, но будет плюсом', ['wish skill']],
  ['Английский не нужен, но нужны водительские права', ['must licence']],
  ['Опыт не обязателен', ['wish experience 0']],
  ["A driving licence isn't essential but desirable", ['wish licence']],
  ['You have a degree, French would be a plus', ['must education', 'wish language']],
  ['Excel, Word would be a plus', ['wish skill', 'wish skill']],
  ['Опыт от 1 года, не обязательно в продажах', ['must experience 12']],
  ['Без судимости', ['must skill']],
  ['Умение работать без ошибок', ['must skill']],
])('a denial reaches no further than its part: %s', (line, expected) => {
  expect(asked(line)).toEqual(expected);
});

it.each([
  ['an age that the law asks for', 'строго с 18 лет', []],
  ['the age of children', 'опыт в семьях с детьми до 3 лет не менее 5 лет', ['must experience 60']],
  ['how often', 'Readiness for travel, sometimes at short notice', ['must business-trips']],
  ['what a "their" goes on about', 'порядок сдачи документов, их хранения и пользования ими', ['must skill']],
  ['what does not matter much', 'вища освіта, але це не принципово', ['must education']],
  ['the name of a subject', 'высшее образование, специальность «Горное дело»', ['must education']],
  ['a subject in Kazakh', 'жоғары білім, «Тау-кен ісі» мамандығы', ['must education']],
  ['a level of education in a name', 'Уровень профессионального образования: высшее', ['must education']],
  [
    'a level said again in brackets',
    'вища освіта відповідного напряму підготовки (спеціаліст або магістр)',
    ['must education'],
  ],
  ['a subject called as a level is', 'вища освіта (логопедія, спеціальна освіта)', ['must education']],
  ['what the firm does', 'тәжірибесі 1 жыл, үйренушілерді де аламыз', ['must experience 12']],
])('what stands beside a demand is none: %s', (_what, line, found) => {
  expect(asked(line)).toEqual(found);
});

it('the last months in which somebody applied are no experience', () => {
  expect(readJobText('Cook wanted\nCandidates applied in last 3 months need not resend.').requirements).toEqual([]);
});

it.each([
  'Candidates will not have to take an exam for this title.',
  'Applicants need not speak German.',
  "You won't have to lift boxes.",
])('what nobody has to do: %s', (line) =>
  expect(readJobText(`Nurse\nRequirements:\n- a CPR card\n${line}`).requirements).toHaveLength(1),
);

it.each([
  ['Что точно не нужно: знание Java, готовность к переработкам.', 'Наши условия: удалёнка, ДМС'],
  ["What we're not looking for: somebody who wants to manage a team.", 'Perks: 25 days off, equipment budget'],
  [
    'Кого мы не ищем:\n- любителей лёгких денег\n- менеджеров с опытом в холодных продажах',
    'Условия: оклад 90 000, ДМС',
  ],
  ['Кому не підійде: тим, хто любить тишу', 'Умови: графік 2/2, харчування'],
])('asks for nothing of what stands under a heading that says so: %s', (unwanted, given) => {
  const { requirements, conditions } = readJobText(`Аналитик\nТребования:\n- знание SQL\n${unwanted}\n${given}`);
  expect(requirements).toHaveLength(1);
  expect(conditions.map(({ text }) => text)).toHaveLength(2);
});

it('takes "a bonus" among what is asked for a plus, and for nothing that is paid', () => {
  const { requirements, conditions } = readJobText('Who you are: you know payroll. A CIPD (or equivalent) is a bonus.');
  expect(requirements.map(({ mustHave }) => mustHave)).toEqual([true, false]);
  expect(conditions).toEqual([]);
});

it.each([
  'Опыт от года, но и новичков берём',
  'Опыт от года, если меньше — возьмём на стажировку',
  'Опыт от 1 года, рассмотрим выпускников',
  'Досвід від року, якщо менше — навчимо',
  '1 жыл тәжірибе, тәжірибеңіз жоқ болса үйретеміз',
  'A year in sales, though we would consider someone without experience',
])('wishes for years where who has none is taken too: %s', (line) => {
  expect(asked(line)[0]).toMatch(/^wish experience [1-9]/u);
});

it.each(['Опыт от 3 лет, новичков не рассматриваем', 'Опыт от 3 лет, кандидатов без опыта не берём'])(
  'but not where nobody without is taken: %s',
  (line) => {
    expect(asked(line)[0]).toBe('must experience 36');
  },
);

it.each([
  "Знання польської мови не є обов'язковим",
  'Знание английского не является обязательным',
  'Пол: любой',
  'Приватне медичне страхування (Luxmed)',
  'Оформлення згідно чинного законодавства України',
  'Live-in possible',
])('asks for nothing among what is asked: %s', (line) => {
  expect(asked(line)).toEqual([]);
});

it('and of a paper or its being got for the paper alone', () => {
  expect(asked('DOT medical card or willingness to obtain one')).toEqual(['must skill']);
});

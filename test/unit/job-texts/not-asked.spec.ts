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
])('asks for what must not be missing: %s', (line, expected) => {
  expect(asked(line)).toEqual(expected);
});

it.each([
  ['знание 1С, желательно; знание Excel', ['wish skill', 'must skill']],
  ['Знание 1С не обязательно, но будет плюсом', ['wish skill']],
  ['Английский не нужен, но нужны водительские права', ['must licence']],
  ['Опыт не обязателен', ['wish experience 0']],
  ['Опыт от 1 года, не обязательно в продажах', ['must experience 12']],
  ['Без судимости', ['must skill']],
  ['Умение работать без ошибок', ['must skill']],
])('a denial reaches no further than its part: %s', (line, expected) => {
  expect(asked(line)).toEqual(expected);
});

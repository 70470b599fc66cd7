import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import { fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { fieldsAsked, fieldsNamed } from '../../../src/scoring/domain/study-fields.js';
import { resumeWith, school, TODAY } from './resume-builder.js';

it.each([
  ['Налоги и налогообложение', ['economics']],
  ['Підприємництво та біржова діяльність', ['economics']],
  ['Сақтандыру', ['economics']],
  ['Ekonomika', ['economics']],
  ['Судебная экспертиза', ['law']],
  ['MBA', ['management']],
  ['Бизнес әкімшілігі', ['management']],
  ['Архитектура', ['technical']],
  ['Комп’ютерні науки', ['technical']],
  ['Ақпараттық жүйелер', ['technical']],
  ['Есептеу техникасы және бағдарламалық қамтамасыз ету', ['technical']],
  ['Бухгалтерлік есеп', ['economics']],
  ['Сварщик', ['technical']],
  ['Учитель начальных классов', ['humanities']],
  ['Востоковедение', ['humanities']],
  ['Шет тілі: екі шет тілі', ['humanities']],
  ['Стоматология', ['medicine']],
  ['Мейіргер ісі', ['medicine']],
  ['Агрономия', []],
  ['Повар, кондитер', []],
])('«%s» belongs to %j', (speciality, fields) => {
  expect(fieldsNamed(speciality)).toEqual(fields);
});

it('the faculty says nothing where the speciality does', () => {
  expect(fieldsNamed('Институт управления и права, Банковское дело')).toEqual(['economics']);
  expect(fieldsNamed('Факультет экономики, Туризм')).toEqual(['economics']);
});

it('who asks for one speciality does not ask for its whole field', () => {
  expect(fieldsAsked('экономическое')).toEqual(['economics']);
  expect(fieldsAsked('архитектура')).toEqual([]);
});

it('a course beside a school teaches no field', () => {
  const education = [school('higher', 'Филология', 'КубГУ'), school(null, 'Бухгалтерский учёт', 'Курсы')];
  expect(collectFacts(resumeWith({ education }), TODAY).education.fields).toEqual(['humanities']);
});

it.each([
  ['высшее педагогическое', 'Дошкольное образование', 'met', 'Дошкольное образование'],
  ['высшее педагогическое', 'Экономика', 'not-met', 'Экономика'],
  ['высшее педагогическое', 'История', 'partly', 'История'],
  ['высшее педагогическое', 'Ветеринария', 'not-met', 'Ветеринария'],
  ['высшее фармацевтическое', 'Сестринское дело', 'partly', 'Сестринское дело'],
  ['высшее строительное', 'Информационные системы', 'not-met', 'Информационные системы'],
  ['высшее строительное', 'Архитектура', 'met', 'Архитектура'],
  ['высшее техническое', 'Информационные системы', 'met', 'Информационные системы'],
  ['высшее экономическое', 'Бухгалтерский учёт', 'met', 'Бухгалтерский учёт'],
])('of a school that is demanded, %s, the subject «%s» is %s', (demanded, speciality, verdict, proof) => {
  const resume = resumeSchema.parse({ id: 'a', education: [{ level: 'higher', institution: 'ОмГУ', speciality }] });
  const text = readJobText(`Вакансия\nТребования:\n- ${demanded} образование`);
  const [line] = fitOf(text, resume, new PoolOfWords(), TODAY).verdicts;
  expect([line?.verdict, line?.evidence[0]?.text]).toEqual([verdict, proof]);
});

it('the levels stand in brackets behind a school that is obligatory', () => {
  const { requirements } = readJobText(
    'Воспитатель\nТребования:\n- Педагогическое образование обязательно (среднее специальное или высшее)',
  );
  expect(requirements.map(({ value }) => value)).toMatchObject([
    { level: 'special-secondary', speciality: 'Педагогическое' },
    { level: 'higher', speciality: 'педагогическое' },
  ]);
});

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

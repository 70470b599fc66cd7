import { resumeSchema } from '../../../src/job-boards/domain/resume.js';
import { PoolOfWords } from '../../../src/job-texts/domain/pool-of-words.js';
import { fitOf } from '../../../src/job-texts/domain/rank-resumes.js';
import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';
import { refusedTerms } from '../../../src/job-texts/domain/terms-of-work.js';
import { TERMS_OF_WORK } from '../../../src/job-texts/domain/terms-of-work.table.js';

const refused = (about: string) =>
  refusedTerms(TERMS_OF_WORK, resumeSchema.parse({ id: 'a', about })).map(({ term }) => term);

describe('terms of work that a text asks for', () => {
  it.each([
    ['Медсестра\nУсловия:\n- график 2/2, ночные смены', ['nights', 'shifts']],
    ['Охранник\nУсловия:\n- сутки через трое', ['nights']],
    ['Адміністратор\nВимоги:\n- Нічні зміни за вашим бажанням', []],
    ['Қоймашы керек. Түнгі ауысым өз қалауы бойынша', []],
    ['Продавец\nУсловия:\n- график 2/2, без ночных смен', ['shifts']],
    ['Receptionist\nRequirements:\n- rotating shifts, nights included', ['nights', 'shifts']],
    ['Юрист\nУсловия:\n- удалённый формат невозможен, полный день', ['on-site', 'full-day']],
    ['Оператор колл-центра (ночные смены), удалённо', ['nights', 'remote']],
    ['Главный бухгалтер\nПятидневка, офис (не удалёнка).', ['on-site']],
    ['Бухгалтер\nУсловия:\n- можно удалённо', []],
    ['Пекар\nУмови:\n- графік 2/2, нічні зміни за бажанням', ['shifts']],
    ['Baker\nConditions:\n- shifts, night shifts optional', ['shifts']],
    ['Юрист\nУмови:\n- віддалена робота', ['remote']],
    ['Перекладач\nУмови:\n- робота з дому', ['remote']],
    ["Продавець\nОбов'язки:\n- робота з касою\nУмови:\n- графік роботи: 2/2", ['shifts']],
    ['Продавец\nУсловия:\nГрафик работы: 2/2, с 9 до 21', ['shifts']],
    ['Повар\nОбязанности:\n- работа на домашней кухне', []],
    ['Сатушы\nШарттар:\n- жұмыс кестесі 2/2', ['shifts']],
    ['Developer\nConditions:\n- fully remote', ['remote']],
    ['Оператор\nШарттар:\n- қашықтан жұмыс', ['remote']],
    ['Инженер\nОбязанности:\n- удалённая поддержка пользователей', []],
    ['Кухар\nУмови:\n- позмінний графік, нічні зміни', ['nights', 'shifts']],
    ['Сатушы\nШарттар:\n- түнгі ауысым', ['nights']],
    ['Водитель\nУсловия:\n- 5/2, выходные суббота и воскресенье', []],
  ])('%j', (text, terms) => {
    expect(readJobText(text).terms).toEqual(terms);
  });
});

describe('terms of work that a person refuses', () => {
  it.each([
    ['Ночные смены не предлагать', ['nights']],
    ['Только дневные смены, ночью работать не могу.', ['nights']],
    ['Ночные смены противопоказаны по заключению врача', ['nights']],
    ['Day shifts only: I cannot take nights', ['nights']],
    ['Нічні зміни не розглядаю', ['nights']],
    ['Түнгі ауысымда жұмыс істей алмаймын', ['nights']],
    ['Рассматриваю только 5/2', ['shifts', 'weekends']],
    ['Сменный график не рассматриваю', ['shifts']],
    ['По субботам не работаю', ['weekends']],
    ['Только удалённо', ['on-site']],
    ['Удалёнку не рассматриваю', ['remote']],
    ['Только офис', ['remote']],
    ['Ищу подработку', ['full-day']],
    ['К ночным сменам и высоте противопоказаний нет', []],
    ['Отказ от ночных смен не было', []],
    ['Отказов от ночных смен и сменного графика не было.', []],
    ['От ночных смен не отказываюсь', []],
    ['Никогда не отказывалась от ночных смен', []],
    ['Без отказов от ночных смен', []],
    ['Від нічних змін не відмовляюсь', []],
    ['Түнгі ауысымнан бас тартпаймын', []],
    ['Never refused nights', []],
    ['Не отказываюсь от сменного графика, ночью работать не могу', ['nights']],
    ['От ночных смен отказываюсь', ['nights']],
    ['Отказ от ночных смен по здоровью', ['nights']],
    ['Від нічних змін відмовляюся', ['nights']],
    ['I refuse night shifts', ['nights']],
    ["I don't mind nights", []],
    ['Ночные смены не пугают', []],
    ['Работаю посменно, ночью в том числе', []],
    ['Без вредных привычек, ночные смены могу', []],
    ['Готова работать не только днём, но и ночью', []],
    ['Не только в будни, готов и в выходные', []],
    ['Ищу дневные или ночные смены', []],
    ['Готова работать удалённо, не готова к командировкам', []],
    ['Готова до віддаленої роботи, не готова до відряджень', []],
    ['Удалённо, нет, не рассматриваю', ['remote']],
    ['Шукаю денну або нічну роботу', []],
    ['Ищу подработку или полный день', []],
    ['Рассматриваю ночные смены исключительно', []],
    ['Ночные смены исключены', ['nights']],
    ['Не рассматриваю удалёнку – только офис', ['remote']],
    ['Ночные смены возможны, не буду возражать', []],
  ])('%s', (about, terms) => {
    expect(refused(about)).toEqual(terms);
  });

  it('takes from the score of whoever refuses what is asked, and shows the words', () => {
    const job = readJobText('Сварщик\nТребования:\n- опыт сварщиком от 2 лет\nУсловия:\n- ночные смены');
    const [ready, unwilling] = ['Ночью могу', 'Огонь люблю. Ночные смены не предлагать.'].map((about) => {
      const resume = resumeSchema.parse({
        ...{ id: 'a', about },
        experience: [{ start: '2018-01', end: null, position: 'Сварщик' }],
      });
      const pool = new PoolOfWords();
      pool.add(resume);
      return fitOf(job, resume, pool, '2026-11-20');
    });
    expect(ready.refusals).toEqual([]);
    expect(unwilling.refusals).toEqual([
      { term: 'nights', evidence: [{ field: 'about', start: 13, end: 39, text: 'Ночные смены не предлагать' }] },
    ]);
    expect(unwilling.score).toBeLessThan(ready.score * 0.8);
  });

  it('counts a refusal to move or to travel only where that is asked for', () => {
    const resume = resumeSchema.parse({
      ...{ id: 'a', city: 'Алматы', relocation: false, businessTrips: false },
      experience: [{ start: '2018-01', end: null, position: 'Юрист' }],
    });
    const refusals = (text: string) =>
      fitOf(readJobText(text), resume, new PoolOfWords(), '2026-11-20').refusals.map(({ term }) => term);
    expect(refusals('Юрист, Шымкент\nТребования:\n- опыт от 2 лет\n- готовность к командировкам')).toEqual([
      'place',
      'business-trips',
    ]);
    expect(refusals('Юрист, Алматы\nТребования:\n- опыт от 2 лет')).toEqual([]);
  });
});

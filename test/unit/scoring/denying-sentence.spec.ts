import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import type { Evidence } from '../../../src/scoring/domain/facts.js';
import { sentenceNear } from '../../../src/scoring/domain/sentence-around.js';
import { judgeWords } from '../../../src/scoring/domain/judge-by-words.js';
import { resumeWith, TODAY } from './resume-builder.js';

/** What stands at the place that the evidence names. */
const quoted = (about: string, evidence: readonly Evidence[]) =>
  evidence.map(({ field, start, end, text }) => {
    expect([field, about.slice(start, end)]).toEqual(['about', text]);
    return text;
  });

describe('a competence that is denied, refused or only wished is proved by the sentence that says so', () => {
  it.each<[string, 'excel' | 'cold-calls' | 'active-sales' | 'negotiation' | '1c', string]>([
    ['Вела склад. Excel не знаю, учиться готова. Есть авто', 'excel', 'Excel не знаю, учиться готова.'],
    ['Торгую 5 лет.\nХолодными звонками не занимался', 'cold-calls', 'Холодными звонками не занимался'],
    ['Звоню. Прошу не предлагать активные продажи! Спасибо', 'active-sales', 'Прошу не предлагать активные продажи!'],
    ['Я касир. Досвіду роботи в 1С немає. Вчуся', '1c', 'Досвіду роботи в 1С немає.'],
    ['I am a cashier. I have no experience with Excel. I learn fast', 'excel', 'I have no experience with Excel.'],
    ['Кассирмін. Excel білмеймін. Үйренемін', 'excel', 'Excel білмеймін.'],
    ['Работал. Планирую освоить 1С. Пока нет', '1c', 'Планирую освоить 1С.'],
  ])('«%s»', (about, id, sentence) => {
    const fact = collectFacts(resumeWith({ about }), TODAY).competences[id];
    expect(fact?.stance).not.toBe('has');
    expect(quoted(about, fact?.evidence ?? [])).toEqual([sentence]);
  });

  it('while what is claimed keeps its own words', () => {
    const about = 'Работаю в Excel каждый день, 1С не знаю';
    const { competences } = collectFacts(resumeWith({ about }), TODAY);
    expect(quoted(about, competences.excel?.evidence ?? [])).toEqual(['Excel']);
    expect(quoted(about, competences['1c']?.evidence ?? [])).toEqual([about]);
  });

  it('and so are a no to travel and a thing that no dictionary knows', () => {
    const about = 'Сварщик. К командировкам не готов, семья. С плазменной резкой не работал никогда.';
    const resume = resumeWith({ about });
    expect(quoted(about, collectFacts(resume, TODAY).businessTrips.evidence)).toEqual([
      'К командировкам не готов, семья.',
    ]);
    expect(judgeWords('плазменная резка', resume)).toMatchObject({
      verdict: 'not-met',
      evidence: [{ field: 'about', text: 'С плазменной резкой не работал никогда.' }],
    });
  });
});

it('of a sentence without an end shows whole words near by, at the same cost in a text of any length', () => {
  const long = `${'слово за словом '.repeat(3_000)}excel не знаю ${'и так далее '.repeat(3_000)}`;
  const start = long.indexOf('excel');
  const { start: from, end: to } = sentenceNear(long, { start, end: start + 5 });
  const text = long.slice(from, to);
  expect(text).toMatch(/^(?:слово|за|словом) .*excel не знаю .* (?:и|так|далее)$/u);
  expect(text.length).toBeLessThan(330);
});

describe('a refusal that is denied', () => {
  it.each([
    'Отказов от переработок не было.',
    'От переработок не отказываюсь',
    'Переработок не избегаю',
    'Никогда не отказывалась от переработок',
  ])('«%s» claims', (about) => {
    expect(judgeWords('переработки', resumeWith({ about })).verdict).toBe('met');
  });

  it.each(['От переработок отказываюсь', 'Отказываюсь от переработок', 'Отказ от переработок'])(
    '«%s» refuses',
    (about) => {
      expect(judgeWords('переработки', resumeWith({ about })).verdict).toBe('not-met');
    },
  );
});

import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What lines under a heading ask for, in short: degree, kind, what and the way. */
function gists(line: string): string[] {
  return readJobText(`Post\n\nRequirements:\n- ${line}`).requirements.map(({ kind, value, mustHave, route }) => {
    const own = value as Readonly<Record<string, unknown>>;
    const known = Array.isArray(own['anyOf']) ? own['anyOf'][0] : undefined;
    const what = own['words'] ?? known ?? own['months'] ?? own['category'] ?? own['level'];
    const named = kind === 'language' ? `${String(own['language'])}-${String(own['level'])}` : String(what ?? '');
    return [mustHave ? 'must' : 'wish', kind, named, route?.option ?? ''].join(' ').trim();
  });
}

describe('alternatives', () => {
  it.each([
    ['English B2 or German B1', ['must language en-b2 a', 'must language de-b1 b']],
    [
      'сварщиком от 2 лет либо электросварщиком от 3',
      ['must experience сварщиком a', 'must experience электросварщиком b'],
    ],
    ['опыт кондитером или пекарем от 6 месяцев', ['must experience кондитером a', 'must experience пекарем b']],
    [
      'Huntflow / Potok / E-Staff - любая из ATS',
      ['must skill Huntflow a', 'must skill Potok b', 'must skill E-Staff c'],
    ],
    ['Salesforce or HubSpot', ['must skill crm a', 'must skill HubSpot b']],
    ['стаж лікаря від 2 років або інтернатура', ['must experience лікаря a', 'must skill інтернатура b']],
    [
      'среднее, среднее специальное, высшее образование',
      ['must education secondary a', 'must education special-secondary b', 'must education higher c'],
    ],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('a word of degree at the end of a list', () => {
  it.each([
    ['1С, CRM желательно', ['wish skill 1c', 'wish skill crm']],
    ['Знание 1С, CRM желательно', ['wish skill 1c', 'wish skill crm']],
    ['Опыт от 2 лет, Excel желательно', ['must experience 24', 'wish skill excel']],
    ['Знание Excel, Битрикс24 — плюс', ['must skill excel', 'wish skill crm']],
    ['бажання заробляти', ['must quality бажання заробляти']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

describe('what stands among demands and demands nothing', () => {
  it.each([
    'ЗП: 60-80 т.р. до вычета',
    'Оплата каждую неделю',
    'Чем быстрее работаете, тем больше получаете',
    'если уже знаете — отлично',
    'английский со словарём, не обязательно',
    'We are a young team',
    'без татуировок',
  ])('%s', (line) => {
    expect(gists(line)).toEqual([]);
  });
});

describe('words of one kind in four languages', () => {
  it.each([
    ['готовність до поїздок регіоном', ['must business-trips']],
    ['happy to travel', ['must business-trips']],
    ['ҚР азаматы болу', ['must right-to-work']],
    ['eligible to work in the UK', ['must right-to-work']],
    ['паспорт РФ', ['must right-to-work']],
    ['В, С категориялы жүргізуші куәлігі', ['must licence B', 'must licence C']],
    ['Driving licence, category B', ['must licence B']],
    ['Driving licence a plus', ['wish licence']],
    ['discreet and trustworthy', ['must quality discreet', 'must quality trustworthy']],
    ['Стаж 3+', ['must experience 36']],
    ['знание татарского языка', ['must language tt-null']],
  ])('%s', (line, found) => {
    expect(gists(line)).toEqual(found);
  });
});

it('a list without a heading is what its points speak of, whatever their marks', () => {
  const text = 'Бариста\n\nИщем в команду!\n✅санкнижка\n✅опыт от полугода\n✅умение улыбаться\n\nСтавка 300 р/час';
  expect(readJobText(text).requirements.map(({ kind }) => kind)).toEqual(['skill', 'experience', 'skill']);
});

it('prose goes on asking after years, and says nothing of the people of the firm', () => {
  const asks = 'Accountant\n\nWe need somebody with 5+ years in practice, IFRS knowledge, and strong Excel.';
  expect(readJobText(asks).requirements.map(({ kind }) => kind)).toEqual(['experience', 'skill', 'skill']);
  const tells = 'Accountant\n\nOur team has 15 years of experience, IFRS knowledge and strong Excel.';
  expect(readJobText(tells).requirements).toEqual([]);
});

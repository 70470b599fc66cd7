import { readNeutralResume } from '../../../src/job-boards/neutral-resume.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';

describe('what of a résumé could not be read', () => {
  const read = (given: object) => {
    const reading = readNeutralResume({ id: '1', ...given });
    return reading.ok ? { ...reading.value, problems: reading.problems } : reading;
  };

  it.each([
    ['secondary_special', 'special-secondary'],
    ['specialized_secondary', 'special-secondary'],
    ['secondary_vocational', 'special-secondary'],
    ['unfinished_higher', 'unfinished-higher'],
    ['secondary', 'secondary'],
  ])('a level that is written as %s is understood', (level, expected) => {
    expect(read({ education: [{ level, institution: 'X' }] })).toMatchObject({
      ...{ education: [{ level: expected }], problems: [] },
    });
  });

  it('a level that is none is named, and the school tells its own', () => {
    const education = [{ level: 'wizard', institution: 'Омский техникум связи', speciality: 'Связь', year: 2015 }];
    const reading = readNeutralResume({ id: '1', education });
    expect(reading.ok && collectFacts(reading.value, '2026-11-20').education.level).toBe('special-secondary');
    expect(read({ education })).toMatchObject({ problems: ['education[0].level: is no level of education'] });
  });

  it('a pay that is no number and a work that is none are named, and the words stay', () => {
    expect(read({ salary: { amount: 'NaN' } })).toMatchObject({
      ...{ salary: null, problems: ['salary.amount: is no number'] },
    });
    expect(read({ experience: 'много' })).toMatchObject({
      ...{ experience: [{ description: 'много' }], problems: ['experience[0]: names no job'] },
    });
    expect(read({ experience: 'Повар в кафе с 2019 года' })).toMatchObject({ problems: [] });
  });

  it.each([
    ['возможен', true],
    ['Готов к редким командировкам', true],
    ['есть, Лада Гранта', true],
    ['не готова', false],
    ['not ready', false],
    ['отсутствует', false],
    ['дайын емеспін', false],
    ['не против переезда', true],
    ['без проблем', true],
    ['not a problem', true],
  ])('an answer in words is a yes or a no: %s', (words, value) => {
    expect(read({ relocation: words, car: words })).toMatchObject({ relocation: value, car: value, problems: [] });
  });

  it('several schools and languages in one line are several', () => {
    const education = 'РЭУ им. Плеханова, экономист, 2016; Банковский колледж, 2012';
    const languages = 'Русский (родной), Английский (B1, читаю)';
    expect(read({ education, languages })).toMatchObject({
      education: [{ year: 2016 }, { year: 2012 }],
      languages: [{ level: 'native' }, { level: 'b1' }],
      problems: [],
    });
    expect(read({ education: 'МГУ; экономический факультет; 2027' })).toMatchObject({ education: [{ year: 2027 }] });
    expect(read({ education: 'КубГУ 2012; Колледж 2005' })).toMatchObject({ education: [{}, {}] });
    expect(read({ languages: 'Английский - читаю, пишу; немецкий' })).toMatchObject({ languages: [{}, {}] });
    expect(read({ education: [{ level: '11 классов' }] })).toMatchObject({ education: [{ level: 'secondary' }] });
  });
});

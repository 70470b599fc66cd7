import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a line under a heading asks for, in short: degree, kind, what and the way. */
function gists(line: string): string[] {
  return readJobText(`Post\n\nRequirements:\n- ${line}`).requirements.map(({ kind, value, mustHave, route }) => {
    const own = value as Readonly<Record<string, unknown>>;
    const known = Array.isArray(own['anyOf']) ? own['anyOf'][0] : undefined;
    const what = own['words'] ?? known ?? own['months'] ?? own['category'] ?? own['level'];
    return [mustHave ? 'must' : 'wish', kind, String(what ?? ''), route?.option ?? ''].join(' ').trim();
  });
}

describe('a wish that brackets hold', () => {
  it.each([
    ['ПК на уровне пользователя (Excel, 1С – будет плюсом)', ['must skill pc', 'wish skill excel', 'wish skill 1c']],
    ['знание 1С (эксель)', ['must skill 1c', 'must skill excel']],
  ])('is about all that stands in them and nothing before: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });

  it('is one however it is hyphenated', () => {
    expect(gists('Tableau nice-to-have')).toEqual(['wish skill Tableau']);
  });
});

describe('a level of a language', () => {
  it.each([
    ['excellent spoken English (B1+)', ['must language b1']],
    ['свободный английский, не ниже B2', ['must language b2']],
    ['fluent English', ['must language c1']],
    ['English B2–C1', ['must language b2']],
  ])('is that of the code before any praise: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('a college that is cut short', () => {
  it.each([
    'освіта від середньої спец.',
    'середня спец. освіта',
    'освіта: середньо-спец.',
    'ср. спец. образование',
    'образование не ниже среднего спец.',
    'ср.-спец. образование',
    'ср. проф. образование',
  ])('%s', (line) => {
    expect(gists(line)).toEqual(['must education special-secondary']);
  });

  it('is no school', () => {
    expect(gists('освіта середня')).toEqual(['must education secondary']);
  });
});

describe('categories of a driving licence', () => {
  it.each([
    ['права бэ', ['must licence B']],
    ['водительские права цэ', ['must licence C']],
    ['права кат. В, С', ['must licence B', 'must licence C']],
  ])('are letters, as they are said as well: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });
});

describe('two tools', () => {
  it.each([
    [
      'пользоваться рефрактометром и вискозиметром',
      ['must skill пользоваться рефрактометром', 'must skill вискозиметром'],
    ],
    ['володіння нівеліром та тахеометром', ['must skill володіння нівеліром', 'must skill тахеометром']],
    ['know Rust and ClickHouse well', ['must skill Rust', 'must skill ClickHouse']],
    ['Photoshop and InDesign', ['must skill Photoshop', 'must skill InDesign']],
  ])('that an "and" joins are two skills: %s', (line, asked) => {
    expect(gists(line)).toEqual(asked);
  });

  it.each(['владение письменной и устной речью', 'умение ладить с людьми и техникой'])(
    'what is one thing stays one: %s',
    (line) => {
      expect(gists(line)).toHaveLength(1);
    },
  );
});

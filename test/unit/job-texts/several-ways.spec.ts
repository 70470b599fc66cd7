import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** What a text asks for, in short: degree, kind, words or months, and the way it is. */
function asked(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value, mustHave, route }) => {
    const { months, words, category, level, anyOf } = value as Readonly<
      Record<string, string | number | string[] | null | undefined>
    >;
    const what = words ?? (Array.isArray(anyOf) ? anyOf[0] : undefined) ?? category ?? level;
    const way = route ? `${route.group}${route.option}` : undefined;
    return [mustHave ? 'must' : 'wish', kind, months, what, way].filter((one) => one !== undefined).join(' ');
  });
}

const inList = (line: string) => asked(`Storeman\n\nRequirements:\n- ${line}`);

describe('letters beside a machine are no licence for the road', () => {
  it.each([
    ['a valid forklift licence (category C or tractor-driver certificate)', 'skill'],
    ['удостоверение на право управления погрузчиком (категория C)', 'skill'],
    ['удостоверение водителя погрузчика категории C', 'skill'],
    ['посвідчення водія навантажувача категорії C', 'skill'],
    ['водительские права категории C', 'licence'],
    ['driving licence, category C', 'licence'],
  ])('%s', (line, kind) => {
    expect(inList(line).map((one) => one.split(' ')[1])).toEqual([kind]);
  });

  it('but those of the road beside it stay', () => {
    expect(inList('права категории B, удостоверение на погрузчик')).toEqual([
      'must licence B',
      'must skill удостоверение на погрузчик',
    ]);
  });
});

describe('what stands at the head and at the end', () => {
  it('the city after the stars of a hotel', () => {
    expect(readJobText('Администратор\nОтель «Прибой» 4*, Сочи\nТребования: опыт').city?.slug).toBe('sochi');
  });

  it('what the firm provides is a condition', () => {
    const text = 'Driver\n\nYou must have\n• a valid driving licence\n\nNo CV needed. We provide overalls and a bus.';
    expect(readJobText(text).conditions.map((one) => one.text)).toContain('We provide overalls and a bus');
    expect(readJobText('Driver\n\nWe provide logistics services to banks.').conditions).toEqual([]);
  });
});

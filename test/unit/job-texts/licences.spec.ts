import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

/** The categories asked for; an empty one where only a licence is. */
function licences(line: string, heading = 'Требования'): string[] {
  return readJobText(`Мастер\n${heading}:\n- ${line}`).requirements.flatMap((one) =>
    one.kind === 'licence' ? [one.value.category ?? ''] : [],
  );
}

function kinds(line: string, heading = 'Требования'): string[] {
  return readJobText(`Мастер\n${heading}:\n- ${line}`).requirements.map(({ kind }) => kind);
}

describe('driving licences', () => {
  it.each([
    ['Водительское удостоверение с открытой категорией D', 'Требования', ['D']],
    ['водительские права с опытом вождения от 3 лет', 'Требования', ['']],
    ['удостоверение категории С', 'Требования', ['C']],
    ['посвідчення водія категорій «B» і «C»', 'Вимоги', ['B', 'C']],
    ['права категорії Б', 'Вимоги', ['B']],
    ['«В» правасы болуы керек', 'Талаптар', ['B']],
    ['A motor vehicle license valid in this State.', 'Requirements', ['']],
    ['A van licence.', 'Requirements', ['']],
    ['Heavy vehicle licence', 'Requirements', ['']],
    ['Class A CDL required', 'Requirements', ['CE']],
    ['CDL-B with passenger endorsement', 'Requirements', ['C']],
    ["A Class C driver's license", 'Requirements', ['B']],
    ["Valid Code B/EB/C1 driver's license", 'Requirements', ['B', 'BE', 'C1']],
  ])('%s', (line, heading, found) => expect(licences(line, heading)).toEqual(found));

  it.each([
    ['удостоверение тракториста-машиниста категории C, D, E', 'Требования'],
    ['посвідчення тракториста-машиніста категорії А1, В1', 'Вимоги'],
    ['лідерство (лише категорія «Б»)', 'Вимоги'],
    ['a valid nursing license', 'Requirements'],
    ['a valid pharmacist licence', 'Requirements'],
    ['software license management', 'Requirements'],
  ])('%s is none', (line, heading) => {
    expect(licences(line, heading)).toEqual([]);
    expect(kinds(line, heading)).not.toEqual([]);
  });

  it('a licence of both kinds is read for the road', () =>
    expect(licences('водительские права категории C и удостоверение тракториста')).toEqual(['C']));
});

describe('other demands that are there or not', () => {
  it('the grade somebody has worked in is not the one that is asked for', () => {
    expect(kinds('Стаж роботи за професією маляра 2 розряду не менше 6 місяців', 'Вимоги')).toEqual(['experience']);
    expect(kinds('стаж работы по профессии токаря 4 разряда не менее года')).toEqual(['experience']);
    expect(kinds('маляр 3 розряду', 'Вимоги')).toEqual(['category']);
  });

  it('who travels for the firm is not asked to travel by ordering tickets', () => {
    expect(kinds('заказывать билеты командированным')).toEqual(['skill']);
    expect(kinds('командировки раз в месяц')).toEqual(['business-trips']);
  });

  it('clients of one’s own and the right to work are read in other words', () => {
    expect(kinds('өз базасы болса', 'Талаптар')).toEqual(['client-base']);
    expect(kinds('proof that you may work in the UK', 'Requirements')).toEqual(['right-to-work']);
  });
});

it('a licence and the car are two demands, named with one word of degree', () => {
  const { requirements } = readJobText('Инженер\nТребования:\n- желательно права категории В и машину');
  expect(requirements.map(({ kind, mustHave }) => [kind, mustHave])).toEqual([
    ['licence', false],
    ['car', false],
  ]);
});

describe('a licence that the post names', () => {
  const inText = (text: string) =>
    readJobText(text).requirements.flatMap((one) => (one.kind === 'licence' ? [one.value.category ?? ''] : []));

  it('is asked for', () => expect(inText('Водитель категории Е\nТребования:\n- пунктуальность')).toEqual(['E']));

  it('is not asked for twice', () =>
    expect(inText('Водитель категории C\nТребования:\n- права категории C, E')).toEqual(['C', 'E']));

  it('is none of whoever does not drive', () =>
    expect(inText('Врач категории В\nТребования:\n- пунктуальность')).toEqual([]));
});

describe('papers that are no driving licence, school or language', () => {
  const asked = (line: string) =>
    readJobText(`Fitter\nRequirements:\n- ${line}`).requirements.map(({ kind, value }) =>
      [kind, 'words' in value ? value.words : ''].join(' '),
    );

  it.each([
    ['Valid state gas license (journeyman or master)', ['skill Valid state gas license (journeyman or master)']],
    ['Valid city certification in Spanish', ['skill Valid city certification in Spanish']],
    ['Crane operator licence or registration', ['skill Crane operator licence or registration']],
    ['Current NEBOSH certificate (which must be kept up to date)', ['skill Current NEBOSH certificate']],
    ['Потрібні права категорії UDT', ['skill права категорії UDT']],
  ])('%s', (line, demands) => expect(asked(line)).toEqual(demands));
});

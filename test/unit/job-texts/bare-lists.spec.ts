import { readJobText } from '../../../src/job-texts/domain/requirements-of-text.js';

function named(text: string): string[] {
  return readJobText(text).requirements.flatMap((one) =>
    one.kind === 'skill' ? [one.value.words ?? one.value.anyOf.join(' ')] : [],
  );
}

describe('lines of names alone', () => {
  it.each([
    ['Sysadmin\n\nRequirements\n\nlinux, ansible, zabbix, postgres admin\n5 years in a team', 4],
    ['Девопс\nТребования:\nlinux, docker, terraform, gitlab ci\nопыт 2 года', 4],
    ['Мастер\nНавыки:\nгель-лак, наращивание, педикюр', 3],
    ['Даяшы\nТалаптар:\nШыдамдылық\nДағдылар: Сервис, Касса', 2],
    ['Clerk\nNice to have:\n- Graphic Design\n- Familiar with SQL, remote debugging', 3],
  ])('below a heading of what is asked each name is: %j', (text, count) => expect(named(text)).toHaveLength(count));

  it('without a heading, above years and levels, they are what is asked', () => {
    const text =
      'SYSADMIN / hospital / Tartu\n\nlinux (debian), ansible, zabbix, postgres admin lvl\nproxmox or vmware\n5y+, at least some of it in healthcare\non-call 1 wk of 4\nestonian B2, english read docs\ndegree: dont care\n\n3200 eur gross/mo';
    expect(named(text)).toEqual(expect.arrayContaining(['linux (debian)', 'ansible', 'zabbix', 'proxmox', 'vmware']));
    const { requirements, salary } = readJobText(text);
    expect(requirements.map(({ kind }) => kind)).not.toContain('education');
    expect(salary).toMatchObject({ from: 3200, gross: true });
  });

  it.each([
    'Менеджер по продажам\n\nМосква, Казань, Самара\nопыт от 1 года\nполный день',
    'Продавец\n\nодежда, обувь, аксессуары\nопыт от 1 года\n60000',
    'Аналитик\nТребования:\n- SQL каждый день\n- график 5/2, обучение, соцпакет',
    'Wanted: driver. Clean licence, own van, 3 months contract, weekends off.',
  ])('places, goods and what is given are not: %j', (text) =>
    expect(named(text).filter((name) => /самара|обувь|соцпакет|contract|weekends/iu.test(name))).toEqual([]),
  );
});

describe('examples of what is asked', () => {
  const inList = (line: string) => named(`Planner\nRequirements:\n- ${line}`);

  it.each([
    ['Strong understanding of yard metrics: dwell, turn time, empty runs, etc.', ['yard metrics']],
    ['Able to run a depot, including rotas, fuel orders and repairs', ['run a depot']],
    ['Ability to work with partners such as brokers, forwarders and agents', ['work with partners']],
  ])('%s', (line, names) => expect(inList(line)).toEqual(names));

  it.each([
    ['Good knowledge of planning tools, including SAP, Oracle', ['SAP', 'Oracle']],
    ['Knowledge of a route planner such as Routigo is preferred', ['Routigo']],
    ['Strong rail knowledge, including signals, and good writing skills', ['writing']],
  ])('names and what is asked anew stand: %s', (line, names) =>
    expect(inList(line).join(' ')).toMatch(new RegExp(names.join('.*'), 'u')),
  );
});

describe('how much what stands at the end of a line is wanted', () => {
  const told = (line: string) =>
    readJobText(`Clerk\nRequirements:\n- ${line}`).requirements.map(({ mustHave, kind, value }) => {
      const { words, anyOf } = value as { words?: string; anyOf?: readonly string[] };
      return [mustHave ? 'must' : 'wish', kind, words ?? anyOf?.[0]].join(' ');
    });

  it.each([
    ['Experience with SQL stores (Postgres preferred)', ['must skill Experience with SQL stores']],
    ['Shell scripting (Perl, Lua preferred)', ['must skill Shell scripting', 'wish skill Perl', 'wish skill Lua']],
    ['A grasp of glass trade fairs will be highly regarded', ['wish skill glass trade fairs']],
    ['Ability to reach the desired results alone', ['must skill reach the desired results alone']],
    [
      'Order, calm and a steady hand are the key qualities that a framer should have',
      ['must skill Order', 'must skill calm and a steady hand'],
    ],
    ['The ideal candidate has a “can do” spirit', ['must skill a “can do” spirit']],
    ['May be required to lift crates of 20 kg', ['must skill lift crates of 20 kg']],
    ['Applicants should have cold-store experience including but not limited to fish', ['must experience cold-store']],
  ])('%s', (line, demands) => expect(told(line)).toEqual(demands));
});

it('what is said of the post is no part of its name, and what is asked amid the work no duty', () => {
  const text =
    'Ferry Line is recruiting several Deckhands to join our crew on the river.\nResponsibilities include, but are not limited to: mooring\nResponsibilities:\nMoor the boat\nAbility to swim\nSell tickets';
  const { title, duties } = readJobText(text);
  expect(title).toBe('Deckhands');
  expect(duties.map((one) => one.text)).toEqual(expect.arrayContaining(['Moor the boat', 'Sell tickets']));
  expect(duties.map((one) => one.text).join()).not.toMatch(/limited to|swim/u);
});

it('the fields of a form below what is given are not given', () => {
  const text = "Бариста\nМи пропонуємо:\nгнучкий графік\nобіди\nВкажіть ваше ім'я\nВаш номер телефону\nНадіслати дані";
  expect(readJobText(text).conditions.map((one) => one.text)).toEqual(['гнучкий графік', 'обіди']);
});

/** What a few lines without a heading ask for. */
function askedInHurry(text: string): string[] {
  return readJobText(text).requirements.map(({ kind, value }) => {
    const { months, words, language, level, anyOf } = value as Readonly<Record<string, string | number | string[]>>;
    return [kind, months, words ?? (Array.isArray(anyOf) ? anyOf[0] : undefined), language, level]
      .filter((one) => one !== undefined && one !== null)
      .join(' ');
  });
}

describe('a few lines written in a hurry', () => {
  it.each([
    [
      'Platform engineer\n4+ years of backend, Elixir or Scala, MySQL, Redis.',
      ['experience 48 backend', 'skill Elixir', 'skill Scala', 'skill MySQL', 'skill Redis'],
    ],
    [
      'Бухгалтер на первинку\n1С, Медок, банк-клієнт, складання актів.\nдосвід від року, уважність!',
      ['skill 1c', 'skill Медок', 'skill банк-клієнт', 'skill складання актів', 'experience 12', 'quality уважність'],
    ],
    [
      'Call-орталық операторы\nбасқа қаладан да болады, қазақ тілі C1, орыс тілі B1.',
      ['language kk c1', 'language ru b1'],
    ],
    [
      'Аспазшы керек\nманты түю, қамыр жаю, санкнижка.\nжұмыс 8-18',
      ['skill манты түю', 'skill қамыр жаю', 'skill санкнижка'],
    ],
  ])('asks for each clause of a list in which one is surely asked for: %j', (text, found) => {
    expect(askedInHurry(text)).toEqual(found);
  });

  it.each([
    'Barman\nWe are a family pub, honest, friendly, close to the station.',
    'Продавець\nграфік 2/2 з 10 до 22, нічні зміни, обід\nоплата 900 грн',
  ])('asks for nothing where the firm tells of itself or of the terms: %j', (text) => {
    expect(askedInHurry(text)).toEqual([]);
  });

  it('has its post in the first line, which had room for the next word', () => {
    const text =
      'Клініка у Львові шукає санітарку\nмед освіта, вміння ставити крапельниці дітям, досвід від 2х років, без шкідливих звичок.\nПольська - плюс';
    const { title, city, requirements } = readJobText(text);
    expect([title, city?.slug]).toEqual(['Санітарка', 'lviv']);
    expect(requirements[0].sentence.text.startsWith('мед освіта')).toBe(true);
  });
});

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
  ])('places, goods and what is given are not: %j', (text) =>
    expect(named(text).filter((name) => /самара|обувь|соцпакет/iu.test(name))).toEqual([]),
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

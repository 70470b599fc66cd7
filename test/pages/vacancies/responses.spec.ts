import { readRows } from '../../../src/platform/tables/index.js';
import { listFile } from '../../../src/web/vacancies/list-file.js';
import type { Stage } from '../../../src/candidates/index.js';
import { STAGES } from '../../../src/candidates/index.js';
import { responsesPage } from '../../../src/web/vacancies/responses.page.js';
import { stagesOf, stagesShown } from '../../../src/web/vacancies/response-groups.js';
import { savedFiltersPage } from '../../../src/web/vacancies/saved-filters.page.js';
import { responseTime } from '../../../src/web/frame/response-time.js';
import type { ResponsesInput } from '../../../src/web/vacancies/responses.page.js';
import { roleProfile } from '../../../src/vacancies/index.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { id, row, vacancy } from '../support/samples.js';

const nobody = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>;
const counts = { all: nobody, mustNotMet: nobody };
const client = roleProfile('client-manager');
if (!client) throw new Error('The catalogue has no client manager');
const profile = {
  slug: client.slug,
  version: 0,
  baseSlug: client.slug,
  title: client.title,
  kinSlug: client.slug,
  vacancyId: null,
  duties: null,
  requirements: client.requirements,
};

function input(overrides: Partial<ResponsesInput> = {}): ResponsesInput {
  return {
    vacancy: vacancy(),
    client: null,
    list: {
      rows: [row(), row({ id: id(11), name: 'Петров Иван', scorePoints: null, level: null })],
      next: null,
      total: 2,
    },
    counts: { all: { ...nobody, new: 5, reviewed: 2, shortlisted: 3 }, mustNotMet: { ...nobody, new: 1 } },
    profile,
    mayReadProfile: true,
    group: 'waiting',
    filter: {},
    currentId: id(1),
    expected: new Set(),
    tags: new Map(),
    tagNames: [],
    savedFilters: null,
    mayTag: true,
    panel: null,
    reading: null,
    unreadable: [],
    mayDecide: true,
    mayWrite: true,
    mayReadConversations: true,
    mayReadContacts: true,
    mayPlan: true,
    mayEdit: true,
    mayReadDescription: true,
    mayImport: true,
    mayExport: true,
    postings: [],
    ...overrides,
  };
}

const render = (overrides: Partial<ResponsesInput> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/vacancies/responses', responsesPage(input(overrides), words(language)), { language });

describe('responses of a vacancy', () => {
  test('a list that is taken along tells the tags of each', async () => {
    const tag = { id: id(70), name: 'VIP', userName: 'Анна', taggedAt: new Date('2026-06-01T06:00:00Z') };
    const person = { ...row(), phones: [], emails: [] };
    const tags = new Map([[person.candidateId, [tag, { ...tag, name: 'резерв' }]]]);
    const other = { ...person, candidateId: id(71) };
    const [header, first, second] = await readRows(await listFile([person, other], tags, words()));
    const at = header?.cells.indexOf('Метки') ?? -1;
    expect([first?.cells[at], second?.cells[at]]).toEqual(['VIP, резерв', '']);
  });

  test('a group of several stages is narrowed to one of them, kept in every address of the list but in groups without it', () => {
    const filter = { stage: 'came', level: 2 } as const;
    const page = responsesPage(input({ group: 'in-progress', filter }), words());
    const { stages, clearHref, foldLabel } = page.filter;
    expect(stages.map(({ value }) => value)).toEqual(['', ...stagesOf('in-progress')]);
    expect([stages.find(({ selected }) => selected)?.value, clearHref !== null]).toEqual(['came', true]);
    expect(foldLabel).toBe('Фильтры: 2');
    const hrefOf = (key: string) => page.groups.find((group) => group.key === key)?.href;
    expect([hrefOf('all'), hrefOf('closed')]).toEqual([
      expect.stringContaining('stage=came'),
      expect.not.stringContaining('stage'),
    ]);
    expect([stagesShown('in-progress', 'came'), stagesShown('closed', 'came'), stagesShown('all', undefined)]).toEqual([
      ['came'],
      stagesOf('closed'),
      STAGES,
    ]);
    expect(responsesPage(input({ group: 'shortlisted' }), words()).filter.stages).toEqual([]);
    const nobodyHere = responsesPage(
      input({ group: 'in-progress', filter, list: { rows: [], next: null, total: 0 } }),
      words(),
    );
    expect(nobodyHere.empty?.href).toMatch(/group=in-progress$/);
    const kept = { id: id(1), name: 'Пришли', query: 'group=in-progress&stage=came', shared: false, isOwn: true };
    const about = savedFiltersPage(
      { filters: [{ ...kept, userName: 'Анна', mayRemove: true }], mayShare: true, tagKeys: null },
      '/vacancies',
      words('en'),
    ).filters[0]?.about;
    expect(about).toContain('Stage: ');
  });

  test('filters under names lead to the list of this vacancy, one’s own first, and say which finds nobody', () => {
    const kept = { shared: false, isOwn: true, userName: 'Анна', mayRemove: true };
    const filters = [
      { ...kept, id: id(80), name: 'чужой', query: 'group=all', shared: true, isOwn: false, userName: 'Борис <b>' },
      { ...kept, id: id(81), name: 'ясно', query: 'group=waiting&tag=Gone' },
      { ...kept, id: id(85), name: 'яхта', query: 'group=waiting&tag=VIP' },
      { ...kept, id: id(82), name: 'Ёж & <i>', query: 'group=waiting&level=2&sort=newest' },
      { ...kept, id: id(83), name: 'ветхий', query: 'group=gone' },
    ];
    const savedFilters = { filters, mayShare: true, tagKeys: new Set(['теплый', 'vip']) };
    const filter = { level: 2, sort: 'newest' } as const;
    const menu = responsesPage(input({ savedFilters, filter }), words()).savedFilters;
    expect(menu?.filters.map(({ name, current, whose }) => [name, current, whose])).toEqual([
      ['ветхий', false, null],
      ['Ёж & <i>', true, null],
      ['ясно', false, null],
      ['яхта', false, null],
      ['чужой', false, 'сохранил(а): Борис <b>'],
    ]);
    expect(menu?.filters.map(({ fault }) => fault)).toEqual([
      'Этот фильтр больше не читается. Удалите его и сохраните заново.',
      null,
      'Метки «Gone» больше ни у кого нет',
      null,
      null,
    ]);
    expect(menu?.save.query).toBe('group=waiting&level=2&sort=newest');
    // Of more tags than are told, nobody knows that one is gone.
    const many = responsesPage(input({ savedFilters: { ...savedFilters, tagKeys: null } }), words()).savedFilters;
    expect(many?.filters[2]?.fault).toBeNull();
    const html = render({ savedFilters });
    expect(html).toContain('Ёж &amp; &lt;i&gt;');
    expect(html).not.toContain('Борис <b>');
    expect(render({ savedFilters: { ...savedFilters, mayShare: false } })).not.toContain("name='shared'");
    expect(render()).not.toContain('/saved-filters');
    const searched = { ...kept, id: id(84), name: 'x', query: 'group=all&text=1C+%3Cb%3E' };
    const about = savedFiltersPage({ ...savedFilters, filters: [searched] }, '/vacancies', words('en')).filters[0]
      ?.about;
    expect(about).toBe('All · “1C <b>”');
    const [, hedgehog] = savedFiltersPage(savedFilters, '/vacancies', words()).filters;
    expect(hedgehog?.about).toBe('Ждут ответа · Уровень: 2 · Порядок: сначала новые');
  });

  test('tags stand at those who carry them and narrow the list, also one that nobody carries any more', () => {
    const tag = { id: id(70), name: 'VIP & Co', userName: 'Анна', taggedAt: new Date('2026-06-01T06:00:00Z') };
    const tags = new Map([[row().candidateId, [tag]]]);
    expect(piece(render({ tags }), `id='row-${id(1)}'`)).toContain("<span class='tag tag-own'>VIP &amp; Co</span>");
    const erased = { rows: [row({ erasedAt: new Date() })], next: null, total: 1 };
    expect(render({ tags, list: erased })).not.toContain('tag-own');
    expect(render()).not.toContain("name='tag'");
    const bar = (tagName: string): string => render({ tagNames: ['Тёплый', 'VIP'], filter: { tag: tagName } });
    expect(bar('теплый')).toContain("<option value='Тёплый' selected>");
    expect(bar('резерв')).toContain("<option value='резерв' selected>");
    const { tags: offered } = responsesPage(input({ tagNames: ['а', 'я', 'і'] }), words()).filter;
    expect(offered.map(({ value }) => value)).toEqual(['', 'а', 'і', 'я']);
    const many = Array.from({ length: 31 }, (_, n) => `метка ${String(n)}`);
    const { tagSearch, tags: menu } = responsesPage(
      input({ tagNames: many, filter: { tag: 'МЕТКА 7' } }),
      words(),
    ).filter;
    expect([menu, tagSearch?.value, tagSearch?.choices.length]).toEqual([[], 'метка 7', 31]);
    expect(render({ tagNames: many })).toContain("<option value='метка 30'></option>");
    const kept = render({ filter: { tag: 'VIP & Co' }, tagNames: ['VIP & Co'] }).replaceAll('&#x3D;', '=');
    expect(kept).toContain('tag=VIP+%26+Co');
    expect(kept).toContain('Сбросить условия');
  });

  test('what is done with the vacancy itself stands in one menu, for those who may', () => {
    const menu = (overrides: Partial<ResponsesInput> = {}) =>
      responsesPage(input(overrides), words()).menu.map(({ href }) => href.split('/').at(-1));
    const file = 'list-file?group=waiting';
    expect(menu()).toEqual(['newcomers', 'imports', file, 'profile', 'job-description', 'edit']);
    expect(menu({ group: 'all', filter: { minScore: 50 } })).toContain('list-file?group=all&minScore=50');
    expect(menu({ list: { rows: [], next: null, total: 0 } })).not.toContain(file);
    expect(menu({ vacancy: vacancy({ status: 'closed' }) })).not.toContain('imports');
    const onlooker = {
      mayImport: false,
      mayExport: false,
      mayReadProfile: false,
      mayReadDescription: false,
      mayEdit: false,
    };
    expect(menu(onlooker)).toEqual([]);
    expect(piece(render(), "class='drop'")).toContain(`href='/vacancies/${id(100)}/edit'`);
    expect(render(onlooker)).not.toContain("class='drop'");
  });

  test('a line tells score, wish against the band, boards, stage and when, in words', () => {
    const line = textOf(piece(render(), `id='row-${id(1)}'`));
    expect(line).toContain('87 Кузнецова Марина HH SJ Менеджер по продажам');
    expect(line).toContain('дорого 120 000 ₽');
    expect(line).toContain('новый');
    expect(line).toContain('3 ч назад');
  });

  test('who is not scored yet has a dash, not a zero', () => {
    expect(textOf(piece(render(), `id='row-${id(11)}'`))).toMatch(/^— Петров Иван/);
  });

  test('what could not be read is said beside the title, not in its place', () => {
    const page = render({ list: { rows: [row({ problem: 'salary is no number' })], next: null, total: 1 } });
    expect(textOf(piece(page, `id='row-${id(1)}'`))).toContain(
      'HH SJ не удалось прочитать: salary is no number Менеджер по продажам',
    );
  });

  test('who can see that we opened the response is said to wait since then, until there is an answer', () => {
    const line = (overrides: Parameters<typeof row>[0]): string => {
      const page = render({ list: { rows: [row(overrides)], next: null, total: 1 } });
      return textOf(piece(page, `id='row-${id(1)}'`));
    };
    const viewedAt = new Date('2026-06-01T08:00:00Z');
    for (const stage of ['new', 'reviewed', 'shortlisted'] as const) {
      expect(line({ viewedAt, stage })).toContain('просмотрен 1 ч назад');
    }
    for (const stage of ['invited', 'rejected'] as const) expect(line({ viewedAt, stage })).not.toContain('просмотрен');
    expect(line({ viewedAt: null })).not.toContain('просмотрен');
    expect(line({ viewedAt, erasedAt: viewedAt })).not.toContain('просмотрен');
    expect(render({ filter: { viewed: 'unanswered' } })).toContain("<option value='unanswered' selected>без ответа");
  });

  test('who wrote and waits for an answer is marked, and the list can be narrowed to them by those who may read it', () => {
    const wroteAt = new Date('2026-06-01T07:00:00Z');
    const line = (overrides: object): string =>
      textOf(piece(render({ list: { rows: [row(overrides)], next: null, total: 1 } }), `id='row-${id(1)}'`));
    expect(line({ wroteAt })).toContain('сообщение ждёт ответа: 2 ч назад');
    expect(line({ wroteAt: null })).not.toContain('сообщение');
    expect(line({ wroteAt, erasedAt: wroteAt })).not.toContain('сообщение');
    expect(render({ filter: { wrote: 'unanswered' } })).toContain("<option value='unanswered' selected>ждут ответа");
    expect(render({ mayReadConversations: false })).not.toContain("name='wrote'");
    expect(render()).toContain("placeholder='Имя, телефон, почта, слова резюме'");
    expect(render({ mayReadContacts: false })).toContain("placeholder='Имя, слова резюме'");
  });

  test('a name with markup stays text', () => {
    const name = '<img src=x onerror=alert(1)>';
    const page = render({ list: { rows: [row({ name })], next: null, total: 1 } });
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });

  test('groups carry their counts, and the open one says so', () => {
    const groups = piece(render(), "class='tabs-line'");
    expect(textOf(groups)).toContain('Ждут ответа 7 Отобраны 3');
    expect(groups).toMatch(/group(?:=|&#x3D;)waiting' aria-current='page'/);
  });

  test('the end of the list fetches what follows by itself', () => {
    const page = render({ list: { rows: [row()], next: 'a+b', total: 90 } });
    expect(page).toContain('after&#x3D;a%2Bb');
    expect(piece(page, "class='more-row'")).toContain("hx-trigger='revealed, click' hx-target='closest tr'");
    expect(render()).not.toContain('more-row');
  });

  test('every key has its words, and those who may not decide see no keys for it', () => {
    expect(textOf(piece(render(), "class='keys'"))).toContain(
      'S следующий шаг R отказать с причиной M другой этап U отменить',
    );
    expect(textOf(piece(render({ mayDecide: false }), "class='keys'"))).not.toContain('следующий шаг');
  });

  test('an empty group says what to do next', () => {
    const page = textOf(render({ list: { rows: [], next: null, total: 0 } }));
    expect(page).toContain('Все отклики разобраны');
    expect(page).toContain('Спланировать день');
  });

  test('responses that made no candidate are told of below the list', () => {
    const unreadable = [
      {
        responseId: id(7),
        board: 'superjob' as const,
        externalId: '77',
        respondedAt: new Date('2026-06-01T06:00:00Z'),
        status: 'unreadable' as const,
        problem: 'the answer ends in the middle',
      },
    ];
    expect(textOf(render({ unreadable }))).toContain(
      'SuperJob, 3 ч назад : не удалось прочитать: the answer ends in the middle',
    );
  });

  test('English shows the same', () => {
    const page = textOf(render({}, 'en'));
    expect(page).toContain('over ₽120,000');
    expect(page).toContain('3 people wanted');
  });

  test('the whole state of the list stands in its addresses', () => {
    const filter = { text: 'Семёнов & Ко', board: 'superjob', minScore: 60, sort: 'waiting' } as const;
    const markup = render({ filter, list: { rows: [row()], next: 'c', total: 90 } }).replaceAll('&#x3D;', '=');
    const query =
      'text=%D0%A1%D0%B5%D0%BC%D1%91%D0%BD%D0%BE%D0%B2+%26+%D0%9A%D0%BE&amp;board=superjob&amp;minScore=60&amp;sort=waiting';
    expect(markup).toContain(`group=shortlisted&amp;${query}'`);
    expect(markup).toContain(`group=waiting&amp;${query}&amp;after=c`);
    const bar = piece(markup, "class='filters'");
    expect(bar).toContain("value='Семёнов &amp; Ко'");
    expect(bar).toContain("<option value='superjob' selected>");
    expect(bar).toContain("<option value='waiting' selected>");
  });

  test('on a phone the fields unfold behind one button, which says how many of them are set', () => {
    const fold = (filter: Parameters<typeof render>[0]): string => piece(render(filter), "class='filters-fold");
    expect(textOf(fold({}))).toMatch(/^Фильтры$/);
    const filter = { text: 'ким', board: 'superjob', minScore: 60, sort: 'waiting' } as const;
    expect(textOf(fold({ filter }))).toMatch(/^Фильтры: 3$/);
    expect(textOf(fold({ filter: { ...filter, tag: 'VIP' } }))).toMatch(/^Фильтры: 4$/);
    expect(fold({})).not.toContain('name=');
  });

  test('nobody found says how to widen: by the other groups, or by asking for less', () => {
    const none = { list: { rows: [], next: null, total: 0 }, filter: { text: 'ким' } };
    const elsewhere = piece(render(none), "class='empty'");
    expect(textOf(elsewhere)).toContain('В других группах по этим условиям есть 10 человек.');
    expect(elsewhere.replaceAll('&#x3D;', '=')).toContain('group=all&amp;text=');
    const nowhere = piece(render({ ...none, counts }), "class='empty'");
    expect(textOf(nowhere)).toContain('уберите часть условий');
    expect(textOf(nowhere)).toContain('Сбросить условия');
  });

  test('a response without a date says when it was received, not when it was sent', () => {
    const line = piece(
      render({ list: { rows: [row({ respondedAtKnown: false })], next: null, total: 1 } }),
      `id='row-${id(1)}'`,
    );
    expect(textOf(line)).toContain('получен 3 ч назад');
    // In a narrow column the line breaks after the word, never between a number and its unit.
    const when = responseTime(row({ respondedAtKnown: false }), words());
    expect(when.text).toBe('получен 3\u00a0ч\u00a0назад');
    expect(line).toContain('Дата отклика неизвестна');
  });

  const empty = { list: { rows: [], next: null, total: 0 }, counts };
  const posting = {
    ...{ id: id(80), board: 'headhunter' as const, title: 'Менеджер', url: null, archived: false },
    ...{ vacancyId: id(100), vacancyTitle: 'Менеджер' },
  };

  test('before the first response it says where they come from', () => {
    expect(textOf(render({ ...empty, postings: [posting] }))).toContain('Связаны публикации: HeadHunter: «Менеджер».');
    expect(textOf(render({ ...empty, mayEdit: false, mayImport: false }))).toContain('не связана ни одна публикация');
    expect(textOf(render(empty))).not.toContain('Все отклики разобраны');
    expect(textOf(render({ ...empty, counts: { ...counts, all: { ...nobody, rejected: 3 } } }))).toContain(
      'Все отклики разобраны',
    );
  });

  test('before the first response every way in is a button, for those who may open it', () => {
    const ways = (input: object): string[] =>
      [...piece(render({ ...empty, ...input }), "class='empty'").matchAll(/href='\/vacancies\/[^/]+\/([^']+)'/g)].map(
        ([, path]) => path ?? '',
      );
    expect(ways({ mayImport: true })).toEqual(['newcomers', 'imports', 'edit#public-form', 'edit#postings']);
    expect(ways({ mayImport: true, mayEdit: false })).toEqual(['newcomers', 'imports']);
    expect(ways({ mayImport: false, mayEdit: false })).toEqual([]);
    expect(textOf(piece(render({ ...empty, mayImport: true }), "class='empty'"))).toContain(
      'Загрузить список Включить анкету Связать публикацию',
    );
  });

  test('where the vacancy is of another trade nobody has a level: it is that of client managers', () => {
    expect(render()).toContain("<abbr title='Уровень'>Ур.</abbr>");
    const other = render({ profile: { ...profile, kinSlug: null } });
    expect(other).not.toContain('Ур.');
    expect(other).toContain("<td class='figure tight column-level'></td>");
  });

  test('a closed vacancy says so and offers no day plan', () => {
    const page = render({ vacancy: vacancy({ status: 'closed' }) });
    expect(textOf(piece(page, "class='page-head'"))).toContain('закрыта');
    expect(page).not.toContain('/plan');
    const decided = {
      ...empty,
      counts: { ...counts, all: { ...nobody, rejected: 3 } },
      vacancy: vacancy({ status: 'closed' }),
    };
    expect(textOf(render(decided))).toContain('Вакансия закрыта');
  });

  test('who lacks a must-have is counted in a group of their own, and not taken out of the others', () => {
    const page = render();
    expect(textOf(piece(page, `id='count-must-not-met'`))).toBe('1');
    expect(textOf(piece(page, `id='count-waiting'`))).toBe('7');
    const empty = { list: { rows: [], next: null, total: 0 }, group: 'must-not-met' as const };
    expect(textOf(render(empty, 'en'))).toContain('There is nobody');
  });

  test('reasons are named by the profile of the vacancy, and it is a click away for those who may see it', () => {
    const requirements = profile.requirements.map((one) => ({ ...one, label: { ...one.label, ru: 'Своё название' } }));
    const rows = [row({ topReasons: [{ requirementId: '1c', verdict: 'met' }] })];
    const list = { rows, next: null, total: 1 };
    expect(textOf(render({ list, profile: { ...profile, requirements } }))).toContain('Своё название');
    expect(render()).toContain(`href='/vacancies/${vacancy().id}/profile'`);
    expect(render({ mayReadProfile: false })).not.toContain('/profile');
  });
});

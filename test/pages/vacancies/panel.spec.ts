import { panelPage } from '../../../src/web/vacancies/panel.page.js';
import type { PanelInput } from '../../../src/web/vacancies/panel.page.js';
import { movesByHand } from '../../../src/candidates/index.js';
import type { Stage } from '../../../src/candidates/index.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { detail, id, move, resume, score } from '../support/samples.js';

function input(overrides: Partial<PanelInput> = {}): PanelInput {
  return {
    detail: detail(),
    earlier: [],
    mayAnswer: true,
    questions: null,
    feedback: null,
    rated: [],
    tags: null,
    score: score(),
    responses: [],
    told: [],
    mayTellAgain: false,
    rejection: null,
    arrivals: [],
    written: new Map(),
    conversations: [],
    contacts: [
      { kind: 'phone', value: '+79120000000' },
      { kind: 'email', value: 'marina@example.test' },
    ],
    mayDecide: true,
    mayUndo: false,
    mayReadDays: true,
    mayPlan: true,
    interview: null,
    asked: null,
    mayExport: false,
    mayErase: false,
    mayReadDuplicates: true,
    linksToOwnPage: true,
    ...overrides,
  };
}

const page = (overrides: Partial<PanelInput> = {}) => panelPage(input(overrides), words());
const render = (overrides: Partial<PanelInput> = {}): string => html('pages/vacancies/panel', page(overrides));

describe('panel of a candidate', () => {
  test('every proof leads to marked words of the résumé that is shown', () => {
    const markup = render();
    const anchors = [...markup.matchAll(/href='#([\w-]+)'/g)].map(([, anchor]) => anchor ?? '');
    expect(anchors.length).toBeGreaterThan(3);
    for (const anchor of anchors) expect(markup).toContain(`<mark id='${anchor}'>`);
  });

  test('tags lead to all who carry them; one is put on and taken off by those who may, others are offered in order', () => {
    const tag = { id: id(70), name: 'Тёплый', userName: 'Анна', taggedAt: new Date('2026-06-01T06:00:00Z') };
    const names = ['ТЕПЛЫЙ', 'юрист', 'Іван', 'Агроном'];
    const { tags } = page({ tags: { tags: [tag], names, mayWrite: true } });
    expect(tags?.edit?.choices).toEqual(['Агроном', 'Іван', 'юрист']);
    const look = (mayWrite: boolean): string => piece(render({ tags: { tags: [tag], names, mayWrite } }), "id='tags'");
    expect(look(true)).toContain(`name='tag' value='${id(70)}'`);
    expect(look(true).replaceAll('&#x3D;', '=')).toContain(encodeURIComponent('Тёплый'));
    expect(look(false)).toContain('Тёплый');
    expect(look(false)).not.toContain('<form');
    expect(
      page({ tags: { tags: [tag], names, mayWrite: true }, detail: detail({ erasedAt: new Date() }) }).tags,
    ).toBeNull();
  });

  test('who interviewed says how it went, and takes back what is their own', () => {
    const said = { organisationId: id(1), applicationId: detail().id, saidAt: new Date('2026-06-01T08:00:00Z') };
    const own = {
      ...said,
      id: id(71),
      userId: id(7),
      userName: 'Игорь',
      advice: 'take' as const,
      words: 'говорит ясно',
    };
    const others = { ...said, id: id(72), userId: id(8), userName: 'Вера', advice: null, words: 'надо подумать' };
    const markup = render({ feedback: { said: [own, others], reader: { userId: id(7) } }, mayDecide: false });
    const part = piece(markup, "id='feedback'");
    expect(textOf(part)).toMatch(/Взять Игорь · .*говорит ясно.*Вера · .*надо подумать.*Записать/s);
    // A note needs no interview and no advice.
    expect(textOf(part)).toMatch(/^Заметки и впечатления.*о чём договорились.*Ваш совет, если уже ясно/s);
    expect(part).toContain(`action='/applications/${detail().id}/feedback'`);
    expect(part).toContain(`/feedback/${id(71)}/take-back`);
    expect(part).not.toContain(`/feedback/${id(72)}/take-back`);
    expect(textOf(markup)).not.toContain('скажите агентству');
  });

  test('what those who met the person made of them stands by day, as far as the reader may be led by it', () => {
    const line = { userName: 'Вера', isOwn: false, mean: 4.75, note: 'знает <цену>' };
    const seen = { dayId: id(90), date: '2026-06-02', rated: { mean: 4.25, raters: 2 }, raters: 2, lines: [line] };
    const part = piece(render({ rated: [seen] }), "id='ratings'");
    expect(textOf(part)).toMatch(/4,3 из 5, оценили 2 человека вт, 2 июня Вера: 4,8 знает &lt;цену&gt;/);
    expect(part).toContain(`href='/days/${id(90)}/ratings'`);
    expect(textOf(render({ rated: [{ ...seen, rated: null, lines: [] }] }))).toContain(
      'Оценили 2 коллеги: оценки откроются, когда вы поставите свою',
    );
    expect(render()).not.toContain("id='ratings'");
  });

  test('what was noted for another vacancy stands under that vacancy, in its lines', () => {
    const note = { by: 'Вера', at: new Date('2026-06-01T08:00:00Z') };
    const notes = [{ ...note, advice: 'refuse' as const, words: 'первое\nвторое' }];
    const there = { stage: 'new' as const, since: note.at, vacancyId: id(80), citySlug: 'kazan' };
    const others = [
      { ...there, id: id(81), title: 'Кассир', notes },
      { ...there, id: id(82), title: 'Швея', notes: [] },
    ];
    const markup = render({ detail: { ...detail(), others } });
    const lines = piece(markup, "<ol class='history'>");
    expect(lines).toMatch(
      /Кассир(?:(?!<\/li>).)*<ul class='told'><li>.*<p class='message-text'>первое второе<\/p><\/li><\/ul><\/li><li>.*Швея/s,
    );
    expect(textOf(lines)).toMatch(/Отказать Вера · .*первое/s);
  });

  test('feedback is asked for once somebody was here, and before that on demand', () => {
    const feedback = { said: [], reader: { userId: id(7) } };
    const before = piece(render({ feedback }), "id='feedback'");
    expect(before).toMatch(/<details class='earlier'>\s*<summary[^>]*>Добавить заметку/);
    const here = detail();
    const came = { ...here.history[0], fromStage: 'booked' as const, toStage: 'came' as const };
    const after = render({ feedback, detail: { ...here, history: [...here.history, came] } });
    expect(piece(after, "id='feedback'")).not.toContain('Добавить заметку');
  });

  test('a client reads nothing of it and is told whom to tell', () => {
    const markup = render({ feedback: null, mayDecide: false });
    expect(markup).not.toContain("id='feedback'");
    expect(textOf(markup)).toContain('Что думаете об этом человеке, скажите агентству');
  });

  test('why the score is so has no heading where nothing gives points', () => {
    const shown = page();
    const heading = words().t('panel.reasons');
    expect(html('pages/vacancies/panel', shown)).toContain(heading);
    expect(html('pages/vacancies/panel', { ...shown, reasons: [] })).not.toContain(heading);
  });

  test('a proof is the whole sentence with its words marked, and where it stands', () => {
    const { reasons } = page();
    const talks = reasons.find(({ label }) => label.startsWith('Переговоры'))?.proof ?? [];
    expect(talks[0]).toMatchObject({
      parts: [
        { text: 'Вела базу клиентов в CRM, проводила ', marked: false },
        { text: 'переговоры', marked: true },
        { text: ' и ', marked: false },
        { text: 'презентации', marked: true },
        { text: '.', marked: false },
      ],
      place: 'Менеджер по работе с клиентами · ООО «Уралпромснаб»',
    });
    const year = reasons.find(({ label }) => label === 'Год работы с клиентами')?.proof ?? [];
    expect(year[0]?.place).toMatch(/^ООО «Уралпромснаб» · март 2022.* — по настоящее время$/);
    const markup = render();
    expect(markup).toContain('Вела базу клиентов в CRM, проводила <mark>переговоры</mark> и <mark>презентации</mark>.');
    expect(textOf(markup)).toContain('УрФУ высшее · Экономика · 2018');
  });

  test('two proofs in one sentence are one sentence, and of a text without full stops what is near them is shown', () => {
    const word = 'слово ';
    const about = `${word.repeat(40)}работа в 1С и CRM ${word.repeat(40)}`;
    const at = (text: string) => ({
      field: 'about',
      start: about.indexOf(text),
      end: about.indexOf(text) + text.length,
      text,
    });
    const of = score();
    const verdicts = [{ ...of.verdicts[0], route: null, evidence: [at('CRM'), at('1С')] }];
    const shown = page({ detail: detail({}, resume({ about })), score: { ...of, verdicts } });
    const [[quote, ...others]] = [...shown.mustHaves, ...shown.reasons].map(({ proof }) => proof);
    expect(others).toEqual([]);
    expect(quote.parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['1С', 'CRM']);
    const text = quote.parts.map((part) => part.text).join('');
    expect(text).toMatch(/^…слово .*слово работа в 1С и CRM .*слово…$/);
    expect(text.length).toBeLessThan(260);
  });

  test('says what the open questions may still make of the score, and nothing where none is open', () => {
    const range = { from: 40, to: 62.5 };
    expect(textOf(render({ score: { ...score(), range } }))).toContain('После ответов будет от 40 до 62,5.');
    expect(page({ score: { ...score(), range: { from: 40, to: 40 } } }).score?.range).toBeNull();
  });

  test('says of a résumé that tells nothing that it does, instead of the points of open questions', () => {
    const nothing = score(resume({ skills: [], about: null, experience: [], education: [], languages: [] }));
    const text = textOf(render({ score: nothing }));
    expect(text).toMatch(/резюме почти пустое .* оценивать нечего/);
    expect(text).not.toMatch(/из 100|После ответов/);
  });

  test('of such a résumé tells what is to be asked and what is known, and neither points nor a level', () => {
    const nothing = score(resume({ skills: [], about: null, experience: [], education: [], languages: [] }));
    const questions = { formKey: id(50), rounds: [], standing: null };
    const outline = { questions: 5, channel: 'email' } as const;
    const shown = page({ score: nothing, questions: { ...questions, outline } });
    const asked = [...shown.mustHaves, ...shown.reasons];
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.every(({ verdict, isAnswerable }) => verdict === 'не указано' && isAnswerable)).toBe(true);
    expect(shown.known.map(({ label, verdict }) => [label, verdict])).toContainEqual(['Живёт в городе вакансии', 'да']);
    expect([...asked, ...shown.known].filter(({ points }) => points !== '')).toEqual([]);
    expect([shown.level, shown.changes]).toEqual([null, []]);
    const text = textOf(html('pages/vacancies/panel', shown));
    expect(text).toMatch(/оценивать нечего.+Спросить кандидата: 5 вопросов.+Что ещё узнать.+Что уже известно/);
    expect(text).not.toContain(words().t('panel.reasons'));
    expect(text.match(/Спросить кандидата/g)).toHaveLength(1);
    expect(page().known).toEqual([]);
  });

  test('of another trade says no level: it is that of client managers', () => {
    const { level } = score();
    expect(page().level?.text).toBe(`уровень ${level}`);
    const shown = page({ score: { ...score(), ofOtherTrade: true } });
    expect(shown.level).toBeNull();
  });

  test('what was not met says where the job description asks for it, and what was met does not', () => {
    const of = score();
    const verdicts = of.verdicts.map((line, index) => ({
      ...line,
      verdict: index === 0 ? ('not-met' as const) : ('met' as const),
    }));
    const written = new Map(
      verdicts.map(({ requirement }, index) => [
        requirement,
        { descriptionId: id(90), clause: `1.5.${index + 1}`, approvedOn: '2026-05-12' },
      ]),
    );
    const markup = render({ score: { ...of, verdicts }, written });
    expect(textOf(markup)).toContain('п. 1.5.1 должностной инструкции от 12 мая');
    expect(markup).toContain(`href='/job-descriptions/${id(90)}#clause-1.5.1'`);
    expect(markup).not.toContain('#clause-1.5.2');
  });

  test('where a person came from is said in the words of the list that named it', () => {
    const arrival = {
      source: 'import',
      receivedAt: new Date(0),
      importId: null,
      consentVersion: null,
      consentText: null,
    } as const;
    const arrivals = [
      { ...arrival, origin: 'Авито' },
      { ...arrival, origin: 'Авито' },
      { ...arrival, origin: null },
    ];
    const { boards } = page({ detail: detail({ boards: ['headhunter', 'import'] }), arrivals });
    expect(boards.map(({ label }) => label)).toEqual(['HeadHunter', 'Файл: Авито']);
  });

  test('the level says why, each condition with its words, up to the first one that is not reached', () => {
    const { level } = page();
    const { level: number, levelReasons } = score();
    expect(level?.reasons.map(({ label }) => label)).toEqual(levelReasons.map(({ text }) => text.ru));
    expect(level?.reasons.filter(({ verdict }) => verdict === 'нет').map(({ of }) => of)).toEqual(
      levelReasons.filter(({ met }) => !met).map(() => `уровень ${number + 1}`),
    );
    const [experience] = level?.reasons ?? [];
    expect(experience?.proof.length).toBeGreaterThan(0);
    const markup = render();
    expect(textOf(markup)).toContain('Почему этот уровень');
    expect(markup).toContain(experience?.label);
  });

  test('a level that was another says since when, why, and what is reached or missing by now', () => {
    const of = score();
    const { level, version } = of;
    const before = {
      ...{ points: 60, profile: of.profile, profileVersion: 0, version, difference: null },
      ...{ computedAt: new Date('2026-05-01T09:00:00Z'), level },
    };
    expect(page({ earlier: [before] }).level?.was).toBeNull();
    const fell = page({ earlier: [{ ...before, level: 4 }] });
    expect(fell.level?.was).toBe(
      'Уровень изменился пн, 1 июня: был 4, стал 2. Резюме прочитано заново, опыт посчитан на этот день. ' +
        'Теперь не хватает: Находит новых клиентов или приводит своих.',
    );
    expect(fell.earlier[0].causes.at(-1)).toEqual({ text: 'Уровень: был 4, стал 2', points: '', tone: 'quiet' });
    const levelReasons = of.levelReasons.map((reason) => ({ ...reason, met: true }));
    const rose = page({
      score: { ...of, level: 2, levelReasons },
      earlier: [{ ...before, level: 1, version: '1.0.0' }],
    });
    expect(rose.level?.was).toContain('был 1, стал 2. Изменились правила оценки. Теперь есть: Опыт работы с клиентами');
    expect(textOf(render({ earlier: [{ ...before, level: 4 }] }))).toContain('был 4, стал 2');
    // Of several changes each says its own.
    const { earlier } = page({
      earlier: [
        { ...before, level: 3 },
        { ...before, level: 2, version: '1.0.0' },
        { ...before, level: 2, version: '1.0.0', profileVersion: 3 },
      ],
    });
    expect(earlier.map(({ causes }) => causes.map(({ text }) => text))).toEqual([
      [expect.stringContaining('резюме прочитано заново'), 'Уровень: был 3, стал 2'],
      ['Дальше вышла новая версия чтения и оценки', 'Уровень: был 2, стал 3'],
      ['Дальше изменились требования или веса профиля'],
    ]);
    expect(earlier[0].text).toMatch(/^60 по каталогу, .*, \d\d:\d\d$/);
  });

  test('the marked words are those of the evidence, in their place', () => {
    const { resume: parts } = page();
    const about = parts.find(({ heading }) => heading[0]?.text === 'О себе');
    expect(about?.text.map(({ text }) => text).join('')).toBe(resume().about);
    const marked = about?.text.find(({ mark }) => mark !== null);
    expect(marked?.text.toLowerCase()).toContain('холодн');
  });

  test('what the résumé has no words for is said in the reader’s, and the same words prove once', () => {
    const of = score();
    const evidence = [
      { field: 'relocation', start: 0, end: 5, text: 'false' },
      { field: 'salary.amount', start: 0, end: 5, text: '95000' },
      { field: 'skills[0]', start: 0, end: 2, text: '1С' },
      { field: 'skills[1]', start: 0, end: 2, text: '1с' },
    ];
    const [first] = of.verdicts;
    const content = { ...resume(), relocation: false, skills: ['1С', '1с'] };
    const verdicts = first ? [{ ...first, route: null, evidence }] : [];
    const shown = (language: 'ru' | 'en') => {
      const { mustHaves, reasons } = panelPage(
        input({ detail: detail({}, content), score: { ...of, verdicts } }),
        words(language),
      );
      return [...mustHaves, ...reasons].flatMap(({ proof }) =>
        proof.map(({ parts }) => parts.map(({ text }) => text).join('')),
      );
    };
    expect(shown('ru')).toEqual(['готовность к переезду: нет', expect.stringMatching(/^120.000.₽$/), '1С']);
    expect(shown('en')[0]).toBe('ready to move: no');
  });

  describe('of a person with several records', () => {
    const wished = resume({
      ...{ title: 'Продавец', city: null, about: 'Была в списке ярмарки', skills: [], experience: [] },
      ...{ education: [], languages: [], licence: [], salary: { amount: 95_000, currency: 'RUR', gross: null } },
    });
    const several = (overrides: Partial<PanelInput['detail']> = {}) => {
      const [scored] = detail().resumes;
      const [listed] = detail({}, wished).resumes;
      const [empty] = detail({}, { ...wished, title: null, about: null, salary: null }).resumes;
      const resumes = [
        scored,
        Object.assign(listed, { id: id(4), board: 'import', updatedAtBoard: null }),
        Object.assign(empty, { id: id(5), board: 'superjob' }),
      ];
      return detail({ resumes, wishResumeId: id(4), ...overrides });
    };

    test('all are shown with where they are from and since when, and which one is scored', () => {
      const markup = render({ detail: several() });
      const text = textOf(markup);
      expect(text).toContain('Оценка — по этой записи');
      expect(text).toMatch(/Файл\s+получено/);
      expect(text).toMatch(/SuperJob\s+обновлено/);
      expect(text).toContain('Была в списке ярмарки');
      expect(text).toContain('Больше в записи ничего нет');
      expect(textOf(render())).not.toContain('Другие записи');
      expect(textOf(render())).not.toContain('по этой записи');
      // Proofs are words of the scored one.
      for (const [, anchor] of markup.matchAll(/href='#(proof[\w-]+)'/g)) expect(markup).toContain(`id='${anchor}'`);
    });

    test('the wish that counts is said with the record that states it', () => {
      const of = score();
      const [first] = of.verdicts;
      const evidence = [{ field: 'salary.amount', start: 0, end: 5, text: '95000' }];
      const verdicts = [{ ...first, route: null, evidence }];
      const shown = page({ detail: several(), score: { ...of, verdicts } });
      const proofs = [...shown.mustHaves, ...shown.reasons].flatMap(({ proof }) =>
        proof.map(({ parts }) => parts.map(({ text }) => text).join('')),
      );
      expect(proofs).toEqual([expect.stringMatching(/^95.000.₽$/)]);
      expect(shown.wishFrom).toBe('Желаемая зарплата взята из другой записи об этом человеке (Файл).');
      expect(shown.otherRecords.map(({ wishCounts }) => wishCounts)).toEqual([true, false]);
      expect(page().wishFrom).toBeNull();
    });

    test('nothing is left of those who were erased', () => {
      expect(page({ detail: several({ erasedAt: new Date(0) }) }).otherRecords).toEqual([]);
    });
  });

  test('the points of the lines add up to the score', () => {
    const { points } = score();
    const { reasons, mustHaves } = page();
    const sum = [...reasons, ...mustHaves]
      .map((line) => Number(/^([\d,]+)/.exec(line.points)?.[1]?.replace(',', '.') ?? 0))
      .reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(points, 1);
  });

  test('a verdict is a word as well as a colour', () => {
    for (const line of page().reasons) expect(['да', 'отчасти', 'нет', 'не указано']).toContain(line.verdict);
  });

  test('a wish is measured by the band of its own trade, or says why by none', () => {
    const of = score();
    const { band } = of.salary;
    const salary = (salaryOf: Partial<typeof of.salary>) =>
      textOf(render({ score: { ...of, salary: { ...of.salary, ...salaryOf } } }));
    expect(salary({ band: band && { ...band, ofTrade: true } })).toContain(
      'Екатеринбург, откликнувшиеся на этот профиль просят',
    );
    const lacking = salary({ band: null });
    expect(lacking).toContain('Сравнивать не с чем: профиль другой профессии');
    expect(lacking).not.toMatch(/вилка по \d/);
  });

  test('the wish stands against the band with the number of observations behind it', () => {
    const text = textOf(render());
    expect(text).toContain('вилка по 38 наблюдениям');
    expect(text).toContain('выше бюджета');
    expect(text).toContain('Екатеринбург, уровень');
    expect(text).toContain('Бюджет вакансии 90 000 ₽');
  });

  test('contacts are links; without the right to them they are not there at all', () => {
    expect(render()).toContain("href='tel:+79120000000'");
    const hidden = render({ contacts: null });
    expect(hidden).not.toContain('marina@example.test');
    expect(textOf(hidden)).not.toContain('Контакты');
  });

  test('buttons follow from the moves that are open and from who looks', () => {
    expect(textOf(piece(render(), "class='panel-actions'"))).toContain('Отобрать');
    expect(textOf(piece(render({ detail: detail({ stage: 'shortlisted' }) }), "class='panel-actions'"))).not.toContain(
      'Отобрать',
    );
    expect(render({ mayDecide: false })).not.toContain("<form method='post'");
    expect(render()).not.toContain('/undo');
    expect(render({ mayUndo: true })).toContain(`action='/applications/${id(1)}/undo'`);
  });

  test('what a person may ask for is offered to those who may do it, erasure only after a question', () => {
    expect(render()).not.toMatch(/personal-data|erase/);
    expect(render({ mayExport: true })).toContain(`href='/applications/${id(1)}/personal-data' download`);
    const markup = render({ mayErase: true });
    expect(markup).toMatch(/<details class='confirm'>[^]*action='\/applications\/[^']+\/erase'[^]*<\/details>/);
    expect(textOf(markup)).toContain('Вернуть удалённое нельзя. Удалить навсегда');
  });

  test('of an erased person the panel shows that and no button', () => {
    const erased = detail({ erasedAt: new Date('2026-06-01T08:00:00Z'), name: '—', fullName: '—' });
    const markup = render({ detail: erased, score: null, mayDecide: true, mayErase: true, mayExport: true });
    expect(textOf(markup)).toContain('Данные удалены');
    expect(textOf(markup)).toContain('Остались только числа');
    expect(markup).not.toMatch(/<form|personal-data/);
  });

  test('every reason for a rejection is one key away', () => {
    const reasons = piece(render(), "class='drop-sheet'");
    expect([...reasons.matchAll(/name='reason' value='([\w-]+)'/g)].map(([, code]) => code)).toContain('salary');
    expect(textOf(reasons)).toContain('1 Не хватает опыта 2 Не те навыки');
  });

  test('the history tells who, what and why, newest first, and what was taken back', () => {
    const history = [
      move({ id: id(41), toStage: 'new', fromStage: null, userName: 'Otklik', userId: null }),
      move({ id: id(42), toStage: 'rejected', reason: 'salary' }),
      move({ id: id(43), fromStage: 'rejected', toStage: 'new', undoesId: id(42) }),
    ];
    const text = textOf(piece(render({ detail: detail({ history }) }), "class='history'"));
    expect(text).toMatch(/^новый Анна возвращено .* отказ Анна Ждёт больше, чем мы платим .* новый Otklik/);
  });

  test('who is the candidate is said in the language of the reader, and somebody of that name keeps it', () => {
    const history = [
      move({ id: id(41), toStage: 'new', fromStage: null, userName: 'Candidate' }),
      move({ id: id(42), toStage: 'booked', userName: 'Candidate', userId: null }),
    ];
    const text = textOf(piece(render({ detail: detail({ history }) }), "class='history'"));
    expect(text).toMatch(/^запись Кандидат .* новый Candidate/);
  });

  test('the history says who asks for another day, and what an erasure closed', () => {
    const asked = [
      move({ fromStage: 'booked', toStage: 'shortlisted', reason: 'time', userName: 'Candidate', userId: null }),
    ];
    expect(textOf(piece(render({ detail: detail({ history: asked }) }), "class='history'"))).toMatch(
      /^отобран Кандидат просит другой день/,
    );
    const left = (minutes: number) => {
      const erasedAt = new Date('2026-06-01T09:00:00Z');
      const movedAt = new Date(erasedAt.getTime() - minutes * 60_000);
      const history = [move({ fromStage: 'booked', toStage: 'withdrawn', movedAt })];
      return textOf(render({ detail: detail({ erasedAt, history, stage: 'withdrawn' }), score: null }));
    };
    expect(left(0)).toContain('данные удалены Анна');
    expect(left(0)).not.toContain('отказ кандидата');
    expect(left(60)).toContain('отказ кандидата Анна');
  });

  test('the history of somebody who was merged begins once, and says how many responses there are', () => {
    const began = (n: number) => move({ id: id(n), toStage: 'new', fromStage: null, userName: 'Otklik', userId: null });
    const history = [began(41), began(44), move({ id: id(42), toStage: 'rejected', reason: 'salary' }), began(45)];
    const text = textOf(piece(render({ detail: detail({ history }) }), "class='history'"));
    expect(text).toMatch(/^отказ Анна Ждёт больше, чем мы платим .* новый Otklik 3 отклика, это первый/);
    expect(text.match(/новый/g)).toHaveLength(1);
  });

  test('what could not be read and a résumé that is gone are said', () => {
    const gone = {
      board: 'superjob' as const,
      respondedAt: new Date(),
      coverLetter: 'Готова выйти завтра',
      state: null,
      tombstone: true,
      problem: null,
      told: null,
    };
    const text = textOf(render({ responses: [gone] }));
    expect(text).toContain('Кандидат скрыл или удалил резюме на SuperJob');
    expect(text).toContain('Готова выйти завтра');
  });

  test('without a score it says why there is none', () => {
    expect(textOf(render({ score: null, detail: detail({ resumes: [] }) }))).toContain('резюме ещё не прочитано');
  });

  const interview = {
    applicationId: id(1),
    bookingId: id(70),
    dayId: id(71),
    startsAt: new Date('2026-06-03T05:30:00Z'),
    timeZone: 'Asia/Yekaterinburg',
  };

  test('an interview to come is said in the time of its city and leads to the board of the day', () => {
    const head = piece(render({ interview }), "class='panel-head'");
    expect(textOf(head)).toContain('собеседование ср, 3 июня, 10:30');
    expect(head).toContain(`href='/days/${id(71)}'`);
    expect(piece(render({ interview, mayReadDays: false }), "class='panel-head'")).not.toContain('/days/');
  });

  test('what costs somebody the interview is said before it happens, with what was decided kept', () => {
    const asked = {
      to: 'rejected' as const,
      reason: 'salary',
      offerNext: null,
      message: 'own',
      text: 'Спасибо',
      back: '/b?c=1',
    };
    const question = piece(render({ interview, asked }), 'data-asks');
    expect(textOf(question)).toContain('Собеседование ср, 3 июня, 10:30 будет отменено');
    expect(textOf(question)).toContain('Отменить собеседование и отказать');
    expect(question).toContain(`name='cancels' value='${id(70)}'`);
    expect(question).toContain("name='to' value='rejected'");
    expect(question).toContain("name='words' value='salary'");
    // Either answer leads back to the page that it was decided on.
    expect(question.replaceAll('&#x3D;', '=')).toMatch(/name='back' value='\/b\?c=1'.*href='\/b\?c=1'/su);
    expect(render({ interview })).not.toContain('data-asks');
  });

  const buttons = (stage: Stage, overrides: Partial<PanelInput> = {}): string =>
    piece(
      render({ detail: detail({ stage, allowedMoves: movesByHand(stage) }), ...overrides }),
      "class='panel-actions'",
    );

  test.each<[Stage, string]>([
    ['new', 'Отобрать'],
    ['shortlisted', 'Спланировать день'],
    ['came', 'Собеседование пройдено'],
    ['passed', 'Предложение сделано'],
    ['offered', 'Предложение принято'],
    ['accepted', 'Выход на работу'],
    ['started', 'Месяц отработан'],
    ['month-1', 'Полгода отработано'],
  ])('from %s the first button is the next step: %s', (stage, label) => {
    expect(textOf(buttons(stage))).toMatch(new RegExp(`^${label}`));
  });

  test('who is expected at an interview is led to the board of that day', () => {
    for (const stage of ['invited', 'booked'] as const) {
      const markup = buttons(stage, { interview });
      expect(markup).toContain(`href='/days/${id(71)}'`);
      expect(markup).not.toContain('data-step');
    }
  });

  test('what else is possible is in a menu, what days and candidates do is not', () => {
    const menu = piece(buttons('came'), "data-drop='m'");
    expect([...menu.matchAll(/name='to' value='([\w-]+)'/g)].map(([, to]) => to)).toEqual([
      'shortlisted',
      'offered',
      'withdrawn',
    ]);
    expect(textOf(menu)).toContain('Отказ кандидата. Почему?');
    expect(menu).toContain("name='reason' value='found-job'");
    expect(menu).toContain(`href='/applications/${id(1)}/other-vacancy'`);
    // In a colleague's words, not in those of the candidate's own page.
    const english = panelPage(input({ detail: detail({ allowedMoves: movesByHand('came') }) }), words('en'));
    expect(english.actions?.menu.withdrawReasons[0]?.label).toBe('Found a job');
    expect(buttons('shortlisted', { interview })).not.toContain("value='came'");
  });
});

describe('what the board is told', () => {
  const told = {
    id: id(900),
    applicationId: id(1),
    board: 'headhunter' as const,
    stage: 'rejected' as const,
    boardStage: 'Отказ',
    status: 'done' as const,
    messageKind: 'own' as const,
    message: 'Спасибо за отклик',
    problem: null,
    answer: { status: 204, requestId: 'req-7' },
    requestedAt: new Date('2026-06-01T08:00:00Z'),
    dueAt: new Date('2026-06-01T08:10:00Z'),
    finishedAt: new Date('2026-06-01T08:10:00Z'),
  };

  test('is said with what was written and what the board answered', () => {
    const part = textOf(piece(render({ told: [told] }), "class='told'"));
    expect(part).toContain('сообщено HeadHunter: отказ → «Отказ» 50 мин. назад');
    expect(part).toContain('Спасибо за отклик');
    expect(part).toContain('Ответ площадки: 204, номер запроса req-7.');
  });

  test('leads to the list where it can be decided about, for those who may; who only looks does not see it', () => {
    const refused = { ...told, status: 'refused' as const };
    expect(page({ told: [refused], mayTellAgain: true }).told?.untoldHref).toBe('/untold');
    expect(page({ told: [refused] }).told?.untoldHref).toBeNull();
    expect(page({ told: [told], mayTellAgain: true }).told?.untoldHref).toBeNull();
    expect(page({ told: [told], mayDecide: false }).told).toBeNull();
  });

  test('what the verdict rests on stands behind it and its own sign', () => {
    expect(render({})).toMatch(/<\/span>: <span class='why'>/);
    expect(render({})).not.toMatch(/<\/span> <span class='why'>/);
  });

  test('the sheet with the reasons says how a rejection is usually written', () => {
    const through = { board: 'headhunter' as const, usual: { kind: 'none' as const } };
    const silent = piece(render({ rejection: through }), "class='told-message'");
    expect([textOf(silent), silent.includes('data-loads')]).toEqual(['Без сообщения человеку. Выбрать текст', false]);
    const usual = { kind: 'template' as const, templateId: 'discard' };
    expect(piece(render({ rejection: { ...through, usual } }), "class='told-message'")).toContain('data-loads');
    const own = { kind: 'own' as const, text: 'Спасибо' };
    expect(textOf(piece(render({ rejection: { ...through, usual: own } }), "class='told-message'"))).toContain(
      'Спасибо',
    );
    expect(render({ rejection: null })).not.toContain('told-message');
    expect(textOf(render({ rejection: null }))).toContain('Сообщения об отказе кандидат не получит');
    expect(textOf(render({ rejection: through }))).not.toContain('Сообщения об отказе кандидат не получит');
    const listed = piece(render({ rejection: through, linksToOwnPage: true }), "class='told-message'");
    expect(listed).toMatch(/\/rejection\?back&#x3D;%2Fvacancies%2F/);
    expect(piece(render({ rejection: through, linksToOwnPage: false }), "class='told-message'")).not.toContain('back');
  });
});

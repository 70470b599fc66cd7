import { ProfileVersion } from '../../../src/vacancies/profile-version.entity.js';
import { roleProfile } from '../../../src/vacancies/index.js';
import type { Requirement } from '../../../src/vacancies/index.js';
import {
  draftFault,
  draftToSave,
  dutiesToSave,
  emptyDraft,
  profileFormSchema,
  typedDraft,
} from '../../../src/web/profiles/profile-form.js';
import { profilePage } from '../../../src/web/profiles/profile.page.js';
import type { ProfileInput } from '../../../src/web/profiles/profile.page.js';
import { html, NOW, piece, textOf, words } from '../support/rendering.js';
import { id, vacancy } from '../support/samples.js';

const requirements = roleProfile('client-specialist')?.requirements ?? [];
const version = (fields: Partial<ProfileVersion>): ProfileVersion =>
  Object.assign(new ProfileVersion(), {
    version: 1,
    requirements: [],
    origin: 'catalogue',
    restoresVersion: null,
    reason: '',
    userId: null,
    userName: '',
    createdAt: NOW,
    ...fields,
  });

function input(overrides: Partial<ProfileInput> = {}): ProfileInput {
  const profile = {
    slug: 'client-specialist',
    version: 2,
    baseSlug: 'client-specialist',
    title: roleProfile('client-specialist')!.title,
    kinSlug: 'client-specialist',
    vacancyId: null,
    duties: null,
    requirements,
  };
  const standing = (points: number) => ({ points, rank: points, must: 'met' as const });
  return {
    stored: {
      vacancy: vacancy(),
      profile,
      vacancyCount: 3,
      versions: [version({ version: 2, origin: 'edited', userName: 'Анна', reason: 'больше <b>1С</b>' }), version({})],
    },
    draft: { ...emptyDraft(), base: profile, requirements },
    preview: {
      preview: {
        people: 12,
        newestOf: null,
        moved: 1,
        mustNotMet: { before: 0, after: 2 },
        reread: 0,
        top: [
          {
            id: id(1),
            before: standing(60),
            after: { points: 71.5, rank: 71.5, must: 'not-met' },
            isReread: false,
            placeBefore: 4,
            placeAfter: 1,
          },
        ],
        fallen: [],
      },
      fault: null,
      people: [{ id: id(1), name: 'Кузнецова Марина', erasedAt: null }],
    },
    progress: { total: 10, done: 4 },
    mayEdit: true,
    mayLearn: true,
    ...overrides,
  };
}
const render = (overrides: Partial<ProfileInput> = {}, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/profiles/profile', profilePage(input(overrides), words(language)), { language });

describe('the profile of a vacancy', () => {
  test('has a line for every requirement with its weight, its mark and what it will be', () => {
    const page = render();
    for (const { label } of requirements) expect(page).toContain(`Вес: ${label.ru}`);
    expect(page.match(/name='line'/g)).toHaveLength(requirements.length);
    expect(textOf(page)).toContain('Достаточно одного из вариантов: Вариант 1');
    expect(textOf(piece(page, `id='share-0'`))).toBe(String(requirements[0].weight));
  });

  test('says who would stand where, who would lack a must, and how far the last saving is', () => {
    const page = textOf(render());
    expect(page).toContain('Место меняет 1 из 12. Обязательного не будет у 2 человек, сейчас – у 0.');
    expect(page).toContain('1 Кузнецова Марина с 4 места нет обязательного 71,5 было 60');
    expect(page).toContain('Пересчёт: готово 4 из 10');
    expect(textOf(render({ progress: { total: 10, done: 10 } }))).not.toContain('Пересчёт');
    expect(textOf(render({}, 'en'))).toContain('1 of 12 changes place. 2 people would lack a must, now 0.');
  });

  test('whose résumé says nothing is shown without points, and why', () => {
    const { preview } = input().preview;
    const silent = preview && {
      ...preview,
      top: preview.top.map((one) => ({ ...one, after: { ...one.after, rank: 0 } })),
    };
    const text = textOf(render({ preview: { ...input().preview, preview: silent } }));
    expect(text).toMatch(/Кузнецова Марина .*резюме почти пустое .*— было 60/);
  });

  test('says that weights move no level, and of a new demand that levels may move', () => {
    const { preview } = input().preview;
    const of = (reread: number) =>
      render({ preview: { ...input().preview, preview: preview && { ...preview, reread } } });
    expect(textOf(of(0))).toContain('Уровни и зарплатные вилки останутся прежними: от весов они не зависят.');
    expect(textOf(of(12))).toContain('Резюме 12 человек будут прочитаны заново');
    expect(textOf(of(12))).not.toContain('останутся прежними');
  });

  test('of a profile without must-haves says nothing of them', () => {
    const { preview } = input().preview;
    const bare = preview && { ...preview, mustNotMet: { before: 0, after: 0 } };
    expect(textOf(render({ preview: { ...input().preview, preview: bare } }))).not.toContain('Обязательного нет у 0');
  });

  test('says that weights are scaled when they do not add up to 100', () => {
    const [first, ...rest] = requirements.filter(({ route }) => route === null);
    const draft = { ...input().draft, requirements: [{ ...first, weight: first.weight + 50 }, ...rest] };
    expect(textOf(render({ draft }))).toContain('При сохранении веса приводятся к 100');
    expect(textOf(render())).toContain('Сумма весов – 100.');
  });

  test('lists the versions, and brings back any but the one that counts', () => {
    const page = render();
    const versions = piece(page, `id='versions'`);
    expect(textOf(versions)).toContain('2 действует');
    expect(versions).toContain('больше &lt;b&gt;1С&lt;/b&gt;');
    expect(versions.match(/name='restore'/g)).toHaveLength(1);
  });

  test('is only looked at by those who may not edit it', () => {
    const page = render({ mayEdit: false });
    for (const name of ['restore', 'add', 'scope']) expect(page).not.toContain(`name='${name}'`);
    expect(page).not.toContain('hx-post');
    expect(page).toContain('readonly');
  });

  test('of nobody who responded says so', () => {
    const none = { newestOf: null, moved: 0, mustNotMet: { before: 0, after: 0 }, reread: 0, top: [], fallen: [] };
    const preview = { people: 0, ...none };
    expect(textOf(render({ preview: { preview, fault: null, people: [] } }))).toContain('Откликов с баллами пока нет.');
    const ofOpen = render({ preview: { preview, fault: null, people: [], isOfOpen: true } });
    expect(textOf(ofOpen)).toContain('В открытых вакансиях откликов с баллами пока нет.');
  });

  test('of the newest of very many says of how many', () => {
    const counts = { moved: 4, mustNotMet: { before: 0, after: 0 }, reread: 0, top: [], fallen: [] };
    const preview = { people: 5_000, newestOf: 26_120, ...counts };
    const page = textOf(render({ preview: { preview, fault: null, people: [], isOfOpen: true } }));
    expect(page).toMatch(/по самым новым откликам открытых вакансий: 5.?000 из 26.?120/u);
  });
});

describe('the form of a profile', () => {
  const form = (fields: Record<string, unknown>) =>
    profileFormSchema.parse({
      line: requirements.map((line) => JSON.stringify(line)),
      weight: requirements.map(({ weight }) => String(weight)),
      must: requirements.filter(({ mustHave }) => mustHave).map((line) => line.id),
      slug: 'client-specialist',
      version: '2',
      ...fields,
    });
  const typed = (fields: Record<string, unknown>) => typedDraft(form(fields));
  const toSave = (fields: Record<string, unknown>) => draftToSave(form(fields));

  test('as it was shown, is the profile as it stands', () => {
    expect(typed({})).toMatchObject({
      base: { slug: 'client-specialist', version: 2 },
      requirements,
      scope: 'vacancy',
      reason: '',
    });
  });

  test('takes weights with commas; what is no weight is a fault of its line, and is kept as it was typed', () => {
    const [, second, third] = requirements;
    const weight = ['12,5', 'много', '-5', ...requirements.slice(3).map(() => '1')];
    const draft = typed({ weight });
    expect(draft.requirements[0].weight).toBe(12.5);
    expect([...draft.faults.weights]).toEqual([
      [second.id, 'много'],
      [third.id, '-5'],
    ]);
    expect(draftFault(draft, words())).toBe('Не сохранено: проверьте отмеченные веса.');
    const page = render({ draft });
    expect(page).toContain("value='много' aria-invalid='true' aria-describedby='weight-fault-1'");
    expect(textOf(piece(page, "id='weight-fault-1'"))).toBe('Вес – число от 0 до 1000.');
    expect(textOf(piece(page, "id='share-1'"))).toBe('—');
    // The rest goes on as if the two were what they were.
    expect(draft.requirements[1].weight).toBe(second.weight);
    expect(textOf(piece(page, "id='share-0'"))).toMatch(/^\d/);
    expect(page).toContain('Сумма весов');
    expect(textOf(page)).toContain('2 веса набраны с ошибкой и пока считаются прежними.');
    for (const none of ['', ' ', '1001', '1e3']) {
      expect(typed({ weight: [none, ...weight.slice(1).fill('1')] }).faults.weights.size).toBe(1);
    }
  });

  test('says what is wrong with a line to be added, at its field, and loses nothing of it', () => {
    const added = (fields: Record<string, string>) => {
      const draft = typed({ adding: 'yes', addWeight: '7', addMonths: '12', ...fields });
      return {
        count: draft.requirements.length - requirements.length,
        fault: draft.faults.add,
        page: render({ draft }),
      };
    };
    expect(added({ add: '' })).toMatchObject({ count: 0, fault: 'what' });
    const nonsense = added({ add: 'experience:bank', addMonths: 'год', addMust: 'yes' });
    expect(nonsense).toMatchObject({ count: 0, fault: 'months' });
    expect(textOf(piece(nonsense.page, "id='add-months-fault'"))).toBe('Целое число месяцев от 1 до 600.');
    expect(nonsense.page).toContain("name='addMonths' inputmode='numeric' value='год' aria-invalid='true'");
    expect(nonsense.page).toMatch(/value='experience:bank' selected/);
    expect(nonsense.page).toContain("name='addMust' value='yes' checked");
    expect(added({ add: 'skill:1c', addMonths: 'год' })).toMatchObject({ count: 1, fault: null });
    expect(added({ add: 'skill:1c', addWeight: '' })).toMatchObject({ count: 0, fault: 'weight' });
    expect(added({ add: 'skill:1c' }).page).toContain("name='addWeight' inputmode='decimal' value='10'");
  });

  test('a line can be asked in words of one’s own, whatever the trade, and none without words', () => {
    const own = (fields: Record<string, string>) => {
      const draft = typed({ adding: 'yes', addWeight: '7', addMonths: '36', ...fields });
      return { draft, line: draft.requirements.at(-1) };
    };
    expect(own({ add: 'own:skill', addWords: '  аргонодуговая   сварка ' }).line).toMatchObject({
      ...{ id: 'own-skill', kind: 'skill', weight: 7, value: { anyOf: [], words: 'аргонодуговая сварка' } },
      label: { ru: 'аргонодуговая сварка', en: 'аргонодуговая сварка' },
    });
    expect(own({ add: 'own:experience', addWords: 'сварщик' }).line).toMatchObject({
      ...{ kind: 'experience', value: { months: 36, occupations: [], words: 'сварщик' } },
      label: { ru: 'Опыт от 36 мес.: сварщик', kk: 'Тәжірибе кемінде 36 ай: сварщик' },
    });
    const wordless = own({ add: 'own:duty', addWords: ' ' }).draft;
    expect([wordless.faults.add, wordless.requirements.length]).toEqual(['words', requirements.length]);
    const page = render({ draft: wordless });
    expect(textOf(piece(page, "id='add-words-fault'"))).toBe('Напишите, что требуется, своими словами.');
    expect(own({ add: 'own:experience', addWords: 'сварщик', addMonths: 'год' }).draft.faults.add).toBe('months');
  });

  test('duties stand a line each; taken out, those of the catalogue count again', () => {
    const draft = toSave({ duties: 'Варит трубы.\r\n\r\nСледит за баллонами.\r\n' });
    expect(dutiesToSave(draft, null)?.map((line) => line.trim())).toEqual(['Варит трубы.', 'Следит за баллонами.']);
    expect(piece(render({ draft }), "name='duties'")).toContain('Варит трубы.');
    expect([null, [], ['Варит трубы.']].map((before) => dutiesToSave(toSave({ duties: ' ' }), before))).toEqual([
      undefined,
      undefined,
      null,
    ]);
  });

  test('a line that is chosen and not added keeps the profile from being saved without it', () => {
    const chosen = toSave({ add: 'skill:1c', addWeight: '7', addMonths: '12' });
    expect(chosen.requirements).toEqual(requirements);
    expect(draftFault(chosen, words())).toBe('Не сохранено: одно требование выбрано, но ещё не добавлено.');
    const page = render({ draft: chosen });
    expect(page).toMatch(/value='skill:1c' selected/);
    expect(textOf(piece(page, "id='add-what-fault'"))).toBe('Нажмите «Добавить» или снимите выбор.');
    expect(draftFault(toSave({ addWeight: '7', addMonths: '12' }), words())).toBeNull();
  });

  test('adds a line and takes one out, each with an id of its own', () => {
    const added = typed({ add: 'experience:bank', addMonths: '24', addWeight: '7', addMust: 'yes' }).requirements.at(
      -1,
    );
    expect(added).toMatchObject({
      kind: 'experience',
      id: 'experience-bank',
      weight: 7,
      mustHave: true,
      value: { months: 24, occupations: ['bank'] },
    } satisfies Partial<Requirement>);
    const again = typed({
      ...{ add: 'other:place', addWeight: '5' },
      line: [JSON.stringify({ ...requirements[0], id: 'place' })],
      weight: '1',
    });
    expect(again.requirements.map((line) => line.id)).toEqual(['place', 'place-2']);
    expect(typed({ remove: requirements[0].id }).requirements).toHaveLength(requirements.length - 1);
    expect(typed({ add: 'skill:piano', addWeight: '1' }).requirements).toEqual(requirements);
  });

  test('leaves out what is no line of a profile', () => {
    const forged = ['{', '{"kind":"age","id":"age"}', JSON.stringify({ ...requirements[0], sex: 'f' })];
    expect(typed({ line: forged, weight: ['1', '1', '1'] }).requirements).toEqual([]);
  });
});

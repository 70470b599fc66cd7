import type { Learnt } from '../../../src/scoring/index.js';
import { roleProfile } from '../../../src/vacancies/index.js';
import { learningPage } from '../../../src/web/profiles/learning.page.js';
import { html, piece, textOf, words } from '../support/rendering.js';
import { vacancy } from '../support/samples.js';

const catalogue = roleProfile('client-manager')!;
const { requirements } = catalogue;
const gain = { before: 0.612, after: 0.571, gain: 0.041, from: 0.012, to: 0.07 };
const counts = { decisions: 61, good: 21, bad: 40 };

const PROPOSED: Learnt['proposal'] = {
  status: 'proposed',
  ...counts,
  gain: { logLoss: gain, pairs: { before: 0.64, after: 0.715, gain: 0.075, from: -0.01, to: 0.16 } },
  requirements,
  moves: [
    {
      requirements: ['1c'],
      group: null,
      labels: [{ ru: '<b>1С</b>', en: '1C', uk: '1С', kk: '1С' }],
      before: 6,
      after: 14.5,
    },
    {
      requirements: ['a', 'b'],
      group: 'way',
      labels: [
        { ru: 'Высшее', en: 'Higher', uk: 'Вища', kk: 'Жоғары' },
        { ru: 'Опыт', en: 'Experience', uk: 'Досвід', kk: 'Тәжірибе' },
      ],
      before: 18,
      after: 9.5,
    },
  ],
};

function learnt(fields: Partial<Learnt> = {}): Learnt {
  const profile = {
    slug: 'client-manager',
    version: 3,
    baseSlug: 'client-manager',
    title: catalogue.title,
    kinSlug: 'client-manager',
    vacancyId: null,
    duties: null,
    requirements,
  };
  return {
    stored: { vacancy: vacancy(), profile, versions: [], vacancyCount: 1 },
    proposal: PROPOSED,
    judgedLater: 0,
    dismissedAt: null,
    ...fields,
  };
}

const render = (fields: Partial<Learnt> = {}, mayDecide = true, language: 'ru' | 'en' = 'ru'): string =>
  html('pages/profiles/learning', learningPage({ learnt: learnt(fields), mayDecide }, words(language)), { language });

describe('the page of learnt weights', () => {
  it('shows old and new weights, what they bring, and sends what was seen', () => {
    const page = render();
    const text = textOf(page);
    expect(text).toContain('61 решение: за – 21, против – 40');
    expect(text).toContain('Эти веса предсказывают решения лучше нынешних.');
    expect(text).toMatch(/6,0\s+14,5\s+на 8,5 больше/);
    expect(text).toMatch(/Высшее или Опыт\s+18,0\s+9,5\s+на 8,5 меньше/);
    expect(text).toMatch(/64,0\s+71,5\s+7,5\s+от −1,0 до 16,0/);
    // exp(-0.612), exp(-0.571): what each kind of score thought of the decisions that were made.
    expect(text).toMatch(/54,2\s+56,5\s+2,3\s+от 0,7 до 3,9/);
    expect(text.match(/Выигрыш может оказаться случайным/g)).toHaveLength(1);
    expect(page).not.toContain('<b>1С</b>');
    const weights = requirements.map(({ weight }) => weight).join(' ');
    expect(page).toContain(`name='weights' value='${weights}'`);
    expect(page).toContain(`/profile/learning/dismiss'`);
  });

  it('leaves the decision to the owner', () => {
    const page = render({}, false);
    expect(textOf(page)).toContain('может владелец организации');
    expect(page).not.toContain('/accept');
  });

  it('says how many decisions are missing, with right plurals', () => {
    const tooFew = (decisions: number, good: number, bad: number): string =>
      textOf(render({ proposal: { status: 'too-few', ...counts, missing: { decisions, good, bad } } }));
    expect(tooFew(21, 3, 0)).toContain('ещё 21 решение');
    expect(tooFew(22, 3, 0)).toContain('ещё 22 решения');
    expect(tooFew(25, 3, 0)).toMatch(/ещё 25 решений\s+решений «за»: ещё 3/);
    expect(tooFew(0, 0, 4)).not.toContain('ещё 0');
    expect(piece(render({ proposal: { status: 'nothing-to-move', ...counts } }), 'main')).not.toContain('<table');
  });

  it('says that it is being calculated, and looks again', () => {
    const page = render({ proposal: { status: 'calculating', ...counts } });
    expect(textOf(page)).toContain('Веса подбираются по этим решениям');
    expect(page).toMatch(/hx-get='[^']+\/profile\/learning' hx-trigger='every 2s'/);
    expect(render()).not.toContain('hx-trigger');
  });

  it('says of how many decisions the verdicts of their time are not kept', () => {
    expect(textOf(render({ judgedLater: 21 }))).toContain('По 21 решению не все оценки');
    expect(textOf(render({ judgedLater: 3 }))).toContain('По 3 решениям не все оценки');
    expect(textOf(render({ judgedLater: 1 }, true, 'en'))).toContain('Of 1 decision not every verdict');
    expect(textOf(render())).not.toContain('того времени');
  });

  it('proposes nothing that brings nothing, or was dismissed', () => {
    const { gain: found } = PROPOSED;
    const none = textOf(render({ proposal: { status: 'no-gain', ...counts, gain: found } }, true, 'en'));
    expect(none).toContain('nothing is proposed');
    expect(none).toContain('56.5');
    const apart = textOf(render({ proposal: { status: 'nothing-to-compare', ...counts } }));
    expect(apart).toContain('Сравнивать нечего');
    const unpaired = textOf(render({ proposal: { status: 'no-gain', ...counts, gain: { ...found, pairs: null } } }));
    expect(unpaired).toContain('Какую вероятность, %');
    expect(unpaired).not.toContain('Из 100 пар');
    const dismissed = render({ dismissedAt: 61 });
    expect(textOf(dismissed)).toContain('Предложение отклонено. Оно вернётся');
    expect(dismissed).not.toContain('/accept');
  });
});

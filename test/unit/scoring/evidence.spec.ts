import fc from 'fast-check';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { eachOnce } from '../../../src/scoring/domain/evidence-once.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { ROLE_PROFILES } from '../../../src/vacancies/domain/role-profiles.js';
import { resumeWith, TODAY } from './resume-builder.js';

const span = (field: string, start: number, text: string) => ({ field, start, end: start + text.length, text });

describe('words that prove a fact', () => {
  it('are shown once: not inside others, not the same again elsewhere', () => {
    const whole = span('about', 10, 'ведение переговоров');
    const [part, skill] = [span('about', 18, 'переговоров'), span('skills[0]', 0, 'CRM')];
    expect(eachOnce([part, whole, skill, span('about', 40, 'crm'), whole])).toEqual([whole, skill]);
  });

  it('stand first where they are several and tell more', () => {
    const about = 'Продление. Вёл ключевых клиентов.';
    const { verdicts } = scoreResume({
      ...{ resume: resumeWith({ about }), today: '2026-11-26', city: null, budget: null, band: null },
      profile: ROLE_PROFILES.find(({ slug }) => slug === 'client-manager')!,
    });
    const line = verdicts.find(({ requirement }) => requirement === 'client-care');
    expect(line?.evidence.map(({ text }) => text)).toEqual(['Вёл ключевых клиентов', 'Продление']);
  });

  it('are two where two posts have one name', () => {
    const posts = [span('experience[0].position', 0, 'Продавец'), span('experience[1].position', 0, 'Продавец')];
    expect(eachOnce(posts)).toEqual(posts);
  });

  it('are the same whether few are compared with each other or many are sorted', () => {
    const some = fc.record({
      field: fc.constantFrom('about', 'skills[0]', 'experience[0].position', 'experience[1].position'),
      ...{ start: fc.nat(3), text: fc.constantFrom('а', 'А', 'аб', 'АБ', 'абв') },
    });
    // Each of another field and of other words: they only make the list long.
    const others = Array.from({ length: 9 }, (_none, place) => span(`licence[${place}]`, 0, `${place}`));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (list) => {
        const spans = list.map(({ field, start, text }) => span(field, start, text));
        expect(eachOnce([...spans, ...others]).filter((one) => !others.includes(one))).toEqual(eachOnce(spans));
      }),
    );
  });

  it('of papers that go to and fro by themselves prove no contracts and invoices', () => {
    const { competences } = collectFacts(resumeWith({ about: 'Веду электронный документооборот' }), TODAY);
    expect(Object.keys(competences).sort()).toEqual(['electronic-documents', 'pc']);
    const both = collectFacts(resumeWith({ about: 'Электронный документооборот, счета и накладные' }), TODAY);
    expect(both.competences['sales-papers']?.evidence.map(({ text }) => text)).toEqual(['счета и накладные']);
  });
});

import { RUSSIAN_GOLD } from './gold-russian.table.js';
import { UKRAINIAN_GOLD } from './gold-ukrainian.table.js';
import { KAZAKH_GOLD } from './gold-kazakh.table.js';
import { ENGLISH_GOLD } from './gold-english.table.js';
import { scoreResume } from '../../../src/scoring/domain/score.js';
import { collectFacts } from '../../../src/scoring/domain/collect-facts.js';
import { textsOf } from '../../../src/scoring/domain/resume-texts.js';
import { readText } from '../../../src/scoring/domain/read-text.js';
import { tokenise } from '../../../src/vacancies/domain/tokens.js';
import { roleProfile } from '../../../src/vacancies/domain/role-profiles.js';
import { findCity } from '../../../src/vacancies/domain/cities.js';
it('bench', () => {
  const base = [...RUSSIAN_GOLD, ...RUSSIAN_GOLD, ...UKRAINIAN_GOLD, ...KAZAKH_GOLD, ...ENGLISH_GOLD].map((g) => g.resume);
  // longer: three jobs with two descriptions each, and a noise word per résumé
  const all = Array.from({ length: 3000 }, (_, i) => {
    const r = base[i % base.length]!; const o = base[(i * 7 + 3) % base.length]!; const p = base[(i * 11 + 5) % base.length]!;
    return { ...r, about: `${r.about ?? ''} ${o.about ?? ''} словцо${i}ами`, experience: [...r.experience, ...o.experience, ...p.experience].map((e, k) => ({ ...e, description: `${e.description ?? ''}\n${p.experience[k % Math.max(1,p.experience.length)]?.description ?? ''} нечто${(i * 13 + k) % 5000}` })) };
  });
  const profile = roleProfile('client-manager')!; const city = findCity('Москва');
  const words = all.reduce((s, r) => s + textsOf(r).reduce((a, t) => a + tokenise(t.text).length, 0), 0) / all.length;
  const chars = all.reduce((s, r) => s + textsOf(r).reduce((a, t) => a + t.text.length, 0), 0) / all.length;
  const run = (name: string, f: (r: (typeof all)[number]) => unknown) => { for (const r of all.slice(0, 500)) f(r); const t = performance.now(); for (const r of all) f(r); const ms = performance.now() - t; console.log(name, Math.round(all.length / (ms / 1000)), '/s', (ms / all.length).toFixed(3), 'ms'); };
  console.log('words', words, 'chars', chars);
  run('tokens', (r) => textsOf(r).map((t) => tokenise(t.text)));
  run('readText', (r) => textsOf(r).map(readText));
  run('facts', (r) => collectFacts(r, '2026-11-20'));
  run('score', (r) => scoreResume({ resume: r, profile, city, budget: null, today: '2026-11-20', band: null }));
});

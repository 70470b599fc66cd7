import { RUSSIAN_GOLD } from './gold-russian.table.js';
import { UKRAINIAN_GOLD } from './gold-ukrainian.table.js';
import { KAZAKH_GOLD } from './gold-kazakh.table.js';
import { ENGLISH_GOLD } from './gold-english.table.js';
import { factQuality, qualityTable } from './fact-quality.js';
const sets = { ru: RUSSIAN_GOLD, uk: UKRAINIAN_GOLD, kk: KAZAKH_GOLD, en: ENGLISH_GOLD };
it('dev', () => {
  const out: string[] = [];
  for (const [name, set] of Object.entries(sets)) {
    const t = factQuality(set.filter((_, i) => i % 2 === (process.env.HOLD ? 1 : 0)));
    out.push(qualityTable(name, t), ...(process.env.HOLD ? [] : [...t.values()].flatMap((q) => q.mistakes)), '');
  }
  process.stdout.write(out.join('\n'));
});

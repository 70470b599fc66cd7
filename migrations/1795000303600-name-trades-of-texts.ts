import type { MigrationInterface, QueryRunner } from 'typeorm';
import { inEveryOrganisation } from '../src/platform/database/tenancy.js';

/** A profile that was made of a text is of the kind of job that its title speaks of, as those made since are. */
export class NameTradesOfTexts1795000303600 implements MigrationInterface {
  name = 'NameTradesOfTexts1795000303600';

  async up(runner: QueryRunner): Promise<void> {
    await inEveryOrganisation(runner, async (id) => {
      const profiles = (await runner.query(
        `SELECT profile.id, profile.title
           FROM role_profiles profile
          WHERE profile.organisation_id = $1 AND profile.title IS NOT NULL AND profile.kin_slug IS NULL
            AND EXISTS (SELECT FROM role_profile_versions version
                         WHERE version.organisation_id = $1 AND version.profile_id = profile.id
                           AND version.origin = 'from-text')`,
        [id],
      )) as { id: string; title: string }[];
      for (const profile of profiles) {
        const kin = tradeOf(profile.title);
        if (kin === null) continue;
        await runner.query(`UPDATE role_profiles SET kin_slug = $3 WHERE organisation_id = $1 AND id = $2`, [
          ...[id, profile.id, kin],
        ]);
      }
    });
  }

  async down(): Promise<void> {
    // Those made since have their trade in the same way, and the code before reads it: there is nothing to forget.
  }
}

// What follows is how titles were known when this was written, endings aside. It stays as it is, whatever the product does later.

/** Titles of each trade, in ru, uk, kk and en. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  'client-manager': [
    'менеджер по работе с клиентами | клиентский менеджер | клиент-менеджер | аккаунт-менеджер | ',
    'эккаунт-менеджер | менеджер по услугам | специалист по услугам | ',
    'менеджер по продажам и работе с клиентами | менеджер по обслуживанию клиентов | ',
    'менеджер по сопровождению клиентов | менеджер клиентского отдела | персональный менеджер | ',
    'менеджер по роботі з клієнтами | менеджер з обслуговування клієнтів | клієнтський менеджер | ',
    'тұтынушыларға қызмет көрсету менеджері | клиенттермен жұмыс жөніндегі менеджер | ',
    'клиенттермен жұмыс менеджері | account manager | client manager | customer success manager | ',
    'client relationship manager | customer relations manager | client service manager',
  ],
  'client-specialist': [
    'специалист по работе с клиентами | специалист клиентского отдела | ',
    'специалист по обслуживанию клиентов | специалист по клиентскому сервису | ',
    'фахівець з роботи з клієнтами | спеціаліст по роботі з клієнтами | клиенттермен жұмыс жөніндегі маман | ',
    'client service specialist | customer service specialist | client specialist',
  ],
  'client-specialist-2': [
    'специалист по работе с клиентами ii категории | специалист по работе с клиентами 2 категории | ',
    'фахівець з роботи з клієнтами ii категорії | client specialist category ii',
  ],
  'client-specialist-1': [
    'специалист по работе с клиентами i категории | специалист по работе с клиентами 1 категории | ',
    'фахівець з роботи з клієнтами i категорії | client specialist category i',
  ],
  'client-specialist-kz': [
    'тұтынушыларға қызмет көрсету жөніндегі маман | тұтынушыларға қызмет көрсету маманы | ',
    'специалист по обслуживанию потребителей | consumer service specialist',
  ],
  'key-account-manager': [
    'менеджер по работе с ключевыми клиентами | менеджер по ключевым клиентам | ',
    'менеджер по работе с сетями | менеджер федеральных сетей | кам | kam | key account manager | ',
    'key client manager | national account manager | менеджер з ключових клієнтів | ',
    'менеджер по роботі з ключовими клієнтами | негізгі клиенттер менеджері | ',
    'негізгі клиенттермен жұмыс жөніндегі менеджер',
  ],
  'sales-manager': [
    'менеджер по продажам | менеджер отдела продаж | менеджер активных продаж | ',
    'менеджер по оптовым продажам | специалист по продажам | менеджер по развитию клиентской базы | ',
    'торговый представитель | менеджер з продажу | менеджер із продажу | менеджер з продажів | ',
    'менеджер відділу продажу | сату жөніндегі менеджер | сату менеджері | сату бойынша менеджер | ',
    'sales manager | sales representative | sales executive | sales specialist',
  ],
  'corporate-client-manager': [
    'менеджер по работе с корпоративными клиентами | менеджер по корпоративным клиентам | ',
    'менеджер по корпоративным продажам | менеджер по работе с юридическими лицами | менеджер b2b | ',
    'менеджер по продажам b2b | менеджер по роботі з корпоративними клієнтами | ',
    'менеджер з корпоративних продажів | корпоративтік клиенттермен жұмыс жөніндегі менеджер | ',
    'corporate client manager | corporate account manager | b2b sales manager | corporate sales manager',
  ],
  'bank-client-manager': [
    'менеджер по работе с клиентами банка | клиентский менеджер банка | клиент-менеджер банка | ',
    'менеджер по обслуживанию физических лиц | кредитный менеджер | кредитный специалист | менеджер банка | ',
    'специалист банка | персональный банкир | менеджер по роботі з клієнтами банку | банк клиент-менеджері | ',
    'банк менеджері | bank client manager | personal banker | bank relationship manager',
  ],
  'telecom-retail-manager': [
    'менеджер по работе с клиентами салон связи | менеджер салона связи | ',
    'специалист офиса продаж и обслуживания | специалист салона связи | продавец-консультант салона связи | ',
    'менеджер салону звʼязку | байланыс салонының менеджері | telecom retail manager | ',
    'mobile phone shop assistant',
  ],
  'contract-specialist': [
    'специалист по договорной работе | специалист договорного отдела | менеджер по договорной работе | ',
    'менеджер по договорам | специалист по ведению договоров | юрист по договорной работе | ',
    'фахівець із договірної роботи | фахівець з договірної роботи | спеціаліст з договірної роботи | ',
    'шарт жұмысы жөніндегі маман | contract specialist | contracts manager | contract administrator',
  ],
};

const PHRASES = Object.entries(TITLES).flatMap(([slug, lines]) =>
  lines
    .join('')
    .split(' | ')
    .map((title) => ({ slug, words: wordsOf(title) })),
);

/** The trade of the longest title that stands in a text; of equal ones the first. */
function tradeOf(text: string): string | null {
  const words = wordsOf(text);
  const found = PHRASES.filter((phrase) =>
    words.some((_, at) => phrase.words.every((word, i) => isFormOf(words[at + i] ?? '', word))),
  );
  const most = Math.max(...found.map((phrase) => phrase.words.length));
  return found.find((phrase) => phrase.words.length === most)?.slug ?? null;
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

/** Words have endings; short ones are what they are. */
function isFormOf(written: string, word: string): boolean {
  const stem = word.slice(0, -2);
  return word.length < 5 ? written === word : written.startsWith(stem) && written.length <= word.length + 3;
}

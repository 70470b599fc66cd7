import { AppModule } from '../../src/app.module.js';
import { MovableClock } from '../../src/kernel/clock.js';
import { PersonalDataRegistry } from '../../src/privacy/index.js';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { cloneTemplate, openTestDatabase } from '../support/test-database.js';
import { testSettings } from '../support/test-app.js';
import type { TestDatabase } from '../support/test-database.js';

/**
 * Columns that could hold text about a candidate and do not, each with the reason. A new column that can hold text is either
 * registered with a holder, so that it is exported and erased with the person, or added here by somebody who thought about it.
 */
const NOT_ABOUT_CANDIDATES: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^(api_keys|clients|connections|connection_problems|board_subscriptions|hint_routes|application_forms|webhook_secrets|organisations|users|vacancies|vacancy_postings|role_profiles|role_profile_versions|weight_dismissals|learnt_proposals|wanted_rescorings|sign_in_\w+|web_sessions|migrations|posting_orders|spends|job_descriptions|job_description_heads|job_description_drafts)\./,
    'our own people, companies and access',
  ],
  [/^audit_entries\./, 'who did what: ids and words, promised by AuditService.record'],
  [/^interview_days\./, 'a day, a place and numbers'],
  [/^rating_criteria\./, 'what everybody is rated by'],
  [
    /\.(kind|status|state|stage|from_stage|to_stage|outcome|outcome_before|reminder_policy|board|boards|channel|format|language|source|version|role|digest|action|currency|failure)$/,
    'one of a few words, or a hash',
  ],
  [/^duplicate_hints\.evidence$/, 'words of ours for what two people have in common, never what it is'],
  [
    /\.(city_slug|city_text|city_key|vacancy_text|vacancy_key|board_key|wish_currency|wish_verdict|file_name|user_name|subject_type|skip_reason|cancelled_by|taken_back_by|merged_by|decided_by)$/,
    'a place, a vacancy, a word of ours or a colleague',
  ],
  [/^applications\.(top_reasons|must_verdict)$/, 'ids of requirements and verdicts'],
  [/^(scores|past_scores)\.(version|profile_slug|failed_by)$/, 'by which rules and which profile somebody was scored'],
  [
    /^(raw_payloads|responses)\.external_id$/,
    "the board's number of a response: kept, or an erased person would be pulled again",
  ],
  [/^board_chats\.block_reason$/, "the board's word for why nobody may write"],
  [/^board_chats\.(reached_as|missing_for)$/, 'an account of ours at the board'],
  [/^chat_messages\.side$/, 'one of a few words'],
  [/^collection_walks\./, 'a list of a board, how many are in it'],
  [/^board_hints\.subscription_id$/, "the board's number of a subscription of ours"],
  [/^(candidate_import_rows\.fault|salary_observations\.bound)$/, 'one of a few words'],
  [/^(candidate_imports|salary_imports)\.(headers|columns|sheets)$/, 'names of columns and sheets, and what they hold'],
  [/^salary_imports\.turned_lines$/, 'numbers of lines'],
  [/^direct_responses\.consent_(text|version)$/, 'what everybody is asked to agree to'],
  [/^show_fits\./, 'what cities, hours and answers do to the probability of coming, of all people together'],
  [
    /^show_records\.stated$/,
    'of an imported row the hour, the time since booking and whether somebody had promised to come',
  ],
  [/^attendance_logs\.choices$/, 'names of columns'],
  [/\.(dedupe_key|source_key|rows_digest)$/, 'ids and hashes'],
  [/^(board_tellings|board_stage_choices|rejection_messages)\./, 'stages of a board, and what everybody is written'],
  [/^retention_terms\./, 'months by stage, of all people together'],
  [/^mail_wordings\./, 'what every candidate is written, with signs in the places of what is theirs'],
  [
    /^board_actions\.(board_stage|state_after|message_kind|template_id|problem_code|problem_values|answer_request_id)$/,
    'words and ids of the board and of ours, promised by the adapters',
  ],
  [
    /^(messages|responses|raw_payloads|chat_messages)\.problem$/,
    'why something failed, without content by contract of the adapters and of the sender',
  ],
];

describe('personal data', () => {
  let t: TestDatabase;
  let app: TestingModule;

  beforeAll(async () => {
    t = await openTestDatabase();
    const settings = testSettings({ databaseUrl: await cloneTemplate() });
    app = await Test.createTestingModule({
      imports: [AppModule.with(settings, new MovableClock(new Date('2026-06-01T09:00:00Z')))],
    }).compile();
    app.useLogger(false);
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await t.close();
  });

  it('has a holder for every column that can hold it', async () => {
    const held = new Set(app.get(PersonalDataRegistry, { strict: false }).personalColumns());
    const columns = await t.asOwner<{ name: string }>(
      `select table_name || '.' || column_name as name from information_schema.columns
        where table_schema = 'public' and data_type in ('text', 'jsonb', 'json', 'bytea', 'tsvector', 'ARRAY', 'USER-DEFINED')
        order by 1`,
    );
    const unknown = columns
      .map(({ name }) => name)
      .filter((name) => !held.has(name) && !NOT_ABOUT_CANDIDATES.some(([pattern]) => pattern.test(name)));
    expect(unknown).toEqual([]);
  });
});

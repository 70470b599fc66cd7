/** A table that goes along, with what of its rows stays. */
export interface TakenTable {
  readonly table: string;
  /** Columns that stay: what is computed from the others, and secrets. */
  readonly without?: readonly string[];
}

/** What an organisation takes along, in an order in which whatever is referred to comes first. */
export const TAKEN_TABLES: readonly TakenTable[] = [
  { table: 'clients' },
  // Who made a move is named in the history; how they sign in is nobody's business.
  { table: 'users', without: ['password_hash'] },
  { table: 'role_profiles' },
  { table: 'role_profile_versions' },
  { table: 'vacancies' },
  { table: 'vacancy_postings' },
  { table: 'job_descriptions' },
  { table: 'job_description_drafts' },
  { table: 'candidates' },
  { table: 'candidate_contacts' },
  { table: 'candidate_tags' },
  { table: 'resumes', without: ['search'] },
  { table: 'applications' },
  { table: 'stage_moves' },
  { table: 'responses' },
  { table: 'direct_responses' },
  { table: 'board_actions' },
  { table: 'scores' },
  { table: 'past_scores' },
  { table: 'verdict_answers' },
  { table: 'question_rounds' },
  { table: 'feedback' },
  { table: 'chat_messages' },
  { table: 'interview_rules' },
  { table: 'interview_days' },
  { table: 'interview_slots' },
  { table: 'bookings' },
  { table: 'outcome_corrections' },
  { table: 'waiting_places' },
  { table: 'rating_criteria' },
  { table: 'ratings' },
  { table: 'job_offers' },
  { table: 'attendance_logs' },
  { table: 'show_records' },
  { table: 'messages' },
  { table: 'mail_wordings' },
  { table: 'rejection_messages' },
  { table: 'saved_filters' },
  { table: 'spends' },
  { table: 'salary_imports' },
  { table: 'salary_observations' },
  { table: 'retention_terms' },
  { table: 'audit_entries' },
];

/** What stays. Each table of an organisation is in one of the two lists. */
export const LEFT_TABLES: readonly string[] = [
  // In about.json.
  ...['organisation_directory', 'organisations'],
  // Secrets, and ways in.
  ...['api_keys', 'sign_in_links', 'sign_in_names', 'webhook_secrets', 'application_forms'],
  // The way to a board and how far it was read there; what it sent is in the résumés and responses.
  ...['connections', 'connection_problems', 'board_chats', 'board_hints', 'board_stage_choices', 'board_subscriptions'],
  ...['board_tellings', 'collection_walks', 'hint_routes', 'reconciliations', 'view_allowances', 'raw_payloads'],
  ...['posting_days', 'posting_orders', 'figure_readings'],
  // Lists as they were brought: their people are among the candidates.
  ...['candidate_import_rows', 'candidate_imports'],
  // Found and calculated anew from what goes along.
  ...['candidate_name_words', 'duplicate_hints', 'job_description_heads', 'learnt_proposals', 'show_fits'],
  ...['wanted_rescorings', 'weight_dismissals'],
];

/** How long, how many, how much a field of a vacancy may be. */
type Condition = Readonly<Record<string, unknown>>;

const optional: Condition = { required: false };
const required: Condition = { required: true };

function text(min_length: number, max_length: number, isRequired = false): Condition {
  return { required: isRequired, min_length, max_length };
}

function list(min_count: number, max_count: number, isRequired = false): Condition {
  return { required: isRequired, min_count, max_count };
}

function group(fields: Readonly<Record<string, Condition>>): Condition {
  return { required: false, fields };
}

const amount: Condition = { required: false, min_value: 0, max_value: 2_147_483_647 };

/** Answer of `GET /vacancy_conditions`: which fields a vacancy must have and how long they may be. */
export const VACANCY_CONDITIONS = {
  accept_handicapped: optional,
  accept_incomplete_resumes: optional,
  accept_kids: optional,
  accept_labor_contract: optional,
  accept_temporary: optional,
  address: group({ show_metro_only: optional }),
  age_restriction: optional,
  allow_messages: optional,
  area: required,
  auto_response: group({ accept_auto_response: optional }),
  billing_type: required,
  branded_template: text(0, 256),
  civil_law_contracts: optional,
  closed_for_applicants: optional,
  code: text(0, 50),
  contacts: group({
    email: { required: false, max_length: 255 },
    name: text(0, 255, true),
    phones: { ...list(0, 2, true), fields: { comment: text(0, 255), number: text(7, 21, true) } },
  }),
  custom_employer_name: text(1, 150),
  department: text(0, 32),
  description: text(150, 10_000, true),
  driver_license_types: list(0, 10),
  employment: optional,
  experience: optional,
  key_skills: list(0, 30),
  languages: optional,
  manager: optional,
  name: text(1, 100, true),
  professional_roles: list(1, 1, true),
  response_letter_required: optional,
  response_notifications: optional,
  response_url: { ...text(0, 511), regexp: '^(http|https)://.+$' },
  salary: group({ currency: optional, from: amount, gross: optional, to: amount }),
  salary_range: group({
    currency: required,
    frequency: optional,
    from: amount,
    gross: required,
    mode: required,
    to: amount,
  }),
  schedule: optional,
  test: group({ required: optional }),
  type: required,
  vacancy_properties: optional,
  working_days: list(0, 10),
  working_time_intervals: list(0, 10),
  working_time_modes: list(0, 10),
};

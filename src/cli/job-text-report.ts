import type { JobText } from '../job-texts/index.js';

/** What was found in a text, as scripts read it: labels are for people. */
export function jobTextOf(job: JobText): object {
  return {
    language: job.language,
    title: job.title,
    requirements: job.requirements.map(({ id, kind, value, mustHave, route, weight, label, sentence }) => ({
      ...{ id, kind, value, mustHave, route, weight, label: label[job.language], sentence },
    })),
    ...{ duties: job.duties, conditions: job.conditions, salary: job.salary, city: job.city, terms: job.terms },
    refused: job.refused,
  };
}

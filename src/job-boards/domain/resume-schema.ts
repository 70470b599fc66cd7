import { z } from 'zod';
import { resumeSchema } from './resume.js';

/**
 * The JSON Schema of the neutral résumé: what a program must write so that we read it. What may be left out is not required. It lies in
 * the repository as `.docs/resume.schema.json` as well.
 */
export const RESUME_JSON_SCHEMA = JSON.stringify(
  { title: 'Otklik résumé', ...z.toJSONSchema(resumeSchema, { io: 'input', unrepresentable: 'any' }) },
  null,
  2,
);

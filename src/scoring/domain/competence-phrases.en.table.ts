import type { CompetenceId } from '../../vacancies/domain/competences.table.js';

/** placeholder */
export const ENGLISH_COMPETENCE_PHRASES: Readonly<Partial<Record<CompetenceId, readonly string[]>>> = {};

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { Candidate } from './candidate.entity.js';
import type { TextLanguage } from './domain/text-language.js';

/** In which language people want to be written to. */
@Injectable()
export class CandidateLanguages {
  constructor(private readonly database: Database) {}

  /** The person chose this language themselves; it counts for everything that is written to them from now on. Twice is once. */
  async choose(organisationId: string, candidateId: string, language: TextLanguage): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db.getRepository(Candidate).update({ organisationId, id: candidateId }, { chosenLanguage: language }),
    );
  }

  /** Somebody wrote to us in this language; it counts as long as they have chosen none. */
  async suppose(organisationId: string, candidateId: string, language: TextLanguage): Promise<void> {
    await this.database.inOrganisation(organisationId, (db) =>
      db
        .getRepository(Candidate)
        .update({ organisationId, id: candidateId, chosenLanguage: IsNull() }, { chosenLanguage: language }),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Vacancy } from './vacancy.entity.js';

/** A person changed a vacancy. */
export interface VacancyChanged {
  readonly before: Vacancy;
  readonly after: Vacancy;
}

/** What a role profile requires was changed: all vacancies that point at its slug go by the new version. */
export interface ProfileChanged {
  readonly organisationId: string;
  readonly slug: string;
}

/** What is known of pay was changed by somebody: wishes were judged by other bands until now. */
export interface PayChanged {
  readonly organisationId: string;
}

/** A higher capability that has to follow, for example to score anew. */
export interface VacancyListener {
  /** Called in the transaction of the change: what it writes is stored with it or not at all. */
  vacancyChanged(db: EntityManager, change: VacancyChanged): Promise<void>;
  /** Likewise. */
  profileChanged(db: EntityManager, change: ProfileChanged): Promise<void>;
  /** Likewise. */
  payChanged(db: EntityManager, change: PayChanged): Promise<void>;
}

/** Where higher capabilities sign up at the start of the process. */
@Injectable()
export class VacancyListeners {
  private readonly listeners: VacancyListener[] = [];

  add(listener: VacancyListener): void {
    this.listeners.push(listener);
  }

  async changed(db: EntityManager, change: VacancyChanged): Promise<void> {
    for (const listener of this.listeners) await listener.vacancyChanged(db, change);
  }

  async profileChanged(db: EntityManager, change: ProfileChanged): Promise<void> {
    for (const listener of this.listeners) await listener.profileChanged(db, change);
  }

  async payChanged(db: EntityManager, change: PayChanged): Promise<void> {
    for (const listener of this.listeners) await listener.payChanged(db, change);
  }
}

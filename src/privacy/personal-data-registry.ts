import { Injectable } from '@nestjs/common';
import type { PersonalDataHolder } from './personal-data.js';

/** Holders of this process, in the order of registration; modules register theirs when they start. */
@Injectable()
export class PersonalDataRegistry {
  private readonly byTable = new Map<string, PersonalDataHolder>();

  /** @throws Error when the table has a holder already: two would each do half of the work */
  register(holder: PersonalDataHolder): void {
    if (this.byTable.has(holder.table)) throw new Error(`Two holders of personal data for table "${holder.table}"`);
    this.byTable.set(holder.table, holder);
  }

  holders(): readonly PersonalDataHolder[] {
    return [...this.byTable.values()];
  }

  /** Every registered column as `table.column`, sorted. */
  personalColumns(): readonly string[] {
    return this.holders()
      .flatMap((holder) => holder.columns.map((column) => `${holder.table}.${column}`))
      .sort();
  }
}

import { ExpectedError } from '../kernel/errors.js';
import { FieldsInvalid } from './interviews.errors.js';

/** What is checked may be at fault. */
type Found<Value> = { readonly [Key in keyof Value]: Value[Key] | undefined };

/** Checks the fields of a form one by one and says at the end all that is wrong with them, so that nobody corrects one to hear of the next. */
export class FieldChecks {
  private readonly faults: ExpectedError[] = [];

  /** What `check` returns; undefined where it refuses, which is said at the end. */
  of<T>(check: () => T): T | undefined {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
      this.faults.push(error);
      return undefined;
    }
  }

  /** What was checked. @throws ExpectedError naming all fields that were refused, and why each */
  done<Value extends object>(found: Found<Value>): Value {
    if (this.faults.length > 0) throw new FieldsInvalid(this.faults);
    return found as Value;
  }
}

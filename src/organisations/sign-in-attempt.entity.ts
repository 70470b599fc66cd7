import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often signing in was tried for one e-mail or from one address. Laid out as the package rate-limiter-flexible demands. */
@Entity({ name: 'sign_in_attempts' })
export class SignInAttempt {
  /** Kind and hash of the e-mail or the address. */
  @PrimaryColumn({ name: 'key', type: 'varchar', length: 255, primaryKeyConstraintName: 'pk_sign_in_attempts' })
  key!: string;

  /** Attempts in the present window. */
  @Column({ name: 'points', type: 'integer', default: 0 })
  points!: number;

  /** End of the window, milliseconds since 1970. */
  @Column({ name: 'expire', type: 'bigint', nullable: true })
  expire!: string | null;
}

import { Column } from 'typeorm';

/** What a publication offers, and to whom. */
export abstract class OfferedPay {
  /** What it offers a month, in the board's currency code; null = not stated. */
  @Column({ name: 'pay_from', type: 'double precision', nullable: true })
  payFrom!: number | null;

  @Column({ name: 'pay_to', type: 'double precision', nullable: true })
  payTo!: number | null;

  @Column({ name: 'pay_currency', type: 'text', nullable: true })
  payCurrency!: string | null;

  /** True before tax, false after, null not stated. */
  @Column({ name: 'pay_gross', type: 'boolean', nullable: true })
  payGross!: boolean | null;

  /** Experience that it asks for, in the board's words or as its id. */
  @Column({ name: 'asked_experience', type: 'text', nullable: true })
  askedExperience!: string | null;
}

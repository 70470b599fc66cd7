/** An answer of the simulated SuperJob that is an error; its server turns it into `{error: {…}}`. */
export class SuperjobRefusal extends Error {
  constructor(
    readonly code: number,
    /** Machine token; some of the board's errors have none. */
    readonly error: string | null,
    readonly text: string,
    /** Further keys inside `error`. */
    readonly more: Readonly<Record<string, unknown>> = {},
    /** HTTP status, where it is not the code. */
    readonly status = code,
  ) {
    super(text);
  }
}

/** The three blocks that may answer any authorised call. https://api.superjob.ru/client/ */
export function blockedRefusal(
  reason: 'client_blocked' | 'user_blocked_by_admin' | 'user_blocked_by_other_user',
): SuperjobRefusal {
  const texts = {
    client_blocked: 'Клиент-работодатель заблокирован администрацией',
    user_blocked_by_admin: 'Пользователь заблокирован администрацией',
    user_blocked_by_other_user: 'Пользователь заблокирован другим пользователем',
  };
  const by = reason === 'user_blocked_by_other_user' ? { user_name: 'Павел Рудаков' } : {};
  const errors = [{ reason, reason_text: texts[reason], ...by }];
  return new SuperjobRefusal(403, null, 'Ваша регистрация заблокирована', { errors });
}

export function superjobNotFound(): SuperjobRefusal {
  return new SuperjobRefusal(404, 'not_found', 'Объект не найден');
}
